import type { HostObject } from "../classes";
import { defineClass, wrap } from "../classes";
import type { Arguments } from "../arguments";
import { refuse } from "../errors";
import type { Area } from "../model/area";
import { fold } from "../model/fold";
import { mapCells } from "../model/cells";
import { cellValue } from "../model/cellValues";
import { headerArea, headersOf, tableArea } from "../model/tableCells";
import { addColumn } from "../model/tableColumns";
import { addRows, deleteRow } from "../model/tableRows";
import { bodyArea, tableOf, totalArea } from "../model/tables";
import { writeValuesNow } from "../model/values";
import type { RangeTarget, TablePartTarget, TableTarget } from "../targets";
import { rangeOf } from "./rangeOf";

function columnRange(self: TablePartTarget, within: Area): RangeTarget {
  const { book } = self;
  const table = tableOf(self);
  if (self.index >= table.columnCount) refuse("ItemNotFound", `column ${self.index}`);
  return {
    book,
    sheetId: table.sheetId,
    area: { ...within, column: within.column + self.index, columnCount: 1 },
  };
}

function rowRange(self: TablePartTarget): RangeTarget {
  const table = tableOf(self);
  const body = bodyArea(table);
  if (self.index >= body.rowCount) refuse("ItemNotFound", `row ${self.index}`);
  return {
    book: self.book,
    sheetId: table.sheetId,
    area: { ...body, row: body.row + self.index, rowCount: 1 },
  };
}

function asRange(range: RangeTarget): HostObject<"Range"> {
  return rangeOf(range, range.area);
}

function headers(self: TableTarget): string[] {
  const table = tableOf(self);
  return headersOf({ book: self.book, sheetId: table.sheetId }, table);
}

function findColumn(self: TableTarget, args: Arguments): HostObject<"TableColumn"> | null {
  const key = args.raw(0);
  const names = headers(self);
  const index =
    typeof key === "number" ? key - 1 : names.findIndex((name) => fold(name) === fold(args.text(0)));
  return index >= 0 && index < names.length ? wrap("TableColumn", { ...self, index }) : null;
}

defineClass("TableColumnCollection", {
  since: "1.1",
  properties: { count: { since: "1.1", get: (self) => tableOf(self).columnCount } },
  items: (self) => headers(self).map((_name, index) => wrap("TableColumn", { ...self, index })),
  item: {
    since: "1.1",
    find: (self, args) => findColumn(self, args) ?? refuse("ItemNotFound", String(args.raw(0))),
  },
  finders: {
    add: {
      since: "1.1",
      find: async (self, args) => {
        if (args.has(0) || args.has(1))
          refuse("UnsupportedOperation", "a column elsewhere than last, or with values");
        return wrap("TableColumn", { ...self, index: await addColumn(self.book, tableOf(self)) });
      },
    },
    getItemAt: {
      since: "1.1",
      find: (self, args) =>
        args.integer(0) < tableOf(self).columnCount
          ? wrap("TableColumn", { ...self, index: args.integer(0) })
          : refuse("InvalidArgument", `column ${args.integer(0)}`),
    },
    getItemOrNullObject: { since: "1.4", find: findColumn },
  },
  methods: { getCount: { since: "1.4", call: (self) => tableOf(self).columnCount } },
});

defineClass("TableColumn", {
  since: "1.1",
  identity: ({ index }) => ({ Id: index + 1 }),
  properties: {
    id: { since: "1.1", get: ({ index }) => index + 1 },
    index: { since: "1.1", get: ({ index }) => index },
    name: {
      since: "1.1",
      get: (self) => headers(self)[self.index] ?? refuse("ItemNotFound", `column ${self.index}`),
      set: (self, value) => {
        const name =
          typeof value === "string" && value !== "" ? value : refuse("InvalidArgument", "column name");
        writeValuesNow(columnRange(self, headerArea(tableOf(self))), [[`'${name}`]]);
      },
    },
    values: {
      since: "1.1",
      get: (self) => mapCells(columnRange(self, tableArea(tableOf(self))), cellValue),
      set: (self, value) => {
        writeValuesNow(columnRange(self, tableArea(tableOf(self))), value);
      },
    },
  },
  finders: {
    getDataBodyRange: { since: "1.1", find: (self) => asRange(columnRange(self, bodyArea(tableOf(self)))) },
    getHeaderRowRange: {
      since: "1.1",
      find: (self) => asRange(columnRange(self, headerArea(tableOf(self)))),
    },
    getRange: { since: "1.1", find: (self) => asRange(columnRange(self, tableArea(tableOf(self)))) },
    getTotalRowRange: {
      since: "1.1",
      find: (self) =>
        tableOf(self).showTotals
          ? asRange(columnRange(self, totalArea(tableOf(self))))
          : refuse("ItemNotFound", "no totals"),
    },
  },
});

function countRows(self: TableTarget): number {
  return bodyArea(tableOf(self)).rowCount;
}

defineClass("TableRowCollection", {
  since: "1.1",
  properties: { count: { since: "1.1", get: countRows } },
  items: (self) =>
    Array.from({ length: countRows(self) }, (_, index) => wrap("TableRow", { ...self, index })),
  finders: {
    add: {
      since: "1.1",
      find: async (self, args) => {
        const table = tableOf(self);
        const place = { index: args.has(0) ? args.integer(0) : null, values: args.raw(1) };
        return wrap("TableRow", { ...self, index: await addRows(self.book, table, place) });
      },
    },
    getItemAt: {
      since: "1.1",
      find: (self, args) =>
        args.integer(0) < countRows(self)
          ? wrap("TableRow", { ...self, index: args.integer(0) })
          : refuse("InvalidArgument", `row ${args.integer(0)}`),
    },
  },
  methods: { getCount: { since: "1.4", call: countRows } },
});

defineClass("TableRow", {
  since: "1.1",
  properties: {
    index: { since: "1.1", get: ({ index }) => index },
    values: {
      since: "1.1",
      get: (self) => mapCells(rowRange(self), cellValue),
      set: (self, value) => {
        writeValuesNow(rowRange(self), value);
      },
    },
  },
  finders: { getRange: { since: "1.1", find: (self) => asRange(rowRange(self)) } },
  methods: { delete: { since: "1.1", call: (self) => deleteRow(self.book, tableOf(self), self.index) } },
});
