import type { Jour } from "./jour";
import type { Echec } from "./miseADisposition";

/** Why a mise à disposition does not count in the flux of its réservataire. */
export const NON_DECOMPTES = [
  "impossibiliteSignalee",
  "refusCandidat",
  "refusCaleol",
  "sansCandidat",
  "rendu",
  "relogementNonValorise",
] as const;
export type NonDecompte = Echec | "impossibiliteSignalee" | "relogementNonValorise";

/** What becomes of a mise à disposition in the décompte, since which day, and by which rule. */
export type Sort =
  | { readonly type: "decompte"; readonly regle: "R14" | "R15" | "R16"; readonly le: Jour }
  | { readonly type: "nonDecompte"; readonly raison: NonDecompte; readonly le: Jour }
  /** The event that counts has not come yet. */
  | { readonly type: "attente"; readonly attendu: "attribution" | "entree" }
  /** Listed apart: a droit pour un tour (R13), or a réservataire outside the flux (R7). */
  | { readonly type: "aPart"; readonly motif: "droitPourUnTour" | "horsFlux" };
