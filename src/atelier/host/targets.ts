import type { Book } from "./model/book";
import type { Area } from "./model/area";

/** What each object of Excel's model stands for in the host. */
export interface BookTarget {
  book: Book;
}

export interface SheetTarget extends BookTarget {
  sheetId: string;
}

/** A rectangle of one sheet; the area of a tracked range moves with insertions and deletions. */
export interface RangeTarget extends SheetTarget {
  area: Area;
}

export interface BorderTarget extends RangeTarget {
  side: string;
}

/** The tables of the workbook, of one sheet, or of one range. */
export interface TablesTarget extends BookTarget {
  sheetId?: string;
  area?: Area;
  fullyContained?: boolean;
}

export interface TableTarget extends BookTarget {
  tableId: number;
}

/** A row or a column of a table, by its place. */
export interface TablePartTarget extends TableTarget {
  index: number;
}

/** The names of the workbook, or those of one sheet. */
export interface NamesTarget extends BookTarget {
  sheetId?: string;
}

export interface NameTarget extends BookTarget {
  nameId: string;
}

export interface SettingTarget extends BookTarget {
  key: string;
}

export interface ChartTarget extends SheetTarget {
  chartId: string;
}

export interface ChartSeriesTarget extends ChartTarget {
  index: number;
}

export interface ChartAxisTarget extends ChartTarget {
  axis: "value" | "category";
}

export interface ConditionalTarget extends SheetTarget {
  formatId: string;
}

export interface ResultTarget extends BookTarget {
  value: number;
}

/** A workbook made by an add-in, not open yet. */
export interface CreatedTarget extends BookTarget {
  bytes: Uint8Array;
}

/** Several rectangles of one sheet. */
export interface AreasTarget extends SheetTarget {
  areas: readonly Area[];
}

/** The object behind every class of the model, by Excel's class name. */
export interface Targets {
  Workbook: BookTarget;
  Application: BookTarget;
  WorkbookCreated: CreatedTarget;
  WorkbookProtection: BookTarget;
  WorksheetCollection: BookTarget;
  Worksheet: SheetTarget;
  WorksheetFreezePanes: SheetTarget;
  WorksheetProtection: SheetTarget;
  PageLayout: SheetTarget;
  HeaderFooterGroup: SheetTarget;
  HeaderFooter: SheetTarget;
  Range: RangeTarget;
  RangeAreas: AreasTarget;
  RangeCollection: AreasTarget;
  RangeFormat: RangeTarget;
  RangeFill: RangeTarget;
  RangeFont: RangeTarget;
  RangeBorderCollection: RangeTarget;
  RangeBorder: BorderTarget;
  DataValidation: RangeTarget;
  ConditionalFormatCollection: RangeTarget;
  ConditionalFormat: ConditionalTarget;
  CellValueConditionalFormat: ConditionalTarget;
  CustomConditionalFormat: ConditionalTarget;
  ConditionalFormatRule: ConditionalTarget;
  TextConditionalFormat: ConditionalTarget;
  ConditionalRangeFormat: ConditionalTarget;
  ConditionalRangeFill: ConditionalTarget;
  ConditionalRangeFont: ConditionalTarget;
  TableCollection: TablesTarget;
  TableScopedCollection: TablesTarget;
  Table: TableTarget;
  TableColumnCollection: TableTarget;
  TableColumn: TablePartTarget;
  TableRowCollection: TableTarget;
  TableRow: TablePartTarget;
  NamedItemCollection: NamesTarget;
  NamedItem: NameTarget;
  SettingCollection: BookTarget;
  Setting: SettingTarget;
  ChartCollection: SheetTarget;
  Chart: ChartTarget;
  ChartTitle: ChartTarget;
  ChartTitleFormat: ChartTarget;
  ChartFont: ChartTarget;
  ChartLegend: ChartTarget;
  ChartAxes: ChartTarget;
  ChartAxis: ChartAxisTarget;
  ChartGridlines: ChartAxisTarget;
  ChartSeriesCollection: ChartTarget;
  ChartSeries: ChartSeriesTarget;
  ChartSeriesFormat: ChartSeriesTarget;
  ChartFill: ChartSeriesTarget;
  ChartLineFormat: ChartSeriesTarget;
  ChartDataLabels: ChartSeriesTarget;
  Functions: BookTarget;
  FunctionResult: ResultTarget;
  CustomFunctions: BookTarget;
}

export type Kind = keyof Targets;
