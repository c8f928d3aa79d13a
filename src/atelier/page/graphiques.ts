import type { Host } from "../host/host";
import type { ChartRecord } from "../workbook/charts";
import { toReference } from "../xlsx/references";
import { bloc } from "./elements";
import type { Grille } from "./grille";
import { TEXTES } from "./textes";

/** The title of a chart and the cells that it covers. */
function nommer({ name, title, from, to }: ChartRecord): string {
  const plage = toReference({
    ...{ startRow: Math.floor(from.row), startColumn: Math.floor(from.column) },
    ...{ endRow: Math.ceil(to.row) - 1, endColumn: Math.ceil(to.column) - 1 },
  });
  return TEXTES.graphique(title ?? name, plage);
}

/** Says under the grid which charts stand on the sheet that is shown: the grid draws none. */
export function direLesGraphiques({ api }: Grille, hote: Host | undefined): void {
  const feuille = api.getActiveWorkbook()?.getActiveSheet();
  const graphiques = feuille === undefined ? [] : (hote?.charts(feuille.getSheetId()) ?? []);
  const note = bloc("graphiques");
  const phrase = graphiques.length === 0 ? "" : TEXTES.graphiques(graphiques.map(nommer));
  if (note.textContent === phrase) return;
  note.textContent = phrase;
  note.title = phrase;
  note.hidden = phrase === "";
}
