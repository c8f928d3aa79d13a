/** A number to find, from 0 up. */
export interface Variable {
  readonly cout: number;
  readonly maximum: number;
  readonly entiere: boolean;
}

/** minimum ≤ the sum of coefficient × variable ≤ maximum. */
export interface Contrainte {
  readonly minimum: number;
  readonly maximum: number;
  readonly termes: readonly (readonly [variable: number, coefficient: number])[];
}

/** Find the variables that keep the constraints and cost the least. Variables are known by their rank. */
export interface ProgrammeLineaire {
  readonly variables: readonly Variable[];
  readonly contraintes: readonly Contrainte[];
}

export type ReponseDuSolveur =
  /** The best there is, or the best found before the time ran out (`prouve` false). */
  | { readonly type: "solution"; readonly prouve: boolean; readonly valeurs: readonly number[] }
  | { readonly type: "aucune" };

/** A solver of mixed-integer programs; what it throws is taken as a failure, never passed on. */
export type Solveur = (programme: ProgrammeLineaire) => Promise<ReponseDuSolveur>;
