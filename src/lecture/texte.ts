import { normaliser } from "../calcul/domaine/texte";
import type { Cellule } from "./types";

export { normaliser };

/**
 * Signs that show nothing: zero-width spaces, marks of direction and soft hyphens, which come with copied texts; control
 * characters, halves of characters and what is no character, which a file of Excel cannot even hold.
 */
const INVISIBLE =
  "\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff\\ufffe\\uffff\\p{Cs}";
const INVISIBLES = new RegExp(`[${INVISIBLE}]`, "gu");
const BLANC = new RegExp(`^[\\s${INVISIBLE}]*$`, "u");
const ERREUR = /^#(?:N\/[AD]|GETTING_DATA|[A-ZÀ-Ý_/0]+[!?])$/i;

/** A blank cell: nothing, or nothing but spaces. */
export function estVide(cellule: Cellule): boolean {
  return typeof cellule === "string" && BLANC.test(cellule);
}

/** An error of Excel, by its code in English or in French: #N/A, #REF!, #VALEUR!, #DIV/0!… */
export function estErreur(cellule: Cellule): cellule is string {
  return typeof cellule === "string" && cellule.charCodeAt(0) === 35 && ERREUR.test(cellule);
}

/** What a person would read in the cell, without outer spaces and with single inner spaces. */
export function texteDe(cellule: Cellule): string {
  return String(cellule).replace(INVISIBLES, "").replace(/\s+/g, " ").trim();
}

/** A text without outer spaces nor signs that show nothing; its inner spaces and line breaks stay. */
export function sansBords(texte: string): string {
  return texte.replace(INVISIBLES, "").trim();
}

/** The letters and digits of a text, in lower case and without accents: what headers and lists are compared on. */
export function cleDeTexte(cellule: Cellule): string {
  return normaliser(String(cellule)).replaceAll(" ", "");
}

/** A code as it is compared: without case, accents or spaces; its punctuation counts. */
export function cleDeCode(cellule: Cellule): string {
  return String(cellule)
    .normalize("NFD")
    .replace(INVISIBLES, "")
    .replace(/[\p{Diacritic}\s]/gu, "")
    .toUpperCase();
}

/** The cell of a column, blank where the column or the cell is not there. */
export function celluleDe(cellules: readonly Cellule[], rang: number): Cellule {
  return rang < 0 ? "" : (cellules[rang] ?? "");
}

/** The beginning of a text, never half a sign. */
export function debutDe(texte: string, longueur: number): string {
  return texte.slice(0, longueur).replace(/[\ud800-\udbff]$/, "");
}
