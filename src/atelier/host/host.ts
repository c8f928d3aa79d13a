import type { FUniver } from "@univerjs/core/facade";
import type { ChartRecord } from "../workbook/charts";
import type { AtelierWorkbook, WorkbookExtras } from "../workbook/types";
import { CellEditing } from "./cellEditing";
import type { Client, HostState } from "./connection";
import { Connection } from "./connection";
import type { FaultHook } from "./faults";
import { Faults } from "./faults";
import type { FunctionCall, FunctionMetadata, FunctionResult } from "./functions";
import { FunctionCalls } from "./functions";
import { RequestLog } from "./log";
import { Book } from "./model/book";
import "./objects/all";

export interface HostOptions {
  /** The facade of a Univer instance that holds one workbook. */
  univerAPI: FUniver;
  extras: WorkbookExtras;
  /** The ExcelApi set that the host declares; a member above it is refused with ApiNotFound. */
  excelApi?: string;
  /** The custom functions, as their metadata describes them. */
  functions?: readonly FunctionMetadata[];
  /** Fails chosen actions on purpose. */
  faults?: FaultHook;
  /** Opens a workbook beside this one; false where it cannot. Without it, none can be opened. */
  openWorkbook?: (bytes: Uint8Array) => boolean;
  /** The file is open for reading only: nothing in it can be changed. */
  readOnly?: boolean;
}

/** A workbook that answers Microsoft's Office.js as Excel would. */
export interface Host {
  /** The ExcelApi set that the host declares. */
  readonly excelApi: string;
  readonly log: RequestLog;
  /** Several clients may share the workbook; the last one connected runs the custom functions. */
  connect(client: Client): { send(json: string): void; close(): void };
  snapshot(): AtelierWorkbook;
  /** The charts of a sheet; none once it is gone. */
  charts(sheetId: string): readonly ChartRecord[];
  setCellEditMode(on: boolean): void;
  /** The person closes the workbook: whatever is asked from now on is refused with RequestAborted. */
  closeWorkbook(): void;
  /** Calls a custom function through the add-in's own runtime. */
  callFunction(call: FunctionCall): Promise<FunctionResult>;
  /** The same for each result of a streaming function, until what is returned cancels it. */
  followFunction(call: FunctionCall, listener: (result: FunctionResult) => void): () => void;
}

/** Opens a host on a workbook. */
export function createHost(options: HostOptions): Host {
  const excelApi = options.excelApi ?? "1.20";
  const functions = new FunctionCalls(options.functions ?? []);
  const book = new Book(options.univerAPI, options.extras, excelApi);
  book.functions = functions;
  book.readOnly = options.readOnly ?? false;
  book.openWorkbook = options.openWorkbook ?? book.openWorkbook;
  const state: HostState = {
    book,
    log: new RequestLog(),
    editing: new CellEditing(),
    faults: new Faults(options.faults),
    queue: Promise.resolve(),
    closed: false,
  };
  return {
    excelApi,
    log: state.log,
    connect: (client) => connect(state, client, functions),
    snapshot: () => book.snapshot(),
    charts: (sheetId) => book.extras.sheets[sheetId]?.charts ?? [],
    setCellEditMode: (on) => {
      state.editing.set(on);
    },
    closeWorkbook: () => {
      state.closed = true;
    },
    callFunction: (call) => functions.call(call),
    followFunction: (call, listener) => functions.follow(call, listener),
  };
}

function connect(state: HostState, client: Client, functions: FunctionCalls): ReturnType<Host["connect"]> {
  const connection = new Connection(state, client);
  const post = (message: object): void => {
    connection.post(message);
  };
  functions.attach(post);
  return {
    send: (json) => {
      connection.send(json);
    },
    close: () => {
      functions.detach(post);
      connection.close();
    },
  };
}
