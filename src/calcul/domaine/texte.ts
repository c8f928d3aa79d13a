/** Text as it is compared: without case, accents or extra spaces ("Castelnau-le-Lez" = "CASTELNAU LE LEZ"). */
export function normaliser(texte: string): string {
  return texte
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
