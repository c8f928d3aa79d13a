import { Arguments } from "./arguments";
import type { AnyObject } from "./classes";
import { wrap } from "./classes";
import { HostError, refuse } from "./errors";
import type { Book } from "./model/book";
import { query } from "./query";
import type {
  ActionInfo,
  ActionResult,
  ArgumentInfo,
  ErrorBody,
  ObjectPathInfo,
  RequestBody,
  ResponseBody,
} from "./protocol";
import type { References } from "./references";

/** Called before each action; throws to make that action fail. */
export type BeforeAction = (index: number, action: ActionInfo) => void;

/** Runs one ProcessQuery: its actions in order, until one is refused. What came before a refusal stays applied, as in Excel. */
export class Interpreter {
  private readonly reached = new Map<number, AnyObject | null>();
  private location = "";

  constructor(
    private readonly book: Book,
    private readonly references: References,
    private readonly body: RequestBody,
  ) {}

  async run(before: BeforeAction): Promise<ResponseBody> {
    const response = await this.runActions(before);
    try {
      this.book.staging.flush();
    } catch (error) {
      response.Error ??= this.errorBody(error, this.body.Actions.length - 1);
    }
    return response;
  }

  private async runActions(before: BeforeAction): Promise<ResponseBody> {
    const Results: ActionResult[] = [];
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        this.location = "";
        if (!this.canWait(action)) this.book.staging.flush();
        before(index, action);
        const Value = await this.perform(action);
        if (Value !== undefined) Results.push({ ActionId: action.Id, Value });
      } catch (error) {
        return { Results, Error: this.errorBody(error, index) };
      }
    }
    return { Results };
  }

  /** Whether cells already written may be kept back during this action: it writes cells too, or only reaches a range. */
  private canWait(action: ActionInfo): boolean {
    if (action.ActionType === 4) return /^(Values|Formulas|NumberFormat)$/.test(action.Name);
    if (action.ActionType === 3)
      return /^_(KeepReference|RemoveReference|ValidateArraySize)$/.test(action.Name);
    const path = this.body.ObjectPaths[action.ObjectPathId];
    return (
      action.ActionType === 1 &&
      (path?.ObjectPathType === 6 || /^Get(Row|BoundingRect|RangeByIndexes)$/.test(path?.Name ?? ""))
    );
  }

  private errorBody(error: unknown, index: number): ErrorBody {
    const code = error instanceof HostError ? error.code : "GeneralException";
    const message = error instanceof Error ? error.message : String(error);
    return { Code: code, Message: message, ActionIndex: index, Location: this.location, HttpStatusCode: 400 };
  }

  private async perform(action: ActionInfo): Promise<unknown> {
    // A marker: the library waits for its answer before it counts a handler of events in.
    if (action.ActionType === 5) return null;
    const object = await this.reach(action.ObjectPathId);
    switch (action.ActionType) {
      case 1:
        return object && { ...object.identity(), ...this.references.identity(object) };
      case 2:
        await this.book.calculation.settled();
        return (
          object && {
            ...this.references.identity(object),
            ...query(object, action.QueryInfo ?? {}, this.book.api),
          }
        );
      case 3:
        return object ? await this.invoke(object, action) : null;
      case 4:
        if (object) await this.assign(object, action);
        return undefined;
      default:
        return refuse("UnsupportedOperation", `action ${action.ActionType}`);
    }
  }

  private async invoke(object: AnyObject, action: ActionInfo): Promise<unknown> {
    const name = this.at(object, action.Name);
    const args = await this.argumentsOf(action.ArgumentInfo);
    if (name === "_KeepReference") return this.references.keep(object);
    if (name === "_RemoveReference") return this.references.drop(args.text(0));
    const method = object.method(name) ?? refuse("ApiNotFound", this.location);
    this.book.api.require(method.since, this.location);
    const value = await method.call(args);
    return value === undefined ? null : value;
  }

  private async assign(object: AnyObject, action: ActionInfo): Promise<void> {
    const property = object.property(this.at(object, action.Name));
    if (!property) return refuse("ApiNotFound", this.location);
    this.book.api.require(property.since, this.location);
    if (!property.set) return refuse("InvalidArgument", `${this.location} is read-only`);
    const args = await this.argumentsOf(action.ArgumentInfo);
    await property.set(args.raw(0), args);
  }

  /** The object at the end of a path; each path is walked once per request, since a step may create something. */
  private async reach(id: number): Promise<AnyObject | null> {
    const known = this.reached.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[id] ?? refuse("GeneralException", `path ${id}`);
    const object = await this.walk(path);
    this.reached.set(id, object);
    return object;
  }

  private async walk(path: ObjectPathInfo): Promise<AnyObject | null> {
    switch (path.ObjectPathType) {
      case 1:
        return wrap("Workbook", { book: this.book });
      case 2:
        return path.Name.endsWith("CustomFunctions")
          ? wrap("CustomFunctions", { book: this.book })
          : refuse("ApiNotFound", path.Name);
      case 6:
        return this.references.get(path.Name);
      case 7:
        return null;
      default:
        return this.walkFromParent(path);
    }
  }

  private async walkFromParent(path: ObjectPathInfo): Promise<AnyObject | null> {
    const parent = await this.reach(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const isIndexer = path.ObjectPathType === 5;
    const name = this.at(parent, isIndexer ? "GetItem" : path.Name);
    if (path.ObjectPathType === 4) {
      const step = parent.step(name) ?? refuse("ApiNotFound", this.location);
      this.book.api.require(step.since, this.location);
      return step.to();
    }
    const finder = parent.finder(isIndexer ? "" : name) ?? refuse("ApiNotFound", this.location);
    this.book.api.require(finder.since, this.location);
    return finder.find(await this.argumentsOf(path.ArgumentInfo));
  }

  private at(object: AnyObject, wireName: string): string {
    // Office.js sets Worksheet.showGridlines under this older name.
    const wire = wireName === "Gridlines" ? "ShowGridlines" : wireName;
    const name = wire.slice(0, 1).toLowerCase() + wire.slice(1);
    this.location = `${object.kind}.${name}`;
    return name;
  }

  private async argumentsOf(info: ArgumentInfo | undefined): Promise<Arguments> {
    const ids = info?.ReferencedObjectPathIds ?? [];
    const values = (info?.Arguments ?? []).map((value, index) => this.argument(value, ids[index]));
    return new Arguments(await Promise.all(values));
  }

  private async argument(value: unknown, id: unknown): Promise<unknown> {
    if (typeof id === "number" && id > 0) return this.reach(id);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const inner = value as Record<string, unknown>;
    if (typeof inner._ObjectPathId === "number") return this.reach(inner._ObjectPathId);
    const entries = Object.entries(inner).map(
      async ([key, item]) => [key, await this.argument(item, 0)] as const,
    );
    return Object.fromEntries(await Promise.all(entries));
  }
}
