import type { Chiffre } from "../../src/calcul/domaine/chiffre";
import { recalculer } from "../../src/calcul/explications/recalculer";
import { sources } from "../../src/calcul/explications/sources";
import { versNombre } from "../../src/calcul/nombres/decimal";
import { egales } from "../../src/calcul/nombres/fraction";
import { expliquerLaCellule, indicateurEn, type Place } from "../../src/restitution/explications/cellule";
import { valeurEnMots } from "../../src/restitution/explications/termes";
import type { FeuilleDecrite } from "../../src/restitution/types";
import { calculerSituation, ICI } from "../calcul/constructeurs";
import { dossierDeLExemple, resultatDeLExemple } from "../calcul/exemple";
import { feuille, feuilles, situationDuReferentiel } from "./constructeurs";

const plat = (texte: string) => texte.replace(/[\u00a0\u202f]/g, " ").replace(/’/g, "'");

/** Chaque cellule d'une feuille, avec sa valeur. */
function places(une: FeuilleDecrite) {
  const lignes = une.totaux === null ? une.lignes : [...une.lignes, une.totaux];
  return lignes.flatMap((cellules, rang) =>
    cellules.map((valeur, colonne) => ({
      place: { ligne: rang === une.lignes.length ? "total" : rang, colonne } satisfies Place,
      format: une.colonnes[colonne]?.format,
      valeur,
      ou: `${une.nom}, ${une.colonnes[colonne]?.entete ?? ""}, ligne ${String(rang)}`,
    })),
  );
}

const CHIFFREES = ["entier", "decimal", "pourcentage", "ecart"];
const RESULTATS = feuilles(resultatDeLExemple(), dossierDeLExemple());
const AVEC_CHIFFRES = RESULTATS.filter(({ chiffres }) => chiffres !== null);

describe("Chaque chiffre de chaque feuille de résultats de l'exemple", () => {
  it("toutes les feuilles en portent, sauf celles qui n'ont que du texte", () => {
    const sans = RESULTATS.filter(({ chiffres }) => chiffres === null);
    for (const { colonnes } of sans)
      expect(colonnes.filter(({ format }) => CHIFFREES.includes(format))).toEqual([]);
    expect(AVEC_CHIFFRES.map(({ nom }) => nom)).toEqual(
      expect.arrayContaining(["Rotation", "Assiette", "Flux", "Bilan"]),
    );
  });

  describe.each(AVEC_CHIFFRES.map((une) => [une.nom, une] as const))("feuille %s", (_, une) => {
    const cellules = places(une).filter(({ format }) => format !== undefined && CHIFFREES.includes(format));
    const chiffrees = cellules.flatMap((cellule) => {
      const indicateur = indicateurEn(une, cellule.place);
      return indicateur === null ? [] : [{ ...cellule, indicateur }];
    });
    const presents = chiffrees.flatMap((cellule) =>
      cellule.indicateur.etat === "present" ? [{ ...cellule, chiffre: cellule.indicateur }] : [],
    );

    it("une cellule sans chiffre est vide", () => {
      const pleines = cellules.filter(
        ({ place, valeur }) => valeur !== "" && indicateurEn(une, place)?.etat !== "present",
      );
      expect(pleines.map(({ ou }) => ou)).toEqual([]);
    });

    it("la cellule montre la valeur du chiffre", () => {
      const faux = presents.filter(({ chiffre, valeur }) => valeur !== versNombre(chiffre.valeur));
      expect(faux.map(({ ou }) => ou)).toEqual([]);
    });

    it("recalculé depuis ce qui le compose, il donne exactement la même valeur", () => {
      const deja = new Map<Chiffre, ReturnType<typeof recalculer>>();
      const faux = presents.filter(({ chiffre }) => !egales(recalculer(chiffre, deja), chiffre.valeur));
      expect(faux.map(({ ou }) => ou)).toEqual([]);
    });

    it("son explication se lit jusqu'au bout, en français et sans trou", () => {
      for (const { place, ou } of chiffrees) {
        const phrases = (expliquerLaCellule(une, place, 99) ?? []).map(({ phrase }) => plat(phrase));
        expect(phrases.length).toBeGreaterThan(0);
        const illisibles = phrases.filter(
          (phrase) =>
            !/^\p{Lu}[^:]+ (\([^)]*\) )?: .*(= |≈ |non calculé, ).+ \(règle R\d+ ; .+\)\.$/u.test(phrase) ||
            /undefined|NaN|null|\[object|: {2}|[a-zé][A-Z]/.test(phrase),
        );
        expect([ou, illisibles]).toEqual([ou, []]);
      }
    });

    it("sa règle a une source, et toutes celles qu'il emploie", () => {
      for (const { indicateur } of chiffrees)
        for (const { references } of sources(indicateur)) expect(references.length).toBeGreaterThan(0);
    });

    it("une part se dit en pourcentage, un écart de parts en points, un nombre sans l'un ni l'autre", () => {
      const UNITES: Partial<Record<string, string>> = { pourcentage: "%", ecart: "point" };
      const faux = presents.filter(({ chiffre, format }) => {
        const dite = /(%|point)s?$/.exec(valeurEnMots(chiffre.nom, chiffre.valeur))?.[1];
        return dite !== UNITES[format ?? ""];
      });
      expect(faux.map(({ ou, chiffre }) => [ou, chiffre.nom])).toEqual([]);
    });
  });
});

