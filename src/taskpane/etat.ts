import type { Environnement } from "../excel/environnement";
import type { Releve } from "../excel/relever";
import type { ParametresDuClasseur } from "../excel/regler";
import type { Bilan, EmpreinteEcrite } from "../excel/types";
import type { ScenarioGarde } from "../lecture/scenarios/gardes";
import type { FeuilleDecrite } from "../restitution/types";
import {
  avancer,
  demarrer,
  derniere,
  type Action,
  type Activite,
  type DerniereAction,
  type EvenementDActivite,
} from "./activite";
import { apresLeChoix, SANS_EXPLICATION, type Explication } from "./explication";
import type { IssueDuChoix, Liste } from "./explication";
import { avecLeBilan, enDirect } from "./chiffresMontres";
import { sansProposition, SANS_CORRECTION, type Correction } from "./correction";
import { importARetenir, type Message, type ParcImporte } from "./messages";
import type { NomDeVue } from "./navigation";
import { apresRegard, SANS_SEANCE, type Seance } from "./etatDeSeance";

/** Whether the pane talks to Excel. `attente`: Office.js has not answered yet. */
export type Hote = "attente" | "pret" | "absent" | "ailleurs" | "tropAncien";

/** All that the pane shows, as plain data. */
export interface Etat {
  readonly hote: Hote;
  /** What Office tells of itself; null until it does. */
  readonly environnement: Environnement | null;
  readonly derniere: DerniereAction | null;
  readonly activite: Activite;
  readonly message: Message | null;
  readonly bilan: Bilan | null;
  /** Since the last figures. */
  readonly importe: ParcImporte | null;
  /** The sheets and columns recognised: at the last calculation, or at the last choice made since. */
  readonly releve: Releve | null;
  /** The result sheets are no longer those of the data: a run is to write them again. */
  readonly aActualiser: boolean;
  /** The workbook changed and could not be looked at: the figures that are shown are those of before. */
  readonly enRetard: boolean;
  /** Rank of the périmètre that is shown. */
  readonly perimetre: number;
  readonly explication: Explication;
  /** Those kept in the workbook; null: not read yet. */
  readonly scenarios: readonly ScenarioGarde[] | null;
  readonly correction: Correction;
  /** As the workbook keeps them; null: not read yet. */
  readonly parametres: ParametresDuClasseur | null;
  readonly vue: NomDeVue;
  readonly seance: Seance;
  /** « Calcul automatique », as the workbook keeps it. */
  readonly automatique: Automatique;
}

/** "enPause": a run of its own did not come to its end; it goes on after one that a person asks for. */
export type Automatique = "inactif" | "actif" | "enPause";

export const ETAT_INITIAL: Etat = {
  hote: "attente",
  environnement: null,
  derniere: null,
  activite: { type: "repos" },
  message: null,
  bilan: null,
  importe: null,
  releve: null,
  aActualiser: false,
  enRetard: false,
  perimetre: 0,
  explication: SANS_EXPLICATION,
  scenarios: null,
  correction: SANS_CORRECTION,
  parametres: null,
  vue: "accueil",
  seance: SANS_SEANCE,
  automatique: "inactif",
};

export type Evenement =
  | { readonly type: "hoteConnu"; readonly hote: Hote; readonly environnement?: Environnement }
  | { readonly type: "lance"; readonly action: Action }
  | EvenementDActivite
  /** `message`: null where what was asked for is shown by itself. */
  | {
      readonly type: "termine";
      readonly message: Message | null;
      readonly bilan?: Bilan | null;
      readonly liste?: Liste;
      readonly releve?: Releve;
      /** A sheet written beside those of the calculation. */
      readonly feuille?: FeuilleDecrite;
      readonly correction?: Correction;
    }
  | { readonly type: "correctionFermee" }
  | { readonly type: "donneesChangees" }
  /** What the workbook keeps, read anew. */
  | {
      readonly type: "gardesLus";
      readonly gardes: Partial<Pick<Etat, "scenarios" | "parametres" | "automatique">>;
    }
  | { readonly type: "seanceVue"; readonly seance: Partial<Seance> }
  /** The figures of the workbook as it is (null: those that are shown), and what its result sheets were made from. */
  | { readonly type: "classeurVu"; readonly bilan: Bilan | null; readonly ecrite: EmpreinteEcrite | null }
  | { readonly type: "explique"; readonly issue: IssueDuChoix }
  | { readonly type: "signale"; readonly message: Message }
  | { readonly type: "perimetreChoisi"; readonly rang: number }
  | { readonly type: "vueChoisie"; readonly vue: NomDeVue }
  | { readonly type: "messageFerme" };

