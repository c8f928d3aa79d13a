import type { Cellule, FeuilleVue, Zone } from "../../lecture/types";
import { HAUTEUR_DU_BLOC, LIGNES_DE_PROVENANCE } from "../../restitution/provenance";
import type { FeuilleDecrite } from "../../restitution/types";

export const RANGS = { titre: 0, sousTitre: 1, provenance: 2, espace: LIGNES_DE_PROVENANCE + 2 } as const;
/** Labels and values. */
export const LARGEUR_DU_BLOC = 2;

/** The cells of the block, title to last line of provenance. */
export function zoneDuBloc(bloc: number, colonne: number): Zone {
  return { ligne: bloc, colonne, lignes: LIGNES_DE_PROVENANCE + 2, colonnes: LARGEUR_DU_BLOC };
}

/** A cell of a sheet as far as its first rows are known; "" outside what is used. */
export function celluleConnue({ usage }: FeuilleVue, ligne: number, colonne: number): Cellule {
  if (usage === null) return "";
  return usage.apercu[ligne - usage.zone.ligne]?.[colonne - usage.zone.colonne] ?? "";
}

function estVierge(feuille: FeuilleVue, { ligne, colonne, lignes, colonnes }: Zone): boolean {
  for (let l = ligne; l < ligne + lignes; l += 1)
    for (let c = colonne; c < colonne + colonnes; c += 1)
      if (celluleConnue(feuille, l, c) !== "") return false;
  return true;
}

/**
 * The row of the title block of a sheet already written: known by its first label, else by its title, else the usual place
 * if it is blank. Null: a person removed it or wrote there, and it is left so.
 */
export function trouverBloc(decrite: FeuilleDecrite, feuille: FeuilleVue, table: Zone): number | null {
  const { ligne, colonne } = table;
  const etiquette = decrite.provenance[0]?.[0] ?? "";
  const hauteur = zoneDuBloc(0, colonne).lignes;
  for (let bloc = 0; bloc + hauteur <= ligne; bloc += 1) {
    const parEtiquette = celluleConnue(feuille, bloc + RANGS.provenance, colonne) === etiquette;
    if (parEtiquette || celluleConnue(feuille, bloc, colonne) === decrite.titre) return bloc;
  }
  const usuel = ligne - HAUTEUR_DU_BLOC;
  return usuel >= 0 && estVierge(feuille, zoneDuBloc(usuel, colonne)) ? usuel : null;
}
