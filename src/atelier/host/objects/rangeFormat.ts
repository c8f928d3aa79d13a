import type { IStyleData } from "@univerjs/core";
import { BooleanNumber, HorizontalAlign, TextDecoration, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { Property } from "../classes";
import { defineClass, wrap } from "../classes";
import { refuse } from "../errors";
import { toHexColor } from "../model/colors";
import { same } from "../model/lookAt";
import {
  autofitColumns,
  autofitRows,
  columnWidth,
  rowHeight,
  setColumnWidth,
  setRowHeight,
} from "../model/sizes";
import { restyle } from "../model/styles";
import type { RangeTarget } from "../targets";

/** A property of the format: how it reads in a style, and the style that a value makes. */
function look(
  since: string,
  read: (style: IStyleData) => unknown,
  make: (value: unknown) => IStyleData,
): Property<RangeTarget> {
  return {
    since,
    get: (self) => same(self, read),
    set: (self, value) => {
      const change = make(value);
      restyle(self, () => change);
    },
  };
}

function choice<T>(value: unknown, table: Record<string, T>): T {
  const found = Object.entries(table).find(([name]) => name === value);
  return found ? found[1] : refuse("InvalidArgument", String(value));
}

function nameOf<T>(table: Record<string, T>, code: T | null | undefined, absent: string): string {
  return Object.keys(table).find((name) => table[name] === code) ?? absent;
}

const horizontal = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const vertical = { Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM };

/** One level of indentation, in pixels. */
const INDENT = 9;

function flag(value: unknown): BooleanNumber {
  if (typeof value !== "boolean") return refuse("InvalidArgument", "a boolean is expected");
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function indent(value: unknown): IStyleData {
  const isLevel = typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 250;
  return { pd: { l: isLevel ? value * INDENT : refuse("InvalidArgument", "indentLevel") } };
}

defineClass("RangeFormat", {
  since: "1.1",
  properties: {
    columnWidth: { since: "1.2", get: columnWidth, set: setColumnWidth },
    horizontalAlignment: look(
      "1.1",
      (style) => nameOf(horizontal, style.ht, "General"),
      (value) => ({ ht: value === "General" ? null : choice(value, horizontal) }),
    ),
    indentLevel: look("1.9", (style) => Math.round((style.pd?.l ?? 0) / INDENT), indent),
    rowHeight: { since: "1.2", get: rowHeight, set: setRowHeight },
    verticalAlignment: look(
      "1.1",
      (style) => nameOf(vertical, style.vt, "Bottom"),
      (value) => ({ vt: choice(value, vertical) }),
    ),
    wrapText: look(
      "1.1",
      (style) => style.tb === WrapStrategy.WRAP,
      (value) => ({ tb: flag(value) === BooleanNumber.TRUE ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
    ),
  },
  steps: {
    borders: { since: "1.1", to: (self) => wrap("RangeBorderCollection", self) },
    fill: { since: "1.1", to: (self) => wrap("RangeFill", self) },
    font: { since: "1.1", to: (self) => wrap("RangeFont", self) },
  },
  methods: {
    autofitColumns: { since: "1.2", call: autofitColumns },
    autofitRows: { since: "1.2", call: autofitRows },
  },
});

defineClass("RangeFill", {
  since: "1.1",
  properties: {
    color: look(
      "1.1",
      (style) => toHexColor(style.bg?.rgb) || "#FFFFFF",
      (value) => ({
        bg: value === "" ? null : { rgb: toHexColor(value) || refuse("InvalidArgument", "colour") },
      }),
    ),
  },
  methods: {
    clear: {
      since: "1.1",
      call: (self) => {
        restyle(self, () => ({ bg: null }));
      },
    },
  },
});

const underlines: Record<string, TextDecoration | null> = {
  None: null,
  Single: TextDecoration.SINGLE,
  Double: TextDecoration.DOUBLE,
  SingleAccountant: TextDecoration.SINGLE,
  DoubleAccountant: TextDecoration.DOUBLE,
};

function readUnderline({ ul }: IStyleData): string {
  if (ul?.s !== BooleanNumber.TRUE) return "None";
  return ul.t === TextDecoration.DOUBLE ? "Double" : "Single";
}

function makeUnderline(value: unknown): IStyleData {
  const t = choice(value, underlines);
  return { ul: t === null ? { s: BooleanNumber.FALSE } : { s: BooleanNumber.TRUE, t } };
}

function size(value: unknown): IStyleData {
  const isSize = typeof value === "number" && value >= 1 && value <= 409;
  return { fs: isSize ? value : refuse("InvalidArgument", "font size") };
}

defineClass("RangeFont", {
  since: "1.1",
  properties: {
    bold: look(
      "1.1",
      (style) => style.bl === BooleanNumber.TRUE,
      (value) => ({ bl: flag(value) }),
    ),
    color: look(
      "1.1",
      (style) => toHexColor(style.cl?.rgb) || "#000000",
      (value) => ({ cl: { rgb: toHexColor(value) || refuse("InvalidArgument", "colour") } }),
    ),
    italic: look(
      "1.1",
      (style) => style.it === BooleanNumber.TRUE,
      (value) => ({ it: flag(value) }),
    ),
    name: look(
      "1.1",
      (style) => style.ff ?? "Calibri",
      (value) => ({
        ff: typeof value === "string" && value !== "" ? value : refuse("InvalidArgument", "font name"),
      }),
    ),
    size: look("1.1", (style) => style.fs ?? 11, size),
    underline: look("1.1", readUnderline, makeUnderline),
  },
});
