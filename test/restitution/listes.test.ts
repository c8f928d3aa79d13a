import { LectureDeCsv } from "../../src/lecture/csv/lecture";
import { LISTES } from "../../src/restitution/modele/listes";

/** Ce qu'un import écrit dans une colonne pour chacun de ces codes. */
function ecrits(nom: string, entete: string, codes: readonly string[]): readonly unknown[] {
  const lecture = new LectureDeCsv({ date1904: false });
  const lignes = codes.map((code, rang) => `${3_100_000_000 + rang};31;${code}`);
  const octets = new TextEncoder().encode([`IDENT_REP;DEP;${nom}`, ...lignes].join("\n"));
  const lu = lecture.ajouter(octets, true);
  if (lu.type !== "lignes") throw new Error(lu.type);
  const colonne = lecture.entetes?.indexOf(entete) ?? -1;
  return [...new Set(lu.lignes.map((ligne) => ligne[colonne]))];
}

describe("Les listes du modèle", () => {
  const FINAN = [10, 11, 12, 13, 14, 15, 16, 17, 49, 50, 51, 52, 53, 54, 55, 99].map(String);

  it.each([
    ["FINAN", "Financement", FINAN, LISTES.Financement],
    ["TYPECONST", "Type", ["C", "I", "E"], LISTES.Type],
    ["NBPIECE", "Typologie", ["1", "2", "3", "4", "5", "6", "7", "8", "9"], LISTES.Typologie],
    ["QPV", "QPV", ["1", "2"], LISTES["Oui ou non"]],
  ])("ont tous les mots qu'un import écrit pour %s", (nom, entete, codes, liste) => {
    expect([...ecrits(nom, entete, codes)].sort()).toEqual([...liste].sort());
  });
});
