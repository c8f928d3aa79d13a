import { refuse } from "./errors";
import type { Arguments } from "./arguments";
import type { Kind, Targets } from "./targets";

/** A scalar property; `since` is the ExcelApi set that it came with. */
export interface Property<T> {
  since: string;
  get?: (self: T) => unknown;
  set?: (self: T, value: unknown, args: Arguments) => void | Promise<void>;
}

/** A property that holds an object or a collection; null stands for a null object. */
export interface Step<T> {
  since: string;
  to: (self: T) => AnyObject | null;
}

/** A method that gives an object; null stands for a null object. */
export interface Finder<T> {
  since: string;
  find: (self: T, args: Arguments) => AnyObject | null | Promise<AnyObject | null>;
}

/** A method that does something or gives a plain value. */
export interface Method<T> {
  since: string;
  call: (self: T, args: Arguments) => unknown;
}

/** The members of one class of Excel's model, by their names in the API. */
export interface ClassTable<T> {
  since: string;
  identity?: (self: T) => Record<string, unknown>;
  properties?: Record<string, Property<T>>;
  steps?: Record<string, Step<T>>;
  finders?: Record<string, Finder<T>>;
  methods?: Record<string, Method<T>>;
  items?: (self: T) => AnyObject[];
  item?: Finder<T>;
}

type Registry = { [K in Kind]?: ClassTable<Targets[K]> };

const registry: Registry = {};

/** Enters a class in the model. */
export function defineClass<K extends Kind>(kind: K, table: ClassTable<Targets[K]>): void {
  (registry as Record<K, ClassTable<Targets[K]>>)[kind] = table;
}

/** The whole table of the model, for the test that compares it with Microsoft's documentation. */
export function definedClasses(): Readonly<Registry> {
  return registry;
}

/** One object of the model, as a request reaches it. */
export class HostObject<K extends Kind = Kind> {
  constructor(
    readonly kind: K,
    readonly target: Targets[K],
  ) {}

  get table(): ClassTable<Targets[K]> {
    return registry[this.kind] ?? refuse("ApiNotFound", this.kind);
  }

  /** What the library needs to find this object again in a later request. */
  identity(): Record<string, unknown> {
    return this.table.identity?.(this.target) ?? {};
  }

  property(name: string): BoundProperty | undefined {
    const member = own(this.table.properties, name);
    if (member === undefined) return undefined;
    const { since, get, set } = member;
    const self = this.target;
    return {
      since,
      get: get && (() => get(self)),
      set: set && ((value: unknown, args: Arguments) => set(self, value, args)),
    };
  }

  step(name: string): BoundStep | undefined {
    const member = own(this.table.steps, name);
    return member && { since: member.since, to: () => member.to(this.target) };
  }

  finder(name: string): BoundFinder | undefined {
    const member = name === "" ? this.table.item : own(this.table.finders, name);
    return member && { since: member.since, find: (args) => member.find(this.target, args) };
  }

  method(name: string): BoundMethod | undefined {
    const member = own(this.table.methods, name);
    return member && { since: member.since, call: (args) => member.call(this.target, args) };
  }

  items(): AnyObject[] | undefined {
    return this.table.items?.(this.target);
  }

  scalarNames(): string[] {
    return Object.keys(this.table.properties ?? {});
  }
}

function own<M>(members: Record<string, M> | undefined, name: string): M | undefined {
  return members && Object.hasOwn(members, name) ? members[name] : undefined;
}

interface BoundProperty {
  since: string;
  get: (() => unknown) | undefined;
  set: ((value: unknown, args: Arguments) => void | Promise<void>) | undefined;
}

interface BoundStep {
  since: string;
  to: () => AnyObject | null;
}

interface BoundFinder {
  since: string;
  find: (args: Arguments) => AnyObject | null | Promise<AnyObject | null>;
}

interface BoundMethod {
  since: string;
  call: (args: Arguments) => unknown;
}

export type AnyObject = { [K in Kind]: HostObject<K> }[Kind];

/** Gives an object of the model its class. */
export function wrap<K extends Kind>(kind: K, target: Targets[K]): HostObject<K> {
  return new HostObject(kind, target);
}