/** The state after an event. Pure; an event that makes no sense in the state changes nothing. */
export function reduire(etat: Etat, evenement: Evenement): Etat {
  switch (evenement.type) {
    case "hoteConnu":
      return { ...etat, hote: evenement.hote, environnement: evenement.environnement ?? etat.environnement };
    case "lance":
      return { ...etat, message: null, activite: demarrer(evenement.action) };
    case "progresse":
    case "attend":
    case "annulationDemandee":
      return etat.activite.type === "repos" ? etat : { ...etat, activite: avancer(etat.activite, evenement) };
    case "termine":
      return terminer(etat, evenement);
    case "donneesChangees":
    case "seanceVue":
    case "classeurVu":
      return entendre(etat, evenement);
    case "gardesLus":
      return { ...etat, ...evenement.gardes };
    case "explique":
      return { ...etat, explication: apresLeChoix(etat.explication, evenement.issue) };
    case "signale":
      return { ...etat, message: evenement.message };
    case "correctionFermee":
      return { ...etat, correction: sansProposition(etat.correction) };
    case "perimetreChoisi":
      return { ...etat, perimetre: evenement.rang };
    case "vueChoisie":
      return { ...etat, vue: evenement.vue, message: aGarder(etat.message) };
    case "messageFerme":
      return { ...etat, message: null };
  }
}

/** What the pane hears of the workbook without asking: a change, who leads, and the figures that it then follows. */
function entendre(
  etat: Etat,
  evenement: Extract<Evenement, { type: "donneesChangees" | "seanceVue" | "classeurVu" }>,
): Etat {
  switch (evenement.type) {
    case "donneesChangees":
      return { ...etat, aActualiser: etat.bilan !== null, enRetard: etat.bilan !== null };
    case "seanceVue":
      return { ...etat, seance: apresRegard(etat.seance, evenement.seance) };
    case "classeurVu": {
      const vu = evenement.bilan === null ? etat : enDirect(etat, evenement.bilan);
      const ecrite = evenement.ecrite?.empreinte;
      return {
        ...vu,
        enRetard: false,
        aActualiser: vu.bilan !== null && vu.bilan.dossier.empreinte !== ecrite,
      };
    }
  }
}

/** A person who goes on to another view has read what went well; what went wrong stays until it is closed. */
function aGarder(message: Message | null): Message | null {
  return message?.type === "refus" || message?.type === "inattendu" ? message : null;
}

/** A sheet in place of the one of its table, or after the others. */
function avecLaFeuille(bilan: Bilan | null, feuille: FeuilleDecrite): Bilan | null {
  if (bilan === null) return null;
  return { ...bilan, feuilles: [...bilan.feuilles.filter(({ table }) => table !== feuille.table), feuille] };
}

/** An action that ended; without new figures, the former ones stay. */
function terminer(etat: Etat, evenement: Extract<Evenement, { type: "termine" }>): Etat {
  const { message, bilan, liste, releve, feuille, correction = etat.correction } = evenement;
  const { activite } = etat;
  const fini: Etat = {
    ...etat,
    derniere: activite.type === "repos" ? etat.derniere : derniere(activite),
    activite: { type: "repos" },
    message,
    importe: importARetenir(etat.importe, message),
    explication: liste === undefined ? etat.explication : { ...etat.explication, liste },
    correction,
    releve: releve ?? etat.releve,
  };
  if (bilan !== undefined) return avecLeBilan(fini, bilan);
  return feuille === undefined ? fini : { ...fini, bilan: avecLaFeuille(etat.bilan, feuille) };
}
