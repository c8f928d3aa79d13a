import { HostError } from "./errors";
import type { Faults } from "./faults";
import { Interpreter } from "./interpreter";
import type { RequestLog } from "./log";
import { byteLength } from "./log";
import type { Book } from "./model/book";
import type { BridgeMessage, RequestBody, ResponseBody } from "./protocol";
import { DELAY_FOR_CELL_EDIT, PAYLOAD_LIMIT } from "./protocol";
import { References } from "./references";
import type { CellEditing } from "./cellEditing";

/** The page that runs the add-in: it receives the host's messages as JSON. */
export interface Client {
  onMessage(json: string): void;
}

/** What the connections of one host share. */
export interface HostState {
  book: Book;
  log: RequestLog;
  editing: CellEditing;
  faults: Faults;
  /** Ends when the request before it has been answered. */
  queue: Promise<void>;
  /** The workbook is gone: every request is refused. */
  closed: boolean;
}

/** One client of the host. Requests are answered one at a time, in the order in which they came. */
export class Connection {
  private readonly references: References;
  private isOpen = true;
  /** Kept, so that the events know their client again. */
  private readonly toClient = (message: object): void => {
    this.post(message);
  };

  constructor(
    private readonly host: HostState,
    private readonly client: Client,
  ) {
    this.references = new References(host.book);
  }

  send(json: string): void {
    this.host.queue = this.host.queue.then(() => this.answer(json));
  }

  post(message: object): void {
    this.deliver(JSON.stringify(message));
  }

  close(): void {
    this.isOpen = false;
    this.host.book.events.forget(this.toClient);
    this.references.dropAll();
  }

  private deliver(json: string): void {
    if (this.isOpen) this.client.onMessage(json);
  }

  private async answer(json: string): Promise<void> {
    const message = JSON.parse(json) as BridgeMessage;
    if (message.type !== 1) return;
    const { body } = message.message;
    const request = typeof body === "string" ? (JSON.parse(body) as RequestBody) : body;
    const requestBytes = byteLength(json);
    const { statusCode, responseBody, responseBytes, error } = await this.process(
      request,
      message.flags ?? 0,
      requestBytes,
    );
    const entry = { requestBytes, responseBytes, actions: request.Actions.length };
    this.host.log.add(error === undefined ? entry : { ...entry, error });
    // The body goes as it is: encoding it a second time as a text would double the work on large blocks.
    const header = `"statusCode":${statusCode},"headers":{}`;
    this.deliver(`{"id":${message.id},"type":2,"message":{${header},"body":${responseBody}}}`);
  }

  private async process(request: RequestBody, flags: number, bytes: number): Promise<Answer> {
    try {
      if (this.host.closed) throw new HostError("RequestAborted");
      if (bytes > PAYLOAD_LIMIT) throw new HostError("RequestPayloadSizeLimitExceeded");
      await this.host.editing.pass((flags & DELAY_FOR_CELL_EDIT) !== 0);
      const interpreter = new Interpreter(this.host.book, this.references, request);
      this.host.book.events.serve(this.toClient);
      const faults = this.host.faults.begin();
      const response = await interpreter.run(faults.before);
      if (response.Error === undefined) faults.answer(request.Actions.length);
      return success(response);
    } catch (error) {
      return failure(error);
    } finally {
      this.host.book.events.serve(null);
    }
  }
}

interface Answer {
  statusCode: number;
  responseBody: string;
  responseBytes: number;
  error?: string;
}

function success(result: ResponseBody): Answer {
  const responseBody = JSON.stringify(result);
  const responseBytes = byteLength(responseBody);
  if (responseBytes > PAYLOAD_LIMIT) throw new HostError("ResponsePayloadSizeLimitExceeded");
  return { statusCode: 200, responseBody, responseBytes, error: result.Error?.Code };
}

function failure(error: unknown): Answer {
  const code = error instanceof HostError ? error.code : "GeneralException";
  const message = error instanceof Error ? error.message : String(error);
  const responseBody = JSON.stringify({ error: { code, message } });
  return { statusCode: 400, responseBody, responseBytes: byteLength(responseBody), error: code };
}
