import { jour, type Jour } from "../calcul/domaine/jour";
import type { Moment } from "../lecture/partage/marques";

/** Loaded at the first action, or before it by whoever has time to: the pane is drawn without it. */
export const chargerLeTravail = () => import(/* webpackChunkName: "travail" */ "./travail");

/** The person's own day: with `maintenant`, the one place of the pane that reads the clock. */
export function aujourdhui(): Jour {
  const date = new Date();
  return jour(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

/** The present moment, and how the person's own clock tells it: « 9 h 05 ». */
export function maintenant(): Moment {
  const date = new Date();
  const minutes = String(date.getMinutes()).padStart(2, "0");
  return { instant: date.getTime(), heure: `${String(date.getHours())}\u00a0h\u00a0${minutes}` };
}
