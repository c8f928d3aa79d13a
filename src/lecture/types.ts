import type { Agregats } from "../calcul/agregats/agregats";
import type { Demande } from "../calcul/domaine/demande";
import type { ParcDecrit } from "../calcul/domaine/description";
import type { DroitAcquis } from "../calcul/domaine/droitAcquis";
import type { Hypothese } from "../calcul/domaine/hypotheses";
import type { MiseADisposition } from "../calcul/domaine/miseADisposition";
import type { Objectif } from "../calcul/domaine/objectif";
import type { LogementAVenir } from "../calcul/domaine/orientation";
import type { Parametres } from "../calcul/domaine/parametres";
import type { ParametresDeSuivi } from "../calcul/domaine/parametresDeSuivi";
import type { Perimetre } from "../calcul/domaine/perimetre";
import type { Reservataire } from "../calcul/domaine/reservataire";
import type { ConstatDeLecture } from "./constats";
import type { Role } from "./lieu";
import type { ContingentLu } from "./rpls/contingents";
import type { Reglages } from "./reglages/reglages";
import type { Correspondance } from "./reperage/correspondance";

export type { ConstatDeLecture } from "./constats";
export { ROLES, type Gravite, type Lieu, type Role } from "./lieu";

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
  /** Some rows are hidden or filtered out; they count all the same. */
  readonly lignesMasquees?: boolean | undefined;
  /** Merged cells: only the first one of each group holds a value. Absent: the host does not tell. */
  readonly fusions?: readonly Zone[] | undefined;
}

export interface TableVue {
  readonly nom: string;
  /** The whole table: header and total rows included. */
  readonly zone: Zone;
  readonly entetes: readonly Cellule[];
  readonly avecTotal: boolean;
  /** Absent: nothing is under it. */
  readonly dessous?: Dessous | undefined;
}

/** What is under a table, in its columns and above the next table. */
export interface Dessous {
  /** Rows that follow it with no blank row between: Excel would have made them rows of the table. None under a total row. */
  readonly lignes: number;
  /** The first cell of what comes after these and a blank row; null for nothing. */
  readonly ensuite: { readonly ligne: number; readonly colonne: number } | null;
}

/** Where the rows of a role are, and which column holds which field. */
export interface Source<Champ extends string = string> {
  readonly role: Role;
  readonly feuille: string;
  /** Data rows only: below the header, above a table's total row. */
  readonly donnees: Zone;
  /** Zero-based column of the sheet for each field that was found. */
  readonly colonnes: Readonly<Partial<Record<Champ, number>>>;
  /** The header of each of these columns. */
  readonly entetes: Readonly<Partial<Record<Champ, string>>>;
}

export type Sources = Readonly<Partial<Record<Role, Source>>>;

/** What was found in the workbook before its rows are read. A role that a bloquant finding stops is not in `sources`. */
export interface Reperage {
  readonly sources: Sources;
  readonly constats: readonly ConstatDeLecture[];
  /** Role by role, those that were not found among them. */
  readonly correspondances: readonly Correspondance[];
  /** What the person chose, as the workbook keeps it. */
  readonly reglages: Reglages;
}

/** Some consecutive rows of a source, as read. `valeurs` starts at row `ligne` and column `colonne` of the sheet. */
export interface Bloc {
  readonly ligne: number;
  readonly colonne: number;
  readonly valeurs: readonly (readonly Cellule[])[];
}

/** rows read = counted + listed + blank, for each source. */
export interface CompteDeLignes {
  readonly feuille: string;
  readonly lues: number;
  readonly comptees: number;
  readonly ecartees: number;
  readonly vides: number;
}

/** A parameter that is not at its default: its name, its value as typed, and where it holds ("" is everywhere). */
export interface EcartDeParametre {
  readonly nom: string;
  readonly valeur: string;
  readonly perimetre: string;
}

/** The parameters of the run: those that hold everywhere, and those entered for a landlord or a périmètre. */
export interface JeuDeParametres {
  readonly annee: number;
  readonly ecarts: readonly EcartDeParametre[];
  pour(perimetre: Perimetre): Parametres;
  /** The choices of the yearly follow-up: one set for the whole workbook. */
  readonly suivi: ParametresDeSuivi;
}

/** The whole workbook, read: everything that the calculation needs, and all that the reading has to say. */
export interface Dossier {
  readonly parametres: JeuDeParametres;
  readonly agregats: Agregats;
  /** The logements that the counters were made from, one by one. */
  readonly parc: ParcDecrit;
  readonly reservataires: readonly Reservataire[];
  readonly hypotheses: readonly Hypothese[];
  /** Null, here and below: the workbook has no such sheet, or it cannot be read. */
  readonly droitsAcquis: readonly DroitAcquis[] | null;
  /** Null too for a sheet without any row: nothing proposed is not what it says. */
  readonly misesADisposition: readonly MiseADisposition[] | null;
  /** Null for the same reasons. */
  readonly objectifs: readonly Objectif[] | null;
  /** Null as for objectifs. */
  readonly demandes: readonly Demande[] | null;
  /** Announced by Mises à disposition, then by Libérations, in the order of their rows (R25). */
  readonly aVenir: readonly LogementAVenir[];
  readonly constats: readonly ConstatDeLecture[];
  /** Which sheet and which columns were taken for what. */
  readonly correspondances: readonly Correspondance[];
  readonly reglages: Reglages;
  readonly lignes: readonly CompteDeLignes[];
  /** The contingents that RPLS gives to logements whose réservataire is blank, by code; none without that column. */
  readonly contingents: readonly ContingentLu[];
  /** Périmètres that a bloquant finding stops; "tous" stops the run. */
  readonly bloques: "aucun" | "tous" | readonly Perimetre[];
  /** Fingerprint of what was counted: changes when a figure may change. */
  readonly empreinte: string;
}
