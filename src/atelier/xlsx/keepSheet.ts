import { addRelationships, readRelationships } from "./opc";
import { copyParts, renumber } from "./transfer";
import type { Transfer } from "./transfer";
import { readText, writePart } from "./zip";

/** What hangs on a sheet and is copied as it is. */
const KINDS: ReadonlySet<string> = new Set([
  "drawing",
  "vmlDrawing",
  "comments",
  "threadedComment",
  "image",
  "pivotTable",
]);

/** The tags that call them, in the order that the schema wants, and what may follow them. */
const TAGS = ["drawing", "legacyDrawing", "legacyDrawingHF", "picture"] as const;
const AFTER_TAGS = /<(?:oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;

/** Validation rules whose list stands on another sheet, as Excel writes them. */
const OTHER_SHEET_RULES = /<ext\b[^>]*\{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF\}[^>]*>.*?<\/ext>/is;

/** Completes a written sheet with what hung on the one it came from. */
export async function keepSheet(transfer: Transfer, source: string, written: string): Promise<void> {
  const kept = (await readRelationships(transfer.from, source)).filter(({ kind }) => KINDS.has(kind));
  const tail = afterCells(await readText(transfer.from, source));
  const rules = OTHER_SHEET_RULES.exec(tail)?.[0];
  if (kept.length === 0 && rules === undefined) return;
  const { relationships, newId } = renumber(kept);
  await copyParts(transfer, kept);
  await addRelationships(transfer.to, written, relationships);
  const tags = callTags(tail, newId);
  const xml = withoutOwnDrawing(await readText(transfer.to, written), tags);
  await writePart(transfer.to, written, addRules(addTags(xml, tags), rules));
}

function afterCells(xml: string): string {
  return xml.slice(Math.max(0, xml.lastIndexOf("sheetData")));
}

function callTags(tail: string, newId: (id: string) => string | undefined): string {
  return TAGS.map((tag) => {
    const former = new RegExp(`<(?:\\w+:)?${tag}\\s[^>]*?:id="([^"]*)"`).exec(tail)?.[1];
    const id = former === undefined ? undefined : newId(former);
    return id === undefined ? "" : `<${tag} r:id="${id}"/>`;
  }).join("");
}

/** A sheet has one drawing: what people drew goes before a chart that can be made again. */
function withoutOwnDrawing(xml: string, tags: string): string {
  return tags.includes("<drawing ") ? xml.replace(/<drawing [^>]*>/, "") : xml;
}

function addTags(xml: string, tags: string): string {
  const cells = xml.lastIndexOf("sheetData");
  const at = cells + xml.slice(cells).search(AFTER_TAGS);
  return xml.slice(0, at) + tags + xml.slice(at);
}

function addRules(xml: string, rules: string | undefined): string {
  if (rules === undefined) return xml;
  if (xml.includes("</extLst>")) return xml.replace("</extLst>", () => `${rules}</extLst>`);
  return xml.replace("</worksheet>", () => `<extLst>${rules}</extLst></worksheet>`);
}
