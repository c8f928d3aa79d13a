import { refuse } from "../errors";
import type { RangeTarget } from "../targets";
import { bottom, right, toRange } from "./area";
import { growSheet } from "./cells";

/** Whether all rows of the range are hidden; null when only some are. */
export function hiddenRows({ book, sheetId, area }: RangeTarget): boolean | null {
  const sheet = book.sheet(sheetId);
  const last = Math.min(bottom(area), sheet.getRowCount() - 1);
  return allSame(area.row, last, (row) => !sheet.getRowRawVisible(row));
}

export function hiddenColumns({ book, sheetId, area }: RangeTarget): boolean | null {
  const sheet = book.sheet(sheetId);
  const last = Math.min(right(area), sheet.getColumnCount() - 1);
  return allSame(area.column, last, (column) => !sheet.getColVisible(column));
}

function allSame(first: number, last: number, isHidden: (index: number) => boolean): boolean | null {
  const state = first <= last && isHidden(first);
  for (let index = first + 1; index <= last; index++) if (isHidden(index) !== state) return null;
  return state;
}

export function setRowsHidden(target: RangeTarget, value: unknown): void {
  setHidden(target, value, "row");
}

export function setColumnsHidden(target: RangeTarget, value: unknown): void {
  setHidden(target, value, "col");
}

function setHidden(target: RangeTarget, value: unknown, axis: "row" | "col"): void {
  const { book, sheetId, area } = target;
  if (typeof value !== "boolean") refuse("InvalidArgument", `${axis} hidden`);
  book.requireWritable(sheetId);
  const sheet = book.sheet(sheetId);
  if (bottom(area) < 1_000_000 && right(area) < 16_000) growSheet(target, area);
  const range = toRange(area);
  range.endRow = Math.min(range.endRow, sheet.getRowCount() - 1);
  range.endColumn = Math.min(range.endColumn, sheet.getColumnCount() - 1);
  const mutation = `sheet.mutation.set-${axis}-${value ? "hidden" : "visible"}`;
  book.run(mutation, { subUnitId: sheetId, ranges: [range] });
}
