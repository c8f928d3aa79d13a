import type { ProblemeDOrientation } from "../domaine/orientation";
import { compare, type Fraction } from "../nombres/fraction";
import { critereDe, type Affectation, type Critere } from "./critere";
import { valeurDuPlan } from "./evaluation";
import { nombreDePlans, planExhaustif } from "./exhaustif";
import { planGlouton } from "./glouton";
import { traduire } from "./programme";
import type { ReponseDuSolveur, Solveur } from "./solveur";

/**
 * How far a plan is known to be the best. prouve: there is none better · interrompu: the best found when the time ran
 * out · echec: the solver failed, the greedy plan stands · sansSolveur: none was there, the greedy plan stands.
 */
export type Garantie = "prouve" | "interrompu" | "echec" | "sansSolveur";

export interface Plan {
  readonly affectation: Affectation;
  readonly garantie: Garantie;
  /** The criterion of the plan, and that of the greedy one: never below. Exact, in weighted logements. */
  readonly critere: Fraction;
  readonly critereGlouton: Fraction;
}

/** Up to so many plans, all of them are looked at and no solver is asked. */
export const PLANS_ENUMERES = 2000;

interface Proposition {
  readonly affectation: Affectation | null;
  readonly garantie: Garantie;
}

const SANS_SOLVEUR: Proposition = { affectation: null, garantie: "sansSolveur" };
const ECHEC: Proposition = { affectation: null, garantie: "echec" };

function enumerer(probleme: ProblemeDOrientation, critere: Critere): Proposition | null {
  if (nombreDePlans(probleme) > PLANS_ENUMERES) return null;
  return { affectation: planExhaustif(probleme, critere), garantie: "prouve" };
}

async function interroger(
  probleme: ProblemeDOrientation,
  critere: Critere,
  solveur: Solveur,
): Promise<Proposition> {
  const { programme, lire } = traduire(probleme, critere);
  const reponse = await solveur(programme).catch((): ReponseDuSolveur => ({ type: "aucune" }));
  if (reponse.type !== "solution") return ECHEC;
  const affectation = lire(reponse.valeurs);
  return affectation === null ? ECHEC : { affectation, garantie: reponse.prouve ? "prouve" : "interrompu" };
}

/** The greedy plan stands unless the proposed one is better. */
function retenir(
  probleme: ProblemeDOrientation,
  critere: Critere,
  { affectation, garantie }: Proposition,
): Plan {
  const glouton = planGlouton(probleme);
  const critereGlouton = valeurDuPlan(critere, glouton);
  const repli = { affectation: glouton, critere: critereGlouton, critereGlouton };
  if (affectation === null) return { ...repli, garantie };
  const valeur = valeurDuPlan(critere, affectation);
  const gain = compare(critereGlouton, valeur);
  if (gain > 0) return { affectation, garantie, critere: valeur, critereGlouton };
  // A proof that the greedy plan belies is none.
  return { ...repli, garantie: gain < 0 ? "interrompu" : garantie };
}

/** A plan without a solver: all plans looked at where they are few, else the greedy one. */
export function planSansSolveur(probleme: ProblemeDOrientation): Plan {
  const critere = critereDe(probleme);
  return retenir(probleme, critere, enumerer(probleme, critere) ?? SANS_SOLVEUR);
}

/** The plan that brings everyone as close as possible to its engagement, with a solver's help; never worse than the greedy one. */
export async function planifier(probleme: ProblemeDOrientation, solveur: Solveur): Promise<Plan> {
  const critere = critereDe(probleme);
  const enumere = enumerer(probleme, critere);
  return retenir(probleme, critere, enumere ?? (await interroger(probleme, critere, solveur)));
}
