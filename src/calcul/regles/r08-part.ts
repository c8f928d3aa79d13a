import { quotient } from "../chiffres";
import type { Chiffre, Indicateur, NomDeChiffre } from "../domaine/chiffre";

/**
 * R8: réservations (R7) ÷ dénominateur, as a fraction of 1; absent ("parcNul") when the denominator is 0. Numerator and
 * denominator are counted on the same parc: R1 (référentiel, étape 3: "au sein du parc du bailleur") or R5.
 */
export function part(reservations: Chiffre, denominateur: Chiffre, nom: NomDeChiffre = "part"): Indicateur {
  return quotient(nom, "R8", [reservations, denominateur], "parcNul");
}
