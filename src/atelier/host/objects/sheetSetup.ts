import { defineClass } from "../classes";
import type { HostObject } from "../classes";
import { refuse } from "../errors";
import type { Area } from "../model/area";
import { LAST_COLUMN, LAST_ROW } from "../model/area";
import type { SheetTarget } from "../targets";
import { rangeAt, rangeOf } from "./rangeOf";

/** Freezes the first rows and columns of a sheet; 0 and 0 unfreeze. */
function freeze({ book, sheetId }: SheetTarget, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) refuse("InvalidArgument", "frozen rows or columns");
  book.run("sheet.mutation.set-frozen", {
    subUnitId: sheetId,
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
    ySplit: rows,
    xSplit: columns,
  });
}

function frozenArea({ book, sheetId }: SheetTarget): Area | null {
  const { xSplit, ySplit } = book.sheet(sheetId).getFreeze();
  if (xSplit <= 0 && ySplit <= 0) return null;
  return {
    row: 0,
    column: 0,
    rowCount: ySplit > 0 ? ySplit : LAST_ROW,
    columnCount: xSplit > 0 ? xSplit : LAST_COLUMN,
  };
}

function location(self: SheetTarget): HostObject<"Range"> | null {
  const area = frozenArea(self);
  return area && rangeOf(self, area);
}

defineClass("WorksheetFreezePanes", {
  since: "1.7",
  finders: {
    getLocation: { since: "1.7", find: (self) => location(self) ?? refuse("ItemNotFound", "no frozen pane") },
    getLocationOrNullObject: { since: "1.7", find: location },
  },
  methods: {
    freezeAt: {
      since: "1.7",
      call: (self, args) => {
        const { area } = args.object(0, "Range") ?? rangeAt(self, args.text(0)).target;
        const rows = area.rowCount === LAST_ROW ? 0 : area.row + area.rowCount;
        const columns = area.columnCount === LAST_COLUMN ? 0 : area.column + area.columnCount;
        freeze(self, rows, columns);
      },
    },
    freezeColumns: {
      since: "1.7",
      call: (self, args) => {
        freeze(self, 0, args.integer(0, 1));
      },
    },
    freezeRows: {
      since: "1.7",
      call: (self, args) => {
        freeze(self, args.integer(0, 1), 0);
      },
    },
    unfreeze: {
      since: "1.7",
      call: (self) => {
        freeze(self, 0, 0);
      },
    },
  },
});

defineClass("WorksheetProtection", {
  since: "1.2",
  properties: {
    protected: { since: "1.2", get: ({ book, sheetId }) => book.extrasOf(sheetId).isProtected },
  },
  methods: {
    protect: {
      since: "1.2",
      call: ({ book, sheetId }) => {
        const extras = book.extrasOf(sheetId);
        if (extras.isProtected) refuse("InvalidOperation", "already protected");
        extras.isProtected = true;
      },
    },
    unprotect: {
      since: "1.7",
      call: ({ book, sheetId }) => {
        book.extrasOf(sheetId).isProtected = false;
      },
    },
  },
});
