import type { SeanceMenee } from "../lecture/partage/marques";
import { CalculAutomatique } from "./calculAutomatique";
import type { Magasin } from "./magasin";
import type { Moteur } from "./moteur";
import { SuiteDuClasseur } from "./suivreLeClasseur";

/** What a session offers to keep in step with its workbook. */
export interface ActionsDuDirect {
  /** From now on, the pane follows the workbook, and whoever leads a meeting. */
  suivreLeClasseur(): Promise<void>;
  /** Looks at the meeting now, and at the figures if they may be others. */
  regarderLeClasseur(): Promise<void>;
  cesserDeSuivre(): void;
  /** Turns « Calcul automatique » on or off, for all who have the workbook. */
  reglerLAutomatique(actif: boolean): Promise<void>;
}

/** What the pane does of what it sees. */
interface VersLaSession {
  readonly voir: (menee: SeanceMenee | null) => void;
  readonly expliquerEncore: () => void;
  readonly calculer: () => Promise<void>;
}

export function actionsDuDirect(moteur: Moteur, magasin: Magasin, { calculer, ...vers }: VersLaSession) {
  const regarder = (): Promise<void> => suite.regarderEncore();
  const automatique = new CalculAutomatique(moteur, magasin, { calculer, regarder });
  const suite = new SuiteDuClasseur(moteur, magasin, { ...vers, automatique });
  const actions: ActionsDuDirect = {
    suivreLeClasseur: () => suite.suivre(),
    regarderLeClasseur: regarder,
    cesserDeSuivre: () => {
      suite.cesser();
    },
    reglerLAutomatique: (actif) => automatique.regler(actif),
  };
  return { actions, changer: suite.changer };
}
