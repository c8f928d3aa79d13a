import type { ChangementDeParametre } from "../excel/regler";
import type { CompteListable } from "../restitution/explications/selection";
import type { Lieu } from "../lecture/lieu";
import type { Changement } from "../lecture/reglages/changer";
import type { ChangementDeScenario } from "../lecture/scenarios/changer";
import type { FeuilleDecrite } from "../restitution/types";
import {
  actionDExport,
  calculer,
  conduire,
  importer,
  finDeLExemple,
  finDuModele,
  relever,
  type Fin,
  type ImportDemande,
} from "./actions";
import { actionsDeCorrection, type ActionsDeCorrection } from "./corriger";
import type { DemandeDExport } from "./exports";
import type { Action } from "./activite";
import { ETAT_INITIAL, reduire, type Etat, type Evenement } from "./etat";
import { actionsDExplication } from "./expliquer";
import { actionsDesFormules, type ActionsDesFormules } from "./formules";
import type { Magasin } from "./magasin";
import type { Moteur } from "./moteur";
import { actionsDesParametres } from "./parametres";
import { refusDuSpectateur } from "./refusDuSpectateur";
import { actionsDuDirect, type ActionsDuDirect } from "./direct";
import { actionsDeSeance } from "./seance";
import { actionsDesScenarios } from "./scenarios";

/** The one state of the add-in, shared by the pane and the ribbon, and the actions that change it. */
export interface Session extends ActionsDeCorrection, ActionsDesFormules, ActionsDuDirect {
  readonly etat: Etat;
  /** Calls back at once, then at every change. */
  observer(vue: (etat: Etat) => void): void;
  envoyer(evenement: Evenement): void;
  calculer(): Promise<void>;
  creerModele(): Promise<void>;
  insererExemple(): Promise<void>;
  importer(demande: ImportDemande): Promise<void>;
  /** Explains the selected cell, if there are results. */
  expliquer(): Promise<void>;
  /** From the first call on, explains each cell that is selected while the view « Expliquer » is shown. */
  suivreLeChoix(): void;
  lister(compte: CompteListable): Promise<void>;
  /** Keeps a choice about sheets and columns; null: only looks at them. */
  relever(changement: Changement | null): Promise<void>;
  /** Nothing to take out before a calculation: nothing is done. */
  exporter(demande: DemandeDExport): Promise<void>;
  /** Changes the scenarios kept in the workbook; null: only reads them. */
  changerLesScenarios(changement: ChangementDeScenario | null): Promise<void>;
  /** Writes the sheet of the scenarios, which is made when the action begins. */
  ecrireLesScenarios(decrire: () => FeuilleDecrite): Promise<void>;
  /** Writes a parameter in the sheet Paramètres; null: only reads them. */
  reglerLesParametres(changement: ChangementDeParametre | null): Promise<void>;
  /** Leads the meeting under that name, whoever led it before. */
  menerLaSeance(nom: string): Promise<void>;
  noter(decision: string): Promise<void>;
  quitterLaSeance(): Promise<void>;
  /** The pane closes: whoever leads in it leads no more. */
  partirDeLaSeance(): void;
  allerA(lieu: Lieu): Promise<void>;
  annuler(): void;
}

/** The state and who watches it. */
function creerMagasin() {
  const vues: ((etat: Etat) => void)[] = [];
  let etat = ETAT_INITIAL;
  return {
    lire: () => etat,
    observer: (vue: (etat: Etat) => void) => {
      vues.push(vue);
      vue(etat);
    },
    envoyer: (evenement: Evenement) => {
      etat = reduire(etat, evenement);
      for (const vue of vues) vue(etat);
    },
  };
}

async function allerA(moteur: Moteur, lieu: Lieu, envoyer: (evenement: Evenement) => void): Promise<void> {
  const refus = await moteur.allerA(lieu);
  if (refus !== null) envoyer({ type: "signale", message: { type: "refus", refus } });
}

/** One action at a time; none that writes while somebody else leads the meeting. */
function creerLanceur({ lire, envoyer }: Pick<ReturnType<typeof creerMagasin>, "lire" | "envoyer">) {
  let enCours: Promise<void> | null = null;
  return (action: Action, agir: () => Promise<Fin>): Promise<void> => {
    const refus = refusDuSpectateur(action, lire().seance);
    if (refus !== null) {
      envoyer({ type: "signale", message: { type: "refus", refus } });
      return Promise.resolve();
    }
    enCours ??= conduire({ action, agir, envoyer }).finally(() => (enCours = null));
    return enCours;
  };
}

/** A run, what a meeting and an explanation ask, and all that keeps the pane in step with its workbook. */
function suivreLeMoteur(moteur: Moteur, magasin: Magasin, lancer: ReturnType<typeof creerLanceur>) {
  const { noterLeCalcul, voirLaSeance: voir, gestes } = actionsDeSeance(moteur, magasin, lancer);
  const { expliquerEncore, ...explications } = actionsDExplication(moteur, magasin, lancer);
  const calculerEtNoter = () =>
    lancer("calculer", async () => noterLeCalcul(await calculer(moteur, magasin.lire, magasin.envoyer)));
  const vers = { voir, expliquerEncore, calculer: calculerEtNoter };
  const { actions, changer } = actionsDuDirect(moteur, magasin, vers);
  return {
    calculer: calculerEtNoter,
    ...gestes,
    ...explications,
    ...actions,
    relever: async (changement: Changement | null) => {
      await lancer("relever", () => relever(moteur, changement, magasin.lire));
      // Settings raise no event.
      if (changement !== null) changer();
    },
  };
}

/** A session on a workbook. An action asked while another runs waits for that one and is not started. */
export function creerSession(moteur: Moteur): Session {
  const { lire, observer, envoyer } = creerMagasin();
  const lancer = creerLanceur({ lire, envoyer });
  return {
    get etat() {
      return lire();
    },
    observer,
    envoyer,
    ...suivreLeMoteur(moteur, { lire, envoyer }, lancer),
    creerModele: () => lancer("creerModele", async () => finDuModele(await moteur.creerModele())),
    insererExemple: () => lancer("insererExemple", async () => finDeLExemple(await moteur.insererExemple())),
    importer: (demande) => lancer("importer", () => importer(moteur, demande, { lire, envoyer })),
    ...actionsDeCorrection(moteur, { lire, envoyer }, lancer),
    ...actionDExport(moteur, { lire, envoyer }, lancer),
    ...actionsDesScenarios(moteur, { lire, envoyer }, lancer),
    ...actionsDesParametres(moteur, { lire, envoyer }),
    ...actionsDesFormules(moteur, lancer),
    annuler: () => {
      envoyer({ type: "annulationDemandee" });
    },
    allerA: (lieu) => allerA(moteur, lieu, envoyer),
  };
}
