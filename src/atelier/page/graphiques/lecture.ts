import type { ChartRecord, ChartSeriesRecord, ChartSource } from "../../workbook/charts";
import type { Grille } from "../grille";

/** A series with the numbers of its cells; null where a cell holds none. */
export interface SerieLue {
  readonly serie: ChartSeriesRecord;
  readonly valeurs: readonly (number | null)[];
}

/** A chart with what its cells hold now. */
export interface GraphiqueLu {
  readonly graphique: ChartRecord;
  readonly categories: readonly string[];
  readonly series: readonly SerieLue[];
}

/** The cells of a source; none once its sheet is gone. */
function plage({ api }: Grille, { sheetId, row, column, rowCount, columnCount }: ChartSource) {
  return api.getActiveWorkbook()?.getSheetBySheetId(sheetId)?.getRange(row, column, rowCount, columnCount);
}

function valeursDe(grille: Grille, source: ChartSource | null): readonly (number | null)[] {
  const cellules = source === null ? [] : (plage(grille, source)?.getRawValues() ?? []);
  return cellules.flat().map((valeur) => (typeof valeur === "number" ? valeur : null));
}

/** Levels side by side are said one after the other, as the cells show them. */
function categoriesDe(grille: Grille, source: ChartSource | null): readonly string[] {
  const cellules = source === null ? [] : (plage(grille, source)?.getDisplayValues() ?? []);
  return cellules.map((niveaux) => niveaux.filter((niveau) => niveau !== "").join(" · "));
}

/** Reads the cells that a chart draws. */
export function lireLeGraphique(grille: Grille, graphique: ChartRecord): GraphiqueLu {
  const [premiere] = graphique.series;
  return {
    graphique,
    categories: categoriesDe(grille, premiere?.categories ?? null),
    series: graphique.series.map((serie) => ({ serie, valeurs: valeursDe(grille, serie.values) })),
  };
}
