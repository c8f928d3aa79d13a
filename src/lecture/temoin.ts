import type { LiberationDecrite, LogementDecrit } from "../calcul/domaine/description";

/** Told of every row as it is counted: its row of the sheet, from 0, and what was read there. */
export interface Temoin {
  logement(logement: LogementDecrit, ligne: number): void;
  liberation(liberation: LiberationDecrite, ligne: number): void;
  /** A mise à disposition by its number, under which the dossier has it. */
  mise(numero: string, ligne: number): void;
}
