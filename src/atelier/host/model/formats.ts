import type { ICellData } from "@univerjs/core";
import { numfmt } from "@univerjs/core";
import { refuse } from "../errors";
import type { RangeTarget } from "../targets";
import { isUnbounded } from "./area";
import { mapCells, styleAt } from "./cells";
import { formatOf } from "./formatOf";
import { matrixReader } from "./matrix";
import type { CellRows } from "./staging";
import { formatStyle } from "./staging";

export function readFormats(range: RangeTarget): string[][] {
  return mapCells(range, (_cell, row, column) => formatOf(styleAt(range, row, column)));
}

/** Sets the number formats of a range: one for all, or one per cell; null leaves a cell as it is. */
export function writeFormats(range: RangeTarget, value: unknown): void {
  const { area, book, sheetId } = range;
  if (isUnbounded(area)) refuse("InvalidArgument", "number format of whole rows or columns");
  book.requireWritable(sheetId);
  const formatAt = matrixReader(value, area);
  const known = new Set<string>();
  const rows: CellRows = {};
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    const line: Record<number, ICellData> = (rows[row] = {});
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      const format = formatAt(row, column);
      if (format === null) continue;
      const t = book.staging.valueType(range, row, column);
      line[column] = { s: formatStyle(checked(format, known)), ...(t ? { t } : {}) };
    }
  }
  book.staging.put(range, rows);
}

function checked(format: unknown, known: Set<string>): string {
  if (typeof format !== "string") return refuse("InvalidArgument", "number format");
  if (known.has(format)) return format;
  if (format.length > 255 || !numfmt.isValidFormat(format))
    refuse("InvalidArgument", `number format ${format}`);
  known.add(format);
  return format;
}
