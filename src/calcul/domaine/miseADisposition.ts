import type { DescriptionDuLogement } from "./description";
import type { Jour } from "./jour";
import type { Perimetre } from "./perimetre";

/** What freed the logement: it sets the deadlines of R20. */
export const TYPES_DE_MISE_A_DISPOSITION = ["preavis1Mois", "preavis3Mois", "parcRecent"] as const;
export type TypeDeMiseADisposition = (typeof TYPES_DE_MISE_A_DISPOSITION)[number];

export const RESULTATS = [
  "enCours",
  "attribue",
  "refusCandidat",
  "refusCaleol",
  "sansCandidat",
  "rendu",
] as const;
export type ResultatDeMise = (typeof RESULTATS)[number];
/** The results that end a mise à disposition without an attribution. */
export type Echec = Exclude<ResultatDeMise, "enCours" | "attribue">;

/** A line of the sheet Mises à disposition, joined to its logement. A null date was left blank. */
export interface MiseADisposition {
  readonly numero: string;
  /** N° RPLS of the logement. */
  readonly logement: string;
  readonly perimetre: Perimetre;
  readonly programme: string | null;
  readonly description: DescriptionDuLogement;
  readonly miseEnService: Jour | null;
  /** Code of the réservataire; NON_RESERVE for what the landlord proposes on its own account. */
  readonly reservataire: string;
  readonly type: TypeDeMiseADisposition;
  readonly transmisLe: Jour;
  readonly impossibiliteLe: Jour | null;
  readonly dossiersLe: Jour | null;
  readonly candidats: number | null;
  readonly caleolLe: Jour | null;
  readonly resultat: ResultatDeMise;
  /** Propositions adaptées that households refused; a whole number ≥ 0. */
  readonly refusAdaptes: number;
  readonly entreeLe: Jour | null;
  /** The OLS searched for candidates itself (R14). */
  readonly rechercheOls: boolean;
  /** The OLS chose to count it (R14), or to value it a posteriori (R16). */
  readonly comptabiliser: boolean;
  /** The relogement of a household of the réservataire's public (R16). */
  readonly relogement: boolean;
  /** Managed by the OLS without AL'in (R16). */
  readonly requalifie: boolean;
  /** Everything that the household is eligible for (R27). */
  readonly publics: readonly string[];
  /** Served on a droit pour un tour: held apart from the flux (R13). */
  readonly droitPourUnTour: boolean;
}

/** A date that was left blank falls back on the one before it; nothing is dated before the transmission. */
function apresTransmission({ transmisLe }: MiseADisposition, date: Jour | null): Jour {
  return date === null ? transmisLe : Math.max(transmisLe, date);
}

/** The day of the decision: the CALEOL's, else that of the entrée, else that of the transmission. */
export function jourDeDecision(mise: MiseADisposition): Jour {
  return apresTransmission(mise, mise.caleolLe ?? mise.entreeLe);
}

/** The day of the entrée dans les lieux; null as long as there is no attribution or no entrée. */
export function jourDEntree(mise: MiseADisposition): Jour | null {
  if (mise.resultat !== "attribue" || mise.entreeLe === null) return null;
  return apresTransmission(mise, mise.entreeLe);
}

/** The day on which the réservataire said that it had no candidate; null when it did not. */
export function jourDImpossibilite(mise: MiseADisposition): Jour | null {
  return mise.impossibiliteLe === null ? null : apresTransmission(mise, mise.impossibiliteLe);
}
