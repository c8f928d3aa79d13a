/** One landlord in one département: the unit of every calculation. Département is its code as text ("09", "2A", "974"). */
export interface Perimetre {
  readonly bailleur: string;
  readonly departement: string;
}

/** A key that orders and identifies périmètres: landlord first, then département. */
export function clePerimetre({ bailleur, departement }: Perimetre): string {
  return `${bailleur}\u001f${departement}`;
}

/** Plain code-point order: the same on every machine, whatever its language. */
export function comparerTextes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function memePerimetre(a: Perimetre, b: Perimetre): boolean {
  return a.bailleur === b.bailleur && a.departement === b.departement;
}
