import { empreintePerimee, ETIQUETTE_DE_L_EMPREINTE } from "../restitution/provenance";
import { COULEURS } from "../restitution/style";
import { LARGEUR_DU_BLOC } from "./ecrire/bloc";
import { memeNom, partout, plage } from "./plages";
import type { Porte } from "./porte";

/** The block stands just above the table; people may have added rows between the two. */
const LIGNES_AU_DESSUS = 40;

/** What stands above the result tables, on the columns of their blocks. */
async function lireLesBlocs(
  context: Excel.RequestContext,
  tables: readonly string[],
): Promise<readonly Excel.Range[]> {
  const toutes = context.workbook.tables.load("items/name");
  await context.sync();
  const notres = toutes.items
    .filter(({ name }) => tables.some((une) => memeNom(une, name)))
    .map((table) => ({ feuille: table.worksheet, place: table.getRange().load("rowIndex,columnIndex") }));
  await context.sync();
  const blocs = notres.flatMap(({ feuille, place: { rowIndex: fin, columnIndex: colonne } }) => {
    const lignes = Math.min(fin, LIGNES_AU_DESSUS);
    if (lignes === 0) return [];
    const zone = { ligne: fin - lignes, colonne, lignes, colonnes: LARGEUR_DU_BLOC };
    return [plage(feuille, zone).load("values")];
  });
  await context.sync();
  return blocs;
}

/**
 * Says in the block of each of these result tables that they are to be computed again; the figures stay. A sheet whose
 * block a person took away, or protected, stays as it is: the pane says it too.
 */
export async function perimerLesResultats(porte: Porte, tables: readonly string[]): Promise<void> {
  await porte(async (context) => {
    for (const bloc of await lireLesBlocs(context, tables)) {
      const rang = bloc.values.findIndex(([etiquette]) => etiquette === ETIQUETTE_DE_L_EMPREINTE);
      if (rang < 0) continue;
      const cellule = bloc.getCell(rang, LARGEUR_DU_BLOC - 1);
      cellule.values = partout(empreintePerimee(String(bloc.values[rang]?.[LARGEUR_DU_BLOC - 1])));
      cellule.format.font.color = COULEURS.avertissement;
    }
    await context.sync();
  });
}
