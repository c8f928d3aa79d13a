import { refuse } from "../errors";
import type { ConditionalTarget } from "../targets";
import { areaAddress } from "./address";
import type { Highlight } from "./conditionalFormats";
import { changeHighlight, conditionalFormat, highlightOf } from "./conditionalFormats";
import { fromRange } from "./cut";

const numberOperators: Record<string, { univer: string; formula: string }> = {
  Between: { univer: "between", formula: "" },
  NotBetween: { univer: "notBetween", formula: "" },
  EqualTo: { univer: "equal", formula: "=" },
  NotEqualTo: { univer: "notEqual", formula: "<>" },
  GreaterThan: { univer: "greaterThan", formula: ">" },
  LessThan: { univer: "lessThan", formula: "<" },
  GreaterThanOrEqual: { univer: "greaterThanOrEqual", formula: ">=" },
  LessThanOrEqual: { univer: "lessThanOrEqual", formula: "<=" },
};

const textOperators: Record<string, string> = {
  Contains: "containsText",
  NotContains: "notContainsText",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
};

/** Excel's `CellValueConditionalFormat.rule`. */
export function readCellRule(self: ConditionalTarget): Record<string, unknown> {
  const rule = highlightOf(self);
  if (rule.subType !== "number") return {};
  const name = Object.keys(numberOperators).find((key) => numberOperators[key]?.univer === rule.operator);
  const [first, second] = Array.isArray(rule.value) ? rule.value : [rule.value];
  const formula2 = second === undefined ? {} : { formula2: `=${second}` };
  return { formula1: first === undefined ? "" : `=${first}`, ...formula2, operator: name ?? "EqualTo" };
}

/** A bound that is not a number (a cell, a text) makes a formula rule, which Univer can draw. */
export function writeCellRule(self: ConditionalTarget, value: unknown): void {
  if (typeof value !== "object" || value === null) return refuse("InvalidArgument", "rule");
  const { formula1, formula2, operator } = value as Record<string, unknown>;
  const known = numberOperators[String(operator)] ?? refuse("InvalidArgument", "operator");
  const needsTwo = known.formula === "";
  const bounds = [bound(formula1), ...(needsTwo ? [bound(formula2)] : [])];
  const numbers = bounds.map(Number);
  const [low = 0, high = 0] = numbers;
  changeHighlight(self, ({ style }): Highlight => {
    if (numbers.some(Number.isNaN)) return asFormula(self, { bounds, operator: known, style });
    return {
      type: "highlightCell",
      subType: "number",
      operator: known.univer,
      value: needsTwo ? [low, high] : low,
      style,
    };
  });
}

function bound(value: unknown): string {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== ""
    ? value.replace(/^=/, "")
    : refuse("InvalidArgument", "formula1");
}

function asFormula(
  self: ConditionalTarget,
  rule: { bounds: string[]; operator: { univer: string; formula: string }; style: Highlight["style"] },
): Highlight {
  const range = conditionalFormat(self).ranges[0] ?? refuse("ItemNotFound");
  const cell = areaAddress({ ...fromRange(range), rowCount: 1, columnCount: 1 });
  const [low = "", high = ""] = rule.bounds;
  const inside = `AND(${cell}>=${low},${cell}<=${high})`;
  const single = `${cell}${rule.operator.formula}${low}`;
  const both = rule.operator.univer === "between" ? inside : `NOT(${inside})`;
  const value = `=${rule.operator.formula === "" ? both : single}`;
  return { type: "highlightCell", subType: "formula", value, style: rule.style };
}

/** Excel's `TextConditionalFormat.rule`. */
export function readTextRule(self: ConditionalTarget): Record<string, unknown> {
  const rule = highlightOf(self);
  if (rule.subType !== "text") return {};
  const name = Object.keys(textOperators).find((key) => textOperators[key] === rule.operator);
  return { operator: name ?? "Contains", text: rule.value ?? "" };
}

export function writeTextRule(self: ConditionalTarget, value: unknown): void {
  if (typeof value !== "object" || value === null) return refuse("InvalidArgument", "rule");
  const { operator, text } = value as Record<string, unknown>;
  const known = textOperators[String(operator)] ?? refuse("InvalidArgument", "operator");
  const wanted = typeof text === "string" && text !== "" ? text : refuse("InvalidArgument", "text");
  changeHighlight(self, ({ style }) => ({
    type: "highlightCell",
    subType: "text",
    operator: known,
    value: wanted,
    style,
  }));
}
