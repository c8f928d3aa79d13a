import { readRelationships, relationshipsPart } from "./opc";
import type { Relationship } from "./opc";
import type { Package } from "../../fichiers/zip";

/** Where parts are copied from and to, and which were. */
export interface Transfer {
  from: Package;
  to: Package;
  copied: Set<string>;
}

/** Kinds of parts that the written file makes itself: an original's are never copied. */
const WRITTEN: ReadonlySet<string> = new Set([
  "worksheet",
  "table",
  "styles",
  "sharedStrings",
  "officeDocument",
  "calcChain",
  "hyperlink",
  "sheetMetadata",
]);

/** Copies the parts that these relationships lead to, and all that those lead to in turn. */
export async function copyParts(transfer: Transfer, relationships: readonly Relationship[]): Promise<void> {
  for (const { kind, target, isExternal } of relationships) {
    const part = transfer.from.get(target);
    if (isExternal || WRITTEN.has(kind) || part === undefined || transfer.copied.has(target)) continue;
    transfer.copied.add(target);
    transfer.to.set(target, part);
    const own = transfer.from.get(relationshipsPart(target));
    if (own === undefined) continue;
    transfer.to.set(own.name, own);
    await copyParts(transfer, await readRelationships(transfer.from, target));
  }
}

/** Relationships under new ids, and how each former id is now called. */
export function renumber(relationships: readonly Relationship[]): {
  relationships: Relationship[];
  newId: (id: string) => string | undefined;
} {
  const renamed = relationships.map((relationship, index) => ({
    ...relationship,
    id: `rIdKept${index + 1}`,
  }));
  const newId = (id: string): string | undefined =>
    renamed[relationships.findIndex((relationship) => relationship.id === id)]?.id;
  return { relationships: renamed, newId };
}
