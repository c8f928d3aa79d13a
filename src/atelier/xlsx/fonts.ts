import { BaselineOffset, BooleanNumber, TextDecoration } from "@univerjs/core";
import type { IStyleBase } from "@univerjs/core";
import type { FontStyle } from "hucre";
import { toColor, toHex } from "./colors";

const { TRUE } = BooleanNumber;

/** Excel's font when a workbook names none. */
export const DEFAULT_FONT: FontStyle = { name: "Calibri", size: 11 };

/** What a font says beyond the workbook's default one, for Univer. */
export function readFont(font: FontStyle, theme: readonly string[], base: FontStyle = {}): IStyleBase {
  const color = toHex(font.color, theme);
  const sameColor = color === undefined || color === (toHex(base.color, theme) ?? "#000000");
  return {
    ...(font.name !== undefined && font.name !== base.name && { ff: font.name }),
    ...(font.size !== undefined && font.size !== base.size && { fs: font.size }),
    ...(font.bold === true && { bl: TRUE }),
    ...(font.italic === true && { it: TRUE }),
    ...readLines(font),
    ...(!sameColor && { cl: { rgb: color } }),
  };
}

function readLines(font: FontStyle): IStyleBase {
  const underline = font.underline;
  const isDouble = underline === "double" || underline === "doubleAccounting";
  return {
    ...(underline !== undefined &&
      underline !== false && { ul: { s: TRUE, ...(isDouble && { t: TextDecoration.DOUBLE }) } }),
    ...(font.strikethrough === true && { st: { s: TRUE } }),
    ...(font.vertAlign === "subscript" && { va: BaselineOffset.SUBSCRIPT }),
    ...(font.vertAlign === "superscript" && { va: BaselineOffset.SUPERSCRIPT }),
  };
}

/** The whole font of a Univer style for the file; undefined when the style says nothing of the font. */
export function writeFont(style: IStyleBase, base: FontStyle): FontStyle | undefined {
  const own: FontStyle = {
    ...(style.ff && { name: style.ff }),
    ...(style.fs !== undefined && { size: style.fs }),
    ...(style.bl === TRUE && { bold: true }),
    ...(style.it === TRUE && { italic: true }),
    ...(style.ul?.s === TRUE && {
      underline: style.ul.t === TextDecoration.DOUBLE ? ("double" as const) : true,
    }),
    ...(style.st?.s === TRUE && { strikethrough: true }),
    ...(style.va === BaselineOffset.SUBSCRIPT && { vertAlign: "subscript" as const }),
    ...(style.va === BaselineOffset.SUPERSCRIPT && { vertAlign: "superscript" as const }),
    ...(style.cl?.rgb && { color: toColor(style.cl.rgb) }),
  };
  return Object.keys(own).length === 0 ? undefined : { ...base, ...own };
}
