import type { Cellule, FeuilleVue, TableVue, Zone } from "../../lecture/types";
import { memeNom, plage, zoneDe } from "../plages";
import { sonderLeDessous } from "./dessous";
import { demanderFusions, fusionsUneAUne, zonesFusionnees, type FeuilleUtilisee } from "./fusions";

/** Sheets are recognised in their first rows; a header is not looked for further. */
const LIGNES_D_APERCU = 30;
const COLONNES_D_APERCU = 256;

/** The name of our setting in the workbook: what the person chose about its reading. */
export const CLE_DES_REGLAGES = "correspondances";

/** A sheet of the workbook with what the writing must know of it too. */
export interface FeuilleInventoriee extends FeuilleVue {
  readonly protegee: boolean;
  /** Outlives a new name. */
  readonly id: string;
}

/** The workbook before its rows are read. */
export interface Inventaire {
  readonly feuilles: readonly FeuilleInventoriee[];
  readonly structureProtegee: boolean;
  readonly noms: readonly string[];
  readonly date1904: boolean;
  /** As the workbook keeps them, whatever they hold; null where there are none. */
  readonly reglages: unknown;
}

interface TableNommee {
  readonly objet: Excel.Table;
  readonly feuille: string;
  readonly plage: Excel.Range;
  /** Null: the person hides its header row, and Excel gives none. */
  readonly entetes: Excel.Range | null;
}

interface FeuilleNommee {
  readonly objet: Excel.Worksheet;
  readonly usage: Excel.Range;
  apercu: Excel.Range | null;
  fusions?: readonly Zone[] | undefined;
}

/**
 * First request: names, what is protected, our settings, and whether days are counted from 1904. No property tells the latter:
 * DATE(1904,1,1) is 0 there and 1462 elsewhere.
 */
async function nommer(context: Excel.RequestContext): Promise<Pick<Inventaire, "date1904" | "reglages">> {
  const { workbook } = context;
  workbook.protection.load("protected");
  workbook.worksheets.load("items/id,items/name,items/protection/protected");
  workbook.tables.load("items/name,items/showHeaders,items/showTotals,items/worksheet/name");
  workbook.names.load("items/name");
  const premierJanvier1904 = workbook.functions.date(1904, 1, 1);
  premierJanvier1904.load("value");
  const gardes = workbook.settings.getItemOrNullObject(CLE_DES_REGLAGES);
  gardes.load("value");
  await context.sync();
  const reglages: unknown = gardes.isNullObject ? null : gardes.value;
  return { date1904: premierJanvier1904.value === 0, reglages };
}

/** Second request: where the sheets and the tables lie. */
async function situer(context: Excel.RequestContext) {
  const { worksheets, tables } = context.workbook;
  const feuilles = worksheets.items.map((objet): FeuilleNommee => {
    const usage = objet.getUsedRangeOrNullObject(true);
    usage.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden");
    return { objet, usage, apercu: null };
  });
  const nommees = tables.items.map((objet): TableNommee => {
    const etendue = objet.getRange();
    etendue.load("rowIndex,columnIndex,rowCount,columnCount");
    const entetes = objet.showHeaders ? objet.getHeaderRowRange() : null;
    entetes?.load("values");
    return { objet, feuille: objet.worksheet.name, plage: etendue, entetes };
  });
  await context.sync();
  return { feuilles, tables: nommees };
}

/** A sheet that holds something. */
interface FeuilleRemplie extends FeuilleUtilisee {
  readonly nommee: FeuilleNommee;
}

/** Third request: the first rows of the sheets and, unless they are asked for apart, their merged cells. */
async function apercevoir(
  context: Excel.RequestContext,
  remplies: readonly FeuilleRemplie[],
  avecFusions: boolean,
): Promise<void> {
  const demandees = remplies.map(({ nommee, objet, zone }) => {
    const lignes = Math.min(zone.lignes, LIGNES_D_APERCU);
    const colonnes = Math.min(zone.colonnes, COLONNES_D_APERCU);
    nommee.apercu = plage(objet, { ...zone, lignes, colonnes });
    nommee.apercu.load("values");
    return avecFusions ? demanderFusions({ objet, zone }) : undefined;
  });
  await context.sync();
  remplies.forEach(({ nommee }, rang) => {
    const fusions = demandees[rang];
    if (fusions !== undefined) nommee.fusions = zonesFusionnees(fusions);
  });
}

async function apercevoirTout(
  context: Excel.RequestContext,
  feuilles: readonly FeuilleNommee[],
): Promise<void> {
  const utilisees = feuilles.filter(({ usage }) => !usage.isNullObject);
  const remplies = utilisees.map((nommee) => ({ nommee, objet: nommee.objet, zone: zoneDe(nommee.usage) }));
  try {
    await apercevoir(context, remplies, true);
  } catch {
    await apercevoir(context, remplies, false);
    const fusions = await fusionsUneAUne(context, remplies);
    utilisees.forEach((nommee, rang) => {
      nommee.fusions = fusions[rang];
    });
  }
}

function tableVue({ objet, plage: etendue, entetes }: TableNommee): TableVue {
  return {
    nom: objet.name,
    zone: zoneDe(etendue),
    entetes: (entetes?.values[0] ?? []) as Cellule[],
    avecTotal: objet.showTotals,
  };
}

function feuilleVue(
  { objet, usage, apercu, fusions }: FeuilleNommee,
  tables: readonly TableNommee[],
): FeuilleInventoriee {
  const vide = usage.isNullObject || apercu === null;
  return {
    nom: objet.name,
    id: objet.id,
    tables: tables.filter(({ feuille }) => memeNom(feuille, objet.name)).map(tableVue),
    usage: vide ? null : { zone: zoneDe(usage), apercu: apercu.values as Cellule[][] },
    protegee: objet.protection.protected,
    // Null: some rows are hidden, some are not.
    lignesMasquees: !vide && (usage.rowHidden as boolean | null) !== false,
    fusions,
  };
}

/**
 * What the workbook holds, in three requests whatever the number of its sheets, and some more where something lies under an
 * input table.
 */
export async function inventorier(context: Excel.RequestContext): Promise<Inventaire> {
  const nommees = await nommer(context);
  const { feuilles, tables } = await situer(context);
  await apercevoirTout(context, feuilles);
  const { workbook } = context;
  return {
    feuilles: await sonderLeDessous(
      context,
      feuilles.map((feuille) => feuilleVue(feuille, tables)),
    ),
    structureProtegee: workbook.protection.protected,
    noms: workbook.names.items.map(({ name }) => name),
    ...nommees,
  };
}

/** The table of that name, wherever a person moved or renamed its sheet. */
export function trouverTable(
  { feuilles }: Inventaire,
  nom: string,
): { readonly feuille: FeuilleInventoriee; readonly table: TableVue } | null {
  for (const feuille of feuilles) {
    const table = feuille.tables.find((une) => memeNom(une.nom, nom));
    if (table !== undefined) return { feuille, table };
  }
  return null;
}

export function trouverFeuille({ feuilles }: Inventaire, nom: string): FeuilleInventoriee | null {
  return feuilles.find((feuille) => memeNom(feuille.nom, nom)) ?? null;
}

/** The cells below the header of a table, without its total row. */
export function corpsDe({ zone, avecTotal }: TableVue): Zone {
  const lignes = zone.lignes - 1 - (avecTotal ? 1 : 0);
  return { ...zone, ligne: zone.ligne + 1, lignes };
}
