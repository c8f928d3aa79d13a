import type { TableRecord } from "../../workbook/types";
import type { RangeTarget, SheetTarget } from "../targets";
import type { Area } from "./area";
import { intersection } from "./area";
import { cellAt, writeCells } from "./cells";
import { cellValue } from "./cellValues";
import { fold } from "./fold";

export function tableArea(table: TableRecord): Area {
  return {
    row: table.startRow,
    column: table.startColumn,
    rowCount: table.rowCount,
    columnCount: table.columnCount,
  };
}

export function headerArea(table: TableRecord): Area {
  return { ...tableArea(table), rowCount: 1 };
}

/** The headers of a table are the texts of its first row. */
export function headersOf(target: SheetTarget, table: TableRecord): string[] {
  return Array.from({ length: table.columnCount }, (_, index) =>
    table.showHeaders
      ? String(cellValue(cellAt(target, table.startRow, table.startColumn + index)))
      : `Colonne${index + 1}`,
  );
}

/** After a write on a table's header row, Excel keeps every header a text, present and unique. */
export function afterWrite({ book, sheetId, area }: RangeTarget): void {
  for (const table of book.extras.tables) {
    if (table.sheetId !== sheetId || !table.showHeaders) continue;
    if (intersection(area, headerArea(table))) repairHeaders({ book, sheetId }, table);
  }
}

/** Makes the headers of a table texts, present and unique: "Colonne1", "Commune2"… as a French Excel does. */
export function repairHeaders(target: SheetTarget, table: TableRecord): void {
  const wanted = uniqueHeaders(headersOf(target, table));
  const line: Record<number, object> = {};
  wanted.forEach((name, index) => {
    const column = table.startColumn + index;
    const cell = cellAt(target, table.startRow, column);
    if (cell?.v !== name) line[column] = { v: name, t: 1, f: null, si: null, p: null };
  });
  if (Object.keys(line).length > 0) writeCells(target, headerArea(table), { [table.startRow]: line });
}

function uniqueHeaders(headers: string[]): string[] {
  const taken = new Set(headers.filter((name) => name !== "").map(fold));
  const seen = new Set<string>();
  return headers.map((header, index) => {
    const base = header === "" ? "Colonne" : header;
    let name = header === "" ? `Colonne${index + 1}` : header;
    for (let number = 2; seen.has(fold(name)) || (name !== header && taken.has(fold(name))); number++)
      name = `${base}${number}`;
    seen.add(fold(name));
    return name;
  });
}
