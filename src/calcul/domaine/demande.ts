import type { Fraction } from "../nombres/fraction";
import type { Typologie } from "./description";
import type { TerritoireVise } from "./objectif";

/** A line of the sheet Demande (R28): a year of the social demand on a territory. Null figures were left blank. */
export interface Demande {
  readonly territoire: TerritoireVise;
  /** Null: all of them. */
  readonly typologie: Typologie | null;
  readonly demandes: Fraction | null;
  /** Of all the landlords of the territory. */
  readonly attributions: Fraction | null;
}
