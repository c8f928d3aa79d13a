import type { ConstatDeSuivi } from "../calcul/constatsDeSuivi";
import type { Resultat } from "../calcul/resultat";
import type { Dossier } from "../lecture/types";
import type { Progres } from "../restitution/phrases/progres";
import type { Edition } from "../restitution/provenance";
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

/** What « Calculer » ends with. A bloquant finding for the whole workbook is a result too: Contrôles is written. */
export type IssueDuCalcul =
  | {
      readonly type: "reussi";
      readonly dossier: Dossier;
      readonly resultat: Resultat;
      /** What the follow-up has to say; none without mises à disposition. */
      readonly suivis: readonly ConstatDeSuivi[];
      /** The sheets as they were written, and when and by what. */
      readonly feuilles: readonly FeuilleDecrite[];
      readonly edition: Edition;
    }
  | { readonly type: "annule" }
  | { readonly type: "refuse"; readonly refus: Refus };
