import type { ChartKind, ChartRecord, ChartSeriesRecord, ChartSource } from "../../workbook/charts";
import { refuse } from "../errors";
import type { ChartSeriesTarget, ChartTarget, RangeTarget, SheetTarget } from "../targets";
import { cellAt } from "./cells";
import { cellValue } from "./cellValues";
import { placeAt } from "./chartPlace";
import { fold } from "./fold";

export const KINDS: readonly ChartKind[] = ["BarClustered", "ColumnClustered", "Line", "LineMarkers"];

/** Excel's size of a new chart, in points. */
const NEW_CHART = { top: 30, left: 30, width: 360, height: 216 };

export function listCharts({ book, sheetId }: SheetTarget): readonly ChartRecord[] {
  book.sheet(sheetId);
  return book.extrasOf(sheetId).charts ?? [];
}

/** By name, whatever its case, or by id. */
export function findChart(target: SheetTarget, key: string): ChartRecord | null {
  const wanted = fold(key);
  return listCharts(target).find(({ name, id }) => fold(name) === wanted || id === key) ?? null;
}

/** The chart, or ItemNotFound once it has been deleted. */
export function chartOf(target: ChartTarget): ChartRecord {
  return listCharts(target).find(({ id }) => id === target.chartId) ?? refuse("ItemNotFound", target.chartId);
}

/** The chart to be changed: refused on a protected sheet. */
export function changedChart(target: ChartTarget): ChartRecord {
  target.book.requireWritable(target.sheetId);
  return chartOf(target);
}

export function seriesOf(target: ChartSeriesTarget): ChartSeriesRecord {
  return chartOf(target).series[target.index] ?? refuse("ItemNotFound", `series ${target.index}`);
}

export function changedSeries(target: ChartSeriesTarget): ChartSeriesRecord {
  changedChart(target);
  return seriesOf(target);
}

export function sourceOf({ sheetId, area }: RangeTarget): ChartSource {
  return { sheetId, ...area };
}

function isText(range: RangeTarget, row: number, column: number): boolean {
  const value = cellValue(cellAt(range, row, column));
  return typeof value === "string" && value !== "";
}

/** One series for each column; a first row or column of texts gives their names or the categories, as Excel guesses. */
function guessSeries(range: RangeTarget): ChartSeriesRecord[] {
  const { row, column, rowCount, columnCount } = range.area;
  const hasNames = rowCount > 1 && isText(range, row, column + columnCount - 1);
  const top = hasNames ? 1 : 0;
  const hasCategories = columnCount > 1 && isText(range, row + rowCount - 1, column);
  const part = (at: number): ChartSource => ({
    ...{ sheetId: range.sheetId, row: row + top, column: at },
    ...{ rowCount: rowCount - top, columnCount: 1 },
  });
  const first = hasCategories ? 1 : 0;
  return Array.from({ length: columnCount - first }, (_, index) => ({
    name: hasNames ? String(cellValue(cellAt(range, row, column + first + index))) : `Série${index + 1}`,
    values: part(column + first + index),
    categories: hasCategories ? part(column) : null,
  }));
}

/** The first free number, for an id that does not depend on the clock. */
function freeNumber(charts: readonly ChartRecord[]): number {
  let number = 1;
  while (
    charts.some(({ id, name }) => id === `chart-${number}` || fold(name) === fold(`Graphique ${number}`))
  )
    number += 1;
  return number;
}

/** Draws a chart of a range, of which the columns are the series. */
export function addChart(target: SheetTarget, kind: unknown, range: RangeTarget): ChartRecord {
  const { book, sheetId } = target;
  book.requireWritable(sheetId);
  const known = KINDS.find((one) => one === kind) ?? refuse("InvalidArgument", `chart type ${String(kind)}`);
  const extras = book.extrasOf(sheetId);
  const series = guessSeries(range);
  const number = freeNumber(extras.charts ?? []);
  const chart: ChartRecord = {
    ...{ id: `chart-${number}`, name: `Graphique ${number}`, kind: known },
    ...placeAt(target, NEW_CHART),
    title: series.length === 1 ? (series[0]?.name ?? "") : "Titre du graphique",
    ...{ legend: "Bottom", series },
  };
  extras.charts = [...(extras.charts ?? []), chart];
  return chart;
}

export function deleteChart(target: ChartTarget): void {
  const chart = changedChart(target);
  const extras = target.book.extrasOf(target.sheetId);
  extras.charts = extras.charts?.filter((one) => one !== chart);
}

/** Charts of a sheet are told apart by their names; Excel answers InvalidArgument to a taken one. */
export function renameChart(target: ChartTarget, value: unknown): void {
  const chart = changedChart(target);
  if (typeof value !== "string" || value === "" || value.length > 255)
    return refuse("InvalidArgument", "chart name");
  const holder = listCharts(target).find(({ name }) => fold(name) === fold(value));
  if (holder && holder !== chart) refuse("InvalidArgument", `the name ${value} is taken`);
  chart.name = value;
}
