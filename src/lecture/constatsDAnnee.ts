import type { CampagnesConnues } from "../calcul/registre/registre";

/** Findings on the year of the campaign. */
export type ConstatDAnnee =
  | { readonly type: "anneeParDefaut"; readonly annee: number }
  /** The registry has no value for it: nothing is calculated with those of another year. */
  | { readonly type: "anneeInconnue"; readonly annee: number; readonly connues: CampagnesConnues };
