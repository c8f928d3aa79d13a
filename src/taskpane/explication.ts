import type { IssueDExplication } from "../excel/expliquer";
import type { IssueDuListage } from "../excel/lister";
import type { ChiffreExplique, CompteListable } from "../restitution/explications/selection";

/** What the view « Expliquer » shows. */
export interface Explication {
  /** The figure of the cell selected last; null before one is, or when that cell shows none. */
  readonly chiffre: ChiffreExplique | null;
  /** The cell without a figure that was selected last, where it stands in a result table. */
  readonly muette: string | null;
  /** The rows of one of its counts, once they were asked for. */
  readonly liste: Liste | null;
}

export interface Liste {
  readonly compte: CompteListable;
  readonly feuille: string;
  readonly lignes: Extract<IssueDuListage, { type: "liste" }>["lignes"];
}

export const SANS_EXPLICATION: Explication = { chiffre: null, muette: null, liste: null };

/** What explaining a cell ends with, when the host has let it be looked at. */
export type IssueDuChoix = Exclude<IssueDExplication, { type: "refuse" }>;

/** The same cell again keeps the rows that were listed; one outside the results changes nothing: people go and look. */
export function apresLeChoix(avant: Explication, issue: IssueDuChoix): Explication {
  switch (issue.type) {
    case "explique": {
      const { feuille, cellule } = issue.chiffre;
      const meme = avant.chiffre?.feuille === feuille && avant.chiffre.cellule === cellule;
      return { chiffre: issue.chiffre, muette: null, liste: meme ? avant.liste : null };
    }
    case "sansChiffre":
      return { ...SANS_EXPLICATION, muette: issue.cellule };
    case "ailleurs":
      return avant;
  }
}
