import { CellValueType } from "@univerjs/core";
import type { ICellData } from "@univerjs/core";
import { toCellData } from "../xlsx/cells";
import type { FeuilleExemple, Valeur } from "../../restitution/exemple/feuilles";
import { ASPECTS, corps } from "./styles";
import type { Styles } from "./styles";

/** Row of the headers (from 0): a title and a line of help stand above, as in people's own files. */
export const LIGNE_ENTETE = 2;

type Cellules = Record<number, Record<number, ICellData>>;

/** The cells of a sheet: title, help, headers, rows. */
export function ecrireCellules(feuille: FeuilleExemple, styles: Styles): Cellules {
  const cellules: Cellules = {
    0: { 0: texte(feuille.titre, styles.nommer(ASPECTS.titre)) },
    1: { 0: texte(feuille.aide, styles.nommer(ASPECTS.aide)) },
    [LIGNE_ENTETE]: feuille.colonnes.map(({ entete }) => texte(entete, styles.nommer(ASPECTS.entete))),
  };
  const aspects = feuille.colonnes.map(({ format, retour }) => styles.nommer(corps(format, retour === true)));
  feuille.lignes.forEach((ligne, rang) => {
    cellules[LIGNE_ENTETE + 1 + rang] = ligne.map((valeur, colonne) => cellule(valeur, aspects[colonne]));
  });
  for (const { ligne, colonne, format } of feuille.formats ?? []) {
    const cible = cellules[LIGNE_ENTETE + 1 + ligne]?.[colonne];
    if (cible !== undefined) cible.s = styles.nommer(corps(format, false));
  }
  return cellules;
}

function texte(contenu: string, style: string): ICellData {
  return { v: contenu, t: CellValueType.STRING, s: style };
}

/** "#N/A" is the error itself, not its name. */
function cellule(valeur: Valeur, style: string | undefined): ICellData {
  return { ...toCellData(valeur, valeur !== "#N/A"), ...(style !== undefined && { s: style }) };
}
