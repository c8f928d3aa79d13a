import { quotient } from "../chiffres";
import type { Chiffre, Indicateur } from "../domaine/chiffre";
import { compare, fraction, type Fraction } from "../nombres/fraction";

/**
 * R4: libérations retenues (R3) ÷ parc de rotation (R2), as a fraction of 1; absent ("parcNul") when R2 is 0.
 * Source: référentiel, étape 3; étape 2 for the rate on a réservataire's own parc.
 */
export function tauxDeRotation(liberations: Chiffre, parc: Chiffre): Indicateur {
  return quotient("tauxDeRotation", "R4", [liberations, parc], "parcNul");
}

/** Outside these bounds a rate is worth a second look (Occitanie 2022: 9,4 %). */
export const TAUX_PLAUSIBLES = { minimum: fraction(2, 100), maximum: fraction(30, 100) } as const;

export function estPlausible(taux: Fraction): boolean {
  return compare(taux, TAUX_PLAUSIBLES.minimum) >= 0 && compare(taux, TAUX_PLAUSIBLES.maximum) <= 0;
}
