/** The input sheets that this version reads, in the order in which they are read. */
export const ROLES = [
  "parametres",
  "reservataires",
  "hypotheses",
  "parc",
  "synthese",
  "liberations",
  "droitsAcquis",
  "misesADisposition",
  "objectifs",
  "demandes",
] as const;
export type Role = (typeof ROLES)[number];

export type Gravite = "bloquant" | "aVerifier" | "information";

/** A place in the workbook; `cellule` in A1 notation, null for the sheet as a whole. */
export interface Lieu {
  readonly feuille: string;
  readonly cellule: string | null;
}

/** The letters of a zero-based column: 0 is A, 26 is AA. */
export function lettres(colonne: number): string {
  const reste = String.fromCharCode(65 + (colonne % 26));
  return colonne < 26 ? reste : lettres(Math.floor(colonne / 26) - 1) + reste;
}

/** The zero-based column of its letters. */
export function rangDeColonne(ecrites: string): number {
  return Array.from(ecrites).reduce((rang, lettre) => rang * 26 + lettre.charCodeAt(0) - 64, 0) - 1;
}

/** Zero-based row and column of a cell in A1 notation; null for anything else. */
export function coordonnees(cellule: string): { readonly ligne: number; readonly colonne: number } | null {
  const [, ecrites, ligne] = /^([A-Z]+)(\d+)$/.exec(cellule) ?? [];
  return ecrites === undefined ? null : { ligne: Number(ligne) - 1, colonne: rangDeColonne(ecrites) };
}

/** A1 notation of a zero-based row and column. */
export function adresse(ligne: number, colonne: number): string {
  return `${lettres(colonne)}${ligne + 1}`;
}

/** A sheet's name as a formula writes it: 'Mises à disposition'. */
export function citerFeuille(nom: string): string {
  return `'${nom.replace(/'/g, "''")}'`;
}
