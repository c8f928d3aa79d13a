import { estAutre } from "../../lecture/reperage/noms";
import { estVide } from "../../lecture/texte";
import type { Cellule, Dessous, FeuilleVue, TableVue, Zone } from "../../lecture/types";
import { plage, zoneDe } from "../plages";
import { lireBlocs } from "./blocs";

/** What may lie under a table. */
interface Bande {
  readonly feuille: string;
  readonly table: TableVue;
  readonly zone: Zone;
}

const finDe = ({ ligne, lignes }: Zone) => ligne + lignes;
const ligneVide = (ligne: readonly Cellule[]) => ligne.every(estVide);

/** Below a table, in its columns, as far as the next table or the last row in use; null for no row. */
function bandeSous(table: TableVue, { nom, tables, usage }: FeuilleVue): Bande | null {
  const { zone } = table;
  const debut = finDe(zone);
  const suivantes = tables.filter(
    ({ zone: une }) =>
      une.ligne >= debut &&
      une.colonne < zone.colonne + zone.colonnes &&
      zone.colonne < une.colonne + une.colonnes,
  );
  const fin = Math.min(
    usage === null ? 0 : finDe(usage.zone),
    ...suivantes.map(({ zone: { ligne } }) => ligne),
  );
  return fin <= debut ? null : { feuille: nom, table, zone: { ...zone, ligne: debut, lignes: fin - debut } };
}

/** The bands as far as the last of their cells that holds something; one request for all. */
async function resserrer(context: Excel.RequestContext, bandes: readonly Bande[]): Promise<readonly Bande[]> {
  const utilisees = bandes.map(({ feuille, zone }) => {
    const usage = plage(context.workbook.worksheets.getItem(feuille), zone).getUsedRangeOrNullObject(true);
    return usage.load("rowIndex,columnIndex,rowCount,columnCount");
  });
  await context.sync();
  return bandes.flatMap((bande, rang) => {
    const usage = utilisees[rang];
    if (usage === undefined || usage.isNullObject) return [];
    return [{ ...bande, zone: { ...bande.zone, lignes: finDe(zoneDe(usage)) - bande.zone.ligne } }];
  });
}

/** The first row from `ligne` on that is as wanted; null for none. */
async function premiereLigne(
  context: Excel.RequestContext,
  { feuille, zone }: Pick<Bande, "feuille" | "zone">,
  { ligne, voulue }: { ligne: number; voulue: (ligne: readonly Cellule[]) => boolean },
): Promise<{ readonly ligne: number; readonly valeurs: readonly Cellule[] } | null> {
  const donnees = { ...zone, ligne, lignes: finDe(zone) - ligne };
  const colonnes = { premiere: zone.colonne, derniere: zone.colonne + zone.colonnes - 1 };
  for await (const bloc of lireBlocs(context, { feuille, donnees, colonnes })) {
    const rang = bloc.valeurs.findIndex(voulue);
    if (rang >= 0) return { ligne: bloc.ligne + rang, valeurs: bloc.valeurs[rang] ?? [] };
  }
  return null;
}

/** The end of the rows that follow the table. Their first column is enough as long as it is filled: they may be many. */
async function finDeLaSuite(context: Excel.RequestContext, bande: Bande): Promise<number> {
  const etroite = { ...bande, zone: { ...bande.zone, colonnes: 1 } };
  const sure = await premiereLigne(context, etroite, { ligne: bande.zone.ligne, voulue: ligneVide });
  if (sure === null) return finDe(bande.zone);
  const vide = await premiereLigne(context, bande, { ligne: sure.ligne, voulue: ligneVide });
  return vide?.ligne ?? finDe(bande.zone);
}

async function sonder(context: Excel.RequestContext, bande: Bande): Promise<Dessous> {
  const { table, zone } = bande;
  const ligne = table.avecTotal ? zone.ligne : await finDeLaSuite(context, bande);
  const reste = await premiereLigne(context, bande, { ligne, voulue: (une) => !ligneVide(une) });
  const rang = reste?.valeurs.findIndex((cellule) => !estVide(cellule)) ?? 0;
  return {
    lignes: ligne - zone.ligne,
    ensuite: reste === null ? null : { ligne: reste.ligne, colonne: zone.colonne + rang },
  };
}

/**
 * Says of each table that may be an input what lies under it. No request where nothing of the sheet is lower than its tables, one
 * for the workbook where something is, and what was typed under a table is read in blocks.
 */
export async function sonderLeDessous<Vue extends FeuilleVue>(
  context: Excel.RequestContext,
  feuilles: readonly Vue[],
): Promise<readonly Vue[]> {
  const bandes = feuilles.flatMap((feuille) =>
    feuille.tables.flatMap((table) => (estAutre(table.nom) ? [] : (bandeSous(table, feuille) ?? []))),
  );
  if (bandes.length === 0) return feuilles;
  const sondees = new Map<TableVue, Dessous>();
  for (const bande of await resserrer(context, bandes))
    sondees.set(bande.table, await sonder(context, bande));
  return feuilles.map((feuille) => ({
    ...feuille,
    tables: feuille.tables.map((table) => ({ ...table, dessous: sondees.get(table) })),
  }));
}
