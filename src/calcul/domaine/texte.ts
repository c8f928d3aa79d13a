/** What people type for nothing. */
const RIEN = /^[\s\p{Cf}\-–—/.…_]*$/u;

/**
 * Text as it is compared: without case, accents, punctuation or extra spaces ("Castelnau-le-Lez" = "CASTELNAU LE LEZ"), in
 * any alphabet. A text of signs alone is compared as it is written; a dash is nothing.
 */
export function normaliser(texte: string): string {
  const mots = texte
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/[^\p{L}\p{Nd}]+|[ºª]/gu, " ")
    .trim();
  return mots !== "" || RIEN.test(texte) ? mots : texte.trim();
}
