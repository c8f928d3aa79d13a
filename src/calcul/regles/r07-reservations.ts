import type { Jour } from "../domaine/jour";
import type { Logement } from "../domaine/logement";

type Droit = Pick<Logement, "reservataire" | "debutConvention" | "finConvention">;

/**
 * R7: a reservation counts when its convention is active at the date d'observation; a blank date does not limit it.
 * A convention that ends on that very day is still active.
 */
export function estReserve(
  { reservataire, debutConvention, finConvention }: Droit,
  observation: Jour,
): boolean {
  const commencee = debutConvention === null || debutConvention <= observation;
  const enCours = finConvention === null || finConvention >= observation;
  return reservataire !== null && commencee && enCours;
}
