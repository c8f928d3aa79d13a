import type { AnyObject, HostObject, Step } from "../classes";
import { defineClass, wrap } from "../classes";
import { refuse } from "../errors";
import {
  addConditionalFormat,
  changeHighlight,
  clearConditionalFormats,
  conditionalFormat,
  conditionalFormatsOn,
  deleteConditionalFormat,
  highlightOf,
} from "../model/conditionalFormats";
import { readCellRule, readTextRule, writeCellRule, writeTextRule } from "../model/conditionalRules";
import { fromRange } from "../model/cut";
import type { ConditionalTarget, RangeTarget } from "../targets";
import { rangeOf } from "./rangeOf";

function formatsOf(self: RangeTarget): HostObject<"ConditionalFormat">[] {
  const { book, sheetId } = self;
  return conditionalFormatsOn(self).map((rule) =>
    wrap("ConditionalFormat", { book, sheetId, formatId: rule.cfId }),
  );
}

defineClass("ConditionalFormatCollection", {
  since: "1.6",
  items: formatsOf,
  item: {
    since: "1.6",
    find: (self, args) =>
      formatsOf(self).find((one) => one.target.formatId === args.text(0)) ??
      refuse("ItemNotFound", args.text(0)),
  },
  finders: {
    add: {
      since: "1.6",
      find: (self, args) => {
        const { book, sheetId } = self;
        return wrap("ConditionalFormat", {
          book,
          sheetId,
          formatId: addConditionalFormat(self, args.text(0)),
        });
      },
    },
    getItemAt: {
      since: "1.6",
      find: (self, args) => formatsOf(self)[args.integer(0)] ?? refuse("InvalidArgument", "index"),
    },
  },
  methods: {
    clearAll: {
      since: "1.6",
      call: (self) => {
        self.book.requireWritable(self.sheetId);
        clearConditionalFormats(self);
      },
    },
    getCount: { since: "1.6", call: (self) => formatsOf(self).length },
  },
});

const kinds: Record<string, string> = { formula: "Custom", text: "ContainsText", number: "CellValue" };

function kindOf(self: ConditionalTarget): string {
  const rule: { type: string; subType?: string } = conditionalFormat(self).rule;
  return kinds[rule.subType ?? ""] ?? rule.type;
}

/** The object of one kind of format: refused, or null, when the format is of another kind. */
function only(
  name: string,
  make: (self: ConditionalTarget) => AnyObject,
): Record<"strict" | "lenient", Step<ConditionalTarget>> {
  const found = (self: ConditionalTarget): AnyObject | null => (kindOf(self) === name ? make(self) : null);
  return {
    strict: { since: "1.6", to: (self) => found(self) ?? refuse("InvalidOperation", name) },
    lenient: { since: "1.6", to: found },
  };
}

const cellValue = only("CellValue", (self) => wrap("CellValueConditionalFormat", self));
const custom = only("Custom", (self) => wrap("CustomConditionalFormat", self));
const textComparison = only("ContainsText", (self) => wrap("TextConditionalFormat", self));

defineClass("ConditionalFormat", {
  since: "1.6",
  identity: ({ formatId }) => ({ Id: formatId }),
  properties: {
    id: { since: "1.6", get: ({ formatId }) => formatId },
    priority: { since: "1.6", get: priority },
    stopIfTrue: { since: "1.6", get: (self) => conditionalFormat(self).stopIfTrue },
    type: { since: "1.6", get: kindOf },
  },
  steps: {
    cellValue: cellValue.strict,
    cellValueOrNullObject: cellValue.lenient,
    custom: custom.strict,
    customOrNullObject: custom.lenient,
    textComparison: textComparison.strict,
    textComparisonOrNullObject: textComparison.lenient,
  },
  finders: { getRange: { since: "1.6", find: (self) => rangeOf(self, fromRange(firstRange(self))) } },
  methods: {
    delete: {
      since: "1.6",
      call: (self) => {
        deleteConditionalFormat(self);
      },
    },
  },
});

function priority(self: ConditionalTarget): number {
  const area = fromRange(firstRange(self));
  return conditionalFormatsOn({ ...self, area }).findIndex((one) => one.cfId === self.formatId);
}

function firstRange(self: ConditionalTarget): Parameters<typeof fromRange>[0] {
  return conditionalFormat(self).ranges[0] ?? refuse("ItemNotFound", "range");
}

const format: Step<ConditionalTarget> = { since: "1.6", to: (self) => wrap("ConditionalRangeFormat", self) };

defineClass("CellValueConditionalFormat", {
  since: "1.6",
  properties: { rule: { since: "1.6", get: readCellRule, set: writeCellRule } },
  steps: { format },
});

defineClass("TextConditionalFormat", {
  since: "1.6",
  properties: { rule: { since: "1.6", get: readTextRule, set: writeTextRule } },
  steps: { format },
});

defineClass("CustomConditionalFormat", {
  since: "1.6",
  steps: { format, rule: { since: "1.6", to: (self) => wrap("ConditionalFormatRule", self) } },
});

defineClass("ConditionalFormatRule", {
  since: "1.6",
  properties: {
    formula: {
      since: "1.6",
      get: (self) => {
        const rule = highlightOf(self);
        return rule.subType === "formula" ? rule.value : "";
      },
      set: (self, value) => {
        const text = typeof value === "string" && value !== "" ? value : refuse("InvalidArgument", "formula");
        const formula = text.startsWith("=") ? text : `=${text}`;
        changeHighlight(self, ({ style }) => ({
          type: "highlightCell",
          subType: "formula",
          value: formula,
          style,
        }));
      },
    },
  },
});
