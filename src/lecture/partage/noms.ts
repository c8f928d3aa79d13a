import { debutDe } from "../texte";

/** A name that a person typed: longer ones are cut when they are typed. */
export const LONGUEUR_DE_NOM = 60;

/** A name as it is kept: one line, cut between two signs. */
export function nomPropre(saisi: string): string {
  const ligne = saisi.replace(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim();
  return debutDe(ligne, LONGUEUR_DE_NOM);
}
