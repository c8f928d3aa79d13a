import type { ProblemeDOrientation } from "../domaine/orientation";
import { eligibles } from "../regles/r25-orientation";
import type { Affectation, Critere } from "./critere";
import { Evaluation } from "./evaluation";
import { rangChoisi } from "./glouton";

/** The destinataires between which each logement is chosen: one alone for a fixed choice. */
function choixPossibles(probleme: ProblemeDOrientation): readonly (readonly number[])[] {
  return probleme.logements.map((logement) => {
    const fixe = rangChoisi(probleme, logement);
    return fixe === null ? eligibles(logement.traits, probleme.destinataires) : [fixe];
  });
}

/** How many plans there are. */
export function nombreDePlans(probleme: ProblemeDOrientation): number {
  return choixPossibles(probleme).reduce((produit, { length }) => produit * length, 1);
}

/**
 * The best of all plans, each of them looked at: the proof that others are compared with, and the answer itself where
 * plans are few. Of equal plans, the first in the order of the destinataires.
 */
export function planExhaustif(probleme: ProblemeDOrientation, critere: Critere): Affectation {
  const choix = choixPossibles(probleme);
  const evaluation = new Evaluation(critere);
  const courant: number[] = [];
  let [meilleur, plancher]: [readonly number[], bigint | null] = [[], null];
  const explorer = (logement: number): void => {
    const possibles = choix[logement];
    if (possibles === undefined) {
      const { numerateur } = evaluation;
      if (plancher === null || numerateur < plancher) [meilleur, plancher] = [[...courant], numerateur];
      return;
    }
    for (const rang of possibles) {
      courant[logement] = rang;
      evaluation.placer(logement, rang, 1);
      explorer(logement + 1);
      evaluation.placer(logement, rang, -1);
    }
  };
  explorer(0);
  return meilleur;
}
