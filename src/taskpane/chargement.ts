import { jour, type Jour } from "../calcul/domaine/jour";

/** Loaded at the first action, or before it by whoever has time to: the pane is drawn without it. */
export const chargerLeTravail = () => import(/* webpackChunkName: "travail" */ "./travail");

/** The person's own day: the one place of the pane that reads the clock. */
export function aujourdhui(): Jour {
  const date = new Date();
  return jour(date.getFullYear(), date.getMonth() + 1, date.getDate());
}
