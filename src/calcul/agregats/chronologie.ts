import type { Jour } from "../domaine/jour";
import { ouvrir } from "./compter";

/** How many events fell on each day; a day with none is not there. */
type Chronologie = Map<Jour, number>;
/** The days of each thing counted; one that never happened is not there. */
export type Chronologies<Cle> = Map<Cle, Chronologie>;

/** Adds `nombre` events (takes them back when negative) to a day. What comes back to nothing leaves no trace. */
export function dater<Cle>(chronologies: Chronologies<Cle>, cle: Cle, le: Jour, nombre: number): void {
  const chronologie = ouvrir(chronologies, cle, (): Chronologie => new Map());
  const total = (chronologie.get(le) ?? 0) + nombre;
  if (total !== 0) chronologie.set(le, total);
  else if (chronologie.delete(le) && chronologie.size === 0) chronologies.delete(cle);
}

/** A stretch of days, both ends included. */
export interface Periode {
  readonly debut: Jour;
  readonly fin: Jour;
}

/** Events of one kind over a period. */
export function cumul<Cle>(chronologies: Chronologies<Cle>, cle: Cle, { debut, fin }: Periode): number {
  let total = 0;
  for (const [le, nombre] of chronologies.get(cle) ?? []) if (le >= debut && le <= fin) total += nombre;
  return total;
}
