import type { IStyleBase } from "@univerjs/core";
import type { CellStyle, ConditionalRule } from "hucre";
import { toHex } from "./colors";
import type {
  ConditionalFormat,
  ConditionalRuleConfig,
  Highlight,
  TextComparison,
  Threshold,
} from "./conditionals";
import { fromFileFormula } from "./formulas";
import { parseReferences, toReference } from "./references";
import { readStyle } from "./styles";

const TEXT_RULES: ReadonlySet<string> = new Set<TextComparison>([
  "beginsWith",
  "endsWith",
  "containsText",
  "notContainsText",
  "containsBlanks",
  "notContainsBlanks",
]);

/** The conditional formats of a sheet for Univer, the strongest first. */
export function readConditionals(
  rules: readonly ConditionalRule[],
  sheetId: string,
  theme: readonly string[],
): ConditionalFormat[] {
  const ordered = [...rules].sort((a, b) => a.priority - b.priority);
  return ordered.flatMap((rule, index) => {
    const config = readRule(rule, theme);
    const ranges = parseReferences(rule.range);
    if (config === undefined || ranges.length === 0) return [];
    return {
      cfId: `${sheetId}-format-${index + 1}`,
      ranges,
      stopIfTrue: rule.stopIfTrue === true,
      rule: config,
    };
  });
}

function readRule(rule: ConditionalRule, theme: readonly string[]): ConditionalRuleConfig | undefined {
  const base = { type: "highlightCell" as const, style: readPaint(rule.style, theme) };
  if (rule.type === "cellIs") return readComparison(rule, base);
  if (rule.type === "expression")
    return { ...base, subType: "formula", value: fromFileFormula(firstFormula(rule)) };
  if (rule.type === "duplicateValues" || rule.type === "uniqueValues") return { ...base, subType: rule.type };
  if (isTextRule(rule.type)) {
    return {
      ...base,
      subType: "text",
      operator: rule.type,
      ...(rule.text !== undefined && { value: rule.text }),
    };
  }
  if (rule.colorScale) return readColorScale(rule.colorScale);
  return rule.dataBar && readDataBar(rule.dataBar);
}

function isTextRule(type: string): type is TextComparison {
  return TEXT_RULES.has(type);
}

/** In a differential style the background of a plain fill is its second colour. */
function readPaint(style: CellStyle | undefined, theme: readonly string[]): IStyleBase {
  if (style === undefined) return {};
  const fill =
    style.fill?.type === "pattern" ? toHex(style.fill.bgColor ?? style.fill.fgColor, theme) : undefined;
  return {
    ...readStyle({ ...style, fill: undefined }, theme),
    ...(fill !== undefined && { bg: { rgb: fill } }),
  };
}

function firstFormula(rule: ConditionalRule): string {
  return (Array.isArray(rule.formula) ? rule.formula[0] : rule.formula) ?? "FALSE";
}

/** A comparison with numbers, with a text, or else with a formula. */
function readComparison(rule: ConditionalRule, base: Pick<Highlight, "type" | "style">): Highlight {
  const operator = rule.operator ?? "equal";
  const [first = "", second = ""] = Array.isArray(rule.formula) ? rule.formula : [rule.formula ?? ""];
  if (operator === "between" || operator === "notBetween") {
    return { ...base, subType: "number", operator, value: [Number(first), Number(second)] };
  }
  const text = /^"(.*)"$/s.exec(first)?.[1];
  if (text !== undefined && (operator === "equal" || operator === "notEqual")) {
    return { ...base, subType: "text", operator, value: text.replaceAll('""', '"') };
  }
  if (first !== "" && Number.isFinite(Number(first))) {
    return { ...base, subType: "number", operator, value: Number(first) };
  }
  return { ...base, subType: "formula", value: `=${cornerOf(rule.range)}${SIGNS[operator]}${first}` };
}

const SIGNS = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  lessThan: "<",
  greaterThanOrEqual: ">=",
  lessThanOrEqual: "<=",
} as const;

function cornerOf(range: string): string {
  const [first] = parseReferences(range);
  return first === undefined
    ? "A1"
    : toReference({ ...first, endRow: first.startRow, endColumn: first.startColumn });
}

type FileThreshold = NonNullable<ConditionalRule["colorScale"]>["cfvo"][number];

function readThreshold(threshold: FileThreshold | undefined): Threshold {
  if (threshold === undefined) return { type: "min" };
  const { type, value } = threshold;
  if (value === undefined || type === "min" || type === "max") return { type };
  return { type, value: Number.isFinite(Number(value)) ? Number(value) : value };
}

function readColorScale(scale: NonNullable<ConditionalRule["colorScale"]>): ConditionalRuleConfig {
  const config = scale.cfvo.map((threshold, index) => ({
    index,
    color: toHex({ rgb: scale.colors[index] ?? "FFFFFF" }) ?? "#FFFFFF",
    value: readThreshold(threshold),
  }));
  return { type: "colorScale", config };
}

function readDataBar(bar: NonNullable<ConditionalRule["dataBar"]>): ConditionalRuleConfig {
  const color = toHex({ rgb: bar.color }) ?? "#638EC6";
  const [min, max] = [readThreshold(bar.cfvo[0]), readThreshold(bar.cfvo[1])];
  return {
    type: "dataBar",
    isShowValue: true,
    config: { min, max, isGradient: true, positiveColor: color, nativeColor: "#FF0000" },
  };
}
