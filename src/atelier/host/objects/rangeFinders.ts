import type { AnyObject, Finder, Step } from "../classes";
import { wrap } from "../classes";
import type { Arguments } from "../arguments";
import { refuse } from "../errors";
import type { Area } from "../model/area";
import { between, bottom, boundingArea, intersection, LAST_COLUMN, LAST_ROW, right } from "../model/area";
import { formulaAreas } from "../model/specialCells";
import { usedArea } from "../model/usedArea";
import { insertCells } from "../model/shift";
import type { RangeTarget } from "../targets";
import { rangeAt, rangeOf } from "./rangeOf";

/** The range given as an object or as an address on the same sheet. */
function other(self: RangeTarget, args: Arguments): RangeTarget {
  const given = args.object(0, "Range");
  if (!given) return rangeAt(self, args.text(0)).target;
  return given.sheetId === self.sheetId ? given : refuse("InvalidArgument", "a range of another sheet");
}

function part(change: (area: Area, args: Arguments) => Partial<Area>): Finder<RangeTarget>["find"] {
  return (self, args) => rangeOf(self, { ...self.area, ...change(self.area, args) });
}

/** Beyond this many merged areas Excel gives no answer but an error. */
const MOST_MERGES = 512;

function mergedAreas({ book, sheetId, area }: RangeTarget): AnyObject | null {
  const merges = book.sheet(sheetId).getMergeData();
  const areas = merges
    .map(({ startRow, startColumn, endRow, endColumn }) => between(startRow, startColumn, endRow, endColumn))
    .filter((merge) => intersection(merge, area) !== null);
  if (areas.length > MOST_MERGES) refuse("GeneralException", `${areas.length} merged areas`);
  return areas.length === 0 ? null : wrap("RangeAreas", { book, sheetId, areas });
}

function specialCells(self: RangeTarget, args: Arguments): AnyObject | null {
  const { book, sheetId } = self;
  const areas = formulaAreas(self, args.raw(0), args.has(1) ? args.text(1) : "All");
  return areas.length === 0 ? null : wrap("RangeAreas", { book, sheetId, areas });
}

/** The objects that hang on a range. */
export const rangeSteps: Record<string, Step<RangeTarget>> = {
  conditionalFormats: { since: "1.6", to: (self) => wrap("ConditionalFormatCollection", self) },
  dataValidation: { since: "1.8", to: (self) => wrap("DataValidation", self) },
  format: { since: "1.1", to: (self) => wrap("RangeFormat", self) },
  worksheet: { since: "1.1", to: ({ book, sheetId }) => wrap("Worksheet", { book, sheetId }) },
};

/** The methods of a range that give another range or its tables. */
export const rangeFinders: Record<string, Finder<RangeTarget>> = {
  getAbsoluteResizedRange: {
    since: "1.7",
    find: part((_area, args) => ({ rowCount: args.integer(0), columnCount: args.integer(1) })),
  },
  getBoundingRect: {
    since: "1.1",
    find: (self, args) => rangeOf(self, boundingArea(self.area, other(self, args).area)),
  },
  getCell: {
    since: "1.1",
    find: part((area, args) => ({
      row: area.row + args.integer(0),
      column: area.column + args.integer(1),
      rowCount: 1,
      columnCount: 1,
    })),
  },
  getColumn: {
    since: "1.1",
    find: part((area, args) => ({ column: area.column + inside(args, area.columnCount), columnCount: 1 })),
  },
  getEntireColumn: { since: "1.1", find: part(() => ({ row: 0, rowCount: LAST_ROW })) },
  getEntireRow: { since: "1.1", find: part(() => ({ column: 0, columnCount: LAST_COLUMN })) },
  getIntersection: {
    since: "1.1",
    find: (self, args) =>
      rangeOf(
        self,
        intersection(self.area, other(self, args).area) ?? refuse("ItemNotFound", "no common cell"),
      ),
  },
  getIntersectionOrNullObject: {
    since: "1.4",
    find: (self, args) => {
      const area = intersection(self.area, other(self, args).area);
      return area && rangeOf(self, area);
    },
  },
  getLastCell: {
    since: "1.1",
    find: part((area) => ({ row: bottom(area), column: right(area), rowCount: 1, columnCount: 1 })),
  },
  getLastColumn: { since: "1.1", find: part((area) => ({ column: right(area), columnCount: 1 })) },
  getLastRow: { since: "1.1", find: part((area) => ({ row: bottom(area), rowCount: 1 })) },
  getMergedAreasOrNullObject: { since: "1.13", find: mergedAreas },
  getOffsetRange: {
    since: "1.1",
    find: part((area, args) => ({ row: area.row + args.integer(0), column: area.column + args.integer(1) })),
  },
  getResizedRange: {
    since: "1.2",
    find: part((area, args) => ({
      rowCount: area.rowCount + args.integer(0),
      columnCount: area.columnCount + args.integer(1),
    })),
  },
  getRow: {
    since: "1.1",
    find: part((area, args) => ({ row: area.row + inside(args, area.rowCount), rowCount: 1 })),
  },
  getSpecialCellsOrNullObject: { since: "1.9", find: specialCells },
  getTables: {
    since: "1.9",
    find: ({ book, sheetId, area }, args) =>
      wrap("TableScopedCollection", { book, sheetId, area, fullyContained: args.flag(0) }),
  },
  getUsedRange: {
    since: "1.1",
    find: (self, args) =>
      rangeOf(self, usedArea(self, args.flag(0), self.area) ?? { ...self.area, rowCount: 1, columnCount: 1 }),
  },
  getUsedRangeOrNullObject: {
    since: "1.4",
    find: (self, args) => {
      const area = usedArea(self, args.flag(0), self.area);
      return area && rangeOf(self, area);
    },
  },
  insert: {
    since: "1.1",
    find: async (self, args) => rangeOf(self, await insertCells(self, args.text(0))),
  },
};

function inside(args: Arguments, count: number): number {
  const index = args.integer(0);
  return index >= 0 && index < count ? index : refuse("InvalidArgument", `index ${index}`);
}
