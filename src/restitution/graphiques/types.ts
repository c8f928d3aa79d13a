import type { FormatDeColonne } from "../types";

/** A chart drawn straight on the columns of a table (ranks from 0): what names its lines, and what is measured. */
export interface GraphiqueDecrit {
  readonly titre: string;
  /** Bars side by side for each line of the table, or one curve that goes through its lines. */
  readonly forme: "barres" | "courbes";
  /** Columns side by side that name the lines, the widest notion first. */
  readonly categories: readonly number[];
  /** The first is drawn pale, the second dark: they are told apart in black and white. */
  readonly series: readonly number[];
}

/**
 * The chart of a result sheet, as a choice among the lines that the table happens to hold: the same description tells
 * what was drawn before a run, from the former lines. Its title is its alternative text: a host reads it aloud.
 */
export interface GraphiqueDeFeuille extends GraphiqueDecrit {
  /** By which it is found again in the sheet, among those that people draw. */
  readonly nom: string;
  readonly format: FormatDeColonne;
  /** Lines with the same texts in these columns make a group, and stand together in the table; none: a single group. */
  readonly groupes: readonly number[];
  /** The groups of which this column adds up to the most are drawn, that many at most. */
  readonly poids: number;
  readonly groupesAuPlus: number;
  /** Says in the title that other groups are left out. */
  readonly parmi: string;
  readonly lignesAuMoins: number;
  /** A longer group would not be readable: no chart rather than a bad one. */
  readonly lignesAuPlus: number;
}

/** Lines of a table that follow one another, from 0 under the header. */
export interface Lignes {
  readonly debut: number;
  readonly nombre: number;
}

export interface SerieSituee {
  readonly nom: string;
  readonly colonne: number;
  readonly lignes: Lignes;
}

/** A chart once its lines are chosen. */
export interface GraphiqueSitue {
  readonly titre: string;
  readonly categories: Lignes;
  readonly series: readonly SerieSituee[];
}
