import type { Fraction } from "../nombres/fraction";

/** Where a target holds. A place that no logement of Parc bears is kept under its name: its attainment is not known. */
export type TerritoireVise =
  | { readonly type: "partout" }
  | { readonly type: "departement"; readonly code: string }
  | { readonly type: "lieu"; readonly nom: string }
  | { readonly type: "inconnu"; readonly nom: string };

/** Whose attributions count. A landlord that Parc has not is kept under its name: its attainment is not known. */
export type BailleurVise =
  { readonly type: "tous" } | { readonly type: "un" | "inconnu"; readonly nom: string };

/** A number of attributions, or a share of those of the territory. */
export const UNITES_D_OBJECTIF = ["nombre", "part"] as const;
export type UniteDObjectif = (typeof UNITES_D_OBJECTIF)[number];

/** A line of the sheet Objectifs (R22). */
export interface Objectif {
  readonly dispositif: string;
  readonly territoire: TerritoireVise;
  readonly bailleur: BailleurVise;
  /** As the person wrote it; null: every household. */
  readonly public: string | null;
  /** A number of attributions, or a fraction of 1. */
  readonly cible: Fraction;
  readonly unite: UniteDObjectif;
}
