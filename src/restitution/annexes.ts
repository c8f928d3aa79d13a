import type { Resultat } from "../calcul/resultat";
import type { Dossier } from "../lecture/types";
import { annexeDuDiagnostic } from "./feuilles/diagnostic";
import { annexeDeLEtatDesLieux } from "./feuilles/etatDesLieux";
import type { RegleDite } from "./feuilles/regles";
import type { Commun, FeuilleDecrite } from "./types";

/** A subject that has result sheets only where the workbook has its matter, and the rules that are then applied. */
export interface Annexe {
  readonly feuilles: readonly FeuilleDecrite[];
  readonly regles: readonly RegleDite[];
}

type DecrireAnnexe = (dossier: Dossier, resultat: Resultat, commun: Commun) => Annexe;

/** In the order of their sheets. */
const ANNEXES: readonly DecrireAnnexe[] = [annexeDeLEtatDesLieux, annexeDuDiagnostic];

/** The sheets of every subject that the workbook has matter for, and the rules to be told in Méthode. */
export function annexes(dossier: Dossier, resultat: Resultat, commun: Commun): Annexe {
  const decrites = ANNEXES.map((decrire) => decrire(dossier, resultat, commun));
  return {
    feuilles: decrites.flatMap(({ feuilles }) => feuilles),
    regles: decrites.flatMap(({ regles }) => regles),
  };
}
