import { BorderStyleTypes } from "@univerjs/core";
import type { IBorderData, IBorderStyleData } from "@univerjs/core";
import type { BorderSide, BorderStyle } from "hucre";
import { toColor, toHex } from "./colors";

/** Univer's border styles and the file's. */
const LINES = [
  [BorderStyleTypes.THIN, "thin"],
  [BorderStyleTypes.HAIR, "hair"],
  [BorderStyleTypes.DOTTED, "dotted"],
  [BorderStyleTypes.DASHED, "dashed"],
  [BorderStyleTypes.DASH_DOT, "dashDot"],
  [BorderStyleTypes.DASH_DOT_DOT, "dashDotDot"],
  [BorderStyleTypes.DOUBLE, "double"],
  [BorderStyleTypes.MEDIUM, "medium"],
  [BorderStyleTypes.MEDIUM_DASHED, "mediumDashed"],
  [BorderStyleTypes.MEDIUM_DASH_DOT, "mediumDashDot"],
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT, "mediumDashDotDot"],
  [BorderStyleTypes.SLANT_DASH_DOT, "slantDashDot"],
  [BorderStyleTypes.THICK, "thick"],
] as const;

/** Univer's sides and the file's; diagonals are left out, Univer's six have no counterpart. */
const SIDES = [
  ["t", "top"],
  ["r", "right"],
  ["b", "bottom"],
  ["l", "left"],
] as const;

/** The borders of a cell for Univer; undefined when there is none. */
export function readBorders(border: BorderStyle, theme: readonly string[]): IBorderData | undefined {
  const borders: IBorderData = {};
  for (const [short, side] of SIDES) {
    const line = border[side];
    if (line !== undefined) borders[short] = readSide(line, theme);
  }
  return Object.keys(borders).length === 0 ? undefined : borders;
}

function readSide(side: BorderSide, theme: readonly string[]): IBorderStyleData {
  const line = LINES.find(([, name]) => name === side.style)?.[0] ?? BorderStyleTypes.THIN;
  return { s: line, cl: { rgb: toHex(side.color, theme) ?? "#000000" } };
}

/** The borders of a Univer cell for the file; undefined when there is none. */
export function writeBorders(borders: IBorderData): BorderStyle | undefined {
  const border: BorderStyle = {};
  for (const [short, side] of SIDES) {
    const line = borders[short];
    const style = LINES.find(([number]) => number === line?.s)?.[1];
    if (line && style !== undefined) border[side] = { style, color: toColor(line.cl.rgb ?? "#000000") };
  }
  return Object.keys(border).length === 0 ? undefined : border;
}
