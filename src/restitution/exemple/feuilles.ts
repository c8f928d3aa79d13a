/** What a cell of the example holds; a date is its serial number, an error its name ("#N/A"). */
export type Valeur = string | number | null;

/** A column of a table: header, width in characters, number format, and the closed list offered on entry. */
export interface Colonne {
  entete: string;
  largeur: number;
  format?: string;
  liste?: readonly string[];
  /** Long texts are wrapped. */
  retour?: boolean;
}

/** The lists offered on single cells: row of the table (from 0), column, choices. */
export interface ListeDeCellule {
  ligne: number;
  colonne: number;
  choix: readonly string[];
}

/** A sheet with a title, one line of help, and one table. */
export interface FeuilleExemple {
  nom: string;
  table: string;
  titre: string;
  aide: string;
  colonnes: readonly Colonne[];
  lignes: readonly (readonly Valeur[])[];
  listes?: readonly ListeDeCellule[];
  /** Number formats of single cells, by row of the table and column, where a column mixes kinds. */
  formats?: readonly { ligne: number; colonne: number; format: string }[];
}

export const TEXTE = "@";
export const DATE = "dd/mm/yyyy";
export const POURCENTAGE = "0.00%";

/** The serial number of a date in Excel's 1900 system, from March 1900 on. */
export function serie(annee: number, mois: number, jour: number): number {
  return Date.UTC(annee, mois - 1, jour) / 86_400_000 + 25_569;
}

/** The year of a serial number. */
export function anneeDe(date: number): number {
  return new Date((date - 25_569) * 86_400_000).getUTCFullYear();
}
