import type { Periode } from "../agregats/chronologie";
import type { Axe } from "./axes";
import type { Motif, Origine } from "./codes";
import type { Typologie } from "./description";
import type { BailleurVise, TerritoireVise } from "./objectif";
import type { Parametres } from "./parametres";
import type { ParametresDeSuivi } from "./parametresDeSuivi";
import type { Perimetre } from "./perimetre";

/** A territory inside a périmètre, and the column of Parc that names it (R11). */
export interface Territoire {
  readonly champ: "commune" | "epci";
  readonly nom: string;
}

/** What R1 to R11 counted: whose rows, and under which choices. */
export interface SujetDeFlux {
  readonly type: "flux";
  readonly perimetre: Perimetre;
  readonly parametres: Parametres;
  /** Code of the réservataire; null for the whole périmètre. */
  readonly reservataire: string | null;
  /** Where its rights come from when the logement does not say (R9). */
  readonly origineParDefaut: Origine | null;
  readonly territoire: Territoire | null;
}

/** What R13 to R17 and R27 counted. */
export interface SujetDeSuivi {
  readonly type: "suivi";
  readonly perimetre: Perimetre;
  readonly parametres: ParametresDeSuivi;
  readonly reservataire: string | null;
  readonly periode: Periode;
  /** The public of the households (R27); null: all of them. */
  readonly public: string | null;
}

/** What R18, R19 and R22 counted: over which days, and under which choices. */
interface SujetDeLAnnee {
  readonly periode: Periode;
  readonly parametres: ParametresDeSuivi;
}

/** What R18 counted: a réservataire, under a modality of an axis. */
export interface SujetDuBilanLegal extends SujetDeLAnnee {
  readonly type: "bilanLegal";
  readonly perimetre: Perimetre;
  readonly reservataire: string;
  readonly axe: Axe | "ensemble";
  readonly modalite: string;
}

/** What the forecast of R18 is put beside: the libérations of one motif in the year before. */
export interface SujetDePrevision {
  readonly type: "prevision";
  readonly perimetre: Perimetre;
  readonly motif: Motif;
}

/** What R19 counted. */
export interface SujetHorsQpv extends SujetDeLAnnee {
  readonly type: "horsQpv";
  readonly perimetre: Perimetre;
  /** Null: the whole périmètre; NON_RENSEIGNE: the logements whose commune is not known. */
  readonly commune: string | null;
  /** The codes that are the État there. */
  readonly etat: readonly string[];
}

/** What R22 counted; a null public: every household. */
export interface SujetDObjectif extends SujetDeLAnnee {
  readonly type: "objectif";
  readonly bailleur: BailleurVise;
  readonly territoire: TerritoireVise;
  readonly public: string | null;
}

/** The logements of a plan of orientation (R25), by n° RPLS: nothing else says which. */
export interface SujetDuPlan {
  readonly type: "plan";
  readonly perimetre: Perimetre;
  readonly logements: readonly string[];
}

/** A périmètre of the result: its choices, and the codes that have a line in its flux. */
export interface PerimetreDuFlux {
  readonly perimetre: Perimetre;
  readonly parametres: Parametres;
  readonly codes: readonly string[];
}

/** What R28 counted on a territory, whatever the périmètre; a null typologie: all of them. */
export interface SujetDuDiagnostic {
  readonly type: "diagnostic";
  readonly territoire: TerritoireVise;
  readonly typologie: Typologie | null;
  readonly perimetres: readonly PerimetreDuFlux[];
}

/** Whose rows a figure counts: plain data, made once and shared by all the figures that are about it. */
export type Sujet =
  | SujetDeFlux
  | SujetDeSuivi
  | SujetDuBilanLegal
  | SujetDePrevision
  | SujetHorsQpv
  | SujetDObjectif
  | SujetDuPlan
  | SujetDuDiagnostic;

/** The whole of a périmètre. */
export function sujetDuPerimetre(perimetre: Perimetre, parametres: Parametres): SujetDeFlux {
  const entier = { reservataire: null, origineParDefaut: null, territoire: null };
  return { type: "flux", perimetre, parametres, ...entier };
}
