import type { DescriptionDuLogement, LogementDecrit, ParcDecrit } from "../../src/calcul/domaine/description";
import type { Logement } from "../../src/calcul/domaine/logement";
import { estPresent } from "../../src/calcul/regles/r01-presence";
import { logement } from "./constructeurs";

/** A logement of which nothing is said. */
export const NON_DECRIT: DescriptionDuLogement = {
  epci: null,
  commune: null,
  qpv: null,
  typologie: null,
  financement: null,
  construction: null,
  anneeDeConstruction: null,
  peuplement: null,
};

/** A logement with its description; the EPCI and the commune are those of the logement. */
export function decrit(
  rpls: string | null,
  particularites: Partial<Logement> = {},
  description: Partial<DescriptionDuLogement> = {},
): LogementDecrit {
  const un = logement(particularites);
  const { epci, commune } = un;
  return {
    rpls,
    logement: un,
    programme: null,
    description: { ...NON_DECRIT, epci, commune, ...description },
  };
}

export function parcDecrit(...logements: readonly LogementDecrit[]): ParcDecrit {
  return {
    presents: (observation) => logements.filter((un) => estPresent(un.logement, observation)),
    liberations: () => [],
    trouver: (rpls) => logements.find((un) => un.rpls === rpls) ?? null,
  };
}
