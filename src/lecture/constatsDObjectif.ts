import type { UniteDObjectif } from "../calcul/domaine/objectif";
import type { Fraction } from "../calcul/nombres/fraction";

/** Findings on a row of Objectifs. */
export type ConstatDObjectif =
  | { readonly type: "dispositifAbsent" }
  | { readonly type: "cibleAbsente"; readonly dispositif: string }
  /** A share of more than 100 %. */
  | { readonly type: "cibleAuDelaDeCent"; readonly cible: Fraction }
  /** No unit is written: which one the target was read in. */
  | { readonly type: "uniteDeduite"; readonly unite: UniteDObjectif }
  | { readonly type: "territoireSansLogement"; readonly territoire: string }
  | { readonly type: "bailleurSansLogement"; readonly bailleur: string }
  | {
      readonly type: "objectifEnDouble";
      readonly dispositif: string;
      readonly public: string | null;
      readonly premiereLigne: number;
    };
