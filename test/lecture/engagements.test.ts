import type { Cellule } from "../../src/lecture/types";
import { phraseDeLecture } from "../../src/restitution/phrases/lecture/lecture";
import { calculerLeDossier } from "../../src/excel/calculer";
import { classeur, constatsDe, lire } from "./classeurs";

const PARC = [
  ["N° RPLS", "Bailleur", "Département", "EPCI", "Commune", "Réservataire"],
  ["3100000001", "Habitat d'Oc", "31", "Toulouse Métropole", "Toulouse", ""],
  ["3100000002", "Habitat d'Oc", "31", "", "Muret", "MURETAIN"],
] as const;

const lu = (ligne: readonly Cellule[], parc: readonly (readonly Cellule[])[] = PARC) => {
  const reservataires = [["Code", "Nom", "Catégorie", "Territoire", "Engagement"], ligne];
  return lire(classeur({ Parc: parc, Réservataires: reservataires }));
};
const perdus = (ligne: readonly Cellule[]) => constatsDe(lu(ligne), "engagementSansPerimetre");
const ditsDe = (...donnees: Parameters<typeof lu>) =>
  lu(...donnees)
    .constats.filter(({ lieu }) => lieu.cellule === "D2")
    .map(({ type, gravite, regle }) => [type, gravite, regle]);
const enClair = (texte: string) => texte.replace(/[\u00a0\u202f]/g, " ").replaceAll("’", "'");

describe("R10 — un engagement qui ne compte dans aucun périmètre est dit", () => {
  it.each([
    ["un EPCI mal écrit", ["TM", "Toulouse Métropole", "EPCI", "Métropole de Toulouse", 0.03]],
    ["une commune où rien n'est", ["ALBI", "Albi", "Commune", "", 0.03]],
    ["un département où rien n'est", ["CD09", "Ariège", "Département", "09", 0.1]],
    ["une région écrite comme territoire", ["REG", "Région", "Région", "Occitanie", 0.02]],
    ["un département où rien n'est, et des logements ailleurs", ["MURETAIN", "M", "Employeur", "13", 0.03]],
  ])("%s", (_, ligne) => {
    const dits = perdus(ligne).map(({ gravite, regle, lieu }) => [gravite, regle, lieu.cellule]);
    expect(dits).toEqual([["aVerifier", "R10", "D2"]]);
  });

  it.each([
    ["l'EPCI de Parc", ["TM", "Toulouse Métropole", "EPCI", "", 0.03]],
    ["une commune de Parc, aux accents près", ["TLSE", "Ville", "Commune", "TOULOUSE", 0.03]],
    ["son département", ["CD31", "Haute-Garonne", "Département", "31", 0.1]],
    ["partout", ["AL", "Action Logement", "Action Logement", "", 0.18]],
    ["sans engagement", ["ALBI", "Albi", "Commune", "", ""]],
    ["qui détient des logements", ["MURETAIN", "Le Muretain", "EPCI", "Muretain", 0.03]],
  ])("rien à dire : %s", (_, ligne) => {
    expect(perdus(ligne)).toEqual([]);
  });

  it("une commune dont le seul logement a quitté le parc", () => {
    const [entetes, un] = PARC;
    const albi = ["8100000001", "Habitat d'Oc", "31", "", "Albi", ""];
    const parc = (sortie: Cellule) => [
      [...entetes, "Sortie du parc"],
      [...un, ""],
      [...albi, sortie],
    ];
    const ligne = ["ALBI", "Albi", "Commune", "", 0.03];
    expect(ditsDe(ligne, parc("31/12/2025"))).toEqual([["engagementSansPerimetre", "aVerifier", "R10"]]);
    expect(ditsDe(ligne, parc("01/01/2026"))).toEqual([]);
  });

  it.each(["Toulouse", "TOULOUSE MÉTROPOLE"])(
    "l'engagement d'un employeur sur %s, que nul EPCI ni commune ne suit, est celui du périmètre",
    (territoire) => {
      const dossier = lu(["EMP", "Employeur", "Employeur", territoire, 0.03]);
      expect(constatsDe(dossier, "engagementSansPerimetre")).toEqual([]);
      const [perimetre] = calculerLeDossier(dossier).perimetres;
      const ligne = perimetre?.flux.find(({ reservataire }) => reservataire === "EMP");
      expect(ligne?.partRetenue).toMatchObject({ valeur: { numerateur: 3, denominateur: 100 } });
    },
  );

  it("la phrase dit de qui, et quel territoire", () => {
    const [constat] = perdus(["TM", "Toulouse Métropole", "EPCI", "Toulouze", 0.03]);
    const { constat: phrase } = constat === undefined ? { constat: "" } : phraseDeLecture(constat);
    expect(enClair(phrase)).toBe(
      "L'engagement de TM ne compte nulle part : aucun logement présent à la date d'observation n'est sur « Toulouze ».",
    );
  });
});

