import type { IRange } from "@univerjs/core";
import { colToLetter, parseCellRef, rangeRef } from "hucre/xlsx";

/** The letters of a column: 0 is A. */
export const columnLetters = colToLetter;

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** "A1:B3" of the whole range, without `$`; one cell gives "A1". */
export function toReference(range: IRange): string {
  const reference = rangeRef(range.startRow, range.startColumn, range.endRow, range.endColumn);
  const [first, last] = reference.split(":");
  return first === last ? (first ?? "") : reference;
}

/** The range of "A1:B3", "$A$1", "A:C" or "2:5"; undefined when the text is no reference. */
export function parseReference(reference: string): IRange | undefined {
  const [from = "", to = from] = reference.replaceAll("$", "").split(":");
  const start = parseCorner(from, 0, 0);
  const end = parseCorner(to, LAST_ROW, LAST_COLUMN);
  if (start === undefined || end === undefined) return undefined;
  return { startRow: start.row, startColumn: start.col, endRow: end.row, endColumn: end.col };
}

function parseCorner(text: string, row: number, col: number): { row: number; col: number } | undefined {
  if (/^[A-Za-z]{1,3}\d{1,7}$/.test(text)) return parseCellRef(text);
  if (/^[A-Za-z]{1,3}$/.test(text)) return { row, col: parseCellRef(`${text}1`).col };
  if (/^\d{1,7}$/.test(text)) return { row: Number(text) - 1, col };
  return undefined;
}

/** The ranges of a list such as "A1:B3 D4", without those that cannot be read. */
export function parseReferences(list: string): IRange[] {
  return list.split(/\s+/).flatMap((reference) => parseReference(reference) ?? []);
}

/** "A1:B3" with `$` everywhere; rows ("1:3") and columns ("A:C") too. */
export function absoluteReference(reference: string): string {
  return reference.replaceAll("$", "").replace(/[A-Za-z]+|\d+/g, (part) => `$${part}`);
}
