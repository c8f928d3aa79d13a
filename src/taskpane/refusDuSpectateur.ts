import type { Refus } from "../restitution/phrases/refus";
import type { Action } from "./activite";
import { estSpectateur, type Seance } from "./etatDeSeance";

/** What somebody who only looks may do: nothing that changes the workbook, save taking the lead. */
const PERMISES: ReadonlySet<Action> = new Set<Action>([
  "lister",
  "relever",
  "exporter",
  "examiner",
  "seance",
]);

/** While somebody else leads the meeting, the actions that write are refused. */
export function refusDuSpectateur(action: Action, seance: Seance): Refus | null {
  const { menee } = seance;
  if (menee === null || !estSpectateur(seance) || PERMISES.has(action)) return null;
  return { type: "seanceMenee", qui: menee.qui, depuis: menee.depuis.heure };
}
