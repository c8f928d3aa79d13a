import type { ICellData } from "@univerjs/core";
import { CellValueType } from "@univerjs/core";
import { refuse } from "../errors";
import { isErrorText } from "./cellValues";

/** The longest text that a cell holds. */
export const LONGEST_TEXT = 32_767;

/** What becomes of a cell: its new content and, where Excel chooses one, its new number format. */
export interface Entered {
  content: Pick<ICellData, "v" | "t" | "f">;
  format?: string;
}

const BLANK: Entered = { content: { v: null, t: null, f: null } };

/**
 * Enters a value as Excel does with `Range.values`: "=…" is a formula, a leading apostrophe makes text, a text that
 * looks like a number, a percentage, a date (jj/mm/aaaa or ISO) or a boolean becomes one unless the cell's format is "@".
 * Refuses (InvalidArgument) texts over 32 767 characters and anything that is not a scalar.
 */
export function enter(value: unknown, format: string): Entered {
  if (typeof value === "number") return content(value, CellValueType.NUMBER);
  if (typeof value === "boolean") return content(value ? 1 : 0, CellValueType.BOOLEAN);
  return typeof value === "string" ? enterText(value, format) : refuse("InvalidArgument", "value of a cell");
}

function content(v: number | string, t: CellValueType): Entered {
  return { content: { v, t, f: null } };
}

function enterText(text: string, format: string): Entered {
  if (text.length > LONGEST_TEXT) return refuse("InvalidArgument", "text over 32 767 characters");
  if (text === "") return BLANK;
  if (text.startsWith("'")) return content(text.slice(1), CellValueType.FORCE_STRING);
  if (format === "@" || format === "@@@") return content(text, CellValueType.STRING);
  if (text.startsWith("=") && text.length > 1) return { content: { f: formula(text), v: null, t: null } };
  if (isErrorText(text)) return content(text, CellValueType.STRING);
  return recognise(text.trim(), format) ?? content(text, CellValueType.STRING);
}

/** Excel refuses a formula that it cannot parse; unbalanced parentheses and quotes are what can be told here. */
function formula(text: string): string {
  const bare = text.replace(/"(?:[^"]|"")*"/g, "").replace(/'(?:[^']|'')*'/g, "");
  const opened = bare.split("(").length;
  const closed = bare.split(")").length;
  if (bare.includes('"') || opened !== closed) return refuse("InvalidArgument", "formula");
  return text.length > 8192 ? refuse("InvalidArgument", "formula over 8 192 characters") : text;
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

function recognise(text: string, format: string): Entered | null {
  if (NUMBER.test(text)) return content(Number(text), CellValueType.NUMBER);
  if (/^(true|false)$/i.test(text)) return content(/^true$/i.test(text) ? 1 : 0, CellValueType.BOOLEAN);
  if (text.endsWith("%") && NUMBER.test(text.slice(0, -1))) {
    const percent = content(Number(text.slice(0, -1)) / 100, CellValueType.NUMBER);
    return format === "General" ? { ...percent, format: text.includes(".") ? "0.00%" : "0%" } : percent;
  }
  const serial = dateSerial(text);
  if (serial === null) return null;
  const date = content(serial, CellValueType.NUMBER);
  return format === "General" ? { ...date, format: "dd/mm/yyyy" } : date;
}

function dateSerial(text: string): number | null {
  const french = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const [year, month, day] = french ? [french[3], french[2], french[1]] : iso ? iso.slice(1) : [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (Number(year) < 1900 || date.getUTCMonth() !== Number(month) - 1) return null;
  const days = Math.round(date.getTime() / 86_400_000) + 25_569;
  return days > 60 ? days : days - 1;
}
