import type { AnyObject } from "./classes";
import { refuse } from "./errors";
import type { Book } from "./model/book";

/** The objects that one client keeps between its requests (`_KeepReference`); their ranges follow the cells. */
export class References {
  private readonly objects = new Map<string, AnyObject>();
  private readonly names = new WeakMap<AnyObject, string>();
  private last = 0;

  constructor(private readonly book: Book) {}

  keep(object: AnyObject): null {
    if (!this.names.has(object)) {
      const name = `ref${++this.last}`;
      this.names.set(object, name);
      this.objects.set(name, object);
      if (object.kind === "Range") this.book.tracked.add(object.target);
    }
    return null;
  }

  drop(name: string): null {
    const object = this.objects.get(name);
    if (object?.kind === "Range") this.book.tracked.delete(object.target);
    this.objects.delete(name);
    return null;
  }

  dropAll(): void {
    for (const name of [...this.objects.keys()]) this.drop(name);
  }

  get(name: string): AnyObject {
    return this.objects.get(name) ?? refuse("ItemNotFound", name);
  }

  identity(object: AnyObject): Record<string, unknown> {
    const name = this.names.get(object);
    return name === undefined ? {} : { _ReferenceId: name };
  }
}
