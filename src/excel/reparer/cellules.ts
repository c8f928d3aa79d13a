import type { Cellule } from "../../lecture/types";
import { Envoi, OCTETS_PAR_PLAGE } from "../ecrire/envoi";
import { enValeur, memeValeur } from "../ecrire/valeurs";
import { octets } from "../lire/taille";
import { plage } from "../plages";

/** A column of a sheet; the sheet is known by its id, which outlives a new name. */
export interface Colonne {
  readonly feuille: string;
  readonly colonne: number;
}

/** What a cell should hold, if it still holds what is expected. */
export interface Voulue {
  readonly ligne: number;
  readonly attendues: readonly Cellule[];
  readonly contenu: Cellule;
  /** Its number format, from the one it has. */
  readonly format: (actuel: string) => string;
}

/** A cell to write, as it is and as it will be. */
export interface Retenue {
  readonly ligne: number;
  readonly contenu: Cellule;
  readonly format: string;
  readonly formatActuel: string;
}

/** Rows read at once to find some cells: light in a request, whatever they hold. */
const LIGNES_PAR_TRANCHE = 10_000;

class CelluleNonEcrite extends Error {
  override readonly name = "RelectureDifferente";
}

/** Cells in pieces of which each is read and written at once; they come in the order of their rows. */
export function trancherCellules<C extends { readonly ligne: number }>(
  cellules: readonly C[],
): readonly C[][] {
  const tranches: C[][] = [];
  for (const cellule of cellules) {
    const tranche = tranches.at(-1);
    const premiere = tranche?.[0];
    if (tranche === undefined || premiere === undefined) tranches.push([cellule]);
    else if (cellule.ligne - premiere.ligne < LIGNES_PAR_TRANCHE) tranche.push(cellule);
    else tranches.push([cellule]);
  }
  return tranches;
}

function etendue(
  context: Excel.RequestContext,
  { feuille, colonne }: Colonne,
  cellules: readonly { ligne: number }[],
) {
  const premiere = cellules[0]?.ligne ?? 0;
  const lignes = (cellules.at(-1)?.ligne ?? premiere) - premiere + 1;
  const zone = { ligne: premiere, colonne, lignes, colonnes: 1 };
  return { premiere, range: plage(context.workbook.worksheets.getItem(feuille), zone) };
}

/** Reads a piece again: the cells that still hold what is expected. A formula never does. One request. */
export async function regarder(
  context: Excel.RequestContext,
  colonne: Colonne,
  voulues: readonly Voulue[],
): Promise<readonly Retenue[]> {
  const { premiere, range } = etendue(context, colonne, voulues);
  range.load("formulas,numberFormat");
  await context.sync();
  return voulues.flatMap(({ ligne, attendues, contenu, format }) => {
    const actuelle = (range.formulas[ligne - premiere] as Cellule[] | undefined)?.[0] ?? "";
    if (!attendues.some((attendue) => memeValeur(attendue, actuelle))) return [];
    const formatActuel = (range.numberFormat as string[][])[ligne - premiere]?.[0] ?? "General";
    return [{ ligne, contenu, format: format(formatActuel), formatActuel }];
  });
}

/** Letters alone are a text for Excel too, but for the two truth values. */
const TEXTE_SANS_DOUTE = /^(?!(?:vrai|faux|true|false)$)\p{L}[\p{L} '’-]*$/iu;

function aEcrire({ contenu, format }: Retenue): Cellule {
  const enTexte = format === "@" || TEXTE_SANS_DOUTE.test(String(contenu));
  return enValeur(contenu, enTexte ? "texte" : "texteLong");
}

/** Cells that follow each other are one range. */
function suites(retenues: readonly Retenue[]): readonly Retenue[][] {
  const groupes: Retenue[][] = [];
  for (const retenue of retenues) {
    const groupe = groupes.at(-1);
    if (groupe?.at(-1)?.ligne === retenue.ligne - 1) groupe.push(retenue);
    else groupes.push([retenue]);
  }
  return groupes;
}

function ecrireSuite(feuille: Excel.Worksheet, colonne: number, suite: readonly Retenue[]): void {
  const zone = { ligne: suite[0]?.ligne ?? 0, colonne, lignes: suite.length, colonnes: 1 };
  const range = plage(feuille, zone);
  // Before the values: a Text cell makes a text of a number.
  if (suite.some(({ format, formatActuel }) => format !== formatActuel))
    range.numberFormat = suite.map(({ format }) => [format]);
  range.values = suite.map((retenue) => [aEcrire(retenue)]);
}

/** Writes the cells of a piece, and no other, then reads them back. Fails with Excel's own error. */
export async function ecrire(
  context: Excel.RequestContext,
  place: Colonne,
  retenues: readonly Retenue[],
): Promise<void> {
  if (retenues.length === 0) return;
  const feuille = context.workbook.worksheets.getItem(place.feuille);
  const envoi = new Envoi(context);
  for (const suite of suites(retenues)) {
    const poids = OCTETS_PAR_PLAGE + octets(suite.map(({ contenu, format }) => [contenu, format]));
    await envoi.ajouter(poids, () => {
      ecrireSuite(feuille, place.colonne, suite);
    });
  }
  const { premiere, range } = etendue(context, place, retenues);
  range.load("formulas");
  await envoi.envoyer();
  const relue = (ligne: number) => (range.formulas[ligne - premiere] as Cellule[] | undefined)?.[0] ?? "";
  if (!retenues.every(({ ligne, contenu }) => memeValeur(contenu, relue(ligne))))
    throw new CelluleNonEcrite();
}
