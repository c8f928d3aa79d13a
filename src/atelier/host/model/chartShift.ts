import type { ChartCorner, ChartRecord, ChartSource } from "../../workbook/charts";
import type { Book } from "./book";
import type { Shift } from "./shift";

/** What lies at or after the place where cells come or go moves with them; what goes away shrinks to nothing. */
function moved(at: number, { from, count }: Shift): number {
  return at < from ? at : Math.max(from, at + count);
}

function moveSource(source: ChartSource, shift: Shift): ChartSource {
  if (source.sheetId !== shift.sheetId) return source;
  const isRows = shift.axis === "rows";
  const [start, size] = isRows ? [source.row, source.rowCount] : [source.column, source.columnCount];
  const [first, breadth] = isRows ? [source.column, source.columnCount] : [source.row, source.rowCount];
  if (first < shift.first || first + breadth - 1 > shift.last) return source;
  const begin = moved(start, shift);
  const isAfter = shift.count > 0 && start + size <= shift.from;
  const length = isAfter ? size : Math.max(1, moved(start + size, shift) - begin);
  return isRows
    ? { ...source, row: begin, rowCount: length }
    : { ...source, column: begin, columnCount: length };
}

/** Only whole rows or columns carry the drawings that stand on them. */
function moveCorner(corner: ChartCorner, shift: Shift): ChartCorner {
  if (shift.first !== 0 || shift.last < 16_000) return corner;
  return shift.axis === "rows"
    ? { ...corner, row: moved(corner.row, shift) }
    : { ...corner, column: moved(corner.column, shift) };
}

function moveChart(chart: ChartRecord, shift: Shift, isHere: boolean): ChartRecord {
  const source = (one: ChartSource | null) => one && moveSource(one, shift);
  return {
    ...chart,
    ...(isHere && { from: moveCorner(chart.from, shift), to: moveCorner(chart.to, shift) }),
    series: chart.series.map((one) => ({
      ...one,
      values: source(one.values),
      categories: source(one.categories),
    })),
  };
}

/** Charts follow the cells that they draw, on whatever sheet they stand, and those that they stand on. */
export function shiftCharts(book: Book, shift: Shift): void {
  for (const [sheetId, extras] of Object.entries(book.extras.sheets))
    if (extras.charts)
      extras.charts = extras.charts.map((one) => moveChart(one, shift, sheetId === shift.sheetId));
}
