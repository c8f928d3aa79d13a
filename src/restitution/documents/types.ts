import type { Cellule } from "../../lecture/types";
import type { GraphiqueDecrit } from "../graphiques/types";
import type { FormatDeColonne } from "../types";

export interface CelluleDeDocument {
  readonly valeur: Cellule;
  readonly format: FormatDeColonne;
}

/** A label and what stands beside it: a text goes on over the next lines where it is long. */
export type LigneDeFiche = readonly [string, CelluleDeDocument];

/** A table with its header; `nom`: it becomes a table of the workbook, that people filter. */
export interface TableauDeDocument {
  readonly type: "tableau";
  readonly nom: string | null;
  readonly entetes: readonly { readonly texte: string; readonly format: FormatDeColonne }[];
  readonly lignes: readonly (readonly CelluleDeDocument[])[];
  readonly totaux: readonly CelluleDeDocument[] | null;
}

/** A chart of the table that stands last above, all its lines. */
export interface GraphiqueDeDocument extends GraphiqueDecrit {
  readonly type: "graphique";
}

export type StyleDeTexte = "titre" | "sousTitre" | "intertitre" | "paragraphe" | "note" | "signature";

/** What a sheet is made of, from top to bottom. A text goes over all the columns, without merging any. */
export type Bloc =
  | { readonly type: "texte"; readonly style: StyleDeTexte; readonly texte: string }
  | { readonly type: "fiche"; readonly lignes: readonly LigneDeFiche[] }
  | TableauDeDocument
  | GraphiqueDeDocument
  | { readonly type: "espace" }
  /** What follows begins a page. */
  | { readonly type: "saut" };

export interface FeuilleDeDocument {
  readonly nom: string;
  /** What it tells, for the summary and the letter. */
  readonly objet: string;
  readonly orientation: "portrait" | "paysage";
  /** Widths of the columns, in characters. */
  readonly largeurs: readonly number[];
  readonly blocs: readonly Bloc[];
}

/** All that is sent to one réservataire: a workbook of its own, described without a host. */
export interface DocumentDecrit {
  readonly reservataire: string;
  /** Safe on every system, with its extension. */
  readonly nomDeFichier: string;
  readonly titre: string;
  /** Printed on every page. */
  readonly enTete: { readonly gauche: string; readonly droite: string };
  readonly pied: string;
  /** The clock of the run, for the properties of the file. */
  readonly ecritLe: number;
  readonly feuilles: readonly FeuilleDeDocument[];
}
