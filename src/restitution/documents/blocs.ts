import type { Cellule } from "../../lecture/types";
import type { Tableau } from "../feuilles/tableau";
import type { FormatDeColonne } from "../types";
import type { Bloc, CelluleDeDocument, LigneDeFiche, StyleDeTexte, TableauDeDocument } from "./types";

/** Of the first column, in characters: a landlord and its département. */
export const LARGEUR_DU_LIEU = 34;

/** A text over the whole width of its sheet. */
export function texte(style: StyleDeTexte, dit: string): Bloc {
  return { type: "texte", style, texte: dit };
}

export const ESPACE: Bloc = { type: "espace" };
export const SAUT: Bloc = { type: "saut" };

export function cellule(valeur: Cellule, format: FormatDeColonne = "texteLong"): CelluleDeDocument {
  return { valeur, format };
}

/** A label and its value. */
export function ligne(
  etiquette: string,
  valeur: Cellule,
  format: FormatDeColonne = "texteLong",
): LigneDeFiche {
  return [etiquette, cellule(valeur, format)];
}

function cellules(ligneDeTableau: readonly Cellule[], formats: readonly FormatDeColonne[]) {
  return ligneDeTableau.map((valeur, rang) => cellule(valeur, formats[rang] ?? "texte"));
}

/** A result table as a block; `nom`: people may filter it. */
export function tableau({ colonnes, lignes, totaux }: Tableau, nom: string | null = null): TableauDeDocument {
  const formats = colonnes.map(({ format }) => format);
  return {
    type: "tableau",
    nom,
    entetes: colonnes.map(({ entete, format }) => ({ texte: entete, format })),
    lignes: lignes.map((une) => cellules(une, formats)),
    totaux: totaux === null ? null : cellules(totaux, ["texteLong", ...formats.slice(1)]),
  };
}

/** The widths of the columns that several tables of a sheet share: those of the widest at each rank. */
export function largeursDe(...tableaux: readonly Tableau[]): readonly number[] {
  const rangs = Math.max(...tableaux.map(({ colonnes }) => colonnes.length));
  return Array.from({ length: rangs }, (_, rang) =>
    Math.max(...tableaux.map(({ colonnes }) => colonnes[rang]?.largeur ?? 0)),
  );
}
