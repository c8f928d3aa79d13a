import type { ICellData, Nullable } from "@univerjs/core";
import { numfmt } from "@univerjs/core";
import type { SheetTarget } from "../targets";
import { cellValue } from "./cellValues";
import { formatOf } from "./formatOf";
import { styleAt } from "./cells";

/** What `Range.text` gives: the value as the cell shows it in a French Excel, whatever its width. */
export function displayedText(
  target: SheetTarget,
  cell: Nullable<ICellData>,
  row: number,
  column: number,
): string {
  const value = cellValue(cell);
  if (typeof value === "boolean") return value ? "VRAI" : "FAUX";
  const format = formatOf(styleAt(target, row, column));
  if (typeof value === "string") return value;
  return format === "General" ? generalText(value) : formatted(format, value);
}

function formatted(format: string, value: number): string {
  const text = numfmt.format(format, value, { locale: "fr", throws: false });
  return typeof text === "string" ? text : String(text);
}

/** At most eleven characters, with a decimal comma. */
function generalText(value: number): string {
  const plain = String(value);
  const short = plain.length <= 11 ? plain : String(Number(value.toPrecision(10)));
  return short.replace(".", ",").replace("e+", "E+").replace("e-", "E-");
}
