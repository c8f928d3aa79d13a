import { ouvrir } from "../agregats/compter";
import type { ProblemeDOrientation, Traits } from "../domaine/orientation";
import { versNombre } from "../nombres/decimal";
import { fraction, moins, plancher, type Fraction } from "../nombres/fraction";
import { eligibles } from "../regles/r25-orientation";
import type { Affectation, Critere, Terme } from "./critere";
import { rangChoisi } from "./glouton";
import type { Contrainte, ProgrammeLineaire, Variable } from "./solveur";

/** Logements that nothing in the criterion tells apart. */
interface Pareils {
  readonly traits: Traits;
  readonly premier: number;
  readonly logements: number[];
}

interface Lot extends Pareils {
  /** The variable of each destinataire that may get some of them: how many it gets. */
  readonly variables: ReadonlyMap<number, number>;
}

function cleDeLot({ commune, epci, qpv, typologie }: Traits): string {
  return JSON.stringify([commune, epci, qpv, typologie]);
}

/** Collects variables and constraints. */
class Ebauche {
  readonly variables: Variable[] = [];
  readonly contraintes: Contrainte[] = [];

  variable(variable: Variable): number {
    return this.variables.push(variable) - 1;
  }

  auMoins(minimum: number, termes: Contrainte["termes"]): void {
    this.contraintes.push({ minimum, maximum: Infinity, termes });
  }

  /**
   * poids × |n − cible| for n the sum of whole variables, at most `maximum`: the chord between the two whole numbers around
   * the target replaces the tip of the absolute value. No whole n sees the difference, and the relaxed problem is so close
   * to the true one that the solver has next to nothing left to explore.
   */
  ecart(poids: number, cible: Fraction, { rangs, maximum }: { rangs: readonly number[]; maximum: number }) {
    if (maximum === 0) return;
    const ecart = this.variable({ cout: poids, maximum: Infinity, entiere: false });
    const somme = (coefficient: number) => rangs.map((rang) => [rang, coefficient] as const);
    const bas = Number(plancher(cible));
    const [visee, reste] = [versNombre(cible), versNombre(moins(cible, fraction(bas)))];
    const pente = 1 - 2 * reste;
    if (bas > 0) this.auMoins(visee, [[ecart, 1], ...somme(1)]);
    if (bas + 1 < maximum) this.auMoins(-visee, [[ecart, 1], ...somme(-1)]);
    this.auMoins(reste - pente * bas, [[ecart, 1], ...somme(-pente)]);
  }
}

function lotsDe(probleme: ProblemeDOrientation, ebauche: Ebauche): readonly Lot[] {
  const lots = new Map<string, Pareils>();
  probleme.logements.forEach(({ choix, traits }, premier) => {
    if (choix !== null) return;
    ouvrir(lots, cleDeLot(traits), () => ({ traits, premier, logements: [] })).logements.push(premier);
  });
  return [...lots.values()].map((pareils) => {
    const maximum = pareils.logements.length;
    const variables = new Map(
      eligibles(pareils.traits, probleme.destinataires).map(
        (rang) => [rang, ebauche.variable({ cout: 0, maximum, entiere: true })] as const,
      ),
    );
    const termes = [...variables.values()].map((variable) => [variable, 1] as const);
    ebauche.contraintes.push({ minimum: maximum, maximum, termes });
    return { ...pareils, variables };
  });
}

interface Compte {
  readonly terme: Terme;
  readonly rangs: number[];
  maximum: number;
  fixes: number;
}

/** For each term of the criterion, the variables that count in it and the fixed choices that do. */
function comptesDe(probleme: ProblemeDOrientation, critere: Critere, lots: readonly Lot[]) {
  const comptes = critere.termes.map((terme): Compte => ({ terme, rangs: [], maximum: 0, fixes: 0 }));
  const pour = (logement: number, destinataire: number, noter: (compte: Compte) => void) => {
    for (const terme of critere.termesDe(logement, destinataire)) {
      const compte = comptes[terme];
      if (compte !== undefined) noter(compte);
    }
  };
  probleme.logements.forEach((logement, rang) => {
    const fixe = rangChoisi(probleme, logement);
    if (fixe !== null) pour(rang, fixe, (compte) => (compte.fixes += 1));
  });
  for (const { premier, logements, variables } of lots)
    for (const [destinataire, variable] of variables)
      pour(premier, destinataire, (compte) => {
        compte.rangs.push(variable);
        compte.maximum += logements.length;
      });
  return comptes;
}

/** Rounds the solver's values to a plan; null where they are none. */
function lire(probleme: ProblemeDOrientation, lots: readonly Lot[], valeurs: readonly number[]) {
  const affectation = probleme.logements.map((logement) => rangChoisi(probleme, logement) ?? -1);
  for (const { logements, variables } of lots) {
    let place = 0;
    for (const [destinataire, variable] of variables)
      for (let reste = Math.round(valeurs[variable] ?? 0); reste > 0; reste -= 1) {
        const logement = logements[place++];
        if (logement === undefined) return null;
        affectation[logement] = destinataire;
      }
    if (place !== logements.length) return null;
  }
  return affectation;
}

export interface Traduction {
  readonly programme: ProgrammeLineaire;
  /** The plan that an answer of the solver means; null where it means none. */
  readonly lire: (valeurs: readonly number[]) => Affectation | null;
}

/** The problem as a mixed-integer linear program whose optimum is that of the criterion. */
export function traduire(probleme: ProblemeDOrientation, critere: Critere): Traduction {
  const ebauche = new Ebauche();
  const lots = lotsDe(probleme, ebauche);
  for (const compte of comptesDe(probleme, critere, lots))
    ebauche.ecart(compte.terme.poids, moins(compte.terme.cible, fraction(compte.fixes)), compte);
  const { variables, contraintes } = ebauche;
  return { programme: { variables, contraintes }, lire: (valeurs) => lire(probleme, lots, valeurs) };
}
