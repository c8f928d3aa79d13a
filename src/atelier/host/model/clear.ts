import type { ICellData, Nullable } from "@univerjs/core";
import { refuse } from "../errors";
import type { RangeTarget } from "../targets";
import type { Area } from "./area";
import { bottom, isUnbounded, right } from "./area";
import { cellAt, writeCells } from "./cells";
import { usedArea } from "./usedArea";
import { clearConditionalFormats } from "./conditionalFormats";
import { clearValidation } from "./validation";
import { removeLinks } from "./links";
import { afterWrite } from "./tableCells";

const CONTENTS = { v: null, t: null, f: null, si: null, p: null } as const;

type Emptied = (cell: ICellData) => Nullable<object>;

/** What each `ClearApplyTo` leaves of a cell; a null cell is gone altogether. */
const emptied: Record<string, Emptied> = {
  All: () => null,
  Contents: () => CONTENTS,
  Formats: (cell) => ({ s: null, t: cell.t }),
};

/** Clears a range as `Range.clear`: a table's headers are named again, its frame stays. */
export function clearRange(range: RangeTarget, applyTo: string): void {
  const { book, sheetId } = range;
  book.requireWritable(sheetId);
  const isLinkOnly = applyTo === "Hyperlinks" || applyTo === "RemoveHyperlinks";
  const keep = emptied[applyTo];
  if (!keep && !isLinkOnly) refuse("InvalidArgument", `clear ${applyTo}`);
  if (applyTo !== "Formats") removeLinks(range);
  if (!keep) return;
  const area = isUnbounded(range.area) ? usedArea(range, false, range.area) : range.area;
  if (area) writeCells(range, area, emptyCells(range, area, keep), applyTo === "Formats");
  if (applyTo !== "Contents") clearConditionalFormats(range);
  if (applyTo === "All") clearValidation(range);
  if (applyTo !== "Formats") afterClear(range);
}

function afterClear(range: RangeTarget): void {
  range.book.calculation.touch(false);
  afterWrite(range);
}

function emptyCells(
  range: RangeTarget,
  area: Area,
  keep: Emptied,
): Record<number, Record<number, Nullable<object>>> {
  const rows: Record<number, Record<number, Nullable<object>>> = {};
  for (let row = area.row; row <= bottom(area); row++) {
    const line: Record<number, Nullable<object>> = {};
    for (let column = area.column; column <= right(area); column++) {
      const cell = cellAt(range, row, column);
      if (cell) line[column] = keep(cell);
    }
    rows[row] = line;
  }
  return rows;
}
