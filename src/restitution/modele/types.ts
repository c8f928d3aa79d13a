import type { Cellule } from "../../lecture/types";
import type { FormatDeColonne } from "../types";
import type { NomDeListe } from "./listes";

/** What a cell of the column may hold: a closed list of the sheet Listes, or what a column of another table holds. */
export type SourceDeListe =
  | { readonly type: "fermee"; readonly liste: NomDeListe }
  | { readonly type: "colonne"; readonly table: string; readonly entete: string };

export interface ColonneModele {
  readonly entete: string;
  readonly format: FormatDeColonne;
  /** Width in characters. */
  readonly largeur: number;
  readonly liste?: SourceDeListe;
  /** Shown by Excel when a cell of the column is selected. */
  readonly aide?: string;
}

/** A cell that does not follow its column, such as the value of a parameter. */
export interface CelluleModele {
  /** Zero-based row of `lignes` and column of `colonnes`. */
  readonly ligne: number;
  readonly colonne: number;
  readonly format?: FormatDeColonne;
  readonly liste?: SourceDeListe;
}

/** An input sheet: title, one line of help, one table. Without `lignes` the table waits for its first row. */
export interface FeuilleModele {
  readonly nom: string;
  readonly table: string;
  readonly titre: string;
  readonly aide: string;
  readonly colonnes: readonly ColonneModele[];
  readonly lignes: readonly (readonly Cellule[])[];
  readonly exceptions?: readonly CelluleModele[];
  /** Rows that have the formats of their columns before anything is typed in them; absent: those of a small sheet. */
  readonly lignesFormees?: number;
}

/** Sheets of logements, that people paste by hundreds of rows. */
export const LIGNES_DES_LOGEMENTS = 2_000;
