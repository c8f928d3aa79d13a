import { citerFeuille, rangDeColonne } from "../lecture/lieu";
import type { Zone } from "../lecture/types";

/** The range of a zero-based zone. */
export function plage(feuille: Excel.Worksheet, { ligne, colonne, lignes, colonnes }: Zone): Excel.Range {
  return feuille.getRangeByIndexes(ligne, colonne, lignes, colonnes);
}

/** The zone of a range whose four coordinates are loaded. */
export function zoneDe({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Zone {
  return { ligne: rowIndex, colonne: columnIndex, lignes: rowCount, colonnes: columnCount };
}

/**
 * The zones of an address of one range or several, whether it names their sheet or not: "Parc!A2:A5,Parc!C7:D7", "D5". Null
 * for one without corners: whole rows, whole columns.
 */
export function zonesDe(adresse: string): readonly (Zone | null)[] {
  const sansFeuilles = adresse.replace(/'(?:[^']|'')*'!|[^',!]*!/g, "");
  return sansFeuilles.split(",").map((une) => {
    const [, gauche, haut, droite = gauche, bas = haut] =
      /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(une.trim()) ?? [];
    if (gauche === undefined || droite === undefined) return null;
    const [ligne, colonne] = [Number(haut) - 1, rangDeColonne(gauche)];
    return { ligne, colonne, lignes: Number(bas) - ligne, colonnes: rangDeColonne(droite) - colonne + 1 };
  });
}

/** What two zones have in common; null for nothing. */
export function intersection(a: Zone, b: Zone): Zone | null {
  if (!seCroisent(a, b)) return null;
  const [ligne, colonne] = [Math.max(a.ligne, b.ligne), Math.max(a.colonne, b.colonne)];
  const fin = Math.min(a.ligne + a.lignes, b.ligne + b.lignes);
  const bord = Math.min(a.colonne + a.colonnes, b.colonne + b.colonnes);
  return { ligne, colonne, lignes: fin - ligne, colonnes: bord - colonne };
}

export function seCroisent(a: Zone, b: Zone): boolean {
  const lignes = a.ligne < b.ligne + b.lignes && b.ligne < a.ligne + a.lignes;
  return lignes && a.colonne < b.colonne + b.colonnes && b.colonne < a.colonne + a.colonnes;
}

/** Excel puts one value in every cell of a range, which its type does not say. */
export function partout(valeur: string | number): never[][] {
  return valeur as unknown as never[][];
}

/** A reference to a place of the workbook, for a link: 'Mises à disposition'!B4. */
export function reference(feuille: string, cellule: string | null): string {
  return `${citerFeuille(feuille)}!${cellule ?? "A1"}`;
}

/** Same name for Excel: sheets and tables are named whatever the case. */
export function memeNom(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
