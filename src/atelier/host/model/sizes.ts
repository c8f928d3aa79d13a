import { BooleanNumber, CellValueType } from "@univerjs/core";
import { refuse } from "../errors";
import type { RangeTarget } from "../targets";
import { bottom, right, toRange } from "./area";
import { growSheet, mapCells, styleAt } from "./cells";
import { formatOf } from "./formatOf";
import { displayedText } from "./text";

/** Univer counts in pixels, Excel in points. */
const POINTS_PER_PIXEL = 0.75;
/** Reading more rows than this to fit a width would take too long; the first ones decide. */
const FITTED_ROWS = 500;
const WIDEST = 420;

/** The width in points when all columns have it; null otherwise. */
export function columnWidth({ book, sheetId, area }: RangeTarget): number | null {
  const sheet = book.sheet(sheetId);
  return uniform(area.column, Math.min(right(area), sheet.getColumnCount() - 1), (index) =>
    sheet.getColumnWidth(index),
  );
}

export function rowHeight({ book, sheetId, area }: RangeTarget): number | null {
  const sheet = book.sheet(sheetId);
  return uniform(area.row, Math.min(bottom(area), sheet.getRowCount() - 1), (index) =>
    sheet.getRowHeight(index),
  );
}

function uniform(first: number, last: number, pixels: (index: number) => number): number | null {
  const size = pixels(first);
  for (let index = first + 1; index <= last; index++) if (pixels(index) !== size) return null;
  return size * POINTS_PER_PIXEL;
}

export function setColumnWidth(range: RangeTarget, value: unknown): void {
  const colWidth = pixels(value, 1790);
  run(range, "col-width", { colWidth });
}

export function setRowHeight(range: RangeTarget, value: unknown): void {
  const rowHeight = pixels(value, 409.5);
  run(range, "row-height", { rowHeight });
  run(range, "row-is-auto-height", { autoHeightInfo: 0 });
}

function pixels(value: unknown, most: number): number {
  const isSize = typeof value === "number" && value >= 0 && value <= most;
  return isSize ? value / POINTS_PER_PIXEL : refuse("InvalidArgument", "width or height");
}

function run(range: RangeTarget, what: string, params: object): void {
  range.book.requireWritable(range.sheetId);
  range.book.run(`sheet.mutation.set-worksheet-${what}`, {
    subUnitId: range.sheetId,
    ranges: [bounded(range)],
    ...params,
  });
}

/** Whole rows and columns are cut to the size of Univer's sheet. */
function bounded(range: RangeTarget): ReturnType<typeof toRange> {
  const sheet = range.book.sheet(range.sheetId);
  const result = toRange(range.area);
  if (result.endRow < 1_000_000 && result.endColumn < 16_000) growSheet(range, range.area);
  result.endRow = Math.min(result.endRow, sheet.getRowCount() - 1);
  result.endColumn = Math.min(result.endColumn, sheet.getColumnCount() - 1);
  return result;
}

/** Fits the columns to the texts of the range, by counting characters: no page measures them here. */
export function autofitColumns(range: RangeTarget): void {
  const { startRow, endRow, startColumn, endColumn } = bounded(range);
  const rowCount = Math.min(endRow - startRow + 1, FITTED_ROWS);
  const area = { row: startRow, column: startColumn, rowCount, columnCount: endColumn - startColumn + 1 };
  const widths: Record<number, number> = {};
  mapCells({ ...range, area }, (cell, row, column) => {
    if (!cell) return;
    const style = styleAt(range, row, column);
    const text =
      formatOf(style) === "General" && cell.t !== CellValueType.NUMBER
        ? String(cell.v ?? "")
        : displayedText(range, cell, row, column);
    const longest = Math.max(0, ...text.split("\n").map((line) => line.length));
    const pixelsNeeded = longest * (style.fs ?? 11) * (style.bl === BooleanNumber.TRUE ? 0.69 : 0.64) + 12;
    widths[column] = Math.min(WIDEST, Math.max(widths[column] ?? 30, Math.round(pixelsNeeded)));
  });
  run({ ...range, area }, "col-width", { colWidth: widths });
}

/** Lets Univer give the rows the height of their texts. */
export function autofitRows(range: RangeTarget): void {
  run(range, "row-is-auto-height", { autoHeightInfo: 1 });
}
