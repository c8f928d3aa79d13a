import { refuse } from "../errors";
import type { RangeTarget } from "../targets";
import type { Area } from "./area";
import { bottom, isEntireColumn, isEntireRow, right, toRange } from "./area";
import { shiftCharts } from "./chartShift";
import { shiftTables } from "./tableShift";

/** Along which axis cells move, and from where: what lies at or after `from`, within `[first, last]` across, moves by `count`. */
export interface Shift {
  sheetId: string;
  axis: "rows" | "columns";
  from: number;
  count: number;
  first: number;
  last: number;
}

/** Inserts cells and answers the blank area; "Down" or "Right". */
export async function insertCells(range: RangeTarget, direction: string): Promise<Area> {
  const axis = axisOf(direction, "Down", "Right");
  await shiftCells(range, axis, 1);
  return { ...range.area };
}

/** Deletes cells; "Up" or "Left". */
export async function deleteCells(range: RangeTarget, direction: string): Promise<void> {
  await shiftCells(range, axisOf(direction, "Up", "Left"), -1);
}

function axisOf(direction: string, rows: string, columns: string): Shift["axis"] {
  if (direction === rows) return "rows";
  return direction === columns ? "columns" : refuse("InvalidArgument", `shift ${direction}`);
}

async function shiftCells(range: RangeTarget, wanted: Shift["axis"], sign: 1 | -1): Promise<void> {
  const { book, sheetId } = range;
  const area = { ...range.area };
  book.requireWritable(sheetId);
  const axis = isEntireRow(area) ? "rows" : isEntireColumn(area) ? "columns" : wanted;
  const shift = shiftOf(sheetId, area, { axis, sign });
  const applyToTables = shiftTables(book, shift, area);
  await runShift(range, area, { axis, sign });
  applyToTables();
  shiftLinks(range, shift);
  shiftCharts(book, shift);
  for (const tracked of book.tracked)
    if (tracked.sheetId === sheetId && tracked !== range) moveArea(tracked, shift);
  book.calculation.touch(false);
}

function shiftOf(sheetId: string, area: Area, { axis, sign }: { axis: Shift["axis"]; sign: 1 | -1 }): Shift {
  return axis === "rows"
    ? { sheetId, axis, from: area.row, count: sign * area.rowCount, first: area.column, last: right(area) }
    : {
        sheetId,
        axis,
        from: area.column,
        count: sign * area.columnCount,
        first: area.row,
        last: bottom(area),
      };
}

/** Univer's commands for moving cells work on the active sheet only: it is made so for the time of the command. */
async function runShift(
  range: RangeTarget,
  area: Area,
  how: { axis: Shift["axis"]; sign: 1 | -1 },
): Promise<void> {
  const { book, sheetId } = range;
  const sheet = book.sheet(sheetId);
  const before = book.workbook.ensureActiveSheet();
  const bounds = toRange(area);
  bounds.endRow = Math.min(bounds.endRow, Math.max(sheet.getRowCount() - 1, bounds.startRow));
  bounds.endColumn = Math.min(bounds.endColumn, Math.max(sheet.getColumnCount() - 1, bounds.startColumn));
  book.workbook.setActiveSheet(sheet);
  try {
    await book.runLater(command(area, how), {
      subUnitId: sheetId,
      range: bounds,
      direction: how.axis === "rows" ? 0 : 2,
    });
  } finally {
    book.workbook.setActiveSheet(before);
  }
}

function command(area: Area, { axis, sign }: { axis: Shift["axis"]; sign: 1 | -1 }): string {
  if (isEntireRow(area))
    return sign > 0 ? "sheet.command.insert-row-by-range" : "sheet.command.remove-row-by-range";
  if (isEntireColumn(area))
    return sign > 0 ? "sheet.command.insert-col-by-range" : "sheet.command.remove-col-by-range";
  if (axis === "rows")
    return sign > 0 ? "sheet.command.insert-range-move-down" : "sheet.command.delete-range-move-up";
  return sign > 0 ? "sheet.command.insert-range-move-right" : "sheet.command.delete-range-move-left";
}

function shiftLinks({ book, sheetId }: RangeTarget, shift: Shift): void {
  const extras = book.extrasOf(sheetId);
  extras.links = extras.links.flatMap((link) => {
    const [along, across] = shift.axis === "rows" ? [link.row, link.column] : [link.column, link.row];
    if (across < shift.first || across > shift.last || along < shift.from) return [link];
    if (shift.count < 0 && along < shift.from - shift.count) return [];
    return [
      shift.axis === "rows"
        ? { ...link, row: along + shift.count }
        : { ...link, column: along + shift.count },
    ];
  });
}

/** A kept range follows its cells when all of them move. */
function moveArea(target: RangeTarget, shift: Shift): void {
  const { area } = target;
  const isRows = shift.axis === "rows";
  const [start, first, last] = isRows
    ? [area.row, area.column, right(area)]
    : [area.column, area.row, bottom(area)];
  if (start < shift.from || first < shift.first || last > shift.last) return;
  const moved = Math.max(shift.from, start + shift.count);
  target.area = isRows ? { ...area, row: moved } : { ...area, column: moved };
}
