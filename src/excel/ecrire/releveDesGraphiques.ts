import type { Emplacement } from "./emplacement";

/** A chart as it stands in its sheet, in points. */
export interface GraphiqueReleve {
  readonly titre: string;
  readonly haut: number;
  readonly gauche: number;
  readonly largeur: number;
  readonly hauteur: number;
  readonly series: number;
}

interface Demande {
  readonly feuille: string;
  readonly chart: Excel.Chart;
}

/** Asks for the charts of the sheets, where there are: to be read once the request is back. */
export function demanderLesGraphiques(
  { workbook }: Excel.RequestContext,
  emplacements: readonly Emplacement[],
): readonly Demande[] {
  return emplacements.flatMap(({ feuille, decrite: { graphique } }) => {
    if (graphique === null) return [];
    const chart = workbook.worksheets.getItemOrNullObject(feuille).charts.getItemOrNullObject(graphique.nom);
    chart.load("top,left,width,height");
    chart.title.load("text");
    chart.series.load("count");
    return [{ feuille, chart }];
  });
}

/** Those that were found, by their sheet. */
export function releverLesGraphiques(demandes: readonly Demande[]): ReadonlyMap<string, GraphiqueReleve> {
  const trouves = demandes.filter(({ chart }) => !chart.isNullObject);
  return new Map(
    trouves.map(({ feuille, chart }) => [
      feuille,
      {
        titre: chart.title.text,
        ...{ haut: chart.top, gauche: chart.left, largeur: chart.width, hauteur: chart.height },
        series: chart.series.count,
      },
    ]),
  );
}
