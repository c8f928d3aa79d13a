import { fois, type Fraction } from "../nombres/fraction";

/** R12: the droits uniques of a programme for a year: droits de suite × taux de rotation (R4), exact. */
export function droitsUniques(droitsDeSuite: Fraction, taux: Fraction): Fraction {
  return fois(droitsDeSuite, taux);
}
