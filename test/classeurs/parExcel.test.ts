import type { Ligne } from "../headless/support/feuilles";
import { abime, chiffresAttendus, constatsAttendus, lignesAttendues, TOUS } from "./cas/tous";
import { calculerParExcel, type CalculParExcel } from "./parExcel";

jest.setTimeout(120_000);

const PAR_EXCEL = TOUS.filter(({ parExcel }) => parExcel === true);

/** « à vérifier · Parc!C4 » : la gravité et la place d'un constat attendu. */
function placeDe(constat: string): string {
  const [gravite = "", , lieu = ""] = constat.split(" · ");
  return `${gravite} · ${lieu}`;
}

const DE_RESULTATS = ["Rotation", "Assiette", "Flux"];

/** La même chose, d'après une ligne de Contrôles. */
function placeEcrite({ Gravité: gravite = "", Feuille: feuille = "", Cellule: cellule = "" }: Ligne): string {
  const mots = String(gravite)
    .replace(/^\S+\s/u, "")
    .toLowerCase();
  // Ce qui est dit d'un chiffre mène à sa ligne de résultats, que les cas ne connaissent pas.
  const sansCellule = cellule === "" || DE_RESULTATS.includes(String(feuille));
  return `${mots} · ${String(feuille)}${sansCellule ? "" : `!${String(cellule)}`}`;
}

const estUnCompte = ({ Constat: constat = "" }: Ligne) => /lignes? lues?, /.test(String(constat));

/** « Parc : 30 = 30 + 0 + 0 », d'après la phrase de Contrôles. */
function compteEcrit({ Constat: constat = "" }: Ligne): readonly [string, string] {
  const [feuille = "", comptes = ""] = String(constat).split(/\u00a0: /);
  const [lues = "", ...autres] = comptes.match(/\d+/g) ?? [];
  return [feuille, `${lues} = ${autres.join(" + ")}`];
}

/** Un nombre attendu : « 1/4 » vaut 0,25 ; rien pour ce qui n'est pas calculé. */
function valeur(attendue: string): number | "" {
  const [numerateur = "", denominateur = "1"] = attendue.split("/");
  return /^-?\d+$/.test(numerateur) ? Number(numerateur) / Number(denominateur) : "";
}

const arrondi = (cellule: unknown) => (typeof cellule === "number" ? cellule.toFixed(9) : cellule);

interface Attendu {
  readonly rotation: readonly unknown[];
  readonly assiette: readonly unknown[];
  readonly flux: readonly (readonly unknown[])[];
}

/** Ce que les feuilles Rotation, Assiette et Flux doivent montrer d'un périmètre. */
function attendu([nom, chiffres]: readonly [string, string]): Attendu {
  const [, bailleur = "Habitat d'Oc", departement = ""] = /^(?:(.*) )?(\d+)$/.exec(nom) ?? [];
  const [tete = "", ...lignes] = chiffres.split(" ; ");
  const [, parc = "", taux = "", assiette = ""] =
    /^parc (\S+), (?:taux (\S+), assiette (\S+)|bloqué)$/.exec(tete) ?? [];
  const base = [bailleur, departement];
  return {
    rotation: [...base, arrondi(valeur(taux))],
    assiette: [...base, ...[parc, assiette].map((une) => arrondi(valeur(une)))],
    flux: lignes.map((ligne) => {
      const [, code = "", part = "", objectif = ""] = /^(.*) (\S+) → (\S+)$/.exec(ligne) ?? [];
      return [...base, code, arrondi(valeur(part)), arrondi(valeur(objectif))];
    }),
  };
}

const cellules = (ligne: Ligne, ...entetes: readonly string[]) =>
  entetes.map((entete) => arrondi(ligne[entete] ?? ""));

describe.each(PAR_EXCEL)("Par la commande, derrière Office.js : $nom", (cas) => {
  const classeur = abime(cas);
  let calcul: CalculParExcel;
  beforeAll(async () => {
    calcul = await calculerParExcel(classeur);
  });

  it("Contrôles cite les mêmes cellules, et compte les mêmes lignes", () => {
    const { controles } = calcul;
    const constats = controles.filter((ligne) => !estUnCompte(ligne)).map(placeEcrite);
    expect(constats.sort()).toEqual(constatsAttendus(cas).map(placeDe).sort());
    expect(Object.fromEntries(controles.filter(estUnCompte).map(compteEcrit))).toEqual(lignesAttendues(cas));
  });

  it("Rotation, Assiette et Flux montrent les mêmes chiffres", () => {
    const { rotations, assiettes, flux } = calcul;
    const perimetres = Object.entries(chiffresAttendus(cas)).map(attendu);
    const lus = (lignes: readonly Ligne[], ...entetes: readonly string[]) =>
      lignes
        .filter(({ Département: departement }) => departement !== "")
        .map((ligne) => cellules(ligne, "Bailleur", "Département", ...entetes).join(" · "))
        .sort();
    const attendus = (lignes: readonly (readonly unknown[])[]) =>
      lignes.map((ligne) => ligne.join(" · ")).sort();
    expect(lus(rotations, "Taux de rotation")).toEqual(attendus(perimetres.map(({ rotation }) => rotation)));
    expect(lus(assiettes, "Parc", "Assiette")).toEqual(attendus(perimetres.map(({ assiette }) => assiette)));
    const lignesDuFlux = lus(flux, "Réservataire", "Part retenue", "Objectif");
    const bloquees = perimetres
      .filter((un) => un.flux.length === 0)
      .map(({ rotation }) => rotation.slice(0, 2).join(" · "));
    const calculees = lignesDuFlux.filter((ligne) => !bloquees.some((debut) => ligne.startsWith(debut)));
    expect(calculees).toEqual(attendus(perimetres.flatMap((un) => un.flux)));
    for (const ligne of lignesDuFlux)
      if (!calculees.includes(ligne)) expect(ligne.endsWith(" ·  · ")).toBe(true);
  });

  it("ce que la personne a saisi est resté tel quel", () => {
    const { saisies } = calcul;
    const sansFin = (lignes: readonly (readonly unknown[])[]) =>
      lignes
        .map((ligne) => ligne.join("\t").trimEnd())
        .join("\n")
        .trimEnd();
    expect(saisies.map(sansFin)).toEqual(classeur.feuilles.map(({ lignes }) => sansFin(lignes)));
  });
});
