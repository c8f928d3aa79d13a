import type { Arguments } from "./arguments";
import type { FunctionValue, ParameterMetadata } from "./parameters";
import { passParameters } from "./parameters";

export type { FunctionValue } from "./parameters";

/** One call of a custom function; every parameter is a matrix of cell values, 1 × 1 for a single cell, null when left out. */
export interface FunctionCall {
  /** The function's id, without the namespace: "ROTATION". */
  id: string;
  parameters: (FunctionValue[][] | null)[];
  /** The address of the calling cell. */
  address?: string;
  /** The function goes on giving results until it is cancelled. */
  streaming?: boolean;
}

/** The matrix that the function gave, or Excel's error with its sentence. */
export type FunctionResult = FunctionValue[][] | { code: string; message: string };

/** What Excel shows while no runtime answers. */
const BUSY: FunctionResult = { code: "#BUSY!", message: "" };

type Post = (message: object) => void;

/** Category, type, target, what to call, id: the shape that the runtime reads. */
type Entry = [number, number, string, unknown, number];
const CATEGORY = 1;
const INVOCATION = 1000;
const CANCELLATION = 1001;
/** Cancelable, and streaming. */
const STREAMING = 3;

/** Who waits for the results of a call. */
interface Pending {
  listener: (result: FunctionResult) => void;
  streaming: boolean;
}

/** The error codes of `SetInvocationArrayResults`; 9 and 10 say that no such function is declared or associated. */
const errorNames: Record<number, string> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

/** What the host must know of a function to pass its parameters: the entries of the metadata's `functions`. */
export interface FunctionMetadata {
  id: string;
  parameters: readonly ParameterMetadata[];
}

/**
 * Calls custom functions through the add-in's runtime: those asked in one turn go out in one message.
 * How each parameter is passed is told in `parameters.ts`.
 */
export class FunctionCalls {
  private readonly clients: Post[] = [];
  private readonly pending = new Map<number, Pending>();
  private entries: Entry[] = [];
  private lastId = 0;

  constructor(private readonly metadata: readonly FunctionMetadata[]) {}

  attach(post: Post): void {
    this.clients.push(post);
  }

  detach(post: Post): void {
    const index = this.clients.indexOf(post);
    if (index >= 0) this.clients.splice(index, 1);
    if (this.clients.length === 0) for (const id of [...this.pending.keys()]) this.resolve(id, BUSY);
  }

  /** The first result of a call, which is then over. */
  call(call: FunctionCall): Promise<FunctionResult> {
    return new Promise((resolve) => {
      const cancel = this.follow(call, (result) => {
        cancel();
        resolve(result);
      });
    });
  }

  /** Gives each result of a call to the listener; returns what cancels it. */
  follow(
    { id, parameters, address = "", streaming = false }: FunctionCall,
    listener: (result: FunctionResult) => void,
  ): () => void {
    const invocation = ++this.lastId;
    const known = this.metadata.find((one) => one.id.toUpperCase() === id.toUpperCase());
    const values = passParameters(parameters, known?.parameters);
    this.queue(INVOCATION, [invocation, id, values, address, streaming ? STREAMING : 0], invocation);
    this.pending.set(invocation, { listener, streaming });
    return () => {
      if (!this.pending.delete(invocation) || !streaming) return;
      this.queue(CANCELLATION, { invocationId: invocation }, invocation);
    };
  }

  /** Takes the results that the runtime sends back. */
  receive(args: Arguments): void {
    const results = args.raw(0);
    if (!Array.isArray(results)) return;
    for (const result of results) this.settle(result as unknown[]);
  }

  private queue(type: number, message: unknown, id: number): void {
    if (this.entries.length === 0)
      queueMicrotask(() => {
        this.flush();
      });
    this.entries.push([CATEGORY, type, "", message, id]);
  }

  private flush(): void {
    const entries = this.entries;
    this.entries = [];
    const post = this.clients.at(-1);
    if (post) post({ type: 3, message: { entries } });
    else for (const entry of entries) this.resolve(entry[4], BUSY);
  }

  private settle([id, succeeded, value, code]: unknown[]): void {
    if (typeof id !== "number") return;
    this.resolve(id, succeeded === true ? matrix(value) : failed(value, code));
  }

  private resolve(id: number, result: FunctionResult): void {
    const pending = this.pending.get(id);
    if (pending?.streaming === false) this.pending.delete(id);
    pending?.listener(result);
  }
}

function matrix(value: unknown): FunctionResult {
  if (isErrorValue(value)) return { code: errorText(value.code), message: value.message ?? "" };
  return Array.isArray(value) ? (value as FunctionValue[][]) : [[value as FunctionValue]];
}

function failed(value: unknown, code: unknown): FunctionResult {
  const name = typeof code === "number" ? errorNames[code] : undefined;
  return { code: name ?? "#VALUE!", message: typeof value === "string" ? value : "" };
}

function isErrorValue(value: unknown): value is { code?: string; message?: string } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function errorText(code: string | undefined): string {
  return code ?? "#VALUE!";
}
