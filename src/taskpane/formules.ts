import type { Formule } from "../excel/formules";
import type { Fin } from "./actions";
import type { Action } from "./activite";
import type { Moteur } from "./moteur";

/** What a session offers for the functions of people's own sheets. */
export interface ActionsDesFormules {
  /** Writes a formula in the selected cell, if it is empty. */
  insererLaFormule(formule: Formule): Promise<void>;
  /** Enters again the formulas of Flux that show #NOM?. */
  reparerLesFormules(): Promise<void>;
  /** What is selected in the workbook, as a formula names it; null where it cannot be told. */
  adresseDeLaSelection(): Promise<string | null>;
}

async function inserer(moteur: Moteur, formule: Formule): Promise<Fin> {
  const issue = await moteur.insererLaFormule(formule);
  if (issue.type === "refuse") return { message: { type: "refus", refus: issue.refus } };
  return { message: { type: "formuleInseree", lieu: issue.lieu } };
}

async function reparer(moteur: Moteur): Promise<Fin> {
  const issue = await moteur.reparerLesFormules();
  if (issue.type === "refuse") return { message: { type: "refus", refus: issue.refus } };
  return { message: { ...issue, type: "formulesReparees" } };
}

export function actionsDesFormules(
  moteur: Moteur,
  lancer: (action: Action, agir: () => Promise<Fin>) => Promise<void>,
): ActionsDesFormules {
  return {
    insererLaFormule: (formule) => lancer("insererFormule", () => inserer(moteur, formule)),
    reparerLesFormules: () => lancer("reparerFormules", () => reparer(moteur)),
    adresseDeLaSelection: () => moteur.adresseDeLaSelection(),
  };
}
