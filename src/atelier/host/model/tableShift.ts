import type { TableRecord } from "../../workbook/types";
import { refuse } from "../errors";
import type { Area } from "./area";
import { bottom, right } from "./area";
import type { Book } from "./book";
import type { Shift } from "./shift";
import { tableArea } from "./tableCells";

/**
 * Prepares what an insertion or a deletion does to the tables: they move whole, grow or shrink.
 * Refuses (InvalidOperation) to shift only a part of a table's columns or rows, as Excel does.
 * Answers the change, to be made once the cells have moved.
 */
export function shiftTables(book: Book, shift: Shift, area: Area): () => void {
  const changes: (() => void)[] = [];
  for (const table of book.extras.tables) {
    if (table.sheetId !== shift.sheetId) continue;
    const change = shift.axis === "rows" ? alongRows(table, shift, area) : alongColumns(table, shift);
    if (change) changes.push(change);
  }
  return () => {
    for (const change of changes) change();
    book.extras.tables = book.extras.tables.filter((table) => table.rowCount > 0 && table.columnCount > 0);
  };
}

function alongRows(table: TableRecord, shift: Shift, area: Area): (() => void) | null {
  const extent = { start: table.startRow, count: table.rowCount };
  const covers = shift.first <= table.startColumn && shift.last >= right(tableArea(table));
  const touches = shift.first <= right(tableArea(table)) && shift.last >= table.startColumn;
  const moved = moveExtent(extent, shift, { covers, touches });
  if (!moved) return null;
  const removesHeader =
    shift.count < 0 && table.showHeaders && area.row <= table.startRow && bottom(area) >= table.startRow;
  if (removesHeader && moved.count > 0) refuse("InvalidOperation", "the header row of a table");
  return () => Object.assign(table, { startRow: moved.start, rowCount: moved.count });
}

function alongColumns(table: TableRecord, shift: Shift): (() => void) | null {
  const extent = { start: table.startColumn, count: table.columnCount };
  const covers = shift.first <= table.startRow && shift.last >= bottom(tableArea(table));
  const touches = shift.first <= bottom(tableArea(table)) && shift.last >= table.startRow;
  const moved = moveExtent(extent, shift, { covers, touches });
  return moved && (() => Object.assign(table, { startColumn: moved.start, columnCount: moved.count }));
}

interface Extent {
  start: number;
  count: number;
}

function moveExtent(extent: Extent, shift: Shift, how: { covers: boolean; touches: boolean }): Extent | null {
  const end = extent.start + extent.count;
  if (!how.touches || end <= shift.from) return null;
  if (!how.covers) return refuse("InvalidOperation", "this would shift cells in a table");
  if (shift.count > 0) {
    return shift.from <= extent.start
      ? { start: extent.start + shift.count, count: extent.count }
      : { start: extent.start, count: extent.count + shift.count };
  }
  const upTo = shift.from - shift.count;
  const gone = Math.max(0, Math.min(end, upTo) - Math.max(extent.start, shift.from));
  const before = Math.max(0, Math.min(extent.start, upTo) - shift.from);
  return { start: extent.start - before, count: extent.count - gone };
}
