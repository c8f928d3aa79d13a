import type { Agregats } from "../calcul/agregats/agregats";
import type { Hypothese } from "../calcul/domaine/hypotheses";
import type { Parametres } from "../calcul/domaine/parametres";
import type { Perimetre } from "../calcul/domaine/perimetre";
import type { Reservataire } from "../calcul/domaine/reservataire";

/** A cell as Excel's `values` gives it: blank is "", an error is its code as text ("#N/A"), a date is its serial. */
export type Cellule = string | number | boolean;

/** A rectangle of a sheet; zero-based, as Excel's API counts. */
export interface Zone {
  readonly ligne: number;
  readonly colonne: number;
  readonly lignes: number;
  readonly colonnes: number;
}

/** What is known of a sheet before its rows are read. */
export interface FeuilleVue {
  readonly nom: string;
  readonly tables: readonly TableVue[];
  /** The used range, and its first rows as far as 30; null for an empty sheet. */
  readonly usage: { readonly zone: Zone; readonly apercu: readonly (readonly Cellule[])[] } | null;
}

export interface TableVue {
  readonly nom: string;
  /** The whole table: header and total rows included. */
  readonly zone: Zone;
  readonly entetes: readonly Cellule[];
  readonly avecTotal: boolean;
}

/** The input sheets that this version reads. */
export const ROLES = ["parametres", "reservataires", "hypotheses", "parc", "liberations"] as const;
export type Role = (typeof ROLES)[number];

/** Where the rows of a role are, and which column holds which field. */
export interface Source<Champ extends string = string> {
  readonly role: Role;
  readonly feuille: string;
  /** Data rows only: below the header, above a table's total row. */
  readonly donnees: Zone;
  /** Zero-based column of the sheet for each field that was found. */
  readonly colonnes: Readonly<Partial<Record<Champ, number>>>;
}

/** Some consecutive rows of a source, as read. `valeurs` starts at row `ligne` and column `colonne` of the sheet. */
export interface Bloc {
  readonly ligne: number;
  readonly colonne: number;
  readonly valeurs: readonly (readonly Cellule[])[];
}

export type Gravite = "bloquant" | "aVerifier" | "information";

/** A place in the workbook; `cellule` in A1 notation, null for the sheet as a whole. */
export interface Lieu {
  readonly feuille: string;
  readonly cellule: string | null;
}

/** rows read = counted + listed + blank, for each source. */
export interface CompteDeLignes {
  readonly feuille: string;
  readonly lues: number;
  readonly comptees: number;
  readonly ecartees: number;
  readonly vides: number;
}

/** The parameters of the run: those that hold everywhere, and those entered for a landlord or a périmètre. */
export interface JeuDeParametres {
  readonly annee: number;
  pour(perimetre: Perimetre): Parametres;
}

/** The whole workbook, read: everything that the calculation needs, and all that the reading has to say. */
export interface Dossier {
  readonly parametres: JeuDeParametres;
  readonly agregats: Agregats;
  readonly reservataires: readonly Reservataire[];
  readonly hypotheses: readonly Hypothese[];
  readonly constats: readonly ConstatDeLecture[];
  readonly lignes: readonly CompteDeLignes[];
  /** Périmètres that a bloquant finding stops; "tous" stops the run. */
  readonly bloques: "aucun" | "tous" | readonly Perimetre[];
  /** Fingerprint of what was counted: changes when a figure may change. */
  readonly empreinte: string;
}

/**
 * What the reading has to say, one finding per cell or per sheet. `ecarte` is true when the row was not counted.
 * The kinds are a closed union in constats.ts; this is what all of them carry.
 */
export interface ConstatDeLecture {
  readonly type: string;
  readonly gravite: Gravite;
  readonly regle: string | null;
  readonly lieu: Lieu;
  readonly ecarte: boolean;
}
