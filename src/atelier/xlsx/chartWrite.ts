import type { ChartSeries, SheetChart } from "hucre";
import { quoteSheet } from "../host/model/address";
import type { ChartKind, ChartRecord, ChartSeriesRecord, ChartSource } from "../workbook/charts";
import type { Package } from "../../fichiers/zip";
import { absoluteReference, toReference } from "./references";
import { readText, writePart } from "./zip";

const KINDS = {
  BarClustered: "bar",
  ColumnClustered: "column",
  Line: "line",
  LineMarkers: "line",
} as const satisfies Record<ChartKind, SheetChart["type"]>;
export const DASHES = { Continuous: "solid", Dash: "dash", DashDot: "dashDot", RoundDot: "sysDot" } as const;
export const LEGENDS = { Top: "top", Bottom: "bottom", Left: "left", Right: "right" } as const;

/** The name of a sheet by its id; undefined once it is gone. */
type NameOf = (sheetId: string) => string | undefined;

const bare = (colour: string): string => colour.slice(1);

function writeSource({ sheetId, ...place }: ChartSource, nameOf: NameOf): string {
  const { row, column, rowCount, columnCount } = place;
  const range = {
    startRow: row,
    startColumn: column,
    endRow: row + rowCount - 1,
    endColumn: column + columnCount - 1,
  };
  const name = nameOf(sheetId);
  return name === undefined ? "#REF!" : `${quoteSheet(name)}!${absoluteReference(toReference(range))}`;
}

function writeSeries(series: ChartSeriesRecord, isLine: boolean, nameOf: NameOf): ChartSeries[] {
  const { name, values, categories, fill, line, dash, labels } = series;
  if (values === null) return [];
  const edge = line === undefined ? {} : { color: bare(line) };
  return [
    {
      ...{ name, values: writeSource(values, nameOf) },
      ...(categories && { categories: writeSource(categories, nameOf) }),
      ...(isLine && line !== undefined && { color: bare(line) }),
      ...(!isLine && fill !== undefined && { color: bare(fill) }),
      ...(isLine && { stroke: { ...edge, width: 2, dash: DASHES[dash ?? "Continuous"] } }),
      ...(labels !== undefined && {
        dataLabels: { showValue: true, position: "outEnd", numberFormat: { formatCode: labels } },
      }),
    },
  ];
}

/** A chart of the model for the file; null when nothing of it can be drawn. */
export function writeChart(chart: ChartRecord, nameOf: NameOf): SheetChart | null {
  const { name, kind, from, to, title, legend, series } = chart;
  const isLine = KINDS[kind] === "line";
  const written = series.flatMap((one) => writeSeries(one, isLine, nameOf));
  if (written.length === 0) return null;
  const { gapWidth } = series[0] ?? {};
  return {
    type: KINDS[kind],
    ...(title === null ? { showTitle: false } : { title, altText: title }),
    ...(chart.titleSize !== undefined && { titleFontSize: chart.titleSize }),
    ...(chart.titleBold === true && { titleBold: true }),
    ...(chart.titleColor && { titleColor: bare(chart.titleColor) }),
    ...(gapWidth !== undefined && { gapWidth }),
    ...(isLine && { showLineMarkers: kind === "LineMarkers" }),
    frameTitle: name,
    legend: legend === null ? false : LEGENDS[legend],
    anchor: {
      from: { row: Math.round(from.row), col: Math.round(from.column) },
      to: { row: Math.round(to.row), col: Math.round(to.column) },
    },
    series: written,
    axes: {
      ...(chart.reversed === true && { x: { reverse: true } }),
      y: {
        ...(chart.minimum !== undefined && { scale: { min: chart.minimum } }),
        ...(chart.isAxisHidden === true && { hidden: true }),
        ...(chart.numberFormat !== undefined && { numberFormat: { formatCode: chart.numberFormat } }),
        gridlines: { major: chart.hasNoGridlines !== true },
      },
    },
  };
}

const REFERENCE = /<c:strRef>(<c:f>[^<]*\$([A-Z]+)\$\d+:\$([A-Z]+)\$\d+<\/c:f>)<\/c:strRef>/g;

/** Categories over several columns are of several levels, which the writer does not know. */
function withLevels(xml: string): string {
  return xml.replace(REFERENCE, (tag, formula: string, first: string, last: string) =>
    first === last ? tag : `<c:multiLvlStrRef>${formula}</c:multiLvlStrRef>`,
  );
}

/** The writer numbers the drawings of a file and puts the names of the charts in their titles. */
function withNames(xml: string): string {
  return xml.replace(/name="Chart \d+" title=("[^"]*")/g, (_, name: string) => `name=${name}`);
}

const DRAWN = /^(xl\/(?:charts|drawings)\/(?:_rels\/)?)((?:chart|drawing)\d+\.xml(?:\.rels)?)$/;
const NAMED = /((?:charts|drawings)\/)((?:chart|drawing)\d+\.xml)/g;

/** What no part of the former file begins with. */
function freePrefix(former: Iterable<string>): string {
  const names = [...former];
  let number = 1;
  while (names.some((name) => name.includes(`/flux${number}-`))) number += 1;
  return `flux${number}-`;
}

/**
 * Completes the charts of a written file, and calls their parts otherwise than those of the file that it came from, which are
 * then copied beside them.
 */
export async function completeCharts(parts: Package, former: Package): Promise<void> {
  const prefix = freePrefix(former.keys());
  for (const name of [...parts.keys()]) {
    const drawn = DRAWN.exec(name);
    const isIndex = name === "[Content_Types].xml" || name.endsWith(".rels");
    if (drawn === null && !isIndex) continue;
    const text = await readText(parts, name);
    const kept = isIndex ? text.replace(NAMED, `$1${prefix}$2`) : withLevels(withNames(text));
    if (drawn !== null) parts.delete(name);
    await writePart(parts, drawn === null ? name : `${drawn[1] ?? ""}${prefix}${drawn[2] ?? ""}`, kept);
  }
}
