import type { IObjectMatrixPrimitiveType, ICellData } from "@univerjs/core";
import type { Sheet, TableColumn, TableDefinition } from "hucre";
import type { TableRecord } from "../workbook/types";
import { parseReference, toReference } from "./references";
import { readText, writePart } from "./zip";
import type { Package } from "../../fichiers/zip";

const TABLE_PART = /^xl\/tables\/[^/]+\.xml$/i;
/** SUBTOTAL's codes that a total row of Excel uses, and their names in the file. */
const TOTALS: Readonly<Record<string, string>> = {
  101: "average",
  102: "countNums",
  103: "count",
  104: "max",
  105: "min",
  107: "stdDev",
  109: "sum",
  110: "var",
};

/** Names of the tables without a header row: the parser of the sheets does not say it. */
export async function readHeaderlessTables(parts: Package): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for (const part of parts.keys()) {
    if (!TABLE_PART.test(part)) continue;
    const xml = await readText(parts, part);
    const name = /\sname="([^"]*)"/.exec(xml)?.[1];
    if (/\sheaderRowCount="0"/.test(xml) && name !== undefined) names.add(name);
  }
  return names;
}

/** The tables of a sheet. `firstId` numbers them in the whole workbook. */
export function readTables(
  sheet: Sheet,
  sheetId: string,
  firstId: number,
  headerless: ReadonlySet<string>,
): TableRecord[] {
  return (sheet.tables ?? []).flatMap((table, index) => {
    const range = parseReference(table.range ?? "");
    if (range === undefined) return [];
    return {
      id: firstId + index,
      name: table.displayName ?? table.name,
      sheetId,
      startRow: range.startRow,
      startColumn: range.startColumn,
      rowCount: range.endRow - range.startRow + 1,
      columnCount: range.endColumn - range.startColumn + 1,
      showHeaders: !headerless.has(table.name),
      showTotals: table.showTotalRow === true,
      showBandedRows: table.showRowStripes === true,
      showFilterButton: table.showAutoFilter === true,
      style: table.style ?? "",
    };
  });
}

/** A table for the file; its columns take their names from the header cells, as Excel requires. */
export function writeTable(
  table: TableRecord,
  cells: IObjectMatrixPrimitiveType<ICellData>,
): TableDefinition {
  return {
    name: table.name,
    range: toReference({
      startRow: table.startRow,
      startColumn: table.startColumn,
      endRow: table.startRow + table.rowCount - 1,
      endColumn: table.startColumn + table.columnCount - 1,
    }),
    columns: columnsOf(table, cells),
    style: table.style,
    showRowStripes: table.showBandedRows,
    showAutoFilter: table.showFilterButton && table.showHeaders,
    showTotalRow: table.showTotals,
  };
}

function columnsOf(table: TableRecord, cells: IObjectMatrixPrimitiveType<ICellData>): TableColumn[] {
  const taken = new Set<string>();
  return Array.from({ length: table.columnCount }, (_, offset) => {
    const column = table.startColumn + offset;
    const header = table.showHeaders ? cells[table.startRow]?.[column]?.v : undefined;
    const name = uniqueName(headerText(header, offset), taken);
    const total = table.showTotals ? cells[table.startRow + table.rowCount - 1]?.[column] : undefined;
    return { name, ...readTotal(total) };
  });
}

/** The text of a header as the file has it: a line break is escaped in an attribute. */
function headerText(value: unknown, offset: number): string {
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  return text === "" ? `Colonne${offset + 1}` : text.replaceAll("\n", "_x000a_");
}

function uniqueName(name: string, taken: Set<string>): string {
  let candidate = name;
  for (let number = 2; taken.has(candidate.toLowerCase()); number++) candidate = `${name}${number}`;
  taken.add(candidate.toLowerCase());
  return candidate;
}

function readTotal(cell: ICellData | null | undefined): Partial<TableColumn> {
  const code = /^=SUBTOTAL\((\d+)/i.exec(cell?.f ?? "")?.[1];
  if (code !== undefined && TOTALS[code] !== undefined) return { totalFunction: TOTALS[code] };
  return typeof cell?.v === "string" && !cell.f ? { totalLabel: cell.v } : {};
}

/** Says in the file what its writer does not: a table without headers, a table without style. */
export async function completeTables(parts: Package, tables: readonly TableRecord[]): Promise<void> {
  const headerless = new Set(tables.filter((table) => !table.showHeaders).map((table) => table.name));
  if (headerless.size === 0 && tables.every((table) => table.style !== "")) return;
  for (const part of [...parts.keys()].filter((name) => TABLE_PART.test(name))) {
    const xml = await readText(parts, part);
    const isHeaderless = headerless.has(/\sname="([^"]*)"/.exec(xml)?.[1] ?? "");
    const complete = xml
      .replace(/<tableStyleInfo name=""/, "<tableStyleInfo")
      .replace(/<table /, isHeaderless ? '<table headerRowCount="0" ' : "<table ");
    await writePart(parts, part, complete);
  }
}
