import type { IStyleBase } from "@univerjs/core";
import { BooleanNumber } from "@univerjs/core";
import type { Property } from "../classes";
import { defineClass, wrap } from "../classes";
import { toHexColor } from "../model/colors";
import { changeHighlight, highlightOf } from "../model/conditionalFormats";
import type { ConditionalTarget } from "../targets";

defineClass("ConditionalRangeFormat", {
  since: "1.6",
  steps: {
    fill: { since: "1.6", to: (self) => wrap("ConditionalRangeFill", self) },
    font: { since: "1.6", to: (self) => wrap("ConditionalRangeFont", self) },
  },
});

function look(
  read: (style: IStyleBase) => unknown,
  make: (value: unknown) => IStyleBase,
): Property<ConditionalTarget> {
  return {
    since: "1.6",
    get: (self) => read(highlightOf(self).style),
    set: (self, value) => {
      const change = make(value);
      changeHighlight(self, (rule) => ({ ...rule, style: { ...rule.style, ...change } }));
    },
  };
}

defineClass("ConditionalRangeFill", {
  since: "1.6",
  properties: {
    color: look(
      (style) => toHexColor(style.bg?.rgb),
      (value) => ({ bg: { rgb: toHexColor(value) } }),
    ),
  },
});

defineClass("ConditionalRangeFont", {
  since: "1.6",
  properties: {
    bold: look(
      (style) => style.bl === BooleanNumber.TRUE,
      (value) => ({ bl: value === true ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ),
    color: look(
      (style) => toHexColor(style.cl?.rgb),
      (value) => ({ cl: { rgb: toHexColor(value) } }),
    ),
    italic: look(
      (style) => style.it === BooleanNumber.TRUE,
      (value) => ({ it: value === true ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ),
  },
});
