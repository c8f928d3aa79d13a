import type { Worksheet } from "@univerjs/core";
import { BooleanNumber, mergeWorksheetSnapshotWithDefault } from "@univerjs/core";
import { isSheetName } from "../../workbook/sheetNames";
import { refuse } from "../errors";
import type { Book } from "./book";
import { fold } from "./fold";

/** Refuses a name that Excel does not take, or that another sheet has. */
export function requireSheetName(book: Book, name: string, except?: string): void {
  if (!isSheetName(name)) refuse("InvalidArgument", `sheet name: ${name}`);
  if (fold(name) === "history") refuse("InvalidArgument", "reserved sheet name");
  const holder = book.workbook.getSheets().find((sheet) => fold(sheet.getName()) === fold(name));
  if (holder && holder.getSheetId() !== except) refuse("ItemAlreadyExists", `sheet ${name}`);
}

export function isShown(sheet: Worksheet): boolean {
  return sheet.isSheetHidden() === BooleanNumber.FALSE;
}

/** Adds an empty sheet after the others, without showing it; refuses a bad or taken name. */
export function addSheet(book: Book, name: string | undefined): string {
  book.requireEditable();
  const chosen = name ?? freeName(book);
  requireSheetName(book, chosen);
  const id = book.freshId("feuille");
  const sheet = mergeWorksheetSnapshotWithDefault({ id, name: chosen, rowCount: 200, columnCount: 26 });
  const shown = book.workbook.getActiveSheet(true);
  book.run("sheet.mutation.insert-sheet", { index: book.workbook.getSheetSize(), sheet });
  // Univer's page shows a sheet as soon as it is there; Excel does not.
  if (shown && book.workbook.getActiveSheet(true) !== shown)
    book.run("sheet.operation.set-worksheet-active", { subUnitId: shown.getSheetId() });
  book.extrasOf(id);
  return id;
}

function freeName(book: Book): string {
  let number = book.workbook.getSheetSize() + 1;
  while (book.findSheet(`Feuil${number}`)) number++;
  return `Feuil${number}`;
}

/** Deletes a sheet with its tables; the last visible one cannot be deleted (InvalidOperation). */
export function deleteSheet(book: Book, sheetId: string): void {
  book.requireEditable();
  const sheet = book.sheet(sheetId);
  const visible = book.workbook.getSheets().filter(isShown);
  const others = visible.filter((one) => one !== sheet);
  const next = others[0];
  if (!next) return refuse("InvalidOperation", "the last visible sheet");
  if (book.workbook.getActiveSheet(true) === sheet) {
    book.run("sheet.operation.set-worksheet-active", { subUnitId: next.getSheetId() });
  }
  book.run("sheet.command.remove-sheet", { subUnitId: sheetId });
  book.extras.tables = book.extras.tables.filter((table) => table.sheetId !== sheetId);
  book.extras.sheets = Object.fromEntries(
    Object.entries(book.extras.sheets).filter(([id]) => id !== sheetId),
  );
}

/** Shows or hides a sheet; hiding the last visible one is refused. */
export function setVisibility(book: Book, sheetId: string, visibility: unknown): void {
  if (visibility !== "Visible" && visibility !== "Hidden" && visibility !== "VeryHidden")
    refuse("InvalidArgument");
  book.requireEditable();
  const hidden = visibility === "Visible" ? 0 : 1;
  const others = book.workbook.getSheets().filter((one) => isShown(one) && one.getSheetId() !== sheetId);
  const next = others[0];
  if (hidden === 1 && !next) return refuse("InvalidOperation", "the last visible sheet");
  if (hidden === 1 && next && book.workbook.ensureActiveSheet().getSheetId() === sheetId) {
    book.run("sheet.operation.set-worksheet-active", { subUnitId: next.getSheetId() });
  }
  book.run("sheet.mutation.set-worksheet-hidden", { subUnitId: sheetId, hidden });
}
