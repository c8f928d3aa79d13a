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
  const commencee = (debutConvention ?? observation) <= observation;
  const enCours = (finConvention ?? observation) >= observation;
  return reservataire !== null && commencee && enCours;
}
