import type { Agregats } from "../agregats/agregats";
import { agregatsOrdonnes } from "../calculer";
import { ranger, type Entrees, type EntreesRangees } from "../perimetre/entrees";
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
  const calcules = scenarios.map((scenario) => ({
    scenario,
    variante: ranger(entreesDuScenario(entrees, scenario), annee, saisies),
    perimetres: new Array<PerimetreCalcule>(),
  }));
  for (const agregat of agregatsOrdonnes(agregats)) {
    const etapes = new Etapes(agregat);
    for (const { variante, perimetres } of calcules) perimetres.push(etapes.calculer(variante));
  }
  return calcules.map(({ scenario, perimetres }) => ({ scenario, perimetres }));
}

/** Scenarios one after the other, as a cursor moves: what they have in common is computed once. */
export class Simulation {
  private readonly saisies: EntreesRangees;
  private readonly etapes: readonly Etapes[];

  constructor(agregats: Agregats, entrees: Entrees) {
    this.saisies = ranger(entrees, agregats.annee);
    this.etapes = agregatsOrdonnes(agregats).map((agregat) => new Etapes(agregat));
  }

  calculer(scenario: Scenario): ScenarioCalcule {
    const variante = ranger(entreesDuScenario(this.saisies, scenario), this.saisies.annee, this.saisies);
    return { scenario, perimetres: this.etapes.map((etapes) => etapes.calculer(variante)) };
  }
}
