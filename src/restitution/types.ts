import type { Indicateur } from "../calcul/domaine/chiffre";
import type { Cellule } from "../lecture/types";
import type { GraphiqueDeFeuille } from "./graphiques/types";

/** How a column is written. Number formats are Excel's invariant ones (style.ts). */
export type FormatDeColonne =
  | "texte"
  | "texteLong"
  | "entier"
  | "decimal"
  | "pourcentage"
  /** A difference of two shares, with its sign. */
  | "ecart"
  /** The same in points of percentage, a hundred times it. */
  | "points"
  | "date";

export interface ColonneDecrite {
  readonly entete: string;
  readonly format: FormatDeColonne;
  /** Width in characters. */
  readonly largeur: number;
  /** For the screen only: from the first such column on, nothing is printed. */
  readonly detail?: boolean;
}

/** Columns (zero-based) that name a place of the workbook: each line links to its own. The cell may be blank. */
export interface LiensDecrits {
  readonly feuille: number;
  readonly cellule: number;
}

/** A colour put on the cells of a column that equal `valeur`; the text itself carries a sign, the colour only helps. */
export interface MarqueDecrite {
  readonly colonne: number;
  readonly valeur: string;
  readonly ton: "alerte" | "attention" | "neutre" | "favorable";
}

type LigneDeChiffres = readonly (Indicateur | null)[];

/** The figures that the cells of a sheet were written from, cell by cell; null where a cell is no figure. */
export interface ChiffresDecrits {
  readonly lignes: readonly LigneDeChiffres[];
  readonly totaux: LigneDeChiffres | null;
}

/** A result sheet, described without a host: title, provenance block, one table. */
export interface FeuilleDecrite {
  readonly nom: string;
  readonly table: string;
  readonly titre: string;
  /** One sentence under the title: what the sheet says and how to read it. */
  readonly sousTitre: string;
  /** Provenance: label and value, one line each; PROVENANCE lines in all (provenance.ts). */
  readonly provenance: readonly (readonly [string, string])[];
  readonly colonnes: readonly ColonneDecrite[];
  /** A blank cell is "". Text is text, whatever it begins with. */
  readonly lignes: readonly (readonly Cellule[])[];
  /** Exact sums of the columns that can be added up, one cell per column; null where nothing adds up. */
  readonly totaux: readonly Cellule[] | null;
  /** Null for a sheet without figures. */
  readonly chiffres: ChiffresDecrits | null;
  readonly liens: LiensDecrits | null;
  readonly marques: readonly MarqueDecrite[];
  /** Drawn under the table; null for a sheet that is rather read. */
  readonly graphique: GraphiqueDeFeuille | null;
}

/** What the sheets of one run have alike. */
export type Commun = Pick<FeuilleDecrite, "provenance" | "chiffres" | "liens" | "marques" | "graphique">;
