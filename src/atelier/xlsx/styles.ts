import type { ICellData, IStyleData, IWorkbookData } from "@univerjs/core";
import type { CellStyle, FillStyle, FontStyle } from "hucre";
import { readAlignment, writeAlignment } from "./alignments";
import { readBorders, writeBorders } from "./borders";
import { toColor, toHex } from "./colors";
import { revealFormat } from "./dates";
import { readFont, writeFont } from "./fonts";

/** Turns the file's styles into Univer's, each once. */
export interface StyleReader {
  /** The id in `styles`; undefined for a style that says nothing. */
  idOf(style: CellStyle): string | undefined;
  styles: Record<string, IStyleData>;
}

/** @param base the workbook's default font, which a cell's style does not repeat. */
export function createStyleReader(theme: readonly string[], base: FontStyle): StyleReader {
  const styles: Record<string, IStyleData> = {};
  const ids = new Map<string, string>();
  const known = new Map<string, string | undefined>();
  const numbers = new Map<object, number>();
  const register = (style: IStyleData): string | undefined => {
    const json = JSON.stringify(style);
    if (json === "{}") return undefined;
    const id = ids.get(json) ?? `s${ids.size + 1}`;
    ids.set(json, id);
    styles[id] = style;
    return id;
  };
  return {
    styles,
    idOf(style) {
      // The parser gives each cell a new style made of shared pieces: the pieces identify it.
      const key = identify(style, numbers);
      if (!known.has(key)) known.set(key, register(readStyle(style, theme, base)));
      return known.get(key);
    },
  };
}

function identify(style: CellStyle, numbers: Map<object, number>): string {
  const pieces = [style.font, style.fill, style.border, style.alignment].map((piece) => {
    if (piece === undefined) return 0;
    const number = numbers.get(piece) ?? numbers.size + 1;
    numbers.set(piece, number);
    return number;
  });
  return `${pieces.join()},${style.numFmt ?? ""}`;
}

/** A style of the file for Univer. */
export function readStyle(style: CellStyle, theme: readonly string[], base: FontStyle = {}): IStyleData {
  const background = style.fill && toHex(fillColor(style.fill), theme);
  const borders = style.border && readBorders(style.border, theme);
  const pattern = style.numFmt === undefined ? "General" : revealFormat(style.numFmt);
  return {
    ...(style.font && readFont(style.font, theme, base)),
    ...(background !== undefined && { bg: { rgb: background } }),
    ...(borders && { bd: borders }),
    ...(style.alignment && readAlignment(style.alignment)),
    ...(pattern !== "General" && { n: { pattern } }),
  };
}

/** A pattern other than "solid" and a gradient are shown by their first colour. */
function fillColor(fill: FillStyle): Parameters<typeof toHex>[0] {
  if (fill.type === "gradient") return fill.stops[0]?.color;
  return fill.pattern === "none" ? undefined : (fill.fgColor ?? fill.bgColor);
}

/** A style of Univer for the file. */
export function writeStyle(style: IStyleData, base: FontStyle): CellStyle {
  const font = writeFont(style, base);
  const border = style.bd ? writeBorders(style.bd) : undefined;
  const alignment = writeAlignment(style);
  const pattern = style.n?.pattern;
  return {
    ...(font && { font }),
    ...(style.bg?.rgb && { fill: solid(style.bg.rgb) }),
    ...(border && { border }),
    ...(alignment && { alignment }),
    ...(pattern !== undefined && pattern !== "General" && { numFmt: pattern }),
  };
}

/** A plain background. */
export function solid(hex: string): FillStyle {
  return { type: "pattern", pattern: "solid", fgColor: toColor(hex) };
}

/** Turns Univer's styles, named or written in the cell, into the file's, each once. */
export function createStyleWriter(
  data: IWorkbookData,
  base: FontStyle,
): (style: ICellData["s"]) => CellStyle | undefined {
  const named = new Map<string, CellStyle>();
  return (style) => {
    if (!style) return undefined;
    if (typeof style !== "string") return writeStyle(style, base);
    const known = named.get(style) ?? writeStyle(data.styles[style] ?? {}, base);
    named.set(style, known);
    return known;
  };
}
