import type { Jour } from "../calcul/domaine/jour";

/** Findings on a convention and its territory, in a row of Réservataires (R10, R11, R26). */
export type ConstatDeConvention =
  /** Its engagement is that of no périmètre of the workbook: nothing of Parc is on its territory. */
  | { readonly type: "engagementSansPerimetre"; readonly reservataire: string; readonly territoire: string }
  /** R11: no logement bears its territory in the column of Parc of that level. */
  | {
      readonly type: "reservataireSansTerritoire";
      readonly reservataire: string;
      readonly territoire: string;
      readonly niveau: "epci" | "commune";
    }
  | { readonly type: "conventionSansSignature"; readonly jusquAu: Jour }
  /** It ends before the 1 January on which it would take effect. */
  | {
      readonly type: "conventionSansEffet";
      readonly signeeLe: Jour;
      readonly effet: Jour;
      readonly jusquAu: Jour;
    };
