import type { IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import { refuse } from "../errors";
import type { NamesTarget, RangeTarget } from "../targets";
import { parseArea, splitAddress } from "./address";
import type { Book } from "./book";
import { fold } from "./fold";

/** Univer's scope of a name that belongs to the whole workbook. */
export const WORKBOOK_SCOPE = "AllDefaultWorkbook";

/** The names of the workbook, or those of one sheet. */
export function listNames({ book, sheetId }: NamesTarget): IDefinedNamesServiceParam[] {
  const wanted = sheetId ?? WORKBOOK_SCOPE;
  return allNames(book).filter((name) => (name.localSheetId ?? WORKBOOK_SCOPE) === wanted);
}

/** A name of the sheet, else one of the workbook. */
export function findName({ book, sheetId }: NamesTarget, name: string): IDefinedNamesServiceParam | null {
  const same = allNames(book).filter((item) => fold(item.name) === fold(name));
  const scoped = same.find((item) => item.localSheetId === sheetId && sheetId !== undefined);
  return scoped ?? same.find((item) => (item.localSheetId ?? WORKBOOK_SCOPE) === WORKBOOK_SCOPE) ?? null;
}

export function nameById(book: Book, id: string): IDefinedNamesServiceParam {
  return allNames(book).find((item) => item.id === id) ?? refuse("ItemNotFound", id);
}

/** The range that a name designates; null when it holds a constant or a formula. */
export function nameArea(book: Book, item: IDefinedNamesServiceParam): RangeTarget | null {
  const { sheet, address } = splitAddress(item.formulaOrRefString.replace(/^=/, ""));
  const area = parseArea(address);
  const worksheet = sheet === undefined ? null : book.findSheet(sheet);
  return area && worksheet ? { book, sheetId: worksheet.getSheetId(), area } : null;
}

function allNames(book: Book): IDefinedNamesServiceParam[] {
  return Object.values(book.definedNames() ?? {});
}

/** Creates a name; refuses what Excel refuses: a bad name, one that reads as a cell, one already taken in that scope. */
export function addName(
  target: NamesTarget,
  item: { name: string; reference: string; comment: string },
): string {
  const { book, sheetId } = target;
  const { name, reference, comment } = item;
  if (!isGoodName(name)) refuse("InvalidArgument", `name ${name}`);
  if (listNames(target).some((one) => fold(one.name) === fold(name)))
    refuse("ItemAlreadyExists", `name ${name}`);
  if (book.extras.tables.some((table) => fold(table.name) === fold(name)))
    refuse("ItemAlreadyExists", `table ${name}`);
  const id = book.freshId("nom");
  const formulaOrRefString = reference.replace(/^=/, "");
  setName(book, { id, name, formulaOrRefString, comment, localSheetId: sheetId ?? WORKBOOK_SCOPE });
  return id;
}

export function setName(book: Book, item: IDefinedNamesServiceParam): void {
  book.run("formula.mutation.set-defined-name", item);
}

export function deleteName(book: Book, id: string): void {
  book.run("formula.mutation.remove-defined-name", nameById(book, id));
}

/** The rule that Excel has for names of ranges and of tables: no space, no address, 255 characters at most. */
export function isGoodName(name: string): boolean {
  const isWord = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  const isAddress = parseArea(name) !== null || /^[rc]$/i.test(name) || /^r\d*c\d*$/i.test(name);
  return isWord && !isAddress;
}
