import type { FormatDeColonne } from "../types";
import type { NomDeListe } from "./listes";
import type { ColonneModele, SourceDeListe } from "./types";

/** A column of a template, with its list and its help where it has them. */
export function colonne(
  entete: string,
  format: FormatDeColonne,
  largeur: number,
  { liste, aide }: { liste?: NomDeListe | SourceDeListe; aide?: string } = {},
): ColonneModele {
  const source: SourceDeListe | undefined = typeof liste === "string" ? { type: "fermee", liste } : liste;
  return {
    entete,
    format,
    largeur,
    ...(source === undefined ? {} : { liste: source }),
    ...(aide === undefined ? {} : { aide }),
  };
}

/** Réservataires are named by the codes of their own sheet. */
export const CODES_DES_RESERVATAIRES: SourceDeListe = {
  type: "colonne",
  table: "tblReservataires",
  entete: "Code",
};
