import type { Worksheet } from "@univerjs/core";
import type { ChartCorner, ChartRecord } from "../../workbook/charts";
import { pixelsToPoints, pointsToPixels } from "../../workbook/units";
import { refuse } from "../errors";
import type { RangeTarget, SheetTarget } from "../targets";
import { LAST_COLUMN, LAST_ROW } from "./area";
import { growSheet } from "./cells";

type Sizes = (index: number) => number;
type Place = Pick<ChartRecord, "from" | "to">;

/** In points, from the corner of the sheet. */
export interface ChartBox {
  top: number;
  left: number;
  width: number;
  height: number;
}

const rowSizes =
  (sheet: Worksheet): Sizes =>
  (row) =>
    sheet.getRowHeight(row);
const columnSizes =
  (sheet: Worksheet): Sizes =>
  (column) =>
    sheet.getColumnWidth(column);

const exact = (value: number): number => Math.round(value * 1e4) / 1e4;

/** Pixels from the edge of the sheet to a place counted in cells. */
function pixelsTo(place: number, sizes: Sizes): number {
  const whole = Math.floor(place);
  let pixels = (place - whole) * sizes(whole);
  for (let index = 0; index < whole; index++) pixels += sizes(index);
  return pixels;
}

/** The place counted in cells that stands so many pixels from the edge of the sheet. */
function cellsIn(pixels: number, sizes: Sizes, last: number): number {
  let left = pixels;
  for (let index = 0; index < last; index++) {
    const size = sizes(index);
    if (left < size) return exact(index + left / size);
    left -= size;
  }
  return refuse("InvalidArgument", "outside the sheet");
}

export function boxOf({ book, sheetId }: SheetTarget, { from, to }: Place): ChartBox {
  const sheet = book.sheet(sheetId);
  const [rows, columns] = [rowSizes(sheet), columnSizes(sheet)];
  const [top, left] = [pixelsTo(from.row, rows), pixelsTo(from.column, columns)];
  return {
    top: pixelsToPoints(top),
    left: pixelsToPoints(left),
    width: pixelsToPoints(pixelsTo(to.column, columns) - left),
    height: pixelsToPoints(pixelsTo(to.row, rows) - top),
  };
}

/** The corners of a box; a chart may stand where no cell is used yet. */
export function placeAt(target: SheetTarget, { top, left, width, height }: ChartBox): Place {
  const sheet = target.book.sheet(target.sheetId);
  const corner = (down: number, right: number): ChartCorner => ({
    row: cellsIn(pointsToPixels(down), rowSizes(sheet), LAST_ROW),
    column: cellsIn(pointsToPixels(right), columnSizes(sheet), LAST_COLUMN),
  });
  return makeRoom(target, { from: corner(top, left), to: corner(top + height, left + width) });
}

/** From the corner of a cell to the end of another one; without the second, the size stays. */
export function placeBetween(
  target: SheetTarget,
  former: Place,
  start: RangeTarget,
  end?: RangeTarget,
): Place {
  const from = { row: start.area.row, column: start.area.column };
  if (!end) {
    const { width, height } = boxOf(target, former);
    const { top, left } = boxOf(target, { from, to: from });
    return placeAt(target, { top, left, width, height });
  }
  const { row, column, rowCount, columnCount } = end.area;
  const to = { row: row + rowCount, column: column + columnCount };
  if (to.row <= from.row || to.column <= from.column) refuse("InvalidArgument", "end before start");
  return makeRoom(target, { from, to });
}

function makeRoom(target: SheetTarget, place: Place): Place {
  const [rowCount, columnCount] = [Math.ceil(place.to.row) + 1, Math.ceil(place.to.column) + 1];
  growSheet(target, { row: 0, column: 0, rowCount, columnCount });
  return place;
}
