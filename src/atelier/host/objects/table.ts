import type { HostObject, Property } from "../classes";
import { defineClass, wrap } from "../classes";
import { refuse } from "../errors";
import type { Area } from "../model/area";
import { clearRange } from "../model/clear";
import { headerArea, tableArea } from "../model/tableCells";
import { setHeaders, setTotals } from "../model/tableRows";
import {
  bodyArea,
  removeTable,
  renameTable,
  resizeTable,
  tableKey,
  tableOf,
  totalArea,
} from "../model/tables";
import type { TableTarget } from "../targets";
import type { TableRecord } from "../../workbook/types";
import { rangeAt, rangeOf } from "./rangeOf";

function part(area: (table: TableRecord) => Area): (self: TableTarget) => HostObject<"Range"> {
  return (self) => {
    const table = tableOf(self);
    return rangeOf({ book: self.book, sheetId: table.sheetId }, area(table));
  };
}

type Flag =
  | "showBandedRows"
  | "showBandedColumns"
  | "showFilterButton"
  | "highlightFirstColumn"
  | "highlightLastColumn";

function flag(name: Flag): Property<TableTarget> {
  return {
    since: "1.3",
    get: (self) => tableOf(self)[name] ?? false,
    set: (self, value) => {
      tableOf(self)[name] = typeof value === "boolean" ? value : refuse("InvalidArgument", name);
    },
  };
}

function setStyle(self: TableTarget, value: unknown): void {
  const isStyle = typeof value === "string" && /^(TableStyle(Light|Medium|Dark)\d{1,2})?$/.test(value);
  tableOf(self).style = isStyle ? value : refuse("InvalidArgument", "table style");
}

function requireWritable(self: TableTarget): TableRecord {
  const table = tableOf(self);
  self.book.requireWritable(table.sheetId);
  return table;
}

defineClass("Table", {
  since: "1.1",
  identity: (self) => ({ Id: tableKey(tableOf(self)) }),
  properties: {
    highlightFirstColumn: flag("highlightFirstColumn"),
    highlightLastColumn: flag("highlightLastColumn"),
    id: { since: "1.1", get: (self) => tableKey(tableOf(self)) },
    legacyId: { since: "1.8", get: ({ tableId }) => String(tableId) },
    name: {
      since: "1.1",
      get: (self) => tableOf(self).name,
      set: (self, value) => {
        renameTable(self.book, tableOf(self), value);
      },
    },
    showBandedColumns: flag("showBandedColumns"),
    showBandedRows: flag("showBandedRows"),
    showFilterButton: flag("showFilterButton"),
    showHeaders: {
      since: "1.1",
      get: (self) => tableOf(self).showHeaders,
      set: (self, value) => setHeaders(self.book, requireWritable(self), value),
    },
    showTotals: {
      since: "1.1",
      get: (self) => tableOf(self).showTotals,
      set: (self, value) => setTotals(self.book, requireWritable(self), value),
    },
    style: { since: "1.1", get: (self) => tableOf(self).style, set: setStyle },
  },
  steps: {
    columns: { since: "1.1", to: (self) => wrap("TableColumnCollection", self) },
    rows: { since: "1.1", to: (self) => wrap("TableRowCollection", self) },
    worksheet: {
      since: "1.2",
      to: (self) => wrap("Worksheet", { book: self.book, sheetId: tableOf(self).sheetId }),
    },
  },
  finders: {
    convertToRange: {
      since: "1.2",
      find: (self) => {
        const table = requireWritable(self);
        removeTable(self.book, table);
        return rangeOf({ book: self.book, sheetId: table.sheetId }, tableArea(table));
      },
    },
    getDataBodyRange: { since: "1.1", find: part(bodyArea) },
    getHeaderRowRange: {
      since: "1.1",
      find: (self) =>
        tableOf(self).showHeaders ? part(headerArea)(self) : refuse("ItemNotFound", "no header row"),
    },
    getRange: { since: "1.1", find: part(tableArea) },
    getTotalRowRange: {
      since: "1.1",
      find: (self) =>
        tableOf(self).showTotals ? part(totalArea)(self) : refuse("ItemNotFound", "no row of totals"),
    },
  },
  methods: {
    delete: {
      since: "1.1",
      call: (self) => {
        const table = requireWritable(self);
        removeTable(self.book, table);
        clearRange({ book: self.book, sheetId: table.sheetId, area: tableArea(table) }, "All");
      },
    },
    resize: {
      since: "1.13",
      call: (self, args) => {
        const table = tableOf(self);
        const range =
          args.object(0, "Range") ??
          rangeAt({ book: self.book, sheetId: table.sheetId }, args.text(0)).target;
        resizeTable(self.book, table, range);
      },
    },
  },
});
