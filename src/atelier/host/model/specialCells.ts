import type { ICellData, Nullable } from "@univerjs/core";
import { refuse } from "../errors";
import type { RangeTarget } from "../targets";
import type { Area } from "./area";
import { cellValueType } from "./cellValues";
import { usedArea } from "./usedArea";

/** Which formulas are asked for, by what they show; only these two are answered. */
const SHOWN: Readonly<Record<string, (cell: ICellData) => boolean>> = {
  All: () => true,
  Errors: (cell) => cellValueType(cell) === "Error",
};

/** The cells of a range that hold formulas, as areas of one column each, column by column; none is an empty list. */
export function formulaAreas(self: RangeTarget, kind: unknown, shown: string): readonly Area[] {
  if (kind !== "Formulas") refuse("UnsupportedOperation", "special cells that are not formulas");
  const isAsked = SHOWN[shown] ?? refuse("UnsupportedOperation", shown);
  const used = usedArea(self, true, self.area);
  if (used === null) return [];
  const matrix = self.book.sheet(self.sheetId).getCellMatrix();
  const isOne = (cell: Nullable<ICellData>) => Boolean(cell?.f ?? cell?.si) && isAsked(cell as ICellData);
  const areas: Area[] = [];
  for (let column = used.column; column < used.column + used.columnCount; column++)
    for (let row = used.row; row < used.row + used.rowCount; row++) {
      if (!isOne(matrix.getValue(row, column))) continue;
      const last = areas.at(-1);
      if (last?.column === column && last.row + last.rowCount === row) last.rowCount += 1;
      else areas.push({ row, column, rowCount: 1, columnCount: 1 });
    }
  return areas;
}
