import { estVide, texteDe } from "../texte";
import type { Cellule } from "../types";
import type { Visee } from "./corrections";
import { estEntete } from "./entetes";

/** A number, a code or a date, kept as text: "31", "3100000001", "01/01/2020". */
const NOMBRE_EN_TEXTE = /^[\s\d.,/-]*\d[\s\d.,/-]*$/;

/** False for a row of data: a header is made of texts, none of which is a number. A bailleur may well be named "Habitat". */
export function peutSuivre(bas: readonly Cellule[]): boolean {
  const sansNombre = bas.every((cellule) => typeof cellule === "string" && !NOMBRE_EN_TEXTE.test(cellule));
  return sansNombre && !bas.every(estVide);
}

/**
 * One header for each column of two rows: "Mise en" above "service", or "Convention", once, above "Début" and "Fin". The first
 * reading that names a field of the role is taken; what names none is both texts.
 */
export function surDeuxLignes(
  { role }: Visee,
  haut: readonly Cellule[],
  bas: readonly Cellule[],
): readonly Cellule[] {
  let groupe = "";
  return Array.from({ length: Math.max(haut.length, bas.length) }, (_, rang) => {
    const [dessus, dessous] = [texteDe(haut[rang] ?? ""), texteDe(bas[rang] ?? "")];
    if (dessus !== "") groupe = dessus;
    const joints = `${dessus} ${dessous}`.trim();
    const lectures = [dessous, joints, `${groupe} ${dessous}`, dessus];
    return lectures.find((lecture) => estEntete(role, lecture)) ?? joints;
  });
}
