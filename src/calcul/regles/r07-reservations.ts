import type { Jour } from "../domaine/jour";
import type { Logement } from "../domaine/logement";

/**
 * R7: a reservation counts when its convention is active at the date d'observation; a blank date does not limit it.
 * A convention that ends on that very day is still active.
 */
export function estReserve(logement: Logement, observation: Jour): boolean {
  const { reservataire, debutConvention, finConvention } = logement;
  const commencee = debutConvention === null || debutConvention <= observation;
  const enCours = finConvention === null || finConvention >= observation;
  return reservataire !== null && commencee && enCours;
}
