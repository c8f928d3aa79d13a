import type { Cellule } from "./types";

const ERREUR = /^#(?:N\/[AD]|GETTING_DATA|[A-ZÀ-Ý_/0]+[!?])$/i;

/** A name as it is compared: without case, accents, punctuation or extra spaces ("Castelnau-le-Lez" = "CASTELNAU LE LEZ"). */
export function normaliser(texte: string): string {
  return texte
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** A blank cell: nothing, or nothing but spaces. */
export function estVide(cellule: Cellule): boolean {
  return typeof cellule === "string" && cellule.trim() === "";
}

/** An error of Excel, by its code in English or in French: #N/A, #REF!, #VALEUR!, #DIV/0!… */
export function estErreur(cellule: Cellule): cellule is string {
  return typeof cellule === "string" && cellule.charCodeAt(0) === 35 && ERREUR.test(cellule);
}

/** What a person would read in the cell, without outer spaces and with single inner spaces. */
export function texteDe(cellule: Cellule): string {
  return String(cellule).replace(/\s+/g, " ").trim();
}

/** The letters and digits of a text, in lower case and without accents: what headers and lists are compared on. */
export function cleDeTexte(cellule: Cellule): string {
  return normaliser(String(cellule)).replaceAll(" ", "");
}

/** A code as it is compared: without case, accents or spaces; its punctuation counts. */
export function cleDeCode(cellule: Cellule): string {
  return String(cellule)
    .normalize("NFD")
    .replace(/[\p{Diacritic}\s]/gu, "")
    .toUpperCase();
}

/** The cell of a column, blank where the column or the cell is not there. */
export function celluleDe(cellules: readonly Cellule[], rang: number): Cellule {
  return rang < 0 ? "" : (cellules[rang] ?? "");
}
