import type { ICellData, IStyleData, Nullable } from "@univerjs/core";
import type { RangeTarget, SheetTarget } from "../targets";
import type { Area } from "./area";
import { boundingArea } from "./area";
import { cellAt, styleAt, writeCells } from "./cells";
import { formatOf } from "./formatOf";
import { afterWrite } from "./tableCells";

export type CellRows = Record<number, Record<number, ICellData>>;

interface Staged {
  target: SheetTarget;
  area: Area;
  rows: CellRows;
  /** The ranges whose values were written, in order. */
  written: RangeTarget[];
  hasFormula: boolean;
}

/**
 * Cells written by consecutive actions, kept back to be given to Univer in one mutation. Office.js cuts a large matrix
 * in pieces of 1 500 cells, and Univer looks through the whole sheet at each mutation.
 */
export class Staging {
  private staged: Staged | null = null;

  /** Adds cells to what is kept back; `written` says that values change, and not formats alone. */
  put(range: RangeTarget, rows: CellRows, written?: { hasFormula: boolean }): void {
    if (this.staged?.target.sheetId !== range.sheetId) this.flush();
    this.staged ??= { target: range, area: range.area, rows: {}, written: [], hasFormula: false };
    this.staged.area = boundingArea(this.staged.area, range.area);
    for (const [row, line] of Object.entries(rows)) mergeLine((this.staged.rows[Number(row)] ??= {}), line);
    if (!written) return;
    this.staged.written.push({ ...range });
    this.staged.hasFormula ||= written.hasFormula;
  }

  /** The number format that a cell will have. */
  format(target: SheetTarget, row: number, column: number): string {
    const style = this.cell(target, row, column)?.s;
    const staged = typeof style === "object" ? style : null;
    return formatOf(staged && "n" in staged ? staged : styleAt(target, row, column));
  }

  /** The type of the value that a cell will have. */
  valueType(target: SheetTarget, row: number, column: number): ICellData["t"] {
    const staged = this.cell(target, row, column);
    return staged && "t" in staged ? staged.t : cellAt(target, row, column)?.t;
  }

  /** Gives Univer what was kept back. */
  flush(): void {
    const staged = this.staged;
    if (!staged) return;
    this.staged = null;
    const { target, area, rows, written } = staged;
    writeCells(target, area, rows, written.length === 0);
    if (written.length > 0) target.book.calculation.touch(staged.hasFormula);
    for (const range of written) afterWrite(range);
  }

  private cell({ sheetId }: SheetTarget, row: number, column: number): Nullable<ICellData> {
    return this.staged?.target.sheetId === sheetId ? this.staged.rows[row]?.[column] : undefined;
  }
}

function mergeLine(line: Record<number, ICellData>, added: Record<number, ICellData>): void {
  for (const [column, cell] of Object.entries(added)) {
    const old = line[Number(column)];
    line[Number(column)] = old ? { ...old, ...cell } : cell;
  }
}

/** A change of number format alone. */
export function formatStyle(format: string): IStyleData {
  return { n: format === "General" ? null : { pattern: format } };
}
