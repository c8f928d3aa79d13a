/**
 * A text as an .xlsx keeps it, where "_x0041_" stands for the letter A: an underscore that would begin such a code is
 * written as one. hucre reads these codes and writes none.
 */
export function texteDeFichier(texte: string): string {
  return texte.replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_");
}
