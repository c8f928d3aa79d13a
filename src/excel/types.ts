import type { Resultat } from "../calcul/resultat";
import type { Dossier } from "../lecture/types";

/** What a long action tells while it works. Rows are counts; `total` is known before the first block is read. */
export type Progres =
  | { readonly etape: "reperage" }
  | { readonly etape: "lecture"; readonly feuille: string; readonly lignes: number; readonly total: number }
  | { readonly etape: "calcul" }
  | { readonly etape: "ecriture"; readonly feuille: string; readonly rang: number; readonly total: number };

/** The link between a long action and whoever watches it. */
export interface Suivi {
  progres(progres: Progres): void;
  /** True once the person has asked to stop; looked at between blocks. */
  annule(): boolean;
}

/** Why an action could not be done; every one has its French sentence and its remedy in the catalogue. */
export type Refus =
  | { readonly type: "feuilleOccupee"; readonly feuille: string }
  | { readonly type: "tableOccupee"; readonly table: string; readonly feuille: string }
  | { readonly type: "cellulesOccupees"; readonly feuille: string; readonly adresse: string }
  | { readonly type: "feuilleProtegee"; readonly feuille: string }
  | { readonly type: "classeurProtege" }
  | { readonly type: "saisieEnCours" }
  | { readonly type: "horsExcel" }
  /** `retabli`: the former results were put back after a failed write. */
  | { readonly type: "echecEcriture"; readonly code: string; readonly retabli: boolean }
  | { readonly type: "echecLecture"; readonly code: string; readonly feuille: string | null };

/** What « Calculer » ends with. A bloquant finding for the whole workbook is a result too: Contrôles is written. */
export type IssueDuCalcul =
  | { readonly type: "reussi"; readonly dossier: Dossier; readonly resultat: Resultat }
  | { readonly type: "annule" }
  | { readonly type: "refuse"; readonly refus: Refus };
