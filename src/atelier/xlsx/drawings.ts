import type { Package } from "../../fichiers/zip";
import type { ChartCorner } from "../workbook/charts";
import { addRelationships, attribute, plainText, readRelationships, relationshipsPart } from "./opc";
import type { Relationship } from "./opc";
import { readText, writePart } from "./zip";

/** A chart in the drawing of a sheet. */
export interface ChartFrame {
  /** As the drawing has it. */
  xml: string;
  name: string;
  /** The part that holds the chart. */
  part: string;
  from: ChartCorner;
  to: ChartCorner;
}

const ANCHORS = /<(\w+:|)twoCellAnchor\b.*?<\/\1twoCellAnchor>/gs;
const NAMESPACES =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

/** The drawing that hangs on a sheet. */
export async function drawingOf(parts: Package, sheetPart: string): Promise<Relationship | undefined> {
  return (await readRelationships(parts, sheetPart)).find(({ kind }) => kind === "drawing");
}

/** The charts of a drawing that stand on cells, in their order. */
export async function readFrames(parts: Package, drawing: string): Promise<ChartFrame[]> {
  const relationships = await readRelationships(parts, drawing);
  const anchors = [...(await readText(parts, drawing)).matchAll(ANCHORS)].map(([xml]) => xml);
  return anchors.flatMap((xml) => {
    const id = attribute(/<(?:\w+:)?chart\b[^>]*>/.exec(xml)?.[0] ?? "", "\\w+:id");
    const target = relationships.find((one) => one.id === id && one.kind === "chart");
    const name = plainText(attribute(/<(?:\w+:)?cNvPr\b[^>]*>/.exec(xml)?.[0] ?? "", "name") ?? "");
    return target ? { xml, name, part: target.target, ...placeOf(xml) } : [];
  });
}

/** Whole cells: from the first one that the chart covers to the first one after it. */
function placeOf(xml: string): Pick<ChartFrame, "from" | "to"> {
  const from = { row: numberIn(xml, "from", "row"), column: numberIn(xml, "from", "col") };
  const end = (at: "row" | "col"): number =>
    numberIn(xml, "to", at) + (numberIn(xml, "to", `${at}Off`) > 0 ? 1 : 0);
  const to = { row: Math.max(from.row + 1, end("row")), column: Math.max(from.column + 1, end("col")) };
  return { from, to };
}

function numberIn(xml: string, corner: "from" | "to", name: string): number {
  const inside =
    new RegExp(`<(?:\\w+:)?${corner}>(.*?)</` + `(?:\\w+:)?${corner}>`, "s").exec(xml)?.[1] ?? "";
  return Number(new RegExp(`<(?:\\w+:)?${name}>(\\d+)<`).exec(inside)?.[1] ?? 0);
}

/** Takes charts out of a drawing: their parts, which nothing names any more, are then not copied. */
export async function removeFrames(
  parts: Package,
  drawing: string,
  gone: readonly ChartFrame[],
): Promise<void> {
  if (gone.length === 0) return;
  const xml = await readText(parts, drawing);
  const kept = gone.reduce((rest, frame) => rest.replace(frame.xml, ""), xml);
  await writePart(parts, drawing, kept);
  const relationships = relationshipsPart(drawing);
  const targets = new Set(gone.map(({ part }) => part));
  const tags = (await readRelationships(parts, drawing)).filter(({ target }) => targets.has(target));
  const isGone = (tag: string): boolean => tags.some(({ id }) => attribute(tag, "Id") === id);
  const listed = await readText(parts, relationships);
  await writePart(
    parts,
    relationships,
    listed.replace(/<(?:\w+:)?Relationship\b[^>]*>/g, (tag) => (isGone(tag) ? "" : tag)),
  );
}

/** A sheet has one drawing: what was written joins, in its place, what people drew. */
export async function joinDrawings(
  { from, to }: { from: Package; to: Package },
  kept: string,
  written: string,
): Promise<void> {
  const xml = await readText(from, kept);
  const own = await readRelationships(to, written);
  const frames = [...(await readText(to, written)).matchAll(ANCHORS)].map(([frame]) => frame);
  const added = unlike(xml, frames);
  await writePart(
    to,
    written,
    xml.replace(/<\/(?:\w+:)?wsDr>/, (end) => added.join("") + end),
  );
  to.delete(relationshipsPart(written));
  const renamed = own.map((one) => ({ ...one, id: `${one.id}Flux` }));
  await addRelationships(to, written, [...(await readRelationships(from, kept)), ...renamed]);
}

/** Frames that know their own namespaces and relationships, under numbers that the drawing has not. */
function unlike(drawing: string, frames: readonly string[]): string[] {
  const numbers = [...drawing.matchAll(/<(?:\w+:)?cNvPr\b[^>]*\sid="(\d+)"/g)].map(([, id]) => Number(id));
  const last = numbers.reduce((most, one) => Math.max(most, one), 1);
  return frames.map((frame, rank) =>
    frame
      .replace("<xdr:twoCellAnchor", `<xdr:twoCellAnchor ${NAMESPACES}`)
      .replace(/(<xdr:cNvPr id=")\d+"/, `$1${last + 1 + rank}"`)
      .replace(/(\sr:id="[^"]*)"/g, '$1Flux"'),
  );
}
