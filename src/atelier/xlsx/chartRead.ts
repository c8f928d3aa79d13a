import type { Chart, ChartAxisInfo, ChartColor, ChartSeriesInfo } from "hucre";
import { parseChart } from "hucre/ooxml";
import { parseArea, splitAddress } from "../host/model/address";
import type { ChartDash, ChartKind, ChartRecord, ChartSeriesRecord, ChartSource } from "../workbook/charts";
import { DASHES, LEGENDS } from "./chartWrite";
import type { ChartFrame } from "./drawings";

/** The id of a sheet by its name in the file. */
export type IdOf = (name: string) => string | undefined;

function wordOf<Word extends string>(
  words: Readonly<Record<Word, string>>,
  written: unknown,
): Word | undefined {
  return (Object.keys(words) as Word[]).find((word) => words[word] === written);
}

/** Colours of a theme are the reader's own: the model has none of them. */
function colourOf(colour: ChartColor | undefined): string | undefined {
  return typeof colour === "string" ? `#${colour}` : undefined;
}

function readKind(chart: Chart, xml: string): ChartKind | null {
  const [kind, other] = chart.kinds;
  if (other !== undefined) return null;
  if (kind === "bar" && (chart.barGrouping ?? "clustered") === "clustered")
    return xml.includes('barDir val="bar"') ? "BarClustered" : "ColumnClustered";
  if (kind !== "line" || (chart.lineGrouping ?? "standard") !== "standard") return null;
  const hasNone = chart.series?.every(({ marker }) => marker?.symbol === "none") ?? false;
  return chart.showLineMarkers === false || hasNone ? "Line" : "LineMarkers";
}

function readSource(reference: string | undefined, idOf: IdOf): ChartSource | null {
  const { sheet = "", address } = splitAddress(reference ?? "");
  const [sheetId, area] = [idOf(sheet), parseArea(address)];
  return sheetId === undefined || area === null ? null : { sheetId, ...area };
}

function readSeries(
  { name, valuesRef, categoriesRef, color, stroke, dataLabels }: ChartSeriesInfo,
  kind: ChartKind,
  idOf: IdOf,
): ChartSeriesRecord {
  const isLine = kind === "Line" || kind === "LineMarkers";
  const colour = colourOf(color);
  const dash: ChartDash | undefined = wordOf(DASHES, stroke?.dash);
  return {
    name: name ?? "",
    values: readSource(valuesRef, idOf),
    categories: readSource(categoriesRef, idOf),
    ...(colour !== undefined && (isLine ? { line: colour } : { fill: colour })),
    ...(isLine && dash !== undefined && { dash }),
    ...(dataLabels?.showValue === true && { labels: dataLabels.numberFormat?.formatCode ?? "General" }),
  };
}

function readTitle({
  title,
  titleSize,
  titleBold,
  titleColour,
}: {
  title: string | undefined;
  titleSize: number | undefined;
  titleBold: boolean | undefined;
  titleColour: string | undefined;
}): Partial<ChartRecord> & Pick<ChartRecord, "title"> {
  return {
    title: title ?? null,
    ...(titleSize !== undefined && { titleSize }),
    ...(titleBold === true && { titleBold }),
    ...(titleColour !== undefined && { titleColor: titleColour }),
  };
}

function readAxes({ x, y }: { x?: ChartAxisInfo; y?: ChartAxisInfo }): Partial<ChartRecord> {
  return {
    ...(x?.reverse === true && { reversed: true }),
    ...(y?.scale?.min !== undefined && { minimum: y.scale.min }),
    ...(y?.hidden === true && { isAxisHidden: true }),
    ...(y?.gridlines?.major !== true && { hasNoGridlines: true }),
    ...(y?.numberFormat && { numberFormat: y.numberFormat.formatCode }),
  };
}

/**
 * A chart of the file for the model; null when it is of a kind that the model does not know: it then stays in the file
 * as it is. So does any chart that has not changed when the file is written back.
 * @param rank its rank in the drawing, which names it when the same file is read again.
 */
export function readChart(
  xml: string,
  { frame: { name, from, to }, rank }: { frame: ChartFrame; rank: number },
  idOf: IdOf,
): ChartRecord | null {
  const chart = parseChart(xml.replaceAll("multiLvlStrRef", "strRef"));
  const kind = chart && readKind(chart, xml);
  if (!chart || !kind) return null;
  const { gapWidth, legend } = chart;
  const series = (chart.series ?? []).map((one) => ({
    ...readSeries(one, kind, idOf),
    ...(gapWidth !== undefined && { gapWidth }),
  }));
  return {
    ...{ id: `chart-${rank + 1}`, name, kind, from, to, series },
    ...readTitle({
      ...{ title: chart.title, titleSize: chart.titleFontSize, titleBold: chart.titleBold },
      titleColour: colourOf(chart.titleColor),
    }),
    legend: wordOf(LEGENDS, legend) ?? null,
    ...readAxes(chart.axes ?? {}),
  };
}
