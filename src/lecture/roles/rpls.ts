import { cleDeTexte, estErreur, estVide } from "../texte";
import type { Cellule } from "../types";

/** A real n° RPLS has ten characters; others are accepted, but a total line is looked for there. */
export const LONGUEUR_RPLS = 10;

const TOTAL = /^(?:sous|grand)?tota(?:l|ux)(?:general|generale|generaux|duparc|parc|logements)?$/;

function cleLente(texte: string): string {
  const nette = texte.trim().toUpperCase();
  return estErreur(nette) ? "" : nette;
}

/** A n° RPLS as it is compared: trimmed, in capitals, a number as its digits. "" when the cell is blank or in error. */
export function cleRpls(cellule: Cellule): string {
  if (typeof cellule !== "string") return typeof cellule === "number" ? String(cellule) : "";
  for (let i = 0; i < cellule.length; i++) {
    const code = cellule.charCodeAt(i);
    if (code < 48 || code > 90) return cleLente(cellule);
  }
  return cellule;
}

/** True for a row with nothing in it. */
export function estLigneVide(cellules: readonly Cellule[]): boolean {
  return cellules.every(estVide);
}

/** The text of a total line, by the first cell that is not blank; null for any other row. */
export function texteDeTotal(cellules: readonly Cellule[]): string | null {
  for (const cellule of cellules) {
    if (estVide(cellule)) continue;
    return typeof cellule === "string" && TOTAL.test(cleDeTexte(cellule)) ? cellule.trim() : null;
  }
  return null;
}
