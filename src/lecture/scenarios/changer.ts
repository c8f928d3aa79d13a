import { texteDe } from "../texte";
import { LONGUEUR_DE_SCENARIO, SCENARIOS_GARDES, type ScenarioGarde } from "./gardes";

/** One thing that a person changes in the list; a scenario is known by its name. */
export type ChangementDeScenario =
  | { readonly type: "ajoute"; readonly scenario: ScenarioGarde; readonly rang: number }
  | { readonly type: "regle"; readonly nom: string; readonly scenario: ScenarioGarde }
  | { readonly type: "supprime"; readonly nom: string };

/** A name as it is kept: one line, not too long, that no other scenario bears; "Scénario" where nothing is left of it. */
export function nomLibre(saisi: string, pris: readonly string[]): string {
  const base = texteDe(saisi).slice(0, LONGUEUR_DE_SCENARIO).trim() || "Scénario";
  let nom = base;
  for (let numero = 2; pris.includes(nom); numero += 1) {
    const suffixe = ` (${String(numero)})`;
    nom = base.slice(0, LONGUEUR_DE_SCENARIO - suffixe.length).trim() + suffixe;
  }
  return nom;
}

/** The list after a change; pure. Beyond those that can be kept, nothing is added. */
export function changerLesScenarios(
  scenarios: readonly ScenarioGarde[],
  changement: ChangementDeScenario,
): readonly ScenarioGarde[] {
  switch (changement.type) {
    case "ajoute": {
      const { scenario, rang } = changement;
      if (scenarios.length >= SCENARIOS_GARDES) return scenarios;
      const pris = scenarios.map(({ nom }) => nom);
      const ajoute = { ...scenario, nom: nomLibre(scenario.nom, pris) };
      return [...scenarios.slice(0, rang), ajoute, ...scenarios.slice(rang)];
    }
    case "regle": {
      const { nom, scenario } = changement;
      const pris = scenarios.flatMap((un) => (un.nom === nom ? [] : [un.nom]));
      const regle = { ...scenario, nom: nomLibre(scenario.nom, pris) };
      return scenarios.map((un) => (un.nom === nom ? regle : un));
    }
    case "supprime":
      return scenarios.filter(({ nom }) => nom !== changement.nom);
  }
}
