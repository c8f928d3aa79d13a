import type { ICellData, IObjectMatrixPrimitiveType, IStyleData, Nullable } from "@univerjs/core";
import { refuse } from "../errors";
import type { RangeTarget, SheetTarget } from "../targets";
import type { Area } from "./area";
import { bottom, right } from "./area";

/** Reading more cells than this in one go is refused, as Excel does. */
const READ_LIMIT = 5_000_000;

type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** Maps every cell of a range, row by row, straight from Univer's matrix. */
export function mapCells<R>(
  range: RangeTarget,
  read: (cell: Nullable<ICellData>, row: number, column: number) => R,
): R[][] {
  const { row, column, rowCount, columnCount } = range.area;
  if (rowCount * columnCount > READ_LIMIT) refuse("RangeExceedsLimit");
  const matrix: Partial<Cells> = range.book.sheet(range.sheetId).getCellMatrix().getMatrix();
  const rows = new Array<R[]>(rowCount);
  for (let r = 0; r < rowCount; r++) {
    const line = matrix[row + r];
    const values = new Array<R>(columnCount);
    for (let c = 0; c < columnCount; c++) values[c] = read(line?.[column + c], row + r, column + c);
    rows[r] = values;
  }
  return rows;
}

/** A cell as it is kept, or undefined. */
export function cellAt({ book, sheetId }: SheetTarget, row: number, column: number): Nullable<ICellData> {
  const matrix: Partial<Cells> = book.sheet(sheetId).getCellMatrix().getMatrix();
  return matrix[row]?.[column];
}

/** The style of a cell: its own, else its row's, else its column's. */
export function styleAt({ book, sheetId }: SheetTarget, row: number, column: number): IStyleData {
  const sheet = book.sheet(sheetId);
  const own = book.workbook.getStyles().getStyleByCell(cellAt({ book, sheetId }, row, column));
  return own ?? sheet.getRowStyle(row) ?? sheet.getColumnStyle(column) ?? {};
}

/** Writes cells in one mutation, the grid made large enough first. A style-only write starts no calculation. */
export function writeCells(target: SheetTarget, area: Area, cells: Cells, styleOnly = false): void {
  const { book, sheetId } = target;
  growSheet(target, area);
  book.run("sheet.mutation.set-range-values", {
    subUnitId: sheetId,
    cellValue: cells,
    ...(styleOnly ? { trigger: "sheet.command.set-style" } : {}),
  });
}

/** Univer's sheets have a size; Excel's have not: what is written must fit. */
export function growSheet({ book, sheetId }: SheetTarget, area: Area): void {
  const sheet = book.sheet(sheetId);
  const rowCount = bottom(area) + 1;
  const columnCount = right(area) + 1;
  if (rowCount > sheet.getRowCount()) {
    book.run("sheet.mutation.set-worksheet-row-count", { subUnitId: sheetId, rowCount: rowCount + 20 });
  }
  if (columnCount > sheet.getColumnCount()) {
    book.run("sheet.mutation.set-worksheet-column-count", {
      subUnitId: sheetId,
      columnCount: columnCount + 2,
    });
  }
}
