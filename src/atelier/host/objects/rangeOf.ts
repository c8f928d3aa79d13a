import type { HostObject } from "../classes";
import { wrap } from "../classes";
import { refuse } from "../errors";
import { parseArea, splitAddress } from "../model/address";
import type { Area } from "../model/area";
import { fitsSheet, LAST_COLUMN, LAST_ROW } from "../model/area";
import { fold } from "../model/fold";
import { findName, nameArea } from "../model/names";
import type { RangeTarget, SheetTarget } from "../targets";

export const WHOLE_SHEET: Area = { row: 0, column: 0, rowCount: LAST_ROW, columnCount: LAST_COLUMN };

/** The range of an area of a sheet; InvalidArgument when it falls off the sheet. */
export function rangeOf({ book, sheetId }: SheetTarget, area: Area): HostObject<"Range"> {
  if (!fitsSheet(area)) refuse("InvalidArgument", "outside the sheet");
  return wrap("Range", { book, sheetId, area });
}

/** The range that an address or a name designates on this sheet; an address of another sheet is refused. */
export function rangeAt({ book, sheetId }: SheetTarget, text: string): HostObject<"Range"> {
  const { sheet, address } = splitAddress(text);
  if (sheet !== undefined && fold(sheet) !== fold(book.sheet(sheetId).getName()))
    refuse("InvalidArgument", text);
  const area = parseArea(address);
  if (area) return rangeOf({ book, sheetId }, area);
  const target = namedRange({ book, sheetId }, address);
  return target?.sheetId === sheetId ? rangeOf(target, target.area) : refuse("InvalidArgument", text);
}

function namedRange(target: SheetTarget, name: string): RangeTarget | null {
  const { book } = target;
  const table = book.extras.tables.find((one) => fold(one.name) === fold(name));
  if (table) {
    const headers = table.showHeaders ? 1 : 0;
    const around = headers + (table.showTotals ? 1 : 0);
    const area: Area = {
      row: table.startRow + headers,
      column: table.startColumn,
      rowCount: table.rowCount - around,
      columnCount: table.columnCount,
    };
    return { book, sheetId: table.sheetId, area };
  }
  const item = findName(target, name);
  return item && nameArea(book, item);
}
