import type { FontStyle, WorkbookProperties, WriteOptions, WriteSheet } from "hucre";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import type { Package, Part } from "../../fichiers/zip";
import type { ChartRecord } from "../workbook/charts";
import type { AtelierWorkbook } from "../workbook/types";
import { takeOutCharts } from "./charts";
import { completeCharts } from "./chartWrite";
import type { ConditionalFormat } from "./conditionals";
import { DEFAULT_FONT } from "./fonts";
import { keepFromOriginal } from "./keep";
import { writeNames } from "./names";
import { readResource, RESOURCE } from "./resources";
import { isSetting, writeSettings } from "./settings";
import { createStyleWriter } from "./styles";
import { completeTables } from "./tables";
import type { ValidationRule } from "./validations";
import { writeSheet } from "./writeSheet";
import { closePackage } from "../../fichiers/zip";
import { openPackage } from "./zipDirectory";

/** When the file says it was made; the clock is the caller's. */
export interface WriteDates {
  created?: Date;
  modified?: Date;
}

/**
 * Writes the atelier's model as an .xlsx file.
 * @param original the file the model was read from: what the model has no place for is taken from it.
 */
export async function writeWorkbook(
  workbook: AtelierWorkbook,
  original?: Uint8Array,
  dates: WriteDates = {},
): Promise<Uint8Array> {
  const properties = original === undefined ? {} : await readProperties(original);
  const former: Package = original === undefined ? new Map<string, Part>() : openPackage(original);
  const left = await takeOutCharts(former, workbook);
  const bytes = await writeXlsx(toWriteOptions(workbook, { ...properties, ...dates }, left));
  const parts = openPackage(bytes);
  await completeTables(parts, workbook.extras.tables);
  await completeCharts(parts, former);
  if (original !== undefined) await keepFromOriginal(parts, former, workbook.data.sheetOrder);
  return closePackage(parts);
}

/** The original's own properties (title, author, custom ones), without the add-in's settings, which are written anew. */
async function readProperties(original: Uint8Array): Promise<WorkbookProperties> {
  const { properties = {} } = await readXlsx(original, { sheets: () => false });
  const custom = Object.entries(properties.custom ?? {}).filter(([property]) => !isSetting(property));
  return { ...properties, modified: undefined, custom: Object.fromEntries(custom) };
}

function toWriteOptions(
  workbook: AtelierWorkbook,
  properties: WorkbookProperties,
  left: ReadonlySet<ChartRecord>,
): WriteOptions {
  const { data, extras } = workbook;
  const base: FontStyle = { ...DEFAULT_FONT, ...defaultFontOf(data.defaultStyle) };
  const sheets = toSheets(workbook, base, left);
  return {
    sheets,
    defaultFont: base,
    dateSystem: extras.use1904DateSystem ? "1904" : "1900",
    namedRanges: writeNames(data, extras),
    // A workbook must open on a sheet that is seen.
    activeSheet: Math.max(
      0,
      sheets.findIndex((sheet) => sheet.hidden !== true && sheet.veryHidden !== true),
    ),
    properties: {
      ...(data.name && { title: data.name }),
      ...properties,
      custom: { ...properties.custom, ...writeSettings(extras.settings) },
    },
  };
}

function toSheets(
  { data, extras }: AtelierWorkbook,
  base: FontStyle,
  left: ReadonlySet<ChartRecord>,
): WriteSheet[] {
  const styles = createStyleWriter(data, base);
  const validations = readResource<ValidationRule[]>(data, RESOURCE.validations);
  const conditionals = readResource<ConditionalFormat[]>(data, RESOURCE.conditionals);
  return data.sheetOrder.map((id) =>
    writeSheet(
      {
        data: data.sheets[id] ?? {},
        extras: extras.sheets[id],
        tables: extras.tables.filter((table) => table.sheetId === id),
        charts: (extras.sheets[id]?.charts ?? []).filter((chart) => !left.has(chart)),
        validations: validations[id] ?? [],
        conditionals: conditionals[id] ?? [],
        nameOf: (other) => data.sheets[other]?.name,
      },
      styles,
    ),
  );
}

function defaultFontOf(style: AtelierWorkbook["data"]["defaultStyle"]): FontStyle {
  if (style === null || style === undefined || typeof style === "string") return {};
  return { ...(style.ff && { name: style.ff }), ...(style.fs !== undefined && { size: style.fs }) };
}
