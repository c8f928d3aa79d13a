import type { IWorkbookData } from "@univerjs/core";
import type { ChartRecord } from "./charts";

/** A table (ListObject). Row and column indexes are zero-based; `rowCount` includes header and total rows. */
export interface TableRecord {
  id: number;
  name: string;
  sheetId: string;
  startRow: number;
  startColumn: number;
  rowCount: number;
  columnCount: number;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showFilterButton: boolean;
  style: string;
  showBandedColumns?: boolean;
  highlightFirstColumn?: boolean;
  highlightLastColumn?: boolean;
}

/**
 * Print set-up, in Excel's own words; margins in points. Absent means Excel's default.
 * Areas and titles are written without `$` and without the sheet's name: "A1:D50", "1:3", "A:B".
 */
export interface PageRecord {
  orientation?: "Portrait" | "Landscape";
  paperSize?: "A4" | "A3" | "Letter";
  printArea?: string;
  printTitleRows?: string;
  printTitleColumns?: string;
  fitToWidth?: number;
  fitToHeight?: number;
  /** Zoom in %, when the page is not fitted. */
  scale?: number;
  centerHorizontally?: boolean;
  headerLeft?: string;
  headerCenter?: string;
  headerRight?: string;
  footerLeft?: string;
  footerCenter?: string;
  footerRight?: string;
  margins?: { top: number; right: number; bottom: number; left: number };
}

/** A link on one cell: to a place of the workbook (`documentReference`) or to an address. */
export interface LinkRecord {
  row: number;
  column: number;
  documentReference?: string;
  address?: string;
  screenTip?: string;
}

/** What a sheet holds that Univer's snapshot has no place for. */
export interface SheetExtras {
  page: PageRecord;
  links: LinkRecord[];
  isProtected: boolean;
  /** Absent: none. */
  charts?: ChartRecord[];
}

/** What a workbook holds that Univer's snapshot has no place for; sheets are keyed by Univer's sheet id. */
export interface WorkbookExtras {
  tables: TableRecord[];
  settings: Record<string, unknown>;
  sheets: Record<string, SheetExtras>;
  use1904DateSystem: boolean;
}

/** A whole workbook of the atelier: Univer's snapshot and what stands beside it. */
export interface AtelierWorkbook {
  data: IWorkbookData;
  extras: WorkbookExtras;
}
