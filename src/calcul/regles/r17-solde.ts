import { moins, type Fraction } from "../nombres/fraction";

/** R17: what remains to be served of an objective; negative once it has been exceeded. */
export function solde(objectif: Fraction, decompte: Fraction): Fraction {
  return moins(objectif, decompte);
}
