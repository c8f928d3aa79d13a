import type { Hypothese } from "../../calcul/domaine/hypotheses";
import type { Parametres } from "../../calcul/domaine/parametres";
import { fois, fraction } from "../../calcul/nombres/fraction";
import { LECTURES_OUVERTES } from "../../calcul/scenarios/lectures";
import type { Scenario } from "../../calcul/scenarios/scenario";
import type { ScenarioGarde } from "./gardes";

const DIX_MILLIEMES = 10_000;

function parametresDe(garde: ScenarioGarde): Partial<Parametres> {
  const { methode, denominateur, traitement, exclureOrcodEtLhi, exclureVenteEtDemolition } = garde;
  const part = (nombre: number | undefined) =>
    nombre === undefined ? undefined : fraction(nombre, DIX_MILLIEMES);
  const choix = {
    ...{ methode, denominateur, traitement, exclureOrcodEtLhi, exclureVenteEtDemolition },
    plafondEtat: part(garde.plafondEtat),
    plafondEtatAgents: part(garde.plafondEtatAgents),
    plafondCollectivites: part(garde.plafondCollectivites),
  };
  return Object.fromEntries(Object.entries(choix).filter(([, valeur]) => valeur !== undefined));
}

/** The lines whose mutations were entered, at so many percent of it. */
function avecMutations(hypotheses: readonly Hypothese[], pourcents: number): readonly Hypothese[] {
  return hypotheses.flatMap((hypothese) => {
    const { mutations } = hypothese.deductions;
    if (mutations === null) return [];
    const essayees = fois(mutations, fraction(pourcents, 100));
    return [{ ...hypothese, deductions: { ...hypothese.deductions, mutations: essayees } }];
  });
}

/** What a kept scenario changes in these hypothèses and in the rest of what was entered. */
export function essaiDe(garde: ScenarioGarde, hypotheses: readonly Hypothese[]): Scenario {
  const { nom, mutations, engagements = [] } = garde;
  return {
    nom,
    parametres: parametresDe(garde),
    ...(mutations !== undefined && { hypotheses: avecMutations(hypotheses, mutations) }),
    ...(engagements.length > 0 && {
      engagements: engagements.map(({ code, part }) => ({
        ...{ code, territoire: null },
        part: fraction(part, DIX_MILLIEMES),
      })),
    }),
  };
}

/** The two readings of each point that the référentiel leaves open, as scenarios to keep. */
export const PAIRES_DE_LECTURES: readonly (readonly [ScenarioGarde, ScenarioGarde])[] = LECTURES_OUVERTES.map(
  ({ courts, parDefaut, autre }) => [
    { nom: courts[0], ...choixDe(parDefaut) },
    { nom: courts[1], ...choixDe(autre) },
  ],
);

/** A reading sets no plafond: what it sets is kept as it is. */
function choixDe({
  methode,
  denominateur,
  exclureOrcodEtLhi,
  exclureVenteEtDemolition,
}: Partial<Parametres>) {
  return { methode, denominateur, exclureOrcodEtLhi, exclureVenteEtDemolition };
}
