import type { ICellData, Nullable } from "@univerjs/core";
import type {} from "@univerjs/sheets-formula/facade";
import type { SheetTarget } from "../targets";
import type { CellScalar } from "./cellValues";
import { cellValue } from "./cellValues";

/** What `Range.formulas` gives: the formula in English with commas, or the value. */
export function formulaAt(
  target: SheetTarget,
  cell: Nullable<ICellData>,
  row: number,
  column: number,
): CellScalar {
  if (cell?.f) return cell.f;
  return cell?.si ? sharedFormula(target, row, column) : cellValue(cell);
}

/** A filled formula is kept by Univer as a reference to the first one. */
function sharedFormula({ book, sheetId }: SheetTarget, row: number, column: number): string {
  const sheet = book.facade.getSheetBySheetId(sheetId);
  return sheet?.getRange(row, column).getFormula() ?? "";
}
