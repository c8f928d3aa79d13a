import type { LinkRecord } from "../../workbook/types";
import { refuse } from "../errors";
import type { RangeTarget } from "../targets";
import { contains, isUnbounded } from "./area";
import { cellAt } from "./cells";
import { cellValue } from "./cellValues";
import { restyle } from "./styles";
import { writeValuesNow } from "./values";

/** The look that Excel gives to a link. */
const LINK_LOOK = { cl: { rgb: "#0563C1" }, ul: { s: 1 as const } };

/** The link of the range's first cell, as Excel gives it; null without one. */
export function readLink(range: RangeTarget): object | null {
  const { row, column } = range.area;
  const link = linksIn(range).find((one) => one.row === row && one.column === column);
  if (!link) return null;
  const { documentReference, address, screenTip } = link;
  const textToDisplay = String(cellValue(cellAt(range, row, column)));
  const place = documentReference === undefined ? { address } : { documentReference };
  return { ...place, textToDisplay, ...(screenTip === undefined ? {} : { screenTip }) };
}

function linksIn({ book, sheetId, area }: RangeTarget): LinkRecord[] {
  return book
    .extrasOf(sheetId)
    .links.filter(({ row, column }) => contains(area, { row, column, rowCount: 1, columnCount: 1 }));
}

/** Takes the links off a range. */
export function removeLinks(range: RangeTarget): void {
  const gone = new Set(linksIn(range));
  const extras = range.book.extrasOf(range.sheetId);
  extras.links = extras.links.filter((link) => !gone.has(link));
}

/** Puts the same link on every cell of a range: to an address, or to a place of the workbook; null takes it off. */
export function writeLink(range: RangeTarget, value: unknown): void {
  if (isUnbounded(range.area)) refuse("InvalidArgument", "link on whole rows or columns");
  range.book.requireWritable(range.sheetId);
  const link = value === null ? null : parseLink(value);
  removeLinks(range);
  if (!link) return;
  const { area } = range;
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      range.book.extrasOf(range.sheetId).links.push({ row, column, ...link.target });
    }
  }
  if (link.text !== undefined) writeValuesNow(range, `'${link.text}`);
  restyle(range, () => LINK_LOOK);
}

function parseLink(value: unknown): { target: Omit<LinkRecord, "row" | "column">; text?: string } {
  if (typeof value !== "object" || value === null) return refuse("InvalidArgument", "hyperlink");
  const { address, documentReference, screenTip, textToDisplay } = value as Record<string, unknown>;
  const target: Omit<LinkRecord, "row" | "column"> = {};
  if (typeof address === "string" && address !== "") target.address = address;
  if (typeof documentReference === "string" && documentReference !== "")
    target.documentReference = documentReference;
  if (typeof screenTip === "string") target.screenTip = screenTip;
  const hasOne = (target.address === undefined) !== (target.documentReference === undefined);
  if (!hasOne) return refuse("InvalidArgument", "hyperlink: an address or a place");
  return typeof textToDisplay === "string" ? { target, text: textToDisplay } : { target };
}