describe("R11 — un EPCI ou une commune dont aucun logement n'est sur le territoire", () => {
  const R11 = [["reservataireSansTerritoire", "aVerifier", "R11"]];

  it.each([
    ["un EPCI mal écrit", ["MURETAIN", "Le Muretain", "EPCI", "Muretain", ""]],
    ["engagé ou non", ["MURETAIN", "Le Muretain", "EPCI", "Muretain", 0.03]],
    ["sans territoire, son nom en tient lieu", ["MURETAIN", "Ville de Muret", "Commune", "", ""]],
    ["une commune à la place de l'EPCI", ["MURETAIN", "Le Muretain", "EPCI", "Muret", ""]],
    ["un EPCI à la place de la commune", ["MURETAIN", "Muret", "Commune", "Toulouse Métropole", ""]],
    ["un département, où l'engagement compte", ["TM", "Toulouse Métropole", "EPCI", "31", 0.03]],
  ])("le calcul sur son territoire manque, et se dit : %s", (_, ligne) => {
    expect(ditsDe(ligne)).toEqual(R11);
  });

  it.each([
    ["la commune de Parc, aux accents près", ["MURETAIN", "Ville", "Commune", "MURET", ""]],
    ["son nom est celui de la commune", ["MURETAIN", "Muret", "Commune", "", ""]],
    ["il ne détient rien et n'est pas engagé", ["ALBI", "Albi", "Commune", "", ""]],
    ["un département n'a pas de territoire", ["MURETAIN", "Tarn", "Département", "81", ""]],
  ])("rien à dire : %s", (_, ligne) => {
    expect(ditsDe(ligne)).toEqual([]);
  });

  it("l'engagement perdu se dit seul", () => {
    expect(ditsDe(["ALBI", "Albi", "Commune", "", 0.03])).toEqual([
      ["engagementSansPerimetre", "aVerifier", "R10"],
    ]);
  });

  it("sans la colonne de Parc, c'est elle qui manque", () => {
    const sansCommune = PARC.map((ligne) => ligne.filter((_, rang) => rang !== 4));
    const dossier = lu(["MURETAIN", "Muret", "Commune", "", ""], sansCommune);
    expect(constatsDe(dossier, "reservataireSansTerritoire")).toEqual([]);
    expect(constatsDe(dossier, "colonneAbsente").map(({ champ }) => champ)).toContain("commune");
  });

  it("la phrase dit de qui, quel territoire, dans quelle colonne, et quoi écrire", () => {
    const [constat] = constatsDe(
      lu(["MURETAIN", "Le Muretain", "EPCI", "Muretain", ""]),
      "reservataireSansTerritoire",
    );
    if (constat === undefined) throw new Error("rien n'est dit");
    const phrase = phraseDeLecture(constat);
    expect([phrase.constat, phrase.remede].map(enClair)).toEqual([
      "Pas de calcul pour MURETAIN sur son territoire (R11) : aucun logement présent à la date d'observation n'est sur « Muretain », dans la colonne « EPCI » de Parc.",
      "Écrivez dans « Territoire » le nom que Parc donne à l'EPCI, ou complétez cette colonne de Parc.",
    ]);
  });
});
