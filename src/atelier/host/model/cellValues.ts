import type { ICellData, Nullable } from "@univerjs/core";
import { CellValueType } from "@univerjs/core";

export type CellScalar = string | number | boolean;

const errors = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#UNKNOWN!",
]);

/** What `Range.values` gives for a cell: a number (dates are serials), a text, a boolean, an error's name, or "". */
export function cellValue(cell: Nullable<ICellData>): CellScalar {
  if (!cell) return "";
  const { v } = cell;
  if (v === undefined || v === null) return richText(cell);
  return cell.t === CellValueType.BOOLEAN ? v === 1 || v === true : v;
}

function richText(cell: ICellData): string {
  const text = cell.p?.body?.dataStream ?? "";
  return text.replace(/\r\n$/, "").replaceAll("\r", "\n");
}

/** What `Range.valueTypes` gives. */
export function cellValueType(
  cell: Nullable<ICellData>,
): "Empty" | "String" | "Double" | "Boolean" | "Error" {
  const value = cellValue(cell);
  if (typeof value === "boolean") return "Boolean";
  if (typeof value === "number") return "Double";
  if (value === "") return cell?.f ? "String" : "Empty";
  return isErrorText(value) && cell?.t !== CellValueType.FORCE_STRING ? "Error" : "String";
}

export function isErrorText(text: string): boolean {
  return errors.has(text);
}
