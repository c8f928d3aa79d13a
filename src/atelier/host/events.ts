import type { IDisposable } from "@univerjs/core";
import type { Book } from "./model/book";
import { areaAddress } from "./model/address";
import { changeOf, type Change, type RunCommand } from "./model/changes";
import { selectedArea } from "./model/selection";

/** Sends a message to one client. */
export type Post = (message: object) => void;

/** The events that a client can listen to, with Excel's own number for each. */
const NUMBERS = { Changed: 10, SelectionChanged: 14 } as const;
export type EventName = keyof typeof NUMBERS;

/** What the library reads in a message of events: category, number, target, JSON, id. */
const CATEGORY = 65536;
const TARGET = "Workbook";

const SELECTION_COMMANDS: ReadonlySet<string> = new Set([
  "sheet.operation.set-selections",
  "sheet.operation.set-worksheet-active",
]);

/**
 * Tells the clients what happens in the workbook, as far as they asked for it: each change of cells, and what is selected
 * when a turn ends. A change is Local to the client that made it, and to all when the grid did. The workbook is listened to
 * only while some client listens.
 */
export class Events {
  private readonly listeners = new Map<Post, Set<EventName>>();
  private watching: IDisposable | null = null;
  private isPending = false;
  /** The client whose request is being answered: the one that registers. */
  private served: Post | null = null;

  constructor(private readonly book: Book) {}

  serve(client: Post | null): void {
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

  private hear(command: RunCommand): void {
    const { unitId } = (command.params ?? {}) as { unitId?: string };
    if (unitId !== this.book.workbook.getUnitId()) return;
    if (SELECTION_COMMANDS.has(command.id)) this.tellSelection();
    const change = changeOf(command);
    if (change !== null) this.tellChange(change);
  }

  private tellSelection(): void {
    if (this.isPending) return;
    this.isPending = true;
    queueMicrotask(() => {
      this.isPending = false;
      const worksheetId = this.book.workbook.ensureActiveSheet().getSheetId();
      const address = areaAddress(selectedArea(this.book));
      this.emit("SelectionChanged", () => ({ address, worksheetId }));
    });
  }

  private tellChange({ sheetId: worksheetId, changeType, area }: Change): void {
    const content = { worksheetId, changeType, address: areaAddress(area), shiftDirection: "None" };
    const author = this.served;
    this.emit("Changed", (client) => ({
      ...content,
      source: author === null || author === client ? "Local" : "Remote",
    }));
  }

  private emit(name: EventName, contentFor: (client: Post) => object): void {
    for (const [client, names] of this.listeners) {
      if (!names.has(name)) continue;
      const entry = [CATEGORY, NUMBERS[name], TARGET, JSON.stringify(contentFor(client)), 0];
      client({ type: 3, message: { entries: [entry] } });
    }
  }
}
