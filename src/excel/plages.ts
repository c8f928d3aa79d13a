import { citerFeuille } from "../lecture/lieu";
import type { Zone } from "../lecture/types";

/** The range of a zero-based zone. */
export function plage(feuille: Excel.Worksheet, { ligne, colonne, lignes, colonnes }: Zone): Excel.Range {
  return feuille.getRangeByIndexes(ligne, colonne, lignes, colonnes);
}

/** The zone of a range whose four coordinates are loaded. */
export function zoneDe({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Zone {
  return { ligne: rowIndex, colonne: columnIndex, lignes: rowCount, colonnes: columnCount };
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
