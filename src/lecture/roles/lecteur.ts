import type { Jour } from "../../calcul/domaine/jour";
import type { ContingentsConfirmes } from "../rpls/contingents";
import type { Temoin } from "../temoin";
import type { Bloc } from "../types";

/** Reads the rows of one role, block after block, then closes where something is left to say once they are all read. */
export interface Lecteur {
  lire(bloc: Bloc): void;
  clore?(): void;
}

/** What the whole reading knows from the start. */
export interface OptionsDeLecture {
  readonly anneeParDefaut: number;
  readonly aujourdhui: Jour;
  readonly date1904: boolean;
  readonly temoin?: Temoin | undefined;
  /** The réservataires that the person confirmed for the contingents of RPLS. */
  readonly contingents?: ContingentsConfirmes | undefined;
}

/** The rank in the rows of a block of each field's column; -1 for a column that is not there. */
export function rangsDans<C extends string>(
  champs: readonly C[],
  colonnes: Readonly<Partial<Record<string, number>>>,
  { colonne }: Bloc,
): Readonly<Record<C, number>> {
  const rang = (champ: C) => (colonnes[champ] === undefined ? -1 : colonnes[champ] - colonne);
  return Object.fromEntries(champs.map((champ) => [champ, rang(champ)])) as Record<C, number>;
}
