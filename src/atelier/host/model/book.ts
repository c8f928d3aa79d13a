import type { Injector, Nullable, Workbook, Worksheet } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { IDefinedNameMapItem } from "@univerjs/engine-formula";
import { IDefinedNamesService } from "@univerjs/engine-formula";
import type { FWorkbook } from "@univerjs/sheets/facade";
import type { AtelierWorkbook, SheetExtras, WorkbookExtras } from "../../workbook/types";
import type { Arguments } from "../arguments";
import { refuse } from "../errors";
import { Events } from "../events";
import type { RangeTarget } from "../targets";
import { ApiLevel } from "./api";
import { Calculation } from "./calculation";
import { fold } from "./fold";
import { Staging } from "./staging";
import { rememberStyles } from "./styleCache";

/** The one workbook that the host serves: Univer's model and what stands beside it. */
export class Book {
  readonly api: ApiLevel;
  readonly calculation: Calculation;
  /** Univer's facade and model of the workbook: the facade is costly to make, so it is made once. */
  readonly facade: FWorkbook;
  readonly workbook: Workbook;
  readonly staging = new Staging();
  readonly events = new Events(this);
  /** Ranges kept by a client: they move when cells are inserted or deleted. */
  readonly tracked = new Set<RangeTarget>();
  /** Who waits for the results of custom functions. */
  functions: { receive(args: Arguments): void } | null = null;
  calculationMode = "Automatic";
  readOnly = false;
  /** Opens a workbook beside this one; false where it cannot. */
  openWorkbook: (bytes: Uint8Array) => boolean = () => false;
  private lastId = 0;

  constructor(
    readonly univer: FUniver,
    readonly extras: WorkbookExtras,
    excelApi: string,
  ) {
    this.api = new ApiLevel(excelApi);
    this.facade = univer.getActiveWorkbook() ?? refuse("GeneralException", "no workbook");
    this.workbook = this.facade.getWorkbook();
    rememberStyles(this.workbook.getStyles());
    this.calculation = new Calculation(univer, this.workbook);
  }

  /** Univer's names: its facade hides their ids, so its service is asked. */
  definedNames(): Nullable<IDefinedNameMapItem> {
    const injector = Reflect.get(this.univer, "_injector") as Injector;
    return injector.get(IDefinedNamesService).getDefinedNameMap(this.workbook.getUnitId());
  }

  /** The sheet, or Excel's ItemNotFound when it has been deleted since. */
  sheet(sheetId: string): Worksheet {
    return this.workbook.getSheetBySheetId(sheetId) ?? refuse("ItemNotFound", sheetId);
  }

  /** By name, whatever its case, or by id. */
  findSheet(key: string): Nullable<Worksheet> {
    const wanted = fold(key);
    return this.workbook
      .getSheets()
      .find((sheet) => fold(sheet.getName()) === wanted || sheet.getSheetId() === key);
  }

  extrasOf(sheetId: string): SheetExtras {
    return (this.extras.sheets[sheetId] ??= { page: {}, links: [], isProtected: false });
  }

  /** Changing anything in a file that is open for reading only is refused with AccessDenied. */
  requireEditable(): void {
    if (this.readOnly) refuse("AccessDenied", "read-only file");
  }

  /** Writing to a protected sheet is refused with AccessDenied. */
  requireWritable(sheetId: string): void {
    this.sheet(sheetId);
    this.requireEditable();
    if (this.extrasOf(sheetId).isProtected) refuse("AccessDenied", "protected sheet");
  }

  /** Runs one of Univer's commands or mutations on this workbook, so that a grid that shows it redraws. */
  run(id: string, params: object): void {
    const done: unknown = this.univer.syncExecuteCommand(id, {
      unitId: this.workbook.getUnitId(),
      ...params,
    });
    if (done === false) refuse("GeneralException", id);
  }

  /** The same for commands that Univer runs asynchronously. */
  async runLater(id: string, params: object): Promise<void> {
    const done: unknown = await this.univer.executeCommand(id, {
      unitId: this.workbook.getUnitId(),
      ...params,
    });
    if (done === false) refuse("InvalidOperation", id);
  }

  /** A name that no object of this workbook has borne since it was opened. */
  freshId(prefix: string): string {
    return `${prefix}-${Date.now().toString(36)}-${++this.lastId}`;
  }

  snapshot(): AtelierWorkbook {
    return { data: structuredClone(this.facade.save()), extras: structuredClone(this.extras) };
  }
}
