import type { HostObject } from "../classes";
import { defineClass, wrap } from "../classes";
import { refuse } from "../errors";
import type { EventName } from "../events";
import type { Book } from "../model/book";
import { addSheet, isShown } from "../model/sheets";

function visibleFirst(book: Book, visibleOnly: boolean): string[] {
  const sheets = book.workbook.getSheets();
  return sheets.filter((sheet) => !visibleOnly || isShown(sheet)).map((sheet) => sheet.getSheetId());
}

function worksheet(book: Book, sheetId: string | undefined): HostObject<"Worksheet"> | null {
  return sheetId === undefined ? null : wrap("Worksheet", { book, sheetId });
}

interface Holder {
  readonly book: Book;
}

function listen(name: EventName) {
  return {
    since: "1.9",
    call: ({ book }: Holder) => {
      book.events.register(name);
    },
  };
}

function stopListening(name: EventName) {
  return {
    since: "1.9",
    call: ({ book }: Holder) => {
      book.events.unregister(name);
    },
  };
}

defineClass("WorksheetCollection", {
  since: "1.1",
  items: ({ book }) => visibleFirst(book, false).map((sheetId) => wrap("Worksheet", { book, sheetId })),
  item: {
    since: "1.1",
    find: ({ book }, args) =>
      worksheet(book, book.findSheet(args.text(0))?.getSheetId()) ?? refuse("ItemNotFound", args.text(0)),
  },
  finders: {
    add: {
      since: "1.1",
      find: ({ book }, args) => worksheet(book, addSheet(book, args.has(0) ? args.text(0) : undefined)),
    },
    getActiveWorksheet: {
      since: "1.1",
      find: ({ book }) => worksheet(book, book.workbook.ensureActiveSheet().getSheetId()),
    },
    getFirst: {
      since: "1.5",
      find: ({ book }, args) => worksheet(book, visibleFirst(book, args.flag(0))[0]),
    },
    getLast: {
      since: "1.5",
      find: ({ book }, args) => worksheet(book, visibleFirst(book, args.flag(0)).at(-1)),
    },
    getItemOrNullObject: {
      since: "1.4",
      find: ({ book }, args) => worksheet(book, book.findSheet(args.text(0))?.getSheetId()),
    },
  },
  methods: {
    _RegisterDataChangedEvent: listen("Changed"),
    _UnregisterDataChangedEvent: stopListening("Changed"),
    _RegisterSelectionChangedEvent: listen("SelectionChanged"),
    _UnregisterSelectionChangedEvent: stopListening("SelectionChanged"),
    getCount: { since: "1.4", call: ({ book }, args) => visibleFirst(book, args.flag(0)).length },
  },
});
