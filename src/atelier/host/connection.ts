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
}

/** One client of the host. Requests are answered one at a time, in the order in which they came. */
export class Connection {
  private readonly references: References;
  private isOpen = true;

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
    if (this.isOpen) this.client.onMessage(JSON.stringify(message));
  }

  close(): void {
    this.isOpen = false;
    this.references.dropAll();
  }

  private async answer(json: string): Promise<void> {
    const message = JSON.parse(json) as BridgeMessage;
    if (message.type !== 1) return;
    const { body } = message.message;
    const request = typeof body === "string" ? (JSON.parse(body) as RequestBody) : body;
    const requestBytes = byteLength(json);
    const { response, error } = await this.process(request, message.flags ?? 0, requestBytes);
    const entry = { requestBytes, responseBytes: byteLength(response.body), actions: request.Actions.length };
    this.host.log.add(error === undefined ? entry : { ...entry, error });
    this.post({ id: message.id, type: 2, message: response });
  }

  private async process(request: RequestBody, flags: number, bytes: number): Promise<Answer> {
    try {
      if (bytes > PAYLOAD_LIMIT) throw new HostError("RequestPayloadSizeLimitExceeded");
      await this.host.editing.pass((flags & DELAY_FOR_CELL_EDIT) !== 0);
      const interpreter = new Interpreter(this.host.book, this.references, request);
      const before = this.host.faults.begin();
      return success(await interpreter.run(before));
    } catch (error) {
      return failure(error);
    }
  }
}

interface Answer {
  response: { statusCode: number; headers: object; body: string };
  error?: string;
}

function success(result: ResponseBody): Answer {
  const body = JSON.stringify(result);
  if (byteLength(body) > PAYLOAD_LIMIT) throw new HostError("ResponsePayloadSizeLimitExceeded");
  return { response: { statusCode: 200, headers: {}, body }, error: result.Error?.Code };
}

function failure(error: unknown): Answer {
  const code = error instanceof HostError ? error.code : "GeneralException";
  const message = error instanceof Error ? error.message : String(error);
  const body = JSON.stringify({ error: { code, message } });
  return { response: { statusCode: 400, headers: {}, body }, error: code };
}
