/** Cells that a chart draws; sheets are named by Univer's id. Zero-based. */
export interface ChartSource {
  sheetId: string;
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
}

export type ChartKind = "BarClustered" | "ColumnClustered" | "Line" | "LineMarkers";
export type ChartDash = "Continuous" | "Dash" | "DashDot" | "RoundDot";
export type LegendPlace = "Top" | "Bottom" | "Left" | "Right";

export interface ChartSeriesRecord {
  name: string;
  values: ChartSource | null;
  /** Several columns side by side make a category of several levels. */
  categories: ChartSource | null;
  /** "#RRGGBB"; absent: Excel's own choice. */
  fill?: string;
  line?: string;
  dash?: ChartDash;
  /** Number format of the labels; absent: no label. */
  labels?: string;
  gapWidth?: number;
}

/** A corner of a chart, in rows and columns from A1, with the part of a cell: it follows the cells under it. */
export interface ChartCorner {
  row: number;
  column: number;
}

/** A chart of a sheet, as far as the add-in makes and reads them. */
export interface ChartRecord {
  id: string;
  name: string;
  kind: ChartKind;
  from: ChartCorner;
  to: ChartCorner;
  /** Null: no title. */
  title: string | null;
  titleSize?: number;
  titleBold?: boolean;
  titleColor?: string;
  legend: LegendPlace | null;
  series: ChartSeriesRecord[];
  /** The first category at the top of horizontal bars. */
  reversed?: boolean;
  /** The axis of values; absent members are Excel's own choice. */
  minimum?: number;
  isAxisHidden?: boolean;
  hasNoGridlines?: boolean;
  numberFormat?: string;
}
