import type { Examen } from "../excel/reparer/examiner";
import type { Trace } from "../excel/reparer/remettre";

/** The finding from which « Corriger » was asked: its sheet and its column; null for all that can be. */
export interface Vise {
  readonly feuille: string;
  readonly champ: string;
}

/** What stands between a person and the repair of their cells. */
export type Correction =
  | { readonly type: "aucune" }
  /** Nothing is written before the person says so. */
  | {
      readonly type: "proposee";
      readonly examen: Examen;
      readonly vise: Vise | null;
      /** What can still be undone should the person give up this one. */
      readonly precedente: Trace | null;
    }
  /** `trace` puts back what was there. */
  | { readonly type: "faite"; readonly trace: Trace };

export const SANS_CORRECTION: Correction = { type: "aucune" };

/** How « Corriger », or taking it back, ended. */
export type FinDeCorrection =
  | { readonly type: "corrige"; readonly reparees: number; readonly laissees: number }
  | { readonly type: "remis"; readonly remises: number; readonly laissees: number }
  | { readonly type: "rienACorriger"; readonly protegees: readonly string[] }
  | { readonly type: "correctionArretee" };

/** What can be undone, if anything can. */
export function traceDe(correction: Correction): Trace | null {
  switch (correction.type) {
    case "aucune":
      return null;
    case "proposee":
      return correction.precedente;
    case "faite":
      return correction.trace;
  }
}

/** A proposal goes, when it is given up or when the sheets are read anew; what was done can still be undone. */
export function sansProposition(correction: Correction): Correction {
  const trace = traceDe(correction);
  return trace === null ? SANS_CORRECTION : { type: "faite", trace };
}
