import { CellValueType } from "@univerjs/core";
import type { ICellData } from "@univerjs/core";
import type { Cell, CellValue } from "hucre/xlsx";
import { texteDeFichier } from "../../fichiers/xlsx/texte";

/** Excel's error values. */
export const ERRORS: ReadonlySet<unknown> = new Set([
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
]);

/** Whether a cell of Univer holds an error, as a formula's result or by itself. */
export function isErrorCell(cell: ICellData): boolean {
  return cell.t !== CellValueType.FORCE_STRING && ERRORS.has(cell.v);
}

const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * How a cell of the file and a cell of Univer stand for each other. This table is the contract with whoever reads cells:
 *
 *   number, date      {v: serial, t: 2}, the date being in the number format only
 *   text              {v: text, t: 1}
 *   text kept as text {v: text, t: 4}: it would read as a number or an error if it were typed ("0123", "#N/A")
 *   boolean           {v: 0 | 1, t: 3}
 *   error             {v: "#N/A", t: 1}: one of ERRORS and t not 4; a number beyond all that a cell holds is #NUM!
 *   formula           {f: "=…", v, t} with its last result
 *   blank             no v (the cell may still carry a style)
 */
export function toCellData(value: CellValue, isText: boolean): ICellData {
  if (value === null) return {};
  if (typeof value === "number") return numberData(value);
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === "string") {
    const isForced = isText && readsOtherwise(value);
    return { v: value, t: isForced ? CellValueType.FORCE_STRING : CellValueType.STRING };
  }
  return { v: serialOf(value), t: CellValueType.NUMBER };
}

/** A number that no cell can hold is an error, as the result of a formula would be. */
function numberData(value: number): ICellData {
  return Number.isFinite(value)
    ? { v: value, t: CellValueType.NUMBER }
    : { v: "#NUM!", t: CellValueType.STRING };
}

/** A Date is met only in a file whose style sheet has an unusual name (see dates.ts). */
function serialOf(date: Date): number {
  return (date.getTime() - Date.UTC(1899, 11, 30)) / MILLISECONDS_PER_DAY;
}

function readsOtherwise(text: string): boolean {
  if (ERRORS.has(text)) return true;
  const first = text.charCodeAt(0);
  const startsLikeNumber = (first >= 48 && first <= 57) || first <= 46;
  return startsLikeNumber && text.trim() !== "" && Number.isFinite(Number(text));
}

/** The value of a Univer cell as the file has it. */
export function toFileValue(cell: ICellData): CellValue {
  const { v, t } = cell;
  if (v === undefined || v === null) return null;
  if (t === CellValueType.BOOLEAN && typeof v !== "string") return Number(v) === 1;
  if (t === CellValueType.STRING || t === CellValueType.FORCE_STRING) return texteDeFichier(String(v));
  return v;
}

/** What the file must say of a cell beside its plain value; undefined when the value says it all. */
export function toFileDetails(cell: ICellData): Partial<Cell> | undefined {
  const value = toFileValue(cell);
  if (typeof cell.f === "string" && cell.f !== "") {
    return { value, formula: cell.f.replace(/^=/, ""), formulaResult: value };
  }
  // The file's writer takes such a text for an error, unless it is a rich text of one run.
  if (cell.t === CellValueType.FORCE_STRING && ERRORS.has(value)) {
    return { value, richText: [{ text: String(value) }] };
  }
  return undefined;
}
