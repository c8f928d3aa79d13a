import type { ICellData, IRange, Nullable } from "@univerjs/core";
import type { Area } from "./area";
import { between, LAST_COLUMN, LAST_ROW } from "./area";

/** A change of cells, in Excel's words. */
export interface Change {
  readonly sheetId: string;
  readonly changeType: "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";
  readonly area: Area;
}

/** A command that Univer has run, as its facade tells it. */
export interface RunCommand {
  readonly id: string;
  readonly params?: object;
  readonly options?: object;
}

type Cells = Record<string, Record<string, Nullable<ICellData>>>;

interface Params {
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly cellValue?: Cells;
}

const SHIFTS: Readonly<Record<string, Change["changeType"]>> = {
  "sheet.mutation.insert-row": "RowInserted",
  "sheet.mutation.remove-rows": "RowDeleted",
  "sheet.mutation.insert-col": "ColumnInserted",
  "sheet.mutation.remove-col": "ColumnDeleted",
};

/** What a cell says, apart from its look. */
const changesValue = (cell: Nullable<ICellData>) =>
  cell === null || cell === undefined || "v" in cell || "f" in cell || "p" in cell;

/** The smallest area around the cells whose content is written; null when only looks are. */
function writtenArea(cells: Cells): Area | null {
  const places = Object.entries(cells).flatMap(([row, line]) =>
    Object.entries(line).flatMap(([column, cell]) =>
      changesValue(cell) ? [[Number(row), Number(column)] as const] : [],
    ),
  );
  const [first] = places;
  if (first === undefined) return null;
  return places.reduce(
    (area, [row, column]) =>
      between(
        Math.min(area.row, row),
        Math.min(area.column, column),
        Math.max(area.row + area.rowCount - 1, row),
        Math.max(area.column + area.columnCount - 1, column),
      ),
    between(...first, ...first),
  );
}

/** Rows, or columns, from end to end. */
function wholeLines({ startRow, startColumn, endRow, endColumn }: IRange, areRows: boolean): Area {
  return areRows
    ? between(startRow, 0, endRow, LAST_COLUMN - 1)
    : between(0, startColumn, LAST_ROW - 1, endColumn);
}

/** The change of cells that a command has made; null for any other. Results of formulas raise no event in Excel either. */
export function changeOf({ id, params = {}, options = {} }: RunCommand): Change | null {
  const { subUnitId: sheetId, range, cellValue } = params as Params;
  if (sheetId === undefined || "fromFormula" in options) return null;
  const changeType = SHIFTS[id];
  if (changeType !== undefined && range !== undefined)
    return { sheetId, changeType, area: wholeLines(range, changeType.startsWith("Row")) };
  if (id !== "sheet.mutation.set-range-values" || cellValue === undefined) return null;
  const area = writtenArea(cellValue);
  return area === null ? null : { sheetId, changeType: "RangeEdited", area };
}
