import type { CelluleChoisie } from "../restitution/explications/selection";
import { adresse, type Lieu } from "../lecture/lieu";
import type { Refus } from "../restitution/phrases/refus";
import type { Cellule } from "../lecture/types";
import { refusDeLecture } from "./erreurs";
import { memeNom, zoneDe } from "./plages";
import type { Porte } from "./porte";

/** The cell that is selected: in one of the tables asked for, elsewhere, or out of reach. */
export type Choix =
  | { readonly type: "dansUneTable"; readonly table: string; readonly choisie: CelluleChoisie }
  | { readonly type: "ailleurs"; readonly feuille: string; readonly cellule: string }
  | { readonly type: "refuse"; readonly refus: Refus };

const COORDONNEES = "rowIndex,columnIndex,rowCount,columnCount";

function celluleVue({ workbook }: Excel.RequestContext, lieu: Lieu | null): Excel.Range {
  if (lieu === null) return workbook.getActiveCell();
  return workbook.worksheets.getItem(lieu.feuille).getRange(lieu.cellule ?? "A1");
}

async function regarder(
  context: Excel.RequestContext,
  tables: readonly string[],
  lieu: Lieu | null,
): Promise<Choix> {
  const active = celluleVue(context, lieu).load("rowIndex,columnIndex");
  const feuille = active.worksheet.load("name,tables/items/name");
  await context.sync();
  const { rowIndex: ligne, columnIndex: colonne } = active;
  const cellule = adresse(ligne, colonne);
  const table = feuille.tables.items.find(({ name }) => tables.some((une) => memeNom(une, name)));
  if (table === undefined) return { type: "ailleurs", feuille: feuille.name, cellule };
  const entetes = table.getHeaderRowRange().load(`values,${COORDONNEES}`);
  const corps = table.getDataBodyRange().load(COORDONNEES);
  await context.sync();
  const [{ colonne: premiere, colonnes, ligne: titres }, zone] = [zoneDe(entetes), zoneDe(corps)];
  const dansLesColonnes = colonne >= premiere && colonne < premiere + colonnes;
  const dansLeCorps = ligne >= zone.ligne && ligne < zone.ligne + zone.lignes;
  // Totals stand above the header.
  const surLesTotaux = ligne === titres - 1;
  if (!dansLesColonnes || !(dansLeCorps || surLesTotaux))
    return { type: "ailleurs", feuille: feuille.name, cellule };
  const rangee = feuille.getRangeByIndexes(ligne, premiere, 1, colonnes).load("values");
  await context.sync();
  const lue = {
    entetes: entetes.values[0] as Cellule[],
    valeurs: rangee.values[0] as Cellule[],
    rang: surLesTotaux ? ("total" as const) : ligne - zone.ligne,
  };
  const choisie = { feuille: feuille.name, cellule, colonne: colonne - premiere, rangee: lue };
  return { type: "dansUneTable", table: table.name, choisie };
}

/**
 * Looks at a cell (null: the one that is selected), with the headers and the row of its table when it is one of `tables`. Changes
 * nothing.
 */
export async function celluleChoisie(
  porte: Porte,
  tables: readonly string[],
  lieu: Lieu | null,
): Promise<Choix> {
  try {
    return await porte((context) => regarder(context, tables, lieu));
  } catch (erreur) {
    return { type: "refuse", refus: refusDeLecture(erreur, null) };
  }
}

/** Calls back whenever another cell is selected, from now on; false where the host cannot tell. */
export async function suivreLeChoix(porte: Porte, change: () => void): Promise<boolean> {
  try {
    await porte(async (context) => {
      context.workbook.worksheets.onSelectionChanged.add(() => {
        change();
        return Promise.resolve();
      });
      await context.sync();
    });
    return true;
  } catch {
    return false;
  }
}
