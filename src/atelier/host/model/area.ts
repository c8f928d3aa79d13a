/** A rectangle of cells, zero-based. */
export interface Area {
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
}

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

export function isEntireColumn(area: Area): boolean {
  return area.row === 0 && area.rowCount === LAST_ROW;
}

export function isEntireRow(area: Area): boolean {
  return area.column === 0 && area.columnCount === LAST_COLUMN;
}

/** Whole rows or columns: Excel gives no cell values for them. */
export function isUnbounded(area: Area): boolean {
  return isEntireColumn(area) || isEntireRow(area);
}

export function bottom(area: Area): number {
  return area.row + area.rowCount - 1;
}

export function right(area: Area): number {
  return area.column + area.columnCount - 1;
}

export function fitsSheet(area: Area): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rowCount > 0 &&
    area.columnCount > 0 &&
    area.row + area.rowCount <= LAST_ROW &&
    area.column + area.columnCount <= LAST_COLUMN
  );
}

export function between(top: number, left: number, low: number, far: number): Area {
  return { row: top, column: left, rowCount: low - top + 1, columnCount: far - left + 1 };
}

export function intersection(a: Area, b: Area): Area | null {
  const top = Math.max(a.row, b.row);
  const left = Math.max(a.column, b.column);
  const low = Math.min(bottom(a), bottom(b));
  const far = Math.min(right(a), right(b));
  return low < top || far < left ? null : between(top, left, low, far);
}

export function contains(outer: Area, inner: Area): boolean {
  const common = intersection(outer, inner);
  return common !== null && common.rowCount === inner.rowCount && common.columnCount === inner.columnCount;
}

export function boundingArea(a: Area, b: Area): Area {
  return between(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(bottom(a), bottom(b)),
    Math.max(right(a), right(b)),
  );
}

/** The same area in Univer's terms, ends included. */
export function toRange(area: Area): {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
} {
  return { startRow: area.row, endRow: bottom(area), startColumn: area.column, endColumn: right(area) };
}
