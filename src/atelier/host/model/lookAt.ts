import type { IStyleData } from "@univerjs/core";
import type { RangeTarget } from "../targets";
import { bottom, intersection, right } from "./area";
import { styleAt } from "./cells";

/** How many cells are compared at most before the answer is "mixed"; whole columns are read on the used part. */
const COMPARED = 20_000;

/** What is the same in every cell of a range; null when cells differ, as Excel gives it. */
export function same<R>(range: RangeTarget, read: (style: IStyleData) => R): R | null {
  const sheet = range.book.sheet(range.sheetId);
  const size = { row: 0, column: 0, rowCount: sheet.getRowCount(), columnCount: sheet.getColumnCount() };
  const area = intersection(range.area, size) ?? { ...range.area, rowCount: 1, columnCount: 1 };
  const first = read(styleAt(range, area.row, area.column));
  let compared = 0;
  for (let row = area.row; row <= bottom(area); row++) {
    for (let column = area.column; column <= right(area); column++) {
      if (++compared > COMPARED) return first;
      if (read(styleAt(range, row, column)) !== first) return null;
    }
  }
  return first;
}
