import { defineClass, wrap } from "../classes";
import { refuse } from "../errors";
import { usedArea } from "../model/usedArea";
import { toHexColor } from "../model/colors";
import { deleteSheet, isShown, requireSheetName, setVisibility } from "../model/sheets";
import type { SheetTarget } from "../targets";
import { rangeAt, rangeOf, WHOLE_SHEET } from "./rangeOf";

function set(target: SheetTarget, mutation: string, params: object): void {
  target.book.run(`sheet.mutation.${mutation}`, { subUnitId: target.sheetId, ...params });
}

function rename(target: SheetTarget, value: unknown): void {
  const name = typeof value === "string" ? value : refuse("InvalidArgument", "sheet name");
  target.book.requireEditable();
  requireSheetName(target.book, name, target.sheetId);
  set(target, "set-worksheet-name", { name });
}

function move(target: SheetTarget, value: unknown): void {
  const { book, sheetId } = target;
  book.requireEditable();
  const isPlace = typeof value === "number" && Number.isInteger(value) && value >= 0;
  const toOrder =
    isPlace && value < book.workbook.getSheetSize() ? value : refuse("InvalidArgument", "position");
  set(target, "set-worksheet-order", { fromOrder: book.workbook.getIndexBySheetId(sheetId), toOrder });
}

defineClass("Worksheet", {
  since: "1.1",
  identity: ({ sheetId }) => ({ Id: sheetId }),
  properties: {
    id: { since: "1.1", get: ({ sheetId }) => sheetId },
    name: { since: "1.1", get: ({ book, sheetId }) => book.sheet(sheetId).getName(), set: rename },
    position: {
      since: "1.1",
      get: ({ book, sheetId }) => book.workbook.getSheetIndex(book.sheet(sheetId)),
      set: move,
    },
    visibility: {
      since: "1.1",
      get: ({ book, sheetId }) => (isShown(book.sheet(sheetId)) ? "Visible" : "Hidden"),
      set: ({ book, sheetId }, value) => {
        setVisibility(book, sheetId, value);
      },
    },
    tabColor: {
      since: "1.7",
      get: ({ book, sheetId }) => toHexColor(book.sheet(sheetId).getTabColor()),
      set: (target, value) => {
        set(target, "set-tab-color", { color: value === "" ? "" : toHexColor(value) });
      },
    },
    showGridlines: {
      since: "1.8",
      get: ({ book, sheetId }) => !book.sheet(sheetId).hasHiddenGridlines(),
      set: (target, value) => {
        set(target, "toggle-gridlines", { showGridlines: value === true ? 1 : 0 });
      },
    },
  },
  steps: {
    charts: { since: "1.1", to: ({ book, sheetId }) => wrap("ChartCollection", { book, sheetId }) },
    freezePanes: { since: "1.7", to: ({ book, sheetId }) => wrap("WorksheetFreezePanes", { book, sheetId }) },
    names: { since: "1.4", to: ({ book, sheetId }) => wrap("NamedItemCollection", { book, sheetId }) },
    pageLayout: { since: "1.9", to: ({ book, sheetId }) => wrap("PageLayout", { book, sheetId }) },
    protection: { since: "1.2", to: ({ book, sheetId }) => wrap("WorksheetProtection", { book, sheetId }) },
    tables: { since: "1.1", to: ({ book, sheetId }) => wrap("TableCollection", { book, sheetId }) },
  },
  finders: {
    getCell: {
      since: "1.1",
      find: (target, args) =>
        rangeOf(target, { row: args.integer(0), column: args.integer(1), rowCount: 1, columnCount: 1 }),
    },
    getRange: {
      since: "1.1",
      find: (target, args) => (args.has(0) ? rangeAt(target, args.text(0)) : rangeOf(target, WHOLE_SHEET)),
    },
    getRangeByIndexes: {
      since: "1.7",
      find: (target, args) =>
        rangeOf(target, {
          row: args.integer(0),
          column: args.integer(1),
          rowCount: args.integer(2),
          columnCount: args.integer(3),
        }),
    },
    getUsedRange: {
      since: "1.1",
      find: (target, args) =>
        rangeOf(target, usedArea(target, args.flag(0)) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 }),
    },
    getUsedRangeOrNullObject: {
      since: "1.4",
      find: (target, args) => {
        const area = usedArea(target, args.flag(0));
        return area && rangeOf(target, area);
      },
    },
  },
  methods: {
    activate: {
      since: "1.1",
      call: ({ book, sheetId }) => {
        if (!isShown(book.sheet(sheetId))) refuse("InvalidOperation", "hidden sheet");
        book.run("sheet.operation.set-worksheet-active", { subUnitId: sheetId });
      },
    },
    delete: {
      since: "1.1",
      call: ({ book, sheetId }) => {
        deleteSheet(book, sheetId);
      },
    },
  },
});
