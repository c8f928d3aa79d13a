import type { IDataValidationRule } from "@univerjs/core";
import { DataValidationOperator } from "@univerjs/core";
import { asTarget } from "../arguments";
import { refuse } from "../errors";
import type { RangeTarget } from "../targets";
import { areaAddress, quoteSheet } from "./address";

/** The criteria of a rule, without what it says to the person. */
export type Criteria = Pick<
  IDataValidationRule,
  "type" | "formula1" | "formula2" | "operator" | "showDropDown"
>;

/** Excel's names of the kinds of rule, Univer's beside them. */
const kinds: Record<string, string> = {
  wholeNumber: "whole",
  decimal: "decimal",
  textLength: "textLength",
  date: "date",
  time: "time",
};

const operators: Record<string, DataValidationOperator> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

/** Reads Excel's `DataValidation.rule`; refuses (InvalidArgument) what Excel would. */
export function parseRule(rule: unknown, self: RangeTarget): Criteria {
  const entries = Object.entries(asRecord(rule)).filter(([, value]) => value !== null && value !== undefined);
  const [kind, body] = entries[0] ?? refuse("InvalidArgument", "rule");
  if (entries.length > 1) refuse("InvalidArgument", "more than one rule");
  const fields = asRecord(body);
  if (kind === "list") {
    return {
      type: "list",
      formula1: listSource(fields.source, self),
      showDropDown: fields.inCellDropDown !== false,
    };
  }
  if (kind === "custom") return { type: "custom", formula1: operand(fields.formula, self) };
  const operator = operators[String(fields.operator)] ?? refuse("InvalidArgument", "operator");
  const needsTwo = [DataValidationOperator.BETWEEN, DataValidationOperator.NOT_BETWEEN].includes(operator);
  return {
    type: kinds[kind] ?? refuse("InvalidArgument", `rule ${kind}`),
    operator,
    formula1: operand(fields.formula1, self),
    ...(needsTwo ? { formula2: operand(fields.formula2, self) } : {}),
  };
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null
    ? (value as Record<string, unknown>)
    : refuse("InvalidArgument");
}

function listSource(source: unknown, self: RangeTarget): string {
  const text = operand(source, self);
  return text.length > 255 && !text.startsWith("=")
    ? refuse("InvalidArgument", "list over 255 characters")
    : text;
}

function operand(value: unknown, { book }: RangeTarget): string {
  const range = asTarget(value, "Range");
  if (range) {
    const fixed = areaAddress(range.area).replace(/([A-Z]+|\d+)/g, "$$$1");
    return `=${quoteSheet(book.sheet(range.sheetId).getName())}!${fixed}`;
  }
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : refuse("InvalidArgument", "rule");
}

/** Gives a rule back in Excel's terms. */
export function formatRule(rule: Criteria): Record<string, unknown> {
  const { type, formula1 = "", formula2, operator } = rule;
  if (type === "list") return { list: { inCellDropDown: rule.showDropDown !== false, source: formula1 } };
  if (type === "custom") return { custom: { formula: formula1 } };
  const kind = Object.keys(kinds).find((name) => kinds[name] === type) ?? "custom";
  const name = Object.keys(operators).find((key) => operators[key] === operator) ?? "EqualTo";
  return { [kind]: { formula1, ...(formula2 === undefined ? {} : { formula2 }), operator: name } };
}

/** Excel's `DataValidationType` of a rule. */
export function ruleKind(type: string): string {
  const special: Record<string, string> = { list: "List", custom: "Custom" };
  const kind = Object.keys(kinds).find((name) => kinds[name] === type);
  return special[type] ?? (kind ? kind.slice(0, 1).toUpperCase() + kind.slice(1) : "None");
}
