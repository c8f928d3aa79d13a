import type { IWorkbookData } from "@univerjs/core";
import type { NamedRange } from "hucre";
import type { PageRecord, WorkbookExtras } from "../workbook/types";
import { fromFileFormula, toFileFormula } from "./formulas";
import { absoluteReference } from "./references";
import { citerFeuille } from "../../lecture/lieu";
import { readResource, RESOURCE } from "./resources";

/** Univer's mark of a name that belongs to the whole workbook. */
const WHOLE_WORKBOOK = "AllDefaultWorkbook";
/** Names that Excel keeps for itself (print area, filters): they are written from what they stand for. */
const RESERVED = "_xlnm.";

interface DefinedName {
  id: string;
  name: string;
  formulaOrRefString: string;
  comment?: string;
  localSheetId?: string;
}

/** The names of the workbook for Univer. */
export function readNames(
  ranges: readonly NamedRange[],
  idOfSheet: (name: string | undefined) => string | undefined,
): Record<string, DefinedName> {
  const names = ranges
    .filter((range) => !range.name.startsWith(RESERVED))
    .map((range, index) => ({
      id: `name-${index + 1}`,
      name: range.name,
      formulaOrRefString: readTarget(range.range),
      ...(range.comment !== undefined && { comment: range.comment }),
      localSheetId: idOfSheet(range.scope) ?? WHOLE_WORKBOOK,
    }));
  return Object.fromEntries(names.map((name) => [name.id, name]));
}

/** Univer writes a place without "=" and anything else with it. */
function readTarget(target: string): string {
  const isPlace = /^('(?:[^']|'')+'|[^'!()"]+)!\$?[A-Za-z]*\$?\d*(:\$?[A-Za-z]*\$?\d*)?$/.test(target);
  return isPlace ? target : fromFileFormula(target);
}

/** The names of the workbook for the file, the print areas and titles of its sheets among them. */
export function writeNames(data: IWorkbookData, extras: WorkbookExtras): NamedRange[] {
  const names = Object.values(readResource<DefinedName>(data, RESOURCE.names)).map((name) => ({
    name: name.name,
    range: toFileFormula(name.formulaOrRefString.replace(/^=/, "")),
    ...(name.comment !== undefined && { comment: name.comment }),
    ...writeScope(name, data),
  }));
  const prints = data.sheetOrder.flatMap((id) =>
    writePrintNames(data.sheets[id]?.name ?? "", extras.sheets[id]?.page),
  );
  return [...names, ...prints];
}

function writeScope(name: DefinedName, data: IWorkbookData): { scope?: string } {
  const scope = name.localSheetId === undefined ? undefined : data.sheets[name.localSheetId]?.name;
  return scope === undefined ? {} : { scope };
}

/** The file's writer would not quote the sheet's name, which Excel refuses: these names are written here. */
function writePrintNames(sheet: string, page: PageRecord = {}): NamedRange[] {
  const place = (area: string): string =>
    area
      .split(",")
      .map((part) => `${citerFeuille(sheet)}!${absoluteReference(part)}`)
      .join(",");
  const titles = [page.printTitleColumns, page.printTitleRows].filter((part) => part !== undefined);
  return [
    ...(page.printArea
      ? [{ name: `${RESERVED}Print_Area`, range: place(page.printArea), scope: sheet }]
      : []),
    ...(titles.length > 0
      ? [{ name: `${RESERVED}Print_Titles`, range: place(titles.join()), scope: sheet }]
      : []),
  ];
}
