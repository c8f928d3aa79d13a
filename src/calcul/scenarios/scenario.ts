import { ouvrir } from "../agregats/compter";
import type { Hypothese } from "../domaine/hypotheses";
import type { Parametres } from "../domaine/parametres";
import type { Reservataire } from "../domaine/reservataire";
import type { Fraction } from "../nombres/fraction";
import { clePerimetre } from "../domaine/perimetre";
import type { Entrees } from "../perimetre/entrees";

/** A share to try for a réservataire; `part` null tries its convention without engagement. */
export interface EngagementEssaye {
  readonly code: string;
  /** Only the line of Réservataires with that territory; null: all the lines of the code. */
  readonly territoire: string | null;
  readonly part: Fraction | null;
}

/** A named set of changes to what was entered; what it does not name stays as entered. */
export interface Scenario {
  readonly nom: string;
  readonly parametres?: Partial<Parametres>;
  /** Each replaces the line of the same périmètre and territory, or is added. */
  readonly hypotheses?: readonly Hypothese[];
  readonly engagements?: readonly EngagementEssaye[];
}

/** What was entered, unchanged: what scenarios are compared to. */
export const SAISIE: Scenario = { nom: "Saisie" };

function avecEngagement(ligne: Reservataire, essais: readonly EngagementEssaye[]): Reservataire {
  const essai = essais
    .filter(
      ({ code, territoire }) =>
        code === ligne.code && (territoire === null || territoire === ligne.territoire),
    )
    .at(-1);
  return essai === undefined ? ligne : { ...ligne, engagement: essai.part };
}

const cleHypothese = ({ perimetre, territoire }: Hypothese) =>
  JSON.stringify([clePerimetre(perimetre), territoire]);

function avecHypotheses(saisies: readonly Hypothese[], essayees: readonly Hypothese[]): readonly Hypothese[] {
  const remplacees = new Set(essayees.map(cleHypothese));
  return [...essayees, ...saisies.filter((saisie) => !remplacees.has(cleHypothese(saisie)))];
}

/** Périmètres that share their parameters share those of the scenario. */
function avecParametres(
  saisis: Entrees["parametresPour"],
  essayes: Partial<Parametres>,
): Entrees["parametresPour"] {
  const essais = new Map<Parametres, Parametres>();
  return (perimetre) => {
    const siens = saisis(perimetre);
    return ouvrir(essais, siens, () => ({ ...siens, ...essayes }));
  };
}

/** The entries as a scenario has them; whatever it does not change is the very same object. */
export function entreesDuScenario(entrees: Entrees, scenario: Scenario): Entrees {
  const { parametres, hypotheses, engagements } = scenario;
  return {
    ...entrees,
    ...(parametres && { parametresPour: avecParametres(entrees.parametresPour, parametres) }),
    ...(hypotheses && { hypotheses: avecHypotheses(entrees.hypotheses, hypotheses) }),
    ...(engagements && {
      reservataires: entrees.reservataires.map((ligne) => avecEngagement(ligne, engagements)),
    }),
  };
}
