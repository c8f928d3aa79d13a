import type { IDisposable, ICommandInfo } from "@univerjs/core";
import type { Book } from "./model/book";
import { areaAddress } from "./model/address";
import { selectedArea } from "./model/selection";

/** Sends a message to one client. */
export type Post = (message: object) => void;

/** The events that a client can listen to, with Excel's own number for each. */
const NUMBERS = { SelectionChanged: 14 } as const;
export type EventName = keyof typeof NUMBERS;

/** What the library reads in a message of events: category, number, target, JSON, id. */
const CATEGORY = 65536;
const TARGET = "Workbook";

const SELECTION_COMMANDS: ReadonlySet<string> = new Set([
  "sheet.operation.set-selections",
  "sheet.operation.set-worksheet-active",
]);

/**
 * Tells the clients what happens in the workbook, as far as they asked for it. Several commands of one turn make one event,
 * sent when the turn ends. The workbook is listened to only while some client listens.
 */
export class Events {
  private readonly listeners = new Map<Post, Set<EventName>>();
  private watching: IDisposable | null = null;
  private isPending = false;
  /** The client whose request is being answered: the one that registers. */
  private served: Post | null = null;

  constructor(private readonly book: Book) {}

  serve(client: Post): void {
    this.served = client;
  }

  register(name: EventName): void {
    if (this.served === null) return;
    const names = this.listeners.get(this.served) ?? new Set<EventName>();
    this.listeners.set(this.served, names.add(name));
    const { univer } = this.book;
    this.watching ??= univer.addEvent(univer.Event.CommandExecuted, (command) => {
      this.hear(command);
    });
  }

  unregister(name: EventName): void {
    if (this.served !== null) this.listeners.get(this.served)?.delete(name);
  }

  /** The client is gone. */
  forget(client: Post): void {
    this.listeners.delete(client);
    if (this.listeners.size > 0) return;
    this.watching?.dispose();
    this.watching = null;
  }

  private hear({ id, params }: Readonly<ICommandInfo>): void {
    const unit = (params as { unitId?: string } | undefined)?.unitId;
    if (this.isPending || !SELECTION_COMMANDS.has(id) || unit !== this.book.workbook.getUnitId()) return;
    this.isPending = true;
    queueMicrotask(() => {
      this.isPending = false;
      const worksheetId = this.book.workbook.ensureActiveSheet().getSheetId();
      this.emit("SelectionChanged", { address: areaAddress(selectedArea(this.book)), worksheetId });
    });
  }

  private emit(name: EventName, content: object): void {
    const entry = [CATEGORY, NUMBERS[name], TARGET, JSON.stringify(content), 0];
    for (const [client, names] of this.listeners)
      if (names.has(name)) client({ type: 3, message: { entries: [entry] } });
  }
}
