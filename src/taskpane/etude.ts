import { ouvrir } from "../calcul/agregats/compter";
import { Simulation, type ScenarioCalcule } from "../calcul/scenarios/calculer";
import { ecarts } from "../calcul/scenarios/ecarts";
import { SAISIE } from "../calcul/scenarios/scenario";
import { entreesDe } from "../lecture/entrees";
import { essaiDe } from "../lecture/scenarios/essai";
import type { ScenarioGarde } from "../lecture/scenarios/gardes";
import type { Dossier } from "../lecture/types";
import type { ScenarioCompare } from "../restitution/feuilles/scenarios";

/** The scenarios of a workbook that was read: each is computed once, on the counters. */
export class Etude {
  readonly reference: ScenarioCalcule;
  private readonly simulation: Simulation;
  private readonly calcules = new WeakMap<ScenarioGarde, ScenarioCalcule>();

  constructor(private readonly dossier: Dossier) {
    this.simulation = new Simulation(dossier.agregats, entreesDe(dossier));
    this.reference = this.simulation.calculer(SAISIE);
  }

  calculer(scenario: ScenarioGarde): ScenarioCalcule {
    return ouvrir(this.calcules, scenario, () =>
      this.simulation.calculer(essaiDe(scenario, this.dossier.hypotheses)),
    );
  }

  comparer(scenarios: readonly ScenarioGarde[]): readonly ScenarioCompare[] {
    return scenarios.map((scenario) => ({
      scenario,
      ecarts: ecarts(this.reference, this.calculer(scenario)),
    }));
  }
}
