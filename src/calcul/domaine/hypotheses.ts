import type { Fraction } from "../nombres/fraction";
import type { Perimetre } from "./perimetre";

/** The five kinds of logements subtracted from the flux of year n (R6). */
export const DEDUCTIONS = ["mutations", "anru", "orcod", "lhi", "vente"] as const;
export type Deduction = (typeof DEDUCTIONS)[number];

/** Something for each of them; field by field, since it is made for each territory of each périmètre. */
export function parDeduction<Valeur>(
  de: (deduction: Deduction) => Valeur,
): Readonly<Record<Deduction, Valeur>> {
  return {
    mutations: de("mutations"),
    anru: de("anru"),
    orcod: de("orcod"),
    lhi: de("lhi"),
    vente: de("vente"),
  };
}

/** A line of the sheet Hypothèses. A null figure was left blank: it is taken as 0 and said so. */
export interface Hypothese {
  readonly perimetre: Perimetre;
  /** Null for the whole périmètre; else the name of an EPCI or a commune (R11). */
  readonly territoire: string | null;
  readonly deductions: Readonly<Record<Deduction, Fraction | null>>;
  /** A rate agreed with the réservataires, used in place of R4 in the assiette; null: R4 itself. */
  readonly tauxRetenu: Fraction | null;
}
