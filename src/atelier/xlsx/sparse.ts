import type { IObjectArrayPrimitiveType } from "@univerjs/core";

/** The filled places of one of Univer's sparse arrays, by index. */
export function entriesOf<T>(array: IObjectArrayPrimitiveType<T> | undefined): [number, T][] {
  return Object.entries((array ?? {}) as Record<string, T>).map(([index, item]) => [Number(index), item]);
}
