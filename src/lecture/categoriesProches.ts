import { CATEGORIES, type Categorie } from "../calcul/domaine/codes";
import { MOTS_DES_CATEGORIES } from "./motsDesCategories";
import { normaliser } from "./texte";

/** Shorter ones ("de", "la", "et") tell nothing apart. */
const LONGUEUR_D_UN_MOT = 3;

const motsDe = (texte: string): readonly string[] =>
  normaliser(texte)
    .split(" ")
    .filter((mot) => mot.length >= LONGUEUR_D_UN_MOT);

/** How many words of the text a category has in the best of its spellings. */
function communs(mots: readonly string[], categorie: Categorie): number {
  const ecritures = MOTS_DES_CATEGORIES[categorie].split(" | ").map(motsDe);
  return Math.max(...ecritures.map((une) => mots.filter((mot) => une.includes(mot)).length));
}

/** The categories that a text of no list may stand for: those that share most words with it; none where no word is shared. */
export function categoriesProches(texte: string): readonly Categorie[] {
  const mots = motsDe(texte);
  const comptes = CATEGORIES.map((categorie) => [categorie, communs(mots, categorie)] as const);
  const plus = Math.max(...comptes.map(([, nombre]) => nombre));
  return comptes.flatMap(([categorie, nombre]) => (plus > 0 && nombre === plus ? [categorie] : []));
}
