import type { Perimetre } from "../calcul/domaine/perimetre";
import type { Dossier } from "./types";

/** Where something holds: null is every landlord, or every département. */
export interface Portee {
  readonly bailleur: string | null;
  readonly departement: string | null;
}

export const PARTOUT: Portee = { bailleur: null, departement: null };

export function couvre(portee: Portee, { bailleur, departement }: Perimetre): boolean {
  return (
    (portee.bailleur === null || portee.bailleur === bailleur) &&
    (portee.departement === null || portee.departement === departement)
  );
}

/** What the bloquant findings stop. */
export class Blocages {
  private readonly portees: Portee[] = [];

  bloquer(portee: Portee): void {
    this.portees.push(portee);
  }

  /** The périmètres stopped, among those of Parc. */
  parmi(perimetres: readonly Perimetre[]): Dossier["bloques"] {
    const { portees } = this;
    if (portees.some(({ bailleur, departement }) => bailleur === null && departement === null)) return "tous";
    const bloques = perimetres.filter((perimetre) => portees.some((portee) => couvre(portee, perimetre)));
    return bloques.length === 0 ? "aucun" : bloques;
  }
}
