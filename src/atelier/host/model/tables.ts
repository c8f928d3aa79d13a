import type { TableRecord } from "../../workbook/types";
import { refuse } from "../errors";
import type { RangeTarget, TablesTarget, TableTarget } from "../targets";
import type { Area } from "./area";
import { contains, fitsSheet, intersection } from "./area";
import type { Book } from "./book";
import { fold } from "./fold";
import { findName, isGoodName } from "./names";
import { insertCells } from "./shift";
import { repairHeaders, tableArea } from "./tableCells";

/** The table, or ItemNotFound once it has been deleted. */
export function tableOf({ book, tableId }: TableTarget): TableRecord {
  return (
    book.extras.tables.find((table) => table.id === tableId) ?? refuse("ItemNotFound", `table ${tableId}`)
  );
}

/** The tables of the workbook, of a sheet, or of a range. */
export function listTables({ book, sheetId, area, fullyContained }: TablesTarget): TableRecord[] {
  return book.extras.tables.filter((table) => {
    if (sheetId !== undefined && table.sheetId !== sheetId) return false;
    if (!area) return true;
    return fullyContained === true
      ? contains(area, tableArea(table))
      : intersection(area, tableArea(table)) !== null;
  });
}

/** Excel's own form of a table's id. */
export function tableKey(table: TableRecord): string {
  return `{00000000-000C-0000-FFFF-${table.id.toString(16).padStart(12, "0").toUpperCase()}}`;
}

export function findTable(target: TablesTarget, key: string): TableRecord | null {
  const wanted = fold(key);
  return (
    listTables(target).find((table) => fold(table.name) === wanted || fold(tableKey(table)) === wanted) ??
    null
  );
}

/** Refuses an area that meets another table than `except`. */
export function requireFree(range: RangeTarget, except?: TableRecord): void {
  const { book, sheetId, area } = range;
  const met = listTables({ book, sheetId, area }).find((table) => table !== except);
  if (met) refuse("InvalidArgument", `overlaps the table ${met.name}`);
  const cuts = book
    .sheet(sheetId)
    .getMergeData()
    .some(
      (merge) =>
        merge.startRow <= area.row &&
        merge.endRow >= area.row &&
        merge.startColumn < area.column + area.columnCount &&
        merge.endColumn >= area.column,
    );
  if (cuts) refuse("InvalidArgument", "merged cells in a table's header");
}

/** Makes a table of a range; without headers, a row of them is inserted above the data, as Excel does. */
export async function addTable(range: RangeTarget, hasHeaders: boolean): Promise<TableRecord> {
  const { book, sheetId } = range;
  book.requireWritable(sheetId);
  requireFree(range);
  const { row, column, columnCount } = range.area;
  if (!hasHeaders) await insertCells({ ...range, area: { ...range.area, rowCount: 1 } }, "Down");
  const rowCount = hasHeaders ? Math.max(2, range.area.rowCount) : range.area.rowCount + 1;
  const table: TableRecord = {
    ...newLook(book),
    sheetId,
    startRow: row,
    startColumn: column,
    rowCount,
    columnCount,
  };
  book.extras.tables.push(table);
  repairHeaders(range, table);
  return table;
}

function newLook(
  book: Book,
): Omit<TableRecord, "sheetId" | "startRow" | "startColumn" | "rowCount" | "columnCount"> {
  const id = Math.max(0, ...book.extras.tables.map((table) => table.id)) + 1;
  let number = id;
  while (isTaken(book, `Tableau${number}`)) number++;
  return {
    id,
    name: `Tableau${number}`,
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showFilterButton: true,
    style: "TableStyleMedium2",
  };
}

function isTaken(book: Book, name: string, except?: TableRecord): boolean {
  const other = book.extras.tables.some((table) => table !== except && fold(table.name) === fold(name));
  return other || findName({ book }, name) !== null;
}

/** Renames a table; the name is shared with the names of the workbook. Excel answers InvalidArgument to a taken one too. */
export function renameTable(book: Book, table: TableRecord, value: unknown): void {
  if (typeof value !== "string" || !isGoodName(value)) return refuse("InvalidArgument", "table name");
  if (isTaken(book, value, table)) refuse("InvalidArgument", `the name ${value} is taken`);
  table.name = value;
}

/** Gives a table another area: the header row stays where it is, a row of data at least remains, no other table is met. */
export function resizeTable(book: Book, table: TableRecord, range: RangeTarget): void {
  const { area, sheetId } = range;
  book.requireWritable(table.sheetId);
  if (sheetId !== table.sheetId || !intersection(area, tableArea(table)))
    refuse("InvalidArgument", "another place");
  if (area.row !== table.startRow) refuse("InvalidArgument", "the header row must stay");
  const needed = 1 + (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0);
  if (area.rowCount < needed || !fitsSheet(area)) refuse("InvalidArgument", "too few rows");
  requireFree(range, table);
  Object.assign(table, { startColumn: area.column, rowCount: area.rowCount, columnCount: area.columnCount });
  if (table.showHeaders) repairHeaders({ book, sheetId }, table);
}

/** The rows of data of a table. */
export function bodyArea(table: TableRecord): Area {
  const top = table.showHeaders ? 1 : 0;
  const rowCount = table.rowCount - top - (table.showTotals ? 1 : 0);
  return { ...tableArea(table), row: table.startRow + top, rowCount };
}

export function totalArea(table: TableRecord): Area {
  return { ...tableArea(table), row: table.startRow + table.rowCount - 1, rowCount: 1 };
}

export function removeTable(book: Book, table: TableRecord): void {
  book.extras.tables = book.extras.tables.filter((one) => one !== table);
}
