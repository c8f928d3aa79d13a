import type { Jour } from "../calcul/domaine/jour";

/** Findings on the dates of a convention, in a row of Réservataires (R26). */
export type ConstatDeConvention =
  | { readonly type: "conventionSansSignature"; readonly jusquAu: Jour }
  /** It ends before the 1 January on which it would take effect. */
  | {
      readonly type: "conventionSansEffet";
      readonly signeeLe: Jour;
      readonly effet: Jour;
      readonly jusquAu: Jour;
    };
