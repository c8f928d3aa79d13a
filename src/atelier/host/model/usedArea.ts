import type { ICellData, Nullable } from "@univerjs/core";
import type { SheetTarget } from "../targets";
import type { Area } from "./area";
import { between, intersection, right } from "./area";

type Line = Partial<Record<number, Nullable<ICellData>>>;

/**
 * The smallest area that holds every cell of the sheet with a value (or a style, unless `valuesOnly`), within `area`.
 * Each row is looked at from both ends, by index: large sheets are dense, and listing their keys is slow.
 */
export function usedArea({ book, sheetId }: SheetTarget, valuesOnly: boolean, area?: Area): Area | null {
  const sheet = book.sheet(sheetId);
  const size = { row: 0, column: 0, rowCount: sheet.getRowCount(), columnCount: sheet.getColumnCount() };
  const within = area ? intersection(area, size) : size;
  if (!within) return null;
  const rows: Partial<Record<number, Line>> = sheet.getCellMatrix().getMatrix();
  const found = { top: -1, low: -1, left: Infinity, far: -1 };
  for (let row = within.row; row < within.row + within.rowCount; row++) {
    const line = rows[row];
    if (!line) continue;
    const left = firstUsed(line, within, valuesOnly);
    if (left < 0) continue;
    if (found.top < 0) found.top = row;
    found.low = row;
    found.left = Math.min(found.left, left);
    found.far = Math.max(found.far, lastUsed(line, within, valuesOnly));
  }
  return found.top < 0 ? null : between(found.top, found.left, found.low, found.far);
}

function firstUsed(line: Line, within: Area, valuesOnly: boolean): number {
  for (let column = within.column; column <= right(within); column++) {
    if (counts(line[column], valuesOnly)) return column;
  }
  return -1;
}

function lastUsed(line: Line, within: Area, valuesOnly: boolean): number {
  for (let column = right(within); column > within.column; column--) {
    if (counts(line[column], valuesOnly)) return column;
  }
  return within.column;
}

function counts(cell: Nullable<ICellData>, valuesOnly: boolean): boolean {
  if (!cell) return false;
  if (cell.f || cell.si || cell.p) return true;
  if (cell.v !== undefined && cell.v !== null && cell.v !== "") return true;
  return !valuesOnly && Boolean(cell.s);
}
