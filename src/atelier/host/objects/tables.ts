import type { HostObject } from "../classes";
import { defineClass, wrap } from "../classes";
import type { Arguments } from "../arguments";
import { refuse } from "../errors";
import { splitAddress } from "../model/address";
import { addTable, findTable, listTables } from "../model/tables";
import type { RangeTarget, TablesTarget } from "../targets";
import type { TableRecord } from "../../workbook/types";
import { rangeAt } from "./rangeOf";

function table(self: TablesTarget, record: TableRecord): HostObject<"Table"> {
  return wrap("Table", { book: self.book, tableId: record.id });
}

function find(self: TablesTarget, args: Arguments): HostObject<"Table"> | null {
  const key = args.raw(0);
  const record =
    typeof key === "number"
      ? self.book.extras.tables.find((one) => one.id === key)
      : findTable(self, args.text(0));
  return record ? table(self, record) : null;
}

function at(self: TablesTarget, index: number): HostObject<"Table"> {
  return table(self, listTables(self)[index] ?? refuse("InvalidArgument", `table ${index}`));
}

/** Where the new table goes: a range, or an address that names its sheet unless the collection is a sheet's. */
function place(self: TablesTarget, args: Arguments): RangeTarget {
  const { book } = self;
  const given = args.object(0, "Range");
  if (given)
    return self.sheetId === undefined || self.sheetId === given.sheetId ? given : refuse("InvalidArgument");
  const { sheet } = splitAddress(args.text(0));
  const named = sheet === undefined ? book.workbook.ensureActiveSheet() : book.findSheet(sheet);
  const sheetId = self.sheetId ?? (named ?? refuse("ItemNotFound", args.text(0))).getSheetId();
  return rangeAt({ book, sheetId }, args.text(0)).target;
}

defineClass("TableCollection", {
  since: "1.1",
  properties: { count: { since: "1.1", get: (self) => listTables(self).length } },
  items: (self) => listTables(self).map((record) => table(self, record)),
  item: {
    since: "1.1",
    find: (self, args) => find(self, args) ?? refuse("ItemNotFound", String(args.raw(0))),
  },
  finders: {
    add: {
      since: "1.1",
      find: async (self, args) => table(self, await addTable(place(self, args), args.flag(1))),
    },
    getItemAt: { since: "1.1", find: (self, args) => at(self, args.integer(0)) },
    getItemOrNullObject: { since: "1.4", find },
  },
  methods: { getCount: { since: "1.4", call: (self) => listTables(self).length } },
});

defineClass("TableScopedCollection", {
  since: "1.9",
  items: (self) => listTables(self).map((record) => table(self, record)),
  item: {
    since: "1.9",
    find: (self, args) => find(self, args) ?? refuse("ItemNotFound", String(args.raw(0))),
  },
  finders: {
    getFirst: { since: "1.9", find: (self) => at(self, 0) },
  },
  methods: { getCount: { since: "1.9", call: (self) => listTables(self).length } },
});
