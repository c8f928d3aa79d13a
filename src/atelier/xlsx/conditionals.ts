import type { IRange, IStyleBase } from "@univerjs/core";

/** A rule as Univer's conditional formatting keeps it. */
export interface ConditionalFormat {
  cfId: string;
  ranges: IRange[];
  stopIfTrue: boolean;
  rule: ConditionalRuleConfig;
}

/** Univer's comparisons; the file's have the same names. */
export type Comparison =
  | "between"
  | "notBetween"
  | "equal"
  | "notEqual"
  | "greaterThan"
  | "lessThan"
  | "greaterThanOrEqual"
  | "lessThanOrEqual";

export type TextComparison =
  | "beginsWith"
  | "endsWith"
  | "containsText"
  | "notContainsText"
  | "equal"
  | "notEqual"
  | "containsBlanks"
  | "notContainsBlanks";

/** A rule that paints the cells it fits. */
export type Highlight = { type: "highlightCell"; style: IStyleBase } & (
  | { subType: "number"; operator: Comparison; value: number | [number, number] }
  | { subType: "text"; operator: TextComparison; value?: string }
  | { subType: "formula"; value: string }
  | { subType: "duplicateValues" | "uniqueValues" }
);

export interface Threshold {
  type: "num" | "min" | "max" | "percent" | "percentile" | "formula";
  value?: number | string;
}

export interface ColorScaleRule {
  type: "colorScale";
  config: { index: number; color: string; value: Threshold }[];
}

export interface DataBarRule {
  type: "dataBar";
  isShowValue: boolean;
  config: { min: Threshold; max: Threshold; isGradient: boolean; positiveColor: string; nativeColor: string };
}

/** Icon sets, ranks and averages are not carried: the file's library drops part of what they say. */
export type ConditionalRuleConfig = Highlight | ColorScaleRule | DataBarRule;
