import type { ICellData } from "@univerjs/core";
import { refuse } from "../errors";
import type { RangeTarget } from "../targets";
import { isUnbounded } from "./area";
import { cellAt } from "./cells";
import { enter } from "./input";
import { matrixReader } from "./matrix";
import type { CellRows } from "./staging";
import { formatStyle } from "./staging";

/** Writes values or formulas as Excel does: see `enter` for what becomes of each, `matrixReader` for the shape. */
export function writeValues(range: RangeTarget, value: unknown): void {
  const { area, book } = range;
  if (isUnbounded(area)) refuse("InvalidArgument", "values of whole rows or columns");
  book.requireWritable(range.sheetId);
  const valueAt = matrixReader(value, area);
  const rows: CellRows = {};
  let hasFormula = false;
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    const line: Record<number, ICellData> = (rows[row] = {});
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      const entered = valueAt(row, column);
      if (entered === null || entered === undefined) continue;
      const cell = newCell(range, entered, { row, column });
      line[column] = cell;
      hasFormula ||= Boolean(cell.f);
    }
  }
  book.staging.put(range, rows, { hasFormula });
}

/** Writes at once, for the actions that go on reading the cells. */
export function writeValuesNow(range: RangeTarget, value: unknown): void {
  writeValues(range, value);
  range.book.staging.flush();
}

function newCell(range: RangeTarget, value: unknown, place: { row: number; column: number }): ICellData {
  const { row, column } = place;
  const format = typeof value === "string" ? range.book.staging.format(range, row, column) : "General";
  const { content, format: chosen } = enter(value, format);
  const cell: ICellData = { v: content.v, t: content.t };
  const old = cellAt(range, row, column);
  if (content.f !== null || old?.f) cell.f = content.f;
  if (old?.si) cell.si = null;
  if (old?.p) cell.p = null;
  if (chosen !== undefined) cell.s = formatStyle(chosen);
  return cell;
}
