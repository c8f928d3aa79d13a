import { numfmt } from "@univerjs/core";
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Title,
  type ChartConfiguration,
  type ChartDataset,
  type ChartOptions,
} from "chart.js";
import type { ChartDash, ChartRecord, LegendPlace } from "../../workbook/charts";
import { etiquettes } from "./etiquettes";
import type { GraphiqueLu, SerieLue } from "./lecture";

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale);
Chart.register(LineController, LineElement, PointElement, Title);

type Forme = "bar" | "line";

/** What Excel takes where a series says nothing. */
const COULEURS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
const GAP = 219;
const TIRETS: Readonly<Record<ChartDash, number[]>> = {
  Continuous: [],
  Dash: [8, 4],
  DashDot: [8, 4, 2, 4],
  RoundDot: [2, 3],
};
const LEGENDES = { Top: "top", Bottom: "bottom", Left: "left", Right: "right" } as const satisfies Record<
  LegendPlace,
  string
>;

const enTexte = (format: string | undefined, valeur: number) =>
  numfmt.format(format ?? "General", valeur, { locale: "fr", throws: false });

const estEnBarres = ({ kind }: ChartRecord) => kind === "BarClustered" || kind === "ColumnClustered";

/** Excel gives the room between groups in per cent of a bar. */
function partDesBarres({ series }: ChartRecord): number {
  const ecart = (series[0]?.gapWidth ?? GAP) / 100;
  return series.length / (series.length + ecart);
}

function serie(graphique: ChartRecord, { serie: une, valeurs }: SerieLue, rang: number): ChartDataset<Forme> {
  const couleur = COULEURS[rang % COULEURS.length] ?? "#4472C4";
  const commun = { label: une.name, data: [...valeurs] };
  if (estEnBarres(graphique))
    return {
      ...commun,
      ...{ backgroundColor: une.fill ?? couleur, borderColor: une.line ?? "transparent", borderWidth: 1 },
      ...{ barPercentage: 1, categoryPercentage: partDesBarres(graphique) },
    };
  return {
    ...commun,
    ...{ borderColor: une.line ?? couleur, backgroundColor: une.line ?? couleur, borderWidth: 2 },
    ...{
      borderDash: TIRETS[une.dash ?? "Continuous"],
      pointRadius: graphique.kind === "LineMarkers" ? 3 : 0,
    },
  };
}

function titre({ title, titleSize, titleBold, titleColor }: ChartRecord) {
  return {
    ...{ display: title !== null, text: title ?? "", color: titleColor ?? "#595959" },
    font: { size: titleSize ?? 14, weight: titleBold === true ? ("bold" as const) : ("normal" as const) },
  };
}

function axes(graphique: ChartRecord): NonNullable<ChartOptions<Forme>["scales"]> {
  const { kind, reversed = false, minimum, numberFormat } = graphique;
  const couche = kind === "BarClustered";
  // The first category of horizontal bars is at the bottom in Excel, unless its order is reversed.
  const categories = { type: "category", reverse: couche && !reversed, grid: { display: false } } as const;
  const valeurs = {
    ...({ type: "linear", min: minimum, display: graphique.isAxisHidden !== true } as const),
    grid: { display: graphique.hasNoGridlines !== true },
    ticks: { callback: (valeur: string | number) => enTexte(numberFormat, Number(valeur)) },
  };
  return couche ? { x: valeurs, y: categories } : { x: categories, y: valeurs };
}

/** How a chart of the workbook is drawn, as close to Excel as its description goes. */
export function configuration({ graphique, categories, series }: GraphiqueLu): ChartConfiguration<Forme> {
  const { kind, legend } = graphique;
  const libelles = series.map(({ serie: { labels }, valeurs }) =>
    labels === undefined ? [] : valeurs.map((valeur) => (valeur === null ? "" : enTexte(labels, valeur))),
  );
  return {
    type: estEnBarres(graphique) ? "bar" : "line",
    data: {
      labels: [...categories],
      datasets: series.map((une, rang) => serie(graphique, une, rang)),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      indexAxis: kind === "BarClustered" ? "y" : "x",
      layout: { padding: { right: libelles.flat().length > 0 ? 48 : 8 } },
      scales: axes(graphique),
      plugins: {
        title: titre(graphique),
        legend: {
          ...{ display: legend !== null, position: LEGENDES[legend ?? "Bottom"] },
          // A line shows its dashes, which tell it from another without colour.
          labels: { usePointStyle: !estEnBarres(graphique), pointStyle: "line", pointStyleWidth: 40 },
        },
      },
    },
    plugins: [etiquettes(libelles)],
  };
}
