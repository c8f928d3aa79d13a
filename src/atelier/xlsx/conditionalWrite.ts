import type { IStyleBase } from "@univerjs/core";
import type { CellStyle, ConditionalRule } from "hucre";
import { toColor } from "./colors";
import type { ColorScaleRule, ConditionalFormat, DataBarRule, Highlight, Threshold } from "./conditionals";
import { toFileFormula } from "./formulas";
import { toReference } from "./references";
import { writeStyle } from "./styles";

type Part = Pick<ConditionalRule, "type"> & Partial<ConditionalRule>;

/** The conditional formats of a sheet for the file, in their order of priority. */
export function writeConditionals(formats: readonly ConditionalFormat[]): ConditionalRule[] {
  return formats.flatMap((format, index) => {
    const [first] = format.ranges;
    const part =
      first &&
      writeRule(format.rule, toReference({ ...first, endRow: first.startRow, endColumn: first.startColumn }));
    if (part === undefined) return [];
    return {
      ...part,
      priority: index + 1,
      range: format.ranges.map(toReference).join(" "),
      ...(format.stopIfTrue && { stopIfTrue: true }),
    };
  });
}

function writeRule(rule: ConditionalFormat["rule"], corner: string): Part | undefined {
  switch (rule.type) {
    case "highlightCell":
      return withPaint(writeHighlight(rule, corner), rule.style);
    case "colorScale":
      return writeColorScale(rule);
    case "dataBar":
      return writeDataBar(rule);
    default:
      // Univer's snapshot may hold kinds of rules that this file does not carry (icon sets).
      return undefined;
  }
}

function withPaint(part: Part | undefined, paint: IStyleBase): Part | undefined {
  if (part === undefined) return undefined;
  const { fill, ...rest } = writeStyle(paint, {});
  const background = fill?.type === "pattern" ? fill.fgColor : undefined;
  const style: CellStyle = {
    ...rest,
    ...(background && { fill: { type: "pattern" as const, pattern: "solid" as const, bgColor: background } }),
  };
  return Object.keys(style).length === 0 ? part : { ...part, style };
}

function writeHighlight(rule: Highlight, corner: string): Part | undefined {
  switch (rule.subType) {
    case "number":
      return { type: "cellIs", operator: rule.operator, formula: [rule.value].flat().map(String) };
    case "text":
      return writeText(rule.operator, rule.value ?? "", corner);
    case "formula":
      return { type: "expression", formula: toFileFormula(rule.value.replace(/^=/, "")) };
    case "duplicateValues":
    case "uniqueValues":
      return { type: rule.subType };
    default:
      // Ranks, averages and periods: see conditionals.ts.
      return undefined;
  }
}

/** Excel computes a rule on text by its formula; the text itself is what its dialogue shows. */
function writeText(
  operator: Extract<Highlight, { subType: "text" }>["operator"],
  text: string,
  cell: string,
): Part {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  switch (operator) {
    case "equal":
    case "notEqual":
      return { type: "cellIs", operator, formula: quoted };
    case "containsText":
      return { type: operator, text, formula: `NOT(ISERROR(SEARCH(${quoted},${cell})))` };
    case "notContainsText":
      return { type: operator, text, formula: `ISERROR(SEARCH(${quoted},${cell}))` };
    case "beginsWith":
      return { type: operator, text, formula: `LEFT(${cell},${text.length})=${quoted}` };
    case "endsWith":
      return { type: operator, text, formula: `RIGHT(${cell},${text.length})=${quoted}` };
    case "containsBlanks":
      return { type: operator, formula: `LEN(TRIM(${cell}))=0` };
    case "notContainsBlanks":
      return { type: operator, formula: `LEN(TRIM(${cell}))>0` };
  }
}

function writeThreshold(threshold: Threshold): NonNullable<ConditionalRule["colorScale"]>["cfvo"][number] {
  const { type, value } = threshold;
  if (type === "formula") return { type: "num", value: String(value ?? 0).replace(/^=/, "") };
  return value === undefined ? { type } : { type, value: String(value) };
}

function writeColorScale({ config }: ColorScaleRule): Part {
  const colors = config.map(({ color }) => `FF${toColor(color).rgb ?? "FFFFFF"}`);
  return {
    type: "colorScale",
    colorScale: { cfvo: config.map(({ value }) => writeThreshold(value)), colors },
  };
}

function writeDataBar({ config }: DataBarRule): Part {
  const cfvo = [config.min, config.max].map(writeThreshold);
  return { type: "dataBar", dataBar: { cfvo, color: `FF${toColor(config.positiveColor).rgb ?? "638EC6"}` } };
}
