import { BooleanNumber } from "@univerjs/core";
import type { IWorksheetData } from "@univerjs/core";
import type { Cell, CellStyle, CellValue, ColumnDef, Hyperlink, RowDef, WriteSheet } from "hucre";
import type { ChartRecord } from "../workbook/charts";
import type { LinkRecord, SheetExtras, TableRecord } from "../workbook/types";
import { pixelsToPoints, pixelsToWidth } from "../workbook/units";
import { toFileDetails, toFileValue } from "./cells";
import { writeChart } from "./chartWrite";
import { toColor } from "./colors";
import type { ConditionalFormat } from "./conditionals";
import { writeConditionals } from "./conditionalWrite";
import { toFileFormula } from "./formulas";
import { writeHeaderFooter, writePageSetup } from "./page";
import { entriesOf } from "./sparse";
import type { createStyleWriter } from "./styles";
import { writeTable } from "./tables";
import { writeValidations } from "./validations";
import type { ValidationRule } from "./validations";

const { TRUE, FALSE } = BooleanNumber;

type StyleWriter = ReturnType<typeof createStyleWriter>;

/** A sheet of the model, with what stands beside it. */
export interface SheetSource {
  data: Partial<IWorksheetData>;
  extras: SheetExtras | undefined;
  tables: readonly TableRecord[];
  charts: readonly ChartRecord[];
  validations: readonly ValidationRule[];
  conditionals: readonly ConditionalFormat[];
  /** The name of any sheet of the workbook by its id: charts draw cells of other sheets too. */
  nameOf: (sheetId: string) => string | undefined;
}

/** A sheet of the model for the file. */
export function writeSheet(source: SheetSource, styles: StyleWriter): WriteSheet {
  const { data, extras } = source;
  const tables = source.tables.map((table) => writeTable(table, data.cellData ?? {}));
  const headerFooter = extras && writeHeaderFooter(extras.page);
  return {
    name: data.name ?? "",
    ...writeCells(data, extras?.links ?? [], styles),
    columns: writeColumns(data),
    rowDefs: writeRows(data),
    merges: (data.mergeData ?? []).map(({ startRow, startColumn, endRow, endColumn }) => ({
      startRow,
      startCol: startColumn,
      endRow,
      endCol: endColumn,
    })),
    ...writeView(data),
    dataValidations: writeValidations(source.validations),
    conditionalRules: writeConditionals(source.conditionals),
    tables,
    charts: source.charts.flatMap((chart) => writeChart(chart, source.nameOf) ?? []),
    ...(extras && { pageSetup: writePageSetup(extras.page) }),
    ...(headerFooter && { headerFooter }),
    ...(extras?.isProtected === true && { protection: { sheet: true } }),
  };
}

function writeView(data: Partial<IWorksheetData>): Partial<WriteSheet> {
  const { xSplit = 0, ySplit = 0 } = data.freeze ?? {};
  const isVeryHidden = data.custom?.veryHidden === true;
  return {
    view: {
      ...(data.showGridlines === FALSE && { showGridLines: false }),
      ...(data.rightToLeft === TRUE && { rightToLeft: true }),
      ...(data.tabColor && { tabColor: toColor(data.tabColor) }),
    },
    ...((xSplit > 0 || ySplit > 0) && { freezePane: { rows: ySplit, columns: xSplit } }),
    ...(data.hidden === TRUE && (isVeryHidden ? { veryHidden: true } : { hidden: true })),
  };
}

function writeRows(data: Partial<IWorksheetData>): Map<number, RowDef> {
  const rows = new Map<number, RowDef>();
  for (const [row, { h, hd, ia }] of entriesOf(data.rowData)) {
    // A row whose height follows its content keeps no height in the file.
    const isFixed = h !== undefined && ia !== TRUE;
    if (!isFixed && hd !== TRUE) continue;
    rows.set(row, {
      ...(isFixed && { height: pixelsToPoints(h) }),
      ...(hd === TRUE && { hidden: true }),
    });
  }
  return rows;
}

function writeColumns(data: Partial<IWorksheetData>): ColumnDef[] {
  const columns: ColumnDef[] = [];
  for (const [column, { w, hd }] of entriesOf(data.columnData)) {
    while (columns.length <= column) columns.push({});
    columns[column] = {
      ...(w !== undefined && { width: pixelsToWidth(w) }),
      ...(hd === TRUE && { hidden: true }),
    };
  }
  return columns;
}

function writeCells(
  data: Partial<IWorksheetData>,
  links: readonly LinkRecord[],
  styles: StyleWriter,
): Pick<WriteSheet, "rows" | "cells"> {
  const rows: CellValue[][] = [];
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, line] of entriesOf(data.cellData)) {
    const values: CellValue[] = [];
    for (const [column, cell] of entriesOf(line)) {
      while (values.length < column) values.push(null);
      values[column] = toFileValue(cell);
      const details = writeDetails(toFileDetails(cell), styles(cell.s));
      if (details !== undefined) cells.set(`${row},${column}`, details);
    }
    while (rows.length < row) rows.push([]);
    rows[row] = values;
  }
  for (const link of links) {
    const key = `${link.row},${link.column}`;
    cells.set(key, { ...cells.get(key), hyperlink: writeLink(link) });
  }
  return { rows, cells };
}

function writeDetails(
  details: Partial<Cell> | undefined,
  style: CellStyle | undefined,
): Partial<Cell> | undefined {
  if (details === undefined) return style && { style };
  const formula = details.formula === undefined ? {} : { formula: toFileFormula(details.formula) };
  return { ...details, ...formula, ...(style && { style }) };
}

function writeLink(link: LinkRecord): Hyperlink {
  return {
    target: link.address ?? "",
    ...(link.documentReference !== undefined && { location: link.documentReference }),
    ...(link.screenTip !== undefined && { tooltip: link.screenTip }),
  };
}
