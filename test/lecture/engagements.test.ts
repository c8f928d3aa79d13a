import type { Cellule } from "../../src/lecture/types";
import { phraseDeLecture } from "../../src/restitution/phrases/lecture/lecture";
import { classeur, lire } from "./classeurs";

const PARC = [
  ["N° RPLS", "Bailleur", "Département", "EPCI", "Commune", "Réservataire"],
  ["3100000001", "Habitat d'Oc", "31", "Toulouse Métropole", "Toulouse", ""],
  ["3100000002", "Habitat d'Oc", "31", "", "Muret", "MURETAIN"],
] as const;

const perdus = (ligne: readonly Cellule[]) => {
  const reservataires = [["Code", "Nom", "Catégorie", "Territoire", "Engagement"], ligne];
  return lire(classeur({ Parc: PARC, Réservataires: reservataires })).constats.filter(
    ({ type }) => type === "engagementSansPerimetre",
  );
};

describe("R10 — un engagement qui ne compte dans aucun périmètre est dit", () => {
  it.each([
    ["un EPCI mal écrit", ["TM", "Toulouse Métropole", "EPCI", "Métropole de Toulouse", 0.03]],
    ["une commune où rien n'est", ["ALBI", "Albi", "Commune", "", 0.03]],
    ["un département où rien n'est", ["CD09", "Ariège", "Département", "09", 0.1]],
    ["une région écrite comme territoire", ["REG", "Région", "Région", "Occitanie", 0.02]],
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

  it("la phrase dit de qui, et quel territoire", () => {
    const [constat] = perdus(["TM", "Toulouse Métropole", "EPCI", "Toulouze", 0.03]);
    const { constat: phrase } = constat === undefined ? { constat: "" } : phraseDeLecture(constat);
    expect(phrase.replace(/[\u00a0\u202f]/g, " ").replaceAll("’", "'")).toBe(
      "L'engagement de TM ne compte nulle part : aucun logement n'est sur « Toulouze ».",
    );
  });
});
