import type { Indicateur } from "../../calcul/domaine/chiffre";
import type { Cellule } from "../../lecture/types";
import { fr } from "../phrases/typographie";
import { estTexte } from "../style";
import type { FeuilleDecrite } from "../types";
import { expliquer, type Explication, type Sujet } from "./phrase";

/** Where a figure stands in a described sheet: the rank of its line, or the row of totals, and that of its column. */
export interface Place {
  readonly ligne: number | "total";
  readonly colonne: number;
}

/** Headers of the columns that a sentence has its own words for. */
const BAILLEUR = "Bailleur";
const DEPARTEMENT = "Département";
const RESERVATAIRE = "Réservataire";
const NOM = "Nom";
const DITES: readonly string[] = [BAILLEUR, DEPARTEMENT, RESERVATAIRE, NOM];

/** The figure of a cell; null where the cell is none. */
export function indicateurEn({ chiffres }: FeuilleDecrite, { ligne, colonne }: Place): Indicateur | null {
  const cellules = ligne === "total" ? chiffres?.totaux : chiffres?.lignes[ligne];
  return cellules?.[colonne] ?? null;
}

/** Whose figures a line holds: what its texts say as far as its first figure, in the words of the sheet. */
function sujetDe({ colonnes, lignes }: FeuilleDecrite, ligne: number): Sujet {
  const cellules = lignes[ligne] ?? [];
  const texte = (entete: string): string | null => {
    const cellule: Cellule | undefined = cellules[colonnes.findIndex((colonne) => colonne.entete === entete)];
    return cellule === undefined || cellule === "" ? null : String(cellule);
  };
  const [bailleur, departement] = [texte(BAILLEUR), texte(DEPARTEMENT)];
  const premier = colonnes.findIndex(({ format }) => !estTexte(format));
  const autres = colonnes.slice(0, premier).filter(({ entete }) => !DITES.includes(entete));
  return {
    perimetre: bailleur === null || departement === null ? null : { bailleur, departement },
    reservataire: texte(NOM) ?? texte(RESERVATAIRE),
    precisions: autres.flatMap(({ entete }) => {
      const valeur = texte(entete);
      return valeur === null ? [] : [fr`${entete} : ${valeur}`];
    }),
  };
}

const DE_TOUS: Sujet = { perimetre: null, reservataire: null };

/** Whose figure a cell shows; a total is of all the lines. */
export function sujetEn(feuille: FeuilleDecrite, { ligne }: Place): Sujet {
  return ligne === "total" ? DE_TOUS : sujetDe(feuille, ligne);
}

/**
 * The sentences of the figure of a cell, down to `profondeur` steps; null where the cell is no figure. A total has one: what
 * it adds up stands in the lines above it.
 */
export function expliquerLaCellule(
  feuille: FeuilleDecrite,
  place: Place,
  profondeur: number,
): readonly Explication[] | null {
  const indicateur = indicateurEn(feuille, place);
  return indicateur === null
    ? null
    : expliquer(indicateur, sujetEn(feuille, place), place.ligne === "total" ? 0 : profondeur);
}
