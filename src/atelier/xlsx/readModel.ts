import { LocaleType } from "@univerjs/core";
import type { IWorkbookData, IWorksheetData } from "@univerjs/core";
import type { Sheet, Workbook } from "hucre";
import type { ChartRecord } from "../workbook/charts";
import type { AtelierWorkbook, SheetExtras, TableRecord } from "../workbook/types";
import { readConditionals } from "./conditionalRead";
import { DEFAULT_FONT } from "./fonts";
import { readNames } from "./names";
import { readExtras, readSheet } from "./readSheet";
import { RESOURCE, resource } from "./resources";
import { readSettings } from "./settings";
import { createStyleReader } from "./styles";
import type { StyleReader } from "./styles";
import { readTables } from "./tables";
import { readValidations } from "./validations";

/** Univer's version, which a snapshot must name. */
const UNIVER_VERSION = "0.25.1";

/** The id of a sheet of the file: its rank, so that a sheet renamed or moved is still known when the file is written back. */
export const sheetIdAt = (index: number): string => `sheet-${index + 1}`;

/** What is read of a file beside its parser: tables without headers by name, charts by sheet. */
interface ReadApart {
  headerless: ReadonlySet<string>;
  charts: ReadonlyMap<string, ChartRecord[]>;
}

/** A parsed file as the atelier's model. */
export function toAtelierWorkbook(workbook: Workbook, { headerless, charts }: ReadApart): AtelierWorkbook {
  const base = { ...DEFAULT_FONT, ...workbook.defaultFont };
  const styles = createStyleReader(workbook.themeColors ?? [], base);
  const ids = workbook.sheets.map((_, index) => sheetIdAt(index));
  const data: IWorkbookData = {
    id: "classeur",
    name: workbook.properties?.title ?? "",
    appVersion: UNIVER_VERSION,
    locale: LocaleType.FR_FR,
    styles: styles.styles,
    defaultStyle: { ff: base.name ?? "Calibri", fs: base.size ?? 11 },
    sheetOrder: ids,
    sheets: readSheets(workbook, styles),
    resources: readResources(workbook),
  };
  const extras = {
    tables: readAllTables(workbook.sheets, headerless),
    settings: readSettings(workbook.properties?.custom),
    sheets: bySheet<SheetExtras>(workbook.sheets, (sheet, id) => ({
      ...readExtras(sheet),
      ...(charts.has(id) && { charts: charts.get(id) }),
    })),
    use1904DateSystem: workbook.dateSystem === "1904",
  };
  return { data, extras };
}

function readSheets(workbook: Workbook, styles: StyleReader): Record<string, Partial<IWorksheetData>> {
  const theme = workbook.themeColors ?? [];
  return bySheet(workbook.sheets, (sheet, id) => readSheet(sheet, id, styles, theme));
}

function bySheet<T>(sheets: readonly Sheet[], read: (sheet: Sheet, id: string) => T): Record<string, T> {
  return Object.fromEntries(sheets.map((sheet, index) => [sheetIdAt(index), read(sheet, sheetIdAt(index))]));
}

function readResources(workbook: Workbook): NonNullable<IWorkbookData["resources"]> {
  const theme = workbook.themeColors ?? [];
  const idOfSheet = (name: string | undefined): string | undefined => {
    const index = workbook.sheets.findIndex((sheet) => sheet.name === name);
    return index < 0 ? undefined : sheetIdAt(index);
  };
  return [
    resource(
      RESOURCE.validations,
      bySheet(workbook.sheets, (sheet, id) => readValidations(sheet.dataValidations ?? [], id)),
    ),
    resource(
      RESOURCE.conditionals,
      bySheet(workbook.sheets, (sheet, id) => readConditionals(sheet.conditionalRules ?? [], id, theme)),
    ),
    resource(RESOURCE.names, readNames(workbook.namedRanges ?? [], idOfSheet)),
  ];
}

function readAllTables(sheets: readonly Sheet[], headerless: ReadonlySet<string>): TableRecord[] {
  const tables: TableRecord[] = [];
  sheets.forEach((sheet, index) => {
    tables.push(...readTables(sheet, sheetIdAt(index), tables.length + 1, headerless));
  });
  return tables;
}
