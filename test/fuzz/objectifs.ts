import type { Indicateur } from "../../src/calcul/domaine/chiffre";
import { versNombre } from "../../src/calcul/nombres/decimal";

/** The whole number that objectives must add up to, rounded half up (R10); null for what cannot be computed. */
export function entierLePlusProche(indicateur: Indicateur): number | null {
  return indicateur.etat === "absent" ? null : Math.floor(versNombre(indicateur.valeur) + 0.5);
}
