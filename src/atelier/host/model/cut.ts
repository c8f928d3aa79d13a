import type { IRange } from "@univerjs/core";
import type { Area } from "./area";
import { between, bottom, intersection, right, toRange } from "./area";

export function fromRange(range: IRange): Area {
  return between(range.startRow, range.startColumn, range.endRow, range.endColumn);
}

/** What is left of ranges once an area is taken out of them. */
export function cutOut(ranges: readonly IRange[], area: Area): IRange[] {
  return ranges.flatMap((range) => around(fromRange(range), area).map(toRange));
}

function around(whole: Area, hole: Area): Area[] {
  const common = intersection(whole, hole);
  if (!common) return [whole];
  const [low, far] = [bottom(whole), right(whole)];
  const pieces: (Area | null)[] = [
    common.row > whole.row ? between(whole.row, whole.column, common.row - 1, far) : null,
    bottom(common) < low ? between(bottom(common) + 1, whole.column, low, far) : null,
    common.column > whole.column
      ? between(common.row, whole.column, bottom(common), common.column - 1)
      : null,
    right(common) < far ? between(common.row, right(common) + 1, bottom(common), far) : null,
  ];
  return pieces.filter((piece) => piece !== null);
}
