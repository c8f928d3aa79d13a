import type { Fichier } from "../excel/importer/fichier";
import type { BilanDeCsv } from "../lecture/csv/constats";
import type { Lieu } from "../lecture/lieu";
import type { Refus } from "../restitution/phrases/refus";
import type { FinDeCorrection } from "./correction";
import type { IssueDExport } from "./exports";

/** What the last action ended with, apart from its figures. */
/** Where a file went, and what became of its lines. */
export type ParcImporte = Pick<Extract<Message, { type: "importe" }>, "feuille" | "bilan" | "manquantes">;

export type Message =
  | { readonly type: "calcule"; readonly perimetres: number; readonly bloquants: number }
  | { readonly type: "annule" }
  | { readonly type: "importAnnule" }
  | { readonly type: "listageAnnule" }
  | {
      readonly type: "modeleCree";
      readonly creees: readonly string[];
      readonly existantes: readonly string[];
    }
  | { readonly type: "exempleInsere" }
  | {
      readonly type: "importe";
      readonly fichier: string;
      readonly feuille: string;
      /** The sheet of the findings; null where it could not be written. */
      readonly journal: string | null;
      /** The sheets of the template that the workbook has not: the message offers to make them. */
      readonly manquantes: readonly string[];
      readonly deCote: string | null;
      readonly bilan: BilanDeCsv;
    }
  /** A question: the file is kept until it is answered. */
  | { readonly type: "parcPresent"; readonly feuille: string; readonly fichier: Fichier }
  /** A choice about sheets and columns is kept; figures that were computed without it are to be computed again. */
  | { readonly type: "choixGarde"; readonly aRecalculer: boolean }
  | Exclude<IssueDExport, { readonly type: "annule" }>
  | { readonly type: "exportAnnule" }
  | { readonly type: "decisionNotee" }
  | { readonly type: "scenariosEcrits" | "ecritureAnnulee" | "scenariosIllisibles" }
  | { readonly type: "formuleInseree"; readonly lieu: Lieu }
  | { readonly type: "formulesReparees"; readonly nombre: number; readonly protegees: readonly string[] }
  | { readonly type: "correction"; readonly fin: FinDeCorrection }
  | { readonly type: "refus"; readonly refus: Refus }
  /** A failure that nobody foresaw; `detail` is for whoever is asked for help. */
  | {
      readonly type: "inattendu";
      readonly detail: string;
      /** Its class, and where in the add-in's own files: what the diagnostic says, `detail` may quote a cell. */
      readonly nom: string;
      readonly lieux: readonly string[];
    };

/** The import that is still to be completed: once the model is made, none of its sheets is missing. */
export function importARetenir(importe: ParcImporte | null, message: Message | null): ParcImporte | null {
  if (message?.type === "importe") return message;
  return importe !== null && message?.type === "modeleCree" ? { ...importe, manquantes: [] } : importe;
}
