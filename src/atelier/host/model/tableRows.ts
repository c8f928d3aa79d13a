import type { TableRecord } from "../../workbook/types";
import { refuse } from "../errors";
import { areaAddress } from "./address";
import type { Book } from "./book";
import { cellAt } from "./cells";
import { cellValueType } from "./cellValues";
import { clearRange } from "./clear";
import { deleteCells, insertCells } from "./shift";
import { headerArea, repairHeaders } from "./tableCells";
import { bodyArea, totalArea } from "./tables";
import { writeValuesNow } from "./values";

/** Adds rows to a table: at `index`, or after the last one when it is null; what lies below moves down. */
export async function addRows(
  book: Book,
  table: TableRecord,
  row: { index: number | null; values: unknown },
): Promise<number> {
  const body = bodyArea(table);
  const values = asRows(row.values, table.columnCount);
  const index = row.index === null || row.index < 0 ? body.rowCount : row.index;
  if (index > body.rowCount) refuse("InvalidArgument", `row ${index}`);
  const area = { ...body, row: body.row + index, rowCount: values.length };
  const before = table.rowCount;
  const { sheetId } = table;
  await insertCells({ book, sheetId, area: { ...area } }, "Down");
  table.rowCount = before + values.length;
  writeValuesNow({ book, sheetId, area }, values);
  return index;
}

function asRows(values: unknown, columnCount: number): unknown[][] {
  if (values === null || values === undefined) return [new Array<null>(columnCount).fill(null)];
  if (!Array.isArray(values)) return [new Array<unknown>(columnCount).fill(values)];
  const rows: unknown[][] = Array.isArray(values[0]) ? (values as unknown[][]) : [values as unknown[]];
  const fits = rows.every((row) => Array.isArray(row) && row.length === columnCount);
  return fits ? rows : refuse("InvalidArgument", `${columnCount} columns are expected`);
}

/** Deletes a row of data; the last one is emptied instead, since a table keeps a row. */
export async function deleteRow(book: Book, table: TableRecord, index: number): Promise<void> {
  const body = bodyArea(table);
  const range = { book, sheetId: table.sheetId, area: { ...body, row: body.row + index, rowCount: 1 } };
  if (index >= body.rowCount) refuse("ItemNotFound", `row ${index}`);
  if (body.rowCount === 1) clearRange(range, "Contents");
  else await deleteCells(range, "Up");
}

/** Shows or hides the row of totals: "Total", and the sum or the count of the last column. */
export async function setTotals(book: Book, table: TableRecord, value: unknown): Promise<void> {
  if (typeof value !== "boolean") refuse("InvalidArgument", "showTotals");
  if (value === table.showTotals) return;
  const { sheetId } = table;
  if (!value) {
    const area = totalArea(table);
    table.showTotals = false;
    await deleteCells({ book, sheetId, area }, "Up");
    return;
  }
  const { rowCount } = table;
  const area = { ...totalArea(table), row: table.startRow + rowCount };
  await insertCells({ book, sheetId, area: { ...area } }, "Down");
  table.rowCount = rowCount + 1;
  table.showTotals = true;
  const totals: (string | null)[] = new Array<null>(table.columnCount).fill(null);
  totals[0] = "Total";
  if (table.columnCount > 1) totals[table.columnCount - 1] = lastTotal(book, table);
  writeValuesNow({ book, sheetId, area }, [totals]);
}

function lastTotal(book: Book, table: TableRecord): string {
  const body = bodyArea(table);
  const column = body.column + body.columnCount - 1;
  const first = cellAt({ book, sheetId: table.sheetId }, body.row, column);
  const code = cellValueType(first) === "Double" ? 109 : 103;
  return `=SUBTOTAL(${code},${areaAddress({ ...body, column, columnCount: 1 })})`;
}

/** Hides the header row (its cells are emptied), or puts one back above the data. */
export async function setHeaders(book: Book, table: TableRecord, value: unknown): Promise<void> {
  if (typeof value !== "boolean") refuse("InvalidArgument", "showHeaders");
  if (value === table.showHeaders) return;
  const { sheetId } = table;
  if (!value) {
    const area = headerArea(table);
    Object.assign(table, { showHeaders: false, startRow: table.startRow + 1, rowCount: table.rowCount - 1 });
    clearRange({ book, sheetId, area }, "Contents");
    return;
  }
  const { startRow, rowCount } = table;
  await insertCells({ book, sheetId, area: headerArea(table) }, "Down");
  Object.assign(table, { showHeaders: true, startRow, rowCount: rowCount + 1 });
  repairHeaders({ book, sheetId }, table);
}
