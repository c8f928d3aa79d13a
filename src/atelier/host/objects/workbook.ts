import { defineClass, wrap } from "../classes";
import { refuse } from "../errors";
import type { Book } from "../model/book";
import type { BookTarget } from "../targets";
import { activeCellArea, selectedArea } from "../model/selection";

function activeSheetId({ book }: BookTarget): string {
  return book.workbook.ensureActiveSheet().getSheetId();
}

/** The bytes of a file as the library sends them. */
function fromBase64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return refuse("InvalidArgument", "base64File");
  }
}

function openBeside(book: Book, bytes: Uint8Array): void {
  if (!book.openWorkbook(bytes)) refuse("UnsupportedOperation", "a workbook beside this one");
}

defineClass("Workbook", {
  since: "1.1",
  properties: {
    name: { since: "1.7", get: ({ book }) => book.workbook.name || "Classeur1.xlsx" },
    readOnly: { since: "1.8", get: ({ book }) => book.readOnly },
  },
  steps: {
    application: { since: "1.1", to: ({ book }) => wrap("Application", { book }) },
    functions: { since: "1.2", to: ({ book }) => wrap("Functions", { book }) },
    names: { since: "1.1", to: ({ book }) => wrap("NamedItemCollection", { book }) },
    protection: { since: "1.7", to: ({ book }) => wrap("WorkbookProtection", { book }) },
    settings: { since: "1.4", to: ({ book }) => wrap("SettingCollection", { book }) },
    tables: { since: "1.1", to: ({ book }) => wrap("TableCollection", { book }) },
    worksheets: { since: "1.1", to: ({ book }) => wrap("WorksheetCollection", { book }) },
  },
  methods: {
    // What the library asks of Excel on the web, where others are asked for a WorkbookCreated.
    createAndOpenWorkbook: {
      since: "1.8",
      call: ({ book }, args) => {
        openBeside(book, fromBase64(args.text(0)));
      },
    },
  },
  finders: {
    getActiveCell: {
      since: "1.7",
      find: (self) =>
        wrap("Range", { book: self.book, sheetId: activeSheetId(self), area: activeCellArea(self.book) }),
    },
    getSelectedRange: {
      since: "1.1",
      find: (self) =>
        wrap("Range", { book: self.book, sheetId: activeSheetId(self), area: selectedArea(self.book) }),
    },
  },
});

/** The three arguments of `calculate`. */
const calculations = ["Recalculate", "Full", "FullRebuild"];

defineClass("Application", {
  since: "1.1",
  properties: {
    calculationMode: {
      since: "1.1",
      get: ({ book }) => book.calculationMode,
      set: ({ book }, value) => {
        const mode = ["Automatic", "AutomaticExceptTables", "Manual"].find((name) => name === value);
        book.calculationMode = mode ?? refuse("InvalidArgument", "calculationMode");
      },
    },
  },
  finders: {
    createWorkbook: {
      since: "1.8",
      find: ({ book }, args) => wrap("WorkbookCreated", { book, bytes: fromBase64(args.text(0)) }),
    },
  },
  methods: {
    calculate: {
      since: "1.1",
      call: ({ book }, args) => {
        if (!calculations.includes(args.text(0))) refuse("InvalidArgument", "calculationType");
        book.univer.getFormula().executeCalculation();
        book.calculation.touch(false);
      },
    },
    suspendApiCalculationUntilNextSync: { since: "1.6", call: () => undefined },
    suspendScreenUpdatingUntilNextSync: { since: "1.9", call: () => undefined },
  },
});

defineClass("WorkbookCreated", {
  since: "1.8",
  methods: {
    open: {
      since: "1.8",
      call: ({ book, bytes }) => {
        openBeside(book, bytes);
      },
    },
  },
});

defineClass("WorkbookProtection", {
  since: "1.7",
  properties: { protected: { since: "1.7", get: () => false } },
});
