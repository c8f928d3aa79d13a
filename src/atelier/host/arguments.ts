import { refuse } from "./errors";
import type { AnyObject } from "./classes";
import { HostObject } from "./classes";
import type { Kind, Targets } from "./targets";

/** The arguments of a call, read strictly: a missing or ill-typed one is Excel's InvalidArgument. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  has(index: number): boolean {
    const value = this.values[index];
    return value !== undefined && value !== null;
  }

  raw(index: number): unknown {
    return this.values[index];
  }

  text(index: number): string {
    const value = this.values[index];
    return typeof value === "string" ? value : refuse("InvalidArgument", `argument ${index + 1}`);
  }

  flag(index: number, absent = false): boolean {
    return this.has(index) ? this.values[index] === true : absent;
  }

  integer(index: number, absent?: number): number {
    const value = this.has(index) ? this.values[index] : absent;
    return typeof value === "number" && Number.isInteger(value)
      ? value
      : refuse("InvalidArgument", `argument ${index + 1}`);
  }

  /** The object of that class given as an argument, or undefined when the argument is something else. */
  object<K extends Kind>(index: number, kind: K): Targets[K] | undefined {
    return asTarget(this.values[index], kind);
  }
}

/** The target of a host object of that class; undefined for anything else. */
export function asTarget<K extends Kind>(value: unknown, kind: K): Targets[K] | undefined {
  return isObject(value) && value.kind === kind ? (value.target as Targets[K]) : undefined;
}

function isObject(value: unknown): value is AnyObject {
  return value instanceof HostObject;
}
