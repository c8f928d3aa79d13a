import type { Chiffre, Indicateur } from "../../src/calcul/domaine/chiffre";
import { filtreDe, type Filtre } from "../../src/calcul/explications/filtre";
import { PARAMETRES_PAR_DEFAUT, type Parametres } from "../../src/calcul/domaine/parametres";
import { versNombre } from "../../src/calcul/nombres/decimal";
import { calculerLeDossier } from "../../src/excel/calculer";
import type { LiberationDecrite, LogementDecrit } from "../../src/calcul/domaine/description";
import { NOMS } from "../../src/lecture/reperage/noms";
import { LignesComptees } from "../../src/lecture/lignesComptees";
import type { Temoin } from "../../src/lecture/temoin";
import type { Dossier } from "../../src/lecture/types";
import { feuilles } from "../restitution/constructeurs";
import { cellulesDeLExemple } from "../calcul/exemple";
import { lire, type Feuilles } from "./classeurs";

/** Every count under the cells of the result sheets, each once. */
function comptes(dossier: Dossier): readonly Chiffre[] {
  const vus = new Set<Chiffre>();
  const voir = (un: Indicateur | null): void => {
    if (un?.etat !== "present" || vus.has(un)) return;
    vus.add(un);
    for (const operande of un.operandes) voir(operande);
  };
  for (const { chiffres } of feuilles(calculerLeDossier(dossier), dossier))
    for (const ligne of chiffres?.lignes ?? []) for (const un of ligne) voir(un);
  return [...vus].filter(({ operation }) => operation === "compte");
}

/** A witness that hears for several others: the workbook is read once. */
function ensemble(temoins: readonly Temoin[]): Temoin {
  return {
    logement: (un: LogementDecrit, ligne: number) => {
      for (const temoin of temoins) temoin.logement(un, ligne);
    },
    liberation: (une: LiberationDecrite, ligne: number) => {
      for (const temoin of temoins) temoin.liberation(une, ligne);
    },
    mise: (numero: string, ligne: number) => {
      for (const temoin of temoins) temoin.mise(numero, ligne);
    },
  };
}

function lister(sources: Feuilles, filtres: readonly Filtre[]) {
  const listages = filtres.map((filtre) => new LignesComptees(filtre));
  const dossier = lire(sources, { temoin: ensemble(listages) });
  return listages.map((listage) => listage.terminer(dossier));
}

const somme = (lignes: readonly { nombre: number }[]) =>
  lignes.reduce((total, { nombre }) => total + nombre, 0);

const SOURCES = cellulesDeLExemple();
const LU = lire(SOURCES);

function selon(parametres: Partial<Parametres>): Dossier {
  return {
    ...LU,
    parametres: { ...LU.parametres, pour: () => ({ ...PARAMETRES_PAR_DEFAUT, ...parametres }) },
  };
}

describe.each<[string, Dossier]>([
  ["tel qu'il est", LU],
  ["avec les parts du parc soumis, plafonnées", selon({ denominateur: "soumis", traitement: "plafonner" })],
  [
    "avec la méthode intermédiaire, étudiants et spécifiques dans le flux",
    selon({ methode: "intermediaire", exclureEtudiantsEtSpecifiques: false, traitement: "plafonner" }),
  ],
  [
    "sans les libérations à vendre ou à démolir",
    selon({ exclureVenteEtDemolition: true, exclureOrcodEtLhi: true }),
  ],
])("Les lignes comptées par chaque chiffre de l'exemple, %s", (_, dossier) => {
  const tous = comptes(dossier);
  const avecFiltre = tous.flatMap((chiffre) => {
    const filtre = filtreDe(chiffre, 2026);
    return filtre === null ? [] : [{ chiffre, filtre }];
  });
  const listes = lister(
    SOURCES,
    avecFiltre.map(({ filtre }) => filtre),
  );

  it("ont leur filtre, sauf ce qui vaut 0 faute de ligne", () => {
    const sans = tous.filter((un) => filtreDe(un, 2026) === null && versNombre(un.valeur) !== 0);
    expect([...new Set(sans.map(({ nom }) => nom))]).toEqual([]);
    expect(avecFiltre.length).toBeGreaterThan(1000);
    expect(avecFiltre.map(({ chiffre }) => chiffre.regle)).toEqual(
      expect.arrayContaining(["R18", "R19", "R22", "R25", "R28"]),
    );
    expect(new Set(avecFiltre.map(({ filtre }) => filtre.table))).toEqual(
      new Set(["parc", "liberations", "misesADisposition"]),
    );
  });

  it("sont exactement autant que sa valeur", () => {
    const faux = avecFiltre.flatMap(({ chiffre: { nom, valeur }, filtre }, rang) => {
      const [attendu, listees] = [versNombre(valeur), somme(listes[rang] ?? [])];
      return listees === attendu ? [] : [{ nom, attendu, listees, filtre }];
    });
    expect(faux).toEqual([]);
  });

  it("sont des lignes de la feuille, chacune une fois", () => {
    for (const [rang, lignes] of listes.entries()) {
      const rangs = lignes.map(({ ligne }) => ligne);
      expect(new Set(rangs).size).toBe(rangs.length);
      const role = avecFiltre[rang]?.filtre.table ?? "parc";
      const { length } = SOURCES[NOMS[role].feuille] ?? [];
      expect(rangs.filter((ligne) => ligne < 1 || ligne >= length)).toEqual([]);
    }
  });
});
