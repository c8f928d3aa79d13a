import { drawingOf, joinDrawings } from "./drawings";
import { addRelationships, readRelationships } from "./opc";
import type { Relationship } from "./opc";
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
  const hung = (await readRelationships(transfer.from, source)).filter(({ kind }) => KINDS.has(kind));
  const tail = afterCells(await readText(transfer.from, source));
  const rules = OTHER_SHEET_RULES.exec(tail)?.[0];
  if (hung.length === 0 && rules === undefined) return;
  const kept = await keepDrawing(transfer, hung, written);
  const { relationships, newId } = renumber(kept);
  await copyParts(transfer, kept);
  await addRelationships(transfer.to, written, relationships);
  const xml = addTags(await readText(transfer.to, written), callTags(tail, newId));
  await writePart(transfer.to, written, addRules(xml, rules));
}

/** A sheet that has a drawing of its own takes in the former one; what is left hangs on the sheet as it did. */
async function keepDrawing(
  transfer: Transfer,
  hung: readonly Relationship[],
  written: string,
): Promise<readonly Relationship[]> {
  const own = await drawingOf(transfer.to, written);
  const former = hung.find(({ kind }) => kind === "drawing");
  if (own === undefined || former === undefined) return hung;
  await joinDrawings(transfer, former.target, own.target);
  await copyParts(transfer, await readRelationships(transfer.from, former.target));
  return hung.filter((one) => one !== former);
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
