import type { Calcul } from "../restitution/exports/json";
import type { Progres } from "../restitution/phrases/progres";
import type { Refus } from "../restitution/phrases/refus";
import type { FeuilleDecrite } from "../restitution/types";

export type { Progres } from "../restitution/phrases/progres";
export type { Refus } from "../restitution/phrases/refus";

/** The link between a long action and whoever watches it. */
export interface Suivi {
  progres(progres: Progres): void;
  /** True once the person has asked to stop; looked at between blocks. */
  annule(): boolean;
}

/** An action that nobody watches: it is not told step by step, and nothing stops it half-way. */
export const SANS_SUIVI: Suivi = { progres: () => undefined, annule: () => false };

/** What « Calculer » leaves: all that is shown of it, and what is made from it. */
export interface Bilan extends Calcul {
  /** The sheets as they were written. */
  readonly feuilles: readonly FeuilleDecrite[];
}

/** What « Calculer » ends with. A bloquant finding for the whole workbook is a result too: Contrôles is written. */
export type IssueDuCalcul =
  | ({ readonly type: "reussi" } & Bilan)
  | { readonly type: "annule" }
  | { readonly type: "refuse"; readonly refus: Refus };

/** What the result sheets say of themselves: the fingerprint of the inputs that they were made from. */
export interface EmpreinteEcrite {
  readonly empreinte: string;
  /** They say that they are to be computed again. */
  readonly perimee: boolean;
}

/** What was seen of the workbook while looking at it. */
export interface VuDuClasseur {
  /** Null: no result sheet says anything. */
  readonly ecrite: EmpreinteEcrite | null;
  /** Somebody here changed an input sheet since the last reading. */
  readonly ici: boolean;
}

/** What a look ends with: the figures of the workbook as it is, or that they are those of the last reading. */
export type IssueDuRegard =
  | ({ readonly type: "reussi"; readonly bilan: Bilan } & VuDuClasseur)
  | ({ readonly type: "inchange" } & VuDuClasseur)
  | Exclude<IssueDuCalcul, { type: "reussi" }>;
