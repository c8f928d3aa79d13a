import type { TableRecord } from "../../workbook/types";
import { right } from "./area";
import type { Book } from "./book";
import { insertCells } from "./shift";
import { repairHeaders, tableArea } from "./tableCells";

/** Adds a blank column after the last one, named as Excel names it; what lies to the right moves further. Answers its rank. */
export async function addColumn(book: Book, table: TableRecord): Promise<number> {
  const { sheetId } = table;
  const area = tableArea(table);
  const index = table.columnCount;
  await insertCells({ book, sheetId, area: { ...area, column: right(area) + 1, columnCount: 1 } }, "Right");
  table.columnCount = index + 1;
  if (table.showHeaders) repairHeaders({ book, sheetId }, table);
  return index;
}
