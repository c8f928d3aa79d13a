import { readText, writePart } from "./zip";
import type { Package } from "../../fichiers/zip";

/** A relationship from one part of a package to another, or to the outside. */
export interface Relationship {
  id: string;
  /** Last word of its type: "drawing", "comments"… */
  kind: string;
  type: string;
  /** Path of the other part from the root of the package; the address as it is when the target is outside. */
  target: string;
  isExternal: boolean;
}

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The name of the part that holds a part's relationships. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** An attribute of an XML tag, its entities left as they are. */
export function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match?.[1] ?? match?.[2];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The text of an attribute, its entities read; what is no entity stays as it is written. */
export function plainText(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,5})|#(\d{1,6})|(\w+));/gi, (whole, hexadecimal, decimal, name) => {
    if (name !== undefined) return ENTITIES[String(name)] ?? whole;
    return String.fromCodePoint(
      hexadecimal === undefined ? Number(decimal) : Number.parseInt(String(hexadecimal), 16),
    );
  });
}

/** The relationships of a part; none when it has no such part. */
export async function readRelationships(parts: Package, part: string): Promise<Relationship[]> {
  const xml = await readText(parts, relationshipsPart(part));
  return [...xml.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].map(([tag]) => {
    const type = attribute(tag, "Type") ?? "";
    const isExternal = attribute(tag, "TargetMode") === "External";
    const target = attribute(tag, "Target") ?? "";
    return {
      id: attribute(tag, "Id") ?? "",
      kind: type.slice(type.lastIndexOf("/") + 1),
      type,
      target: isExternal ? target : resolvePath(part, target),
      isExternal,
    };
  });
}

function resolvePath(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

/** Adds relationships to a part, beside those that it has. */
export async function addRelationships(
  parts: Package,
  part: string,
  relationships: readonly Relationship[],
): Promise<void> {
  if (relationships.length === 0) return;
  const name = relationshipsPart(part);
  const xml = (await readText(parts, name)) || `<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`;
  const tags = relationships.map(({ id, type, target, isExternal }) =>
    isExternal
      ? `<Relationship Id="${id}" Type="${type}" Target="${target}" TargetMode="External"/>`
      : `<Relationship Id="${id}" Type="${type}" Target="/${target}"/>`,
  );
  await writePart(
    parts,
    name,
    xml.replace("</Relationships>", () => `${tags.join("")}</Relationships>`),
  );
}

/** What each part of a package is: its content type by path, else by extension. */
export async function readContentTypes(parts: Package): Promise<(part: string) => string | undefined> {
  const xml = await readText(parts, "[Content_Types].xml");
  const types = new Map<string, string>();
  for (const [tag] of xml.matchAll(/<(?:\w+:)?(?:Override|Default)\b[^>]*>/g)) {
    const key = attribute(tag, "PartName") ?? `.${attribute(tag, "Extension") ?? ""}`;
    types.set(key.toLowerCase(), attribute(tag, "ContentType") ?? "");
  }
  return (part) => {
    const path = part.toLowerCase();
    return types.get(`/${path}`) ?? types.get(path.slice(path.lastIndexOf(".")));
  };
}

/** Says what some parts are, replacing what was said of them. */
export async function setContentTypes(parts: Package, types: ReadonlyMap<string, string>): Promise<void> {
  const xml = await readText(parts, "[Content_Types].xml");
  const kept = xml.replace(/<Override\b[^>]*>/g, (tag) =>
    types.has((attribute(tag, "PartName") ?? "").slice(1)) ? "" : tag,
  );
  const overrides = [...types].map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`);
  await writePart(
    parts,
    "[Content_Types].xml",
    kept.replace("</Types>", () => `${overrides.join("")}</Types>`),
  );
}