describe("La cellule d'une feuille de résultats", () => {
  const flux = feuille("Flux");
  const colonne = (entete: string, une = flux) =>
    une.colonnes.findIndex((decrite) => decrite.entete === entete);
  const phrase = (une: FeuilleDecrite, place: Place) =>
    plat(expliquerLaCellule(une, place, 0)?.[0]?.phrase ?? "");

  it("dit de qui est son chiffre par les textes de sa ligne", () => {
    expect(phrase(flux, { ligne: 0, colonne: colonne("Réservations") })).toMatch(
      /^Réservations d'Habitat dans le 31, pour Haute-Garonne : /,
    );
  });

  it("un total additionne les lignes", () => {
    expect(phrase(flux, { ligne: "total", colonne: colonne("Réservations") })).toMatch(
      /^Réservations de l'ensemble : 30 réservations \+ 120 logements non réservés = 150 \(règle R7/,
    );
  });

  it("un texte n'a rien à expliquer, ni une cellule qui n'existe pas", () => {
    expect(expliquerLaCellule(flux, { ligne: 0, colonne: colonne("Nom") }, 9)).toBeNull();
    expect(expliquerLaCellule(flux, { ligne: 99, colonne: colonne("Part") }, 9)).toBeNull();
    expect(expliquerLaCellule(feuille("Méthode"), { ligne: 0, colonne: 0 }, 9)).toBeNull();
  });

  it("un chiffre absent dit pourquoi sa cellule est vide", () => {
    const bloquees = feuilles(calculerSituation({ ...situationDuReferentiel(), bloques: [ICI] }));
    const rotation = feuille("Rotation", bloquees);
    expect(phrase(rotation, { ligne: 0, colonne: colonne("Taux de rotation", rotation) })).toMatch(
      /^Taux de rotation d'Habitat dans le 31 : non calculé, un constat bloquant/,
    );
  });

  it("les autres textes de la ligne précisent lequel de ses chiffres il est", () => {
    const [premiere, ...suite] = flux.colonnes;
    const precise: FeuilleDecrite = {
      ...flux,
      colonnes: [premiere ?? { entete: "", format: "texte", largeur: 1 }, ...suite].map((une) =>
        une.entete === "Nom" ? { ...une, entete: "Programme" } : une,
      ),
    };
    expect(phrase(precise, { ligne: 0, colonne: colonne("Part") })).toMatch(
      /^Part d'Habitat dans le 31, pour CD31 \(Programme : Haute-Garonne\) : /,
    );
  });
});
