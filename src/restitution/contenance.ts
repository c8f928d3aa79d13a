import { debutDe } from "../lecture/texte";
import type { Cellule } from "../lecture/types";

/** A cell holds 32 767 characters, and the apostrophe that guards a text may be one of them. */
const CARACTERES_PAR_CELLULE = 32_766;

/** A text that no cell could hold. */
export function deborde(cellule: Cellule): cellule is string {
  return typeof cellule === "string" && cellule.length > CARACTERES_PAR_CELLULE;
}

/** The content as a cell can hold it: a text too long is cut, and shows it. */
export function couper<Contenu extends Cellule>(cellule: Contenu): Contenu | string {
  return deborde(cellule) ? `${debutDe(cellule, CARACTERES_PAR_CELLULE - 1)}…` : cellule;
}
