import type { Property } from "../classes";
import { areaAddress, quoteSheet } from "../model/address";
import { isEntireColumn, isEntireRow } from "../model/area";
import { hiddenColumns, hiddenRows, setColumnsHidden, setRowsHidden } from "../model/hidden";
import type { RangeTarget } from "../targets";

/** Above this many cells Excel answers -1. */
const COUNT_LIMIT = 2 ** 31 - 1;

export function fullAddress({ book, sheetId, area }: RangeTarget): string {
  return `${quoteSheet(book.sheet(sheetId).getName())}!${areaAddress(area)}`;
}

/** Where a range is and what is hidden of it. */
export const rangePlaces: Record<string, Property<RangeTarget>> = {
  address: { since: "1.1", get: fullAddress },
  addressLocal: { since: "1.1", get: fullAddress },
  cellCount: {
    since: "1.1",
    get: ({ area }) => {
      const count = area.rowCount * area.columnCount;
      return count > COUNT_LIMIT ? -1 : count;
    },
  },
  columnCount: { since: "1.1", get: ({ area }) => area.columnCount },
  columnHidden: { since: "1.2", get: hiddenColumns, set: setColumnsHidden },
  columnIndex: { since: "1.1", get: ({ area }) => area.column },
  isEntireColumn: { since: "1.7", get: ({ area }) => isEntireColumn(area) },
  isEntireRow: { since: "1.7", get: ({ area }) => isEntireRow(area) },
  rowCount: { since: "1.1", get: ({ area }) => area.rowCount },
  rowHidden: { since: "1.2", get: hiddenRows, set: setRowsHidden },
  rowIndex: { since: "1.1", get: ({ area }) => area.row },
};
