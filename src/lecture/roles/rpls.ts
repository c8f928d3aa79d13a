import { cleDeTexte, estErreur, estVide, texteDe } from "../texte";
import type { Cellule } from "../types";

/** A real n° RPLS has ten characters; others are accepted, but a total line is looked for there. */
const LONGUEUR_RPLS = 10;

const TOTAL = /^(?:sous|grand)?tota(?:l|ux)(?:general|generale|generaux|duparc|parc|logements)?$/;
/** "Total 31", "Sous-total Habitat d'Oc": the labels that Excel's own subtotals write. */
const LIBELLE_DE_TOTAL = /^(?:sous[\s-]*|grand\s+)?tota(?:l|ux)(?:\s|$)/i;

/** Excel takes the leading zeros of a number away: eight or nine digits are a n° RPLS of ten that lost them. */
function completee(nette: string): string {
  return /^\d{8,9}$/.test(nette) ? nette.padStart(LONGUEUR_RPLS, "0") : nette;
}

function cleLente(texte: string): string {
  const nette = texteDe(texte).replace(/ /g, "").toUpperCase();
  return estErreur(nette) ? "" : completee(nette);
}

/**
 * A n° RPLS as it is compared: without spaces, in capitals, a number as its digits, with the zeros that Excel took away.
 * "" when the cell is blank or in error.
 */
export function cleRpls(cellule: Cellule): string {
  if (typeof cellule !== "string") return typeof cellule === "number" ? completee(String(cellule)) : "";
  for (let i = 0; i < cellule.length; i++) {
    const code = cellule.charCodeAt(i);
    if (code < 48 || code > 90) return cleLente(cellule);
  }
  return cellule.length < LONGUEUR_RPLS ? completee(cellule) : cellule;
}

/** True for a n° RPLS as they are: no blank row nor total line has one. */
export function estOrdinaire(cle: string): boolean {
  return cle.length === LONGUEUR_RPLS && cle.charCodeAt(0) <= 57;
}

/** True where zeros were put back before the n° RPLS of the cell. */
export function estCompletee(cellule: Cellule, cle: string): boolean {
  return cle !== cellule && cle.startsWith("0") && texteDe(cellule).replace(/ /g, "").length < cle.length;
}

/** True for a row with nothing in it. */
export function estLigneVide(cellules: readonly Cellule[]): boolean {
  return cellules.every(estVide);
}

function premiereCellule(cellules: readonly Cellule[]): Cellule {
  return cellules.find((cellule) => !estVide(cellule)) ?? "";
}

/** The text of a total line, by the first cell that is not blank; null for any other row. */
export function texteDeTotal(cellules: readonly Cellule[]): string | null {
  const cellule = premiereCellule(cellules);
  return typeof cellule === "string" && TOTAL.test(cleDeTexte(cellule)) ? cellule.trim() : null;
}

/** The same on a row whose n° RPLS is `cle`: without one, whatever comes after the word "total" is a label too. */
export function texteDeTotalSansRpls(cellules: readonly Cellule[], cle: string): string | null {
  const cellule = premiereCellule(cellules);
  const libelle = texteDe(cellule);
  const aLaPlaceDuRpls = cle === "" || cle === cleRpls(cellule);
  return aLaPlaceDuRpls && LIBELLE_DE_TOTAL.test(libelle) ? libelle : texteDeTotal(cellules);
}
