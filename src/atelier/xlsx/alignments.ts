import { BooleanNumber, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { IStyleData, ITextRotation } from "@univerjs/core";
import type { AlignmentStyle } from "hucre";
import { INDENT_PIXELS } from "../workbook/units";

/** Univer's alignments and the file's. */
const HORIZONTAL = [
  [HorizontalAlign.LEFT, "left"],
  [HorizontalAlign.CENTER, "center"],
  [HorizontalAlign.RIGHT, "right"],
  [HorizontalAlign.JUSTIFIED, "justify"],
  [HorizontalAlign.BOTH, "justify"],
  [HorizontalAlign.DISTRIBUTED, "distributed"],
] as const;
const VERTICAL = [
  [VerticalAlign.TOP, "top"],
  [VerticalAlign.MIDDLE, "center"],
  [VerticalAlign.BOTTOM, "bottom"],
] as const;
/** The file's angle for letters piled upright. */
const PILED = 255;

/** The alignment of a cell for Univer. Shrinking to fit has no counterpart. */
export function readAlignment(alignment: AlignmentStyle): IStyleData {
  const horizontal = HORIZONTAL.find(([, name]) => name === alignment.horizontal);
  const vertical = VERTICAL.find(([, name]) => name === alignment.vertical);
  return {
    ...(horizontal && { ht: horizontal[0] }),
    ...(vertical && { vt: vertical[0] }),
    ...(alignment.wrapText === true && { tb: WrapStrategy.WRAP }),
    ...(alignment.indent !== undefined &&
      alignment.indent > 0 && { pd: { l: alignment.indent * INDENT_PIXELS } }),
    ...readRotation(alignment.textRotation ?? 0),
  };
}

/** The file counts 1–90 upwards and 91–180 downwards; Univer counts clockwise. */
function readRotation(angle: number): IStyleData {
  if (angle === 0) return {};
  if (angle === PILED) return { tr: { a: 0, v: BooleanNumber.TRUE } };
  return { tr: { a: angle <= 90 ? -angle : angle - 90 } };
}

/** The alignment of a Univer style for the file; undefined when the style says nothing of it. */
export function writeAlignment(style: IStyleData): AlignmentStyle | undefined {
  const horizontal = HORIZONTAL.find(([align]) => align === style.ht);
  const vertical = VERTICAL.find(([align]) => align === style.vt);
  const alignment: AlignmentStyle = {
    ...(horizontal && { horizontal: horizontal[1] }),
    ...(vertical && { vertical: vertical[1] }),
    ...(style.tb === WrapStrategy.WRAP && { wrapText: true }),
    ...(style.pd?.l && { indent: Math.round(style.pd.l / INDENT_PIXELS) }),
    ...(style.tr && writeRotation(style.tr)),
  };
  return Object.keys(alignment).length === 0 ? undefined : alignment;
}

function writeRotation(rotation: ITextRotation): AlignmentStyle {
  if (rotation.v === BooleanNumber.TRUE) return { textRotation: PILED };
  if (rotation.a === 0) return {};
  return { textRotation: rotation.a < 0 ? -rotation.a : rotation.a + 90 };
}
