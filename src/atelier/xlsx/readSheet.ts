import { BooleanNumber } from "@univerjs/core";
import type {
  ICellData,
  IObjectMatrixPrimitiveType,
  IRowData,
  IColumnData,
  IWorksheetData,
} from "@univerjs/core";
import type { Cell, Sheet } from "hucre";
import type { LinkRecord, SheetExtras } from "../workbook/types";
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS, pointsToPixels, widthToPixels } from "../workbook/units";
import { toCellData } from "./cells";
import { toHex } from "./colors";
import { fromFileFormula, moveFormula } from "./formulas";
import { readPage } from "./page";
import type { StyleReader } from "./styles";

const { TRUE, FALSE } = BooleanNumber;

/** Rows and columns offered beyond what a sheet holds, so that a person can go on typing. */
const SPARE_ROWS = 200;
const SPARE_COLUMNS = 10;
const LEAST_ROWS = 1000;
const LEAST_COLUMNS = 26;

/** A sheet of the file for Univer. */
export function readSheet(
  sheet: Sheet,
  id: string,
  styles: StyleReader,
  theme: readonly string[],
): Partial<IWorksheetData> {
  const columnCount = Math.max(sheet.rows[0]?.length ?? 0, sheet.columns?.length ?? 0);
  return {
    id,
    name: sheet.name,
    tabColor: toHex(sheet.view?.tabColor, theme) ?? "",
    hidden: sheet.hidden === true || sheet.veryHidden === true ? TRUE : FALSE,
    freeze: readFreeze(sheet),
    rowCount: Math.max(LEAST_ROWS, sheet.rows.length + SPARE_ROWS),
    columnCount: Math.max(LEAST_COLUMNS, columnCount + SPARE_COLUMNS),
    defaultColumnWidth: DEFAULT_COLUMN_PIXELS,
    defaultRowHeight: DEFAULT_ROW_PIXELS,
    mergeData: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      startRow,
      startColumn: startCol,
      endRow,
      endColumn: endCol,
    })),
    cellData: readCells(sheet, styles),
    rowData: readRows(sheet),
    columnData: readColumns(sheet),
    showGridlines: sheet.view?.showGridLines === false ? FALSE : TRUE,
    rightToLeft: sheet.view?.rightToLeft === true ? TRUE : FALSE,
    ...(sheet.veryHidden === true && { custom: { veryHidden: true } }),
  };
}

function readFreeze(sheet: Sheet): IWorksheetData["freeze"] {
  const { rows = 0, columns = 0 } = sheet.freezePane ?? {};
  return {
    xSplit: columns,
    ySplit: rows,
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
  };
}

function readRows(sheet: Sheet): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [row, { height, hidden }] of sheet.rowDefs ?? []) {
    rows[row] = {
      ...(height !== undefined && { h: pointsToPixels(height), ia: FALSE }),
      ...(hidden === true && { hd: TRUE }),
    };
  }
  return rows;
}

function readColumns(sheet: Sheet): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  sheet.columns?.forEach(({ width, hidden }, column) => {
    if (width === undefined && hidden !== true) return;
    columns[column] = {
      ...(width !== undefined && { w: widthToPixels(width) }),
      ...(hidden === true && { hd: TRUE }),
    };
  });
  return columns;
}

function readCells(sheet: Sheet, styles: StyleReader): IObjectMatrixPrimitiveType<ICellData> {
  const matrix: Record<number, Record<number, ICellData>> = {};
  for (const [row, values] of sheet.rows.entries()) {
    const cells: Record<number, ICellData> = {};
    let isBlank = true;
    for (const [column, value] of values.entries()) {
      if (value === null) continue;
      cells[column] = toCellData(value, true);
      isBlank = false;
    }
    if (!isBlank) matrix[row] = cells;
  }
  readDetails(sheet, styles, matrix);
  return matrix;
}

/** Styles, formulas and errors, which the parser gives apart from the plain values. */
function readDetails(
  sheet: Sheet,
  styles: StyleReader,
  matrix: Record<number, Record<number, ICellData>>,
): void {
  const shared = new Map<number, { row: number; column: number; formula: string }>();
  for (const [key, cell] of sheet.cells ?? []) {
    const comma = key.indexOf(",");
    const row = Number(key.slice(0, comma));
    const column = Number(key.slice(comma + 1));
    const formula = readFormula(cell, row, column, shared);
    const isError = cell.type === "error" || formula !== undefined;
    const data = isError ? toCellData(cell.value, false) : (matrix[row]?.[column] ?? {});
    if (formula !== undefined) data.f = formula;
    const style = cell.style && styles.idOf(cell.style);
    if (style !== undefined) data.s = style;
    if (Object.keys(data).length > 0) (matrix[row] ??= {})[column] = data;
  }
}

/** A formula shared by several cells is written once in the file; here each cell gets its own. */
function readFormula(
  cell: Cell,
  row: number,
  column: number,
  shared: Map<number, { row: number; column: number; formula: string }>,
): string | undefined {
  if (cell.formula === undefined) return undefined;
  const index = cell.formulaSharedIndex;
  if (cell.formulaType !== "shared" || index === undefined) return fromFileFormula(cell.formula);
  if (cell.formula !== "") {
    shared.set(index, { row, column, formula: cell.formula });
    return fromFileFormula(cell.formula);
  }
  const model = shared.get(index);
  return model && fromFileFormula(moveFormula(model.formula, row - model.row, column - model.column));
}

/** What Univer has no place for in a sheet. */
export function readExtras(sheet: Sheet): SheetExtras {
  const links: LinkRecord[] = [];
  for (const [key, { hyperlink }] of sheet.cells ?? []) {
    if (hyperlink === undefined) continue;
    const [row = 0, column = 0] = key.split(",").map(Number);
    links.push({
      row,
      column,
      ...(hyperlink.location !== undefined
        ? { documentReference: hyperlink.location }
        : { address: hyperlink.target }),
      ...(hyperlink.tooltip !== undefined && { screenTip: hyperlink.tooltip }),
    });
  }
  return { page: readPage(sheet), links, isProtected: sheet.protection?.sheet === true };
}
