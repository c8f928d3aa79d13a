import type { Agregats } from "../agregats/agregats";
import { agregatsOrdonnes } from "../calculer";
import { ranger, type Entrees } from "../perimetre/entrees";
import { Etapes, type PerimetreCalcule } from "./etapes";
import { entreesDuScenario, type Scenario } from "./scenario";

/** A scenario computed: R1 to R10 of each périmètre, in order of landlord, then département. */
export interface ScenarioCalcule {
  readonly scenario: Scenario;
  readonly perimetres: readonly PerimetreCalcule[];
}

/**
 * R1 to R10 under each scenario, on counters that were read once: parts retenues, assiettes and objectives are those that
 * `calculer` gives on the same entries. Territories (R11) and own rates are not computed: no scenario compares them.
 */
export function calculerScenarios(
  agregats: Agregats,
  entrees: Entrees,
  scenarios: readonly Scenario[],
): readonly ScenarioCalcule[] {
  const { annee } = agregats;
  const saisies = ranger(entrees, annee);
  const variantes = scenarios.map((scenario) => ranger(entreesDuScenario(entrees, scenario), annee, saisies));
  const perimetres = scenarios.map((): PerimetreCalcule[] => []);
  for (const agregat of agregatsOrdonnes(agregats)) {
    const etapes = new Etapes(agregat);
    for (const [rang, variante] of variantes.entries()) perimetres[rang]?.push(etapes.calculer(variante));
  }
  return scenarios.map((scenario, rang) => ({ scenario, perimetres: perimetres[rang] ?? [] }));
}
