import type { Liberation, Logement } from "./logement";

/** By number of rooms, as RPLS has it: T9 is nine rooms or more. */
export const TYPOLOGIES = ["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9"] as const;
export type Typologie = (typeof TYPOLOGIES)[number];

/** The loan that financed the logement at first, as RPLS has it. */
export const FINANCEMENTS = [
  ...(["plai", "plaLmTs", "pla", "plus", "pls", "pap", "pli", "pcl"] as const),
  ...(["hbm", "plrPsr", "hlmO", "ilm", "iln", "pretsSpeciaux", "autre"] as const),
] as const;
export type Financement = (typeof FINANCEMENTS)[number];

/** RPLS has a third value, for what is neither said to be collectif nor individuel. */
export const CONSTRUCTIONS = ["collectif", "individuel", "etudiant"] as const;
export type Construction = (typeof CONSTRUCTIONS)[number];

/** R24: the class of the residence. Source: référentiel, étape 4, "indicateurs de peuplement". */
export const PEUPLEMENTS = ["faibleFragilite", "equilibreAPreserver", "fortesDifficultes"] as const;
export type Peuplement = (typeof PEUPLEMENTS)[number];

/** What a logement is, beside what the counters need of it. Null: non renseigné. */
export interface DescriptionDuLogement {
  readonly epci: string | null;
  readonly commune: string | null;
  readonly qpv: boolean | null;
  readonly typologie: Typologie | null;
  readonly financement: Financement | null;
  readonly construction: Construction | null;
  readonly anneeDeConstruction: number | null;
  readonly peuplement: Peuplement | null;
}

/** A logement with all that the sheet Parc says of it. `rpls` null: its n° RPLS was left blank. */
export interface LogementDecrit {
  readonly rpls: string | null;
  readonly logement: Logement;
  readonly programme: string | null;
  readonly description: DescriptionDuLogement;
}

/** A libération with the description of its logement. */
export interface LiberationDecrite extends Liberation {
  readonly description: DescriptionDuLogement;
}

/** The logements of the sheet Parc, one by one: made when they are asked for. */
export interface ParcDecrit {
  /** Those that are present at `observation` (R1), in the order of the sheet. */
  presents(observation: number): Iterable<LogementDecrit>;
  /** The libérations that were counted, whatever their day. */
  liberations(): Iterable<LiberationDecrite>;
  /** By n° RPLS; null when the sheet has no such logement. */
  trouver(rpls: string): LogementDecrit | null;
}

/** Where a logement stands, as R19 and R22 look at it. */
export type Emplacement = Pick<DescriptionDuLogement, "commune" | "epci" | "qpv">;
