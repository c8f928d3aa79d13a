import { addRelationships, attribute, readRelationships } from "./opc";
import { copyParts, renumber } from "./transfer";
import type { Transfer } from "./transfer";
import { readText, writePart } from "./zip";

const WORKBOOK = "xl/workbook.xml";
const THEME = "xl/theme/theme1.xml";

/** What hangs on a workbook and is copied as it is. */
const KINDS: ReadonlySet<string> = new Set(["vbaProject", "person", "externalLink", "pivotCacheDefinition"]);

/** Completes a written workbook with what hung on the one it came from; tells whether it has macros. */
export async function keepWorkbook(transfer: Transfer, source: string): Promise<boolean> {
  const former = await readRelationships(transfer.from, source);
  const kept = former.filter(({ kind }) => KINDS.has(kind));
  const { relationships, newId } = renumber(kept);
  await copyParts(transfer, kept);
  await addRelationships(transfer.to, WORKBOOK, relationships);
  await keepTheme(transfer, former.find(({ kind }) => kind === "theme")?.target);
  const xml = await readText(transfer.to, WORKBOOK);
  const from = await readText(transfer.from, source);
  await writePart(transfer.to, WORKBOOK, addPivotCaches(addLinks(xml, from, newId), from, newId));
  return kept.some(({ kind }) => kind === "vbaProject");
}

/** Colours were read with the theme; charts still name it. */
async function keepTheme({ from, to }: Transfer, target: string | undefined): Promise<void> {
  const theme = target === undefined ? "" : await readText(from, target);
  if (theme !== "") await writePart(to, THEME, theme);
}

type NewId = (id: string) => string | undefined;

/** Formulas name other workbooks by rank: their order must not change. */
function addLinks(xml: string, from: string, newId: NewId): string {
  const links = callTags(from, "externalReference", newId, () => "");
  return links === ""
    ? xml
    : xml.replace("</sheets>", () => `</sheets><externalReferences>${links}</externalReferences>`);
}

function addPivotCaches(xml: string, from: string, newId: NewId): string {
  const caches = callTags(
    from,
    "pivotCache",
    newId,
    (tag) => ` cacheId="${attribute(tag, "cacheId") ?? "0"}"`,
  );
  return caches === ""
    ? xml
    : xml.replace(/<calcPr[^>]*>/, (calc) => `${calc}<pivotCaches>${caches}</pivotCaches>`);
}

function callTags(from: string, name: string, newId: NewId, attributes: (tag: string) => string): string {
  const tags = [...from.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, "g"))];
  return tags
    .map(([tag]) => {
      const id = newId(attribute(tag, "\\w+:id") ?? "");
      return id === undefined ? "" : `<${name}${attributes(tag)} r:id="${id}"/>`;
    })
    .join("");
}
