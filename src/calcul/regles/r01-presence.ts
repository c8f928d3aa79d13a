import type { Jour } from "../domaine/jour";
import type { Logement } from "../domaine/logement";

/**
 * R1: a logement counts at the date d'observation when it is in service by then and has not left the parc.
 * A blank date de mise en service counts as in service. Source: référentiel, étape 3 ("au 31.12 de l'année n-1").
 */
export function estPresent(
  { miseEnService, sortie }: Pick<Logement, "miseEnService" | "sortie">,
  observation: Jour,
): boolean {
  const enService = (miseEnService ?? observation) <= observation;
  return enService && !estSorti({ sortie }, observation);
}

/** R1: it has left the parc by then. */
export function estSorti({ sortie }: Pick<Logement, "sortie">, observation: Jour): boolean {
  return sortie !== null && sortie <= observation;
}
