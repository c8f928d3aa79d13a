import type { Resultat } from "../calcul/resultat";
import type { Lieu } from "../lecture/lieu";
import { expliquerLaSelection, type ChiffreExplique } from "../restitution/explications/selection";
import type { Refus } from "../restitution/phrases/refus";
import type { FeuilleDecrite } from "../restitution/types";
import { celluleChoisie } from "./choisir";
import { memeNom } from "./plages";
import type { Porte } from "./porte";

/** What explaining the selected cell ends with. */
export type IssueDExplication =
  | { readonly type: "explique"; readonly chiffre: ChiffreExplique }
  /** A cell of a result table that shows no figure, or one that is no longer among the results. */
  | { readonly type: "sansChiffre"; readonly feuille: string; readonly cellule: string }
  /** A cell outside the result tables. */
  | { readonly type: "ailleurs"; readonly feuille: string; readonly cellule: string }
  | { readonly type: "refuse"; readonly refus: Refus };

/** Explains the figure of a cell (null: the selected one) by these results. Reads one row; changes nothing. */
export async function expliquerLeChoix(
  porte: Porte,
  { feuilles, resultat }: { readonly feuilles: readonly FeuilleDecrite[]; readonly resultat: Resultat },
  lieu: Lieu | null,
): Promise<IssueDExplication> {
  const choix = await celluleChoisie(
    porte,
    feuilles.map(({ table }) => table),
    lieu,
  );
  if (choix.type !== "dansUneTable") return choix;
  const { table, choisie } = choix;
  const description = feuilles.find((une) => memeNom(une.table, table));
  const chiffre =
    description === undefined ? null : expliquerLaSelection(description, choisie, resultat.annee);
  const { feuille, cellule } = choisie;
  return chiffre === null ? { type: "sansChiffre", feuille, cellule } : { type: "explique", chiffre };
}
