import type { Progres } from "../excel/types";

/** The long actions of the pane; one at a time. */
export type Action =
  | "calculer"
  | "creerModele"
  | "insererExemple"
  | "importer"
  | "lister"
  | "relever"
  | "exporter"
  | "ecrireScenarios"
  | "seance"
  | "examiner"
  | "reparer"
  | "remettre"
  | "insererFormule"
  | "reparerFormules";

/** An action on its way. */
export interface EnCours {
  readonly type: "enCours";
  readonly action: Action;
  readonly progres: Progres | null;
  /** The host has not answered for a while: a cell may be being edited. */
  readonly attente: boolean;
  /** The person asked to stop. */
  readonly annulation: boolean;
}

export type Activite = { readonly type: "repos" } | EnCours;

/** The action that ended last, and how far it went. */
export interface DerniereAction {
  readonly action: Action;
  readonly progres: Progres | null;
}

/** What happens to an action on its way. */
export type EvenementDActivite =
  | { readonly type: "progresse"; readonly progres: Progres }
  | { readonly type: "attend" }
  | { readonly type: "annulationDemandee" };

export function demarrer(action: Action): EnCours {
  return { type: "enCours", action, progres: null, attente: false, annulation: false };
}

/** An action after what happens to it. */
export function avancer(enCours: EnCours, evenement: EvenementDActivite): EnCours {
  switch (evenement.type) {
    case "progresse":
      return { ...enCours, progres: evenement.progres, attente: false };
    case "attend":
      return { ...enCours, attente: !aRepondu(enCours) };
    case "annulationDemandee":
      return { ...enCours, annulation: true };
  }
}

/** Once rows are read or sheets are written, the host has answered: what takes time is the work itself. */
function aRepondu({ progres }: EnCours): boolean {
  return progres !== null && progres.etape !== "reperage";
}

/** What is kept of an action that ends. */
export function derniere({ action, progres }: EnCours): DerniereAction {
  return { action, progres };
}
