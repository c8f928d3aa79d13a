import type { Cellule } from "../../lecture/types";
import type { FeuilleDecrite } from "../types";
import type { Place } from "./cellule";

/** A row of a result table as it stands in the workbook, cell by cell under its headers; `rang` from 0, or the row of totals. */
export interface RangeeLue {
  readonly entetes: readonly Cellule[];
  readonly valeurs: readonly Cellule[];
  readonly rang: number | "total";
}

/** The columns that tell a line from the others: those that hold no figure on any line. */
function colonnesDIdentite({ colonnes, chiffres }: FeuilleDecrite): readonly number[] {
  const lignes = chiffres?.lignes ?? [];
  return colonnes.flatMap((_, rang) =>
    lignes.every((ligne) => (ligne[rang] ?? null) === null) ? [rang] : [],
  );
}

/**
 * The line of the description that a row shows, whatever people did to the order of rows and columns; null when it is none
 * of them. Among lines that say the same, the one of the same rank.
 */
function ligneDe(feuille: FeuilleDecrite, { entetes, valeurs, rang }: RangeeLue): number | null {
  const reperes = colonnesDIdentite(feuille).flatMap((colonne) => {
    const place = entetes.indexOf(feuille.colonnes[colonne]?.entete ?? "");
    return place < 0 ? [] : [{ colonne, valeur: valeurs[place] ?? "" }];
  });
  if (reperes.length === 0) return null;
  const semblables = feuille.lignes.flatMap((ligne, position) =>
    reperes.every(({ colonne, valeur }) => (ligne[colonne] ?? "") === valeur) ? [position] : [],
  );
  return semblables.find((position) => position === rang) ?? semblables[0] ?? null;
}

/** Where a cell of the workbook stands in the description of its sheet; null when it is not there. */
export function placeDe(feuille: FeuilleDecrite, rangee: RangeeLue, colonneLue: number): Place | null {
  const entete = rangee.entetes[colonneLue];
  const colonne = feuille.colonnes.findIndex((une) => une.entete === entete);
  const ligne = rangee.rang === "total" ? rangee.rang : ligneDe(feuille, rangee);
  return colonne < 0 || ligne === null ? null : { ligne, colonne };
}
