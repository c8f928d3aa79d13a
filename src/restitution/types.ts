import type { Cellule } from "../lecture/types";

/** How a column is written. Number formats are Excel's invariant ones. */
export type FormatDeColonne = "texte" | "texteLong" | "entier" | "decimal" | "pourcentage" | "date";

export interface ColonneDecrite {
  readonly entete: string;
  readonly format: FormatDeColonne;
  /** Width in characters. */
  readonly largeur: number;
  /** Sum of the column in the total row; null: no total. */
  readonly total: "somme" | null;
}

/** A link from a cell of the table to a place of the workbook. */
export interface LienDecrit {
  /** Zero-based row of `lignes` and column of `colonnes`. */
  readonly ligne: number;
  readonly colonne: number;
  readonly feuille: string;
  readonly cellule: string | null;
}

/** A colour put on rows whose cell equals `valeur`; the text itself carries a sign, the colour only helps. */
export interface MarqueDecrite {
  readonly colonne: number;
  readonly valeur: string;
  readonly ton: "alerte" | "attention" | "neutre" | "favorable";
}

/** A result sheet, described without a host: title, provenance block, one table. */
export interface FeuilleDecrite {
  readonly nom: string;
  readonly table: string;
  readonly titre: string;
  /** One sentence under the title: what the sheet says and how to read it. */
  readonly sousTitre: string;
  /** Provenance: label and value, one line each (campagne, obs, méthode, parameters off default, date, version, fingerprint). */
  readonly provenance: readonly (readonly [string, string])[];
  readonly colonnes: readonly ColonneDecrite[];
  /** A blank cell is "". Text is text, whatever it begins with. */
  readonly lignes: readonly (readonly Cellule[])[];
  readonly liens: readonly LienDecrit[];
  readonly marques: readonly MarqueDecrite[];
}
