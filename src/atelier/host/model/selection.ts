import type { FUniver } from "@univerjs/core/facade";
import type {} from "@univerjs/sheets/facade";
import type { Area } from "./area";
import { between } from "./area";
import type { Book } from "./book";

const FIRST_CELL: Area = { row: 0, column: 0, rowCount: 1, columnCount: 1 };

/** What the person has selected in the active sheet; A1 when there is nothing. */
export function selectedArea(book: Book): Area {
  const range = activeRange(book.univer);
  if (!range) return FIRST_CELL;
  const { startRow, startColumn, endRow, endColumn } = range.getRange();
  return between(startRow, startColumn, endRow, endColumn);
}

export function activeCellArea(book: Book): Area {
  const cell = book.facade.getActiveCell();
  return cell ? { ...FIRST_CELL, row: cell.getRow(), column: cell.getColumn() } : FIRST_CELL;
}

function activeRange(
  univer: FUniver,
): ReturnType<NonNullable<ReturnType<FUniver["getActiveWorkbook"]>>["getActiveRange"]> {
  return univer.getActiveWorkbook()?.getActiveRange() ?? null;
}
