import type { Method } from "../classes";
import { refuse } from "../errors";
import { toRange } from "../model/area";
import { clearRange } from "../model/clear";
import { isShown } from "../model/sheets";
import { deleteCells } from "../model/shift";
import type { RangeTarget } from "../targets";

/** The methods of a range that act and give nothing. */
export const rangeEdits: Record<string, Method<RangeTarget>> = {
  calculate: {
    since: "1.6",
    call: ({ book }) => {
      book.calculation.touch(false);
    },
  },
  clear: {
    since: "1.1",
    call: (self, args) => {
      clearRange(self, args.has(0) ? args.text(0) : "All");
    },
  },
  delete: { since: "1.1", call: (self, args) => deleteCells(self, args.text(0)) },
  select: {
    since: "1.1",
    call: ({ book, sheetId, area }) => {
      if (!isShown(book.sheet(sheetId))) refuse("InvalidOperation", "hidden sheet");
      book.run("sheet.operation.set-worksheet-active", { subUnitId: sheetId });
      const range = toRange(area);
      const primary = {
        ...range,
        actualRow: area.row,
        actualColumn: area.column,
        isMerged: false,
        isMergedMainCell: false,
      };
      book.run("sheet.operation.set-selections", {
        subUnitId: sheetId,
        selections: [
          { range, primary: { ...primary, endRow: area.row, endColumn: area.column }, style: null },
        ],
      });
    },
  },
  _ValidateArraySize: {
    since: "1.3",
    call: ({ area }, args) => {
      const fits = args.integer(0) === area.rowCount && args.integer(1) === area.columnCount;
      if (!fits) refuse("InvalidArgument", `a matrix of ${area.rowCount} × ${area.columnCount} is expected`);
    },
  },
};
