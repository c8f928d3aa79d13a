import type { IColumnData, IRowData, IStyleData, Nullable } from "@univerjs/core";
import type { RangeTarget } from "../targets";
import type { Area } from "./area";
import { bottom, intersection, isEntireColumn, isUnbounded, right } from "./area";
import { cellAt, writeCells } from "./cells";
import { usedArea } from "./usedArea";

/** What to change of a cell's style; null leaves it. */
export type StyleChange = (row: number, column: number) => IStyleData | null;

/** Changes the style of a range in one mutation; whole rows and columns keep it for cells yet to be written. */
export function restyle(range: RangeTarget, change: StyleChange): void {
  range.book.requireWritable(range.sheetId);
  if (!isUnbounded(range.area)) {
    restyleCells(range, range.area, change);
    return;
  }
  restyleLines(range, change);
  const used = usedArea(range, false, range.area);
  if (used) restyleCells(range, used, change);
}

function restyleCells(range: RangeTarget, area: Area, change: StyleChange): void {
  const cells: Record<number, Record<number, Nullable<object>>> = {};
  for (let row = area.row; row <= bottom(area); row++) {
    const line: Record<number, object> = {};
    for (let column = area.column; column <= right(area); column++) {
      const s = change(row, column);
      if (s === null) continue;
      // Univer would guess the type of the value again, and turn the text "007" into a number.
      const t = cellAt(range, row, column)?.t;
      line[column] = t ? { s, t } : { s };
    }
    cells[row] = line;
  }
  writeCells(range, area, cells, true);
}

function restyleLines({ book, sheetId, area }: RangeTarget, change: StyleChange): void {
  const sheet = book.sheet(sheetId);
  const size = { row: 0, column: 0, rowCount: sheet.getRowCount(), columnCount: sheet.getColumnCount() };
  const inside = intersection(area, size);
  if (!inside) return;
  if (isEntireColumn(area)) {
    const columnData: Record<number, Partial<IColumnData>> = {};
    for (let column = inside.column; column <= right(inside); column++) {
      columnData[column] = { s: merged(sheet.getColumnStyle(column), change(area.row, column)) };
    }
    book.run("sheet.mutation.set-col-data", { subUnitId: sheetId, columnData });
    return;
  }
  const rowData: Record<number, Partial<IRowData>> = {};
  for (let row = inside.row; row <= bottom(inside); row++) {
    rowData[row] = { s: merged(sheet.getRowStyle(row), change(row, area.column)) };
  }
  book.run("sheet.mutation.set-row-data", { subUnitId: sheetId, rowData });
}

function merged(old: Nullable<IStyleData>, change: IStyleData | null): IStyleData {
  const entries: [string, unknown][] = Object.entries({ ...old, ...change });
  return Object.fromEntries(entries.filter(([, value]) => value !== null && value !== undefined));
}
