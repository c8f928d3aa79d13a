import { session } from "../taskpane/complement";

/** A button's work; the ribbon is told that it is over even when the pane could not be shown. */
async function repondre(
  evenement: Office.AddinCommands.Event,
  travaux: readonly Promise<void>[],
): Promise<void> {
  await Promise.allSettled(travaux);
  evenement.completed();
}

/** « Volet »: shows the pane. */
export function afficherLeVolet(evenement: Office.AddinCommands.Event): void {
  void repondre(evenement, [Office.addin.showAsTaskpane()]);
}

/** « Calculer »: the pane's own action, with the pane open so that its progress and its refusals are seen. */
export function calculerDepuisLeRuban(evenement: Office.AddinCommands.Event): void {
  void repondre(evenement, [Office.addin.showAsTaskpane(), session.calculer()]);
}

// Without Office.js there is no ribbon to answer; the pane says so.
if ("Office" in globalThis) {
  Office.actions.associate("volet", afficherLeVolet);
  Office.actions.associate("calculer", calculerDepuisLeRuban);
}
