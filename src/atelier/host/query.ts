import type { AnyObject } from "./classes";
import type { ApiLevel } from "./model/api";
import type { QueryInfo } from "./protocol";

/** A `load` as a tree: "format/fill/color" is three levels; "*" asks for every scalar of its level. */
type Wanted = Map<string, Wanted>;

function none(): Wanted {
  return new Map<string, Wanted>();
}

/** The property values that a `load` asks for, in the library's PascalCase. Unknown names are passed over, as in Excel. */
export function query(object: AnyObject, info: QueryInfo, api: ApiLevel): Record<string, unknown> {
  const wanted = none();
  for (const path of info.Select ?? []) enter(wanted, path);
  for (const path of info.Expand ?? []) enter(wanted, `${path}/*`);
  if (wanted.size === 0) enter(wanted, "*");
  const all = object.items();
  if (all === undefined) return scalarsAndSteps(object, wanted, api);
  const first = info.Skip ?? 0;
  return collection(object, all.slice(first, first + (info.Top ?? all.length)), { wanted, api });
}

function enter(tree: Wanted, path: string): void {
  let level = tree;
  for (const part of path.split(/[/.]/)) {
    const name = part.slice(0, 1).toLowerCase() + part.slice(1);
    let next = level.get(name);
    if (!next) level.set(name, (next = none()));
    level = next;
  }
}

function collection(
  object: AnyObject,
  items: AnyObject[],
  { wanted, api }: { wanted: Wanted; api: ApiLevel },
): Record<string, unknown> {
  const own: Wanted = new Map([...wanted].filter(([name]) => object.property(name) !== undefined));
  return {
    ...scalarsAndSteps(object, own, api),
    _Items: items.map((item) => ({ ...item.identity(), ...scalarsAndSteps(item, wanted, api) })),
  };
}

function scalarsAndSteps(object: AnyObject, wanted: Wanted, api: ApiLevel): Record<string, unknown> {
  const result: Record<string, unknown> = object.identity();
  for (const [name, inner] of wanted) {
    if (name === "*") readAll(object, result, api);
    else readOne(object, { name, inner, api }, result);
  }
  return result;
}

function readAll(object: AnyObject, result: Record<string, unknown>, api: ApiLevel): void {
  for (const name of object.scalarNames()) {
    const property = object.property(name);
    if (property?.get && api.has(property.since)) result[pascal(name)] = property.get();
  }
}

function readOne(
  object: AnyObject,
  asked: { name: string; inner: Wanted; api: ApiLevel },
  result: Record<string, unknown>,
): void {
  const { name, inner, api } = asked;
  const property = object.property(name);
  if (property?.get) {
    api.require(property.since, `${object.kind}.${name}`);
    result[pascal(name)] = property.get();
    return;
  }
  const step = object.step(name);
  if (!step) return;
  api.require(step.since, `${object.kind}.${name}`);
  const next = step.to();
  result[pascal(name)] = next && branch(next, inner, api);
}

function branch(object: AnyObject, inner: Wanted, api: ApiLevel): Record<string, unknown> {
  const wanted: Wanted = inner.size > 0 ? inner : new Map([["*", none()]]);
  const items = object.items();
  return items ? collection(object, items, { wanted, api }) : scalarsAndSteps(object, wanted, api);
}

function pascal(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
