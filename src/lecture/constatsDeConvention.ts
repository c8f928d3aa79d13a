import type { Jour } from "../calcul/domaine/jour";

/** Findings on a convention, in a row of Réservataires (R10, R26). */
export type ConstatDeConvention =
  /** Its engagement is that of no périmètre of the workbook: nothing of Parc is on its territory. */
  | { readonly type: "engagementSansPerimetre"; readonly reservataire: string; readonly territoire: string }
  | { readonly type: "conventionSansSignature"; readonly jusquAu: Jour }
  /** It ends before the 1 January on which it would take effect. */
  | {
      readonly type: "conventionSansEffet";
      readonly signeeLe: Jour;
      readonly effet: Jour;
      readonly jusquAu: Jour;
    };
