import type { IRange } from "@univerjs/core";
import type { DataValidation, ValidationOperator, ValidationType } from "hucre";
import { fromFileFormula, toFileFormula } from "./formulas";
import { parseReferences, toReference } from "./references";

/** A rule as Univer's data validation keeps it. */
export interface ValidationRule {
  uid: string;
  type: string;
  ranges: IRange[];
  operator?: ValidationOperator;
  formula1?: string;
  formula2?: string;
  allowBlank?: boolean;
  showErrorMessage?: boolean;
  errorStyle?: number;
  errorTitle?: string;
  error?: string;
  showInputMessage?: boolean;
  promptTitle?: string;
  prompt?: string;
  renderMode?: number;
}

/** Univer's error styles by number. */
const ERROR_STYLES = ["information", "stop", "warning"] as const;
/** Excel takes a file with longer ones for damaged. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;
/** A list is shown with Excel's arrow. */
const ARROW = 1;
const TYPES: ReadonlySet<string> = new Set<ValidationType>([
  "list",
  "whole",
  "decimal",
  "date",
  "time",
  "textLength",
  "custom",
]);

/** The validation rules of a sheet for Univer. */
export function readValidations(validations: readonly DataValidation[], sheetId: string): ValidationRule[] {
  return validations.map((validation, index) => {
    const { type, operator, errorStyle, formula2, errorTitle, errorMessage, inputTitle, inputMessage } =
      validation;
    const formula1 = validation.values?.join(",") ?? readOperand(validation.formula1);
    return {
      uid: `${sheetId}-validation-${index + 1}`,
      type,
      ranges: parseReferences(validation.range),
      ...(operator && { operator }),
      ...(formula1 !== undefined && { formula1 }),
      ...(formula2 !== undefined && { formula2: readOperand(formula2) }),
      allowBlank: validation.allowBlank === true,
      showErrorMessage: validation.showErrorMessage === true,
      ...(errorStyle && { errorStyle: ERROR_STYLES.indexOf(errorStyle) }),
      ...(errorTitle !== undefined && { errorTitle }),
      ...(errorMessage !== undefined && { error: errorMessage }),
      showInputMessage: validation.showInputMessage === true,
      ...(inputTitle !== undefined && { promptTitle: inputTitle }),
      ...(inputMessage !== undefined && { prompt: inputMessage }),
      ...(type === "list" && { renderMode: ARROW }),
    };
  });
}

/** A number stays as it is; anything else is a formula. */
function readOperand(operand: string | undefined): string | undefined {
  if (operand === undefined || isNumber(operand)) return operand;
  return fromFileFormula(operand);
}

function isNumber(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text));
}

/** The validation rules of a sheet for the file; Univer's own kinds (check box, several choices) have no place there. */
export function writeValidations(rules: readonly ValidationRule[]): DataValidation[] {
  return rules.flatMap((rule) => {
    if (!isFileType(rule.type) || rule.ranges.length === 0) return [];
    const { operator, errorTitle, error, promptTitle, prompt, formula2 } = rule;
    const style = rule.errorStyle === undefined ? undefined : ERROR_STYLES[rule.errorStyle];
    return {
      type: rule.type,
      range: rule.ranges.map(toReference).join(" "),
      ...(operator && { operator }),
      ...writeFirst(rule.type, rule.formula1),
      ...(formula2 !== undefined && { formula2: writeOperand(formula2) }),
      ...(rule.allowBlank === true && { allowBlank: true }),
      ...(rule.showErrorMessage === true && { showErrorMessage: true }),
      ...(style && { errorStyle: style }),
      ...(errorTitle !== undefined && { errorTitle: errorTitle.slice(0, LONGEST_TITLE) }),
      ...(error !== undefined && { errorMessage: error.slice(0, LONGEST_MESSAGE) }),
      ...(rule.showInputMessage === true && { showInputMessage: true }),
      ...(promptTitle !== undefined && { inputTitle: promptTitle.slice(0, LONGEST_TITLE) }),
      ...(prompt !== undefined && { inputMessage: prompt.slice(0, LONGEST_MESSAGE) }),
    };
  });
}

function isFileType(type: string): type is ValidationType {
  return TYPES.has(type);
}

function writeFirst(type: ValidationType, formula: string | undefined): Partial<DataValidation> {
  if (formula === undefined) return {};
  if (type === "list" && !formula.startsWith("=")) return { values: formula.split(",") };
  return { formula1: writeOperand(formula) };
}

function writeOperand(operand: string): string {
  return toFileFormula(operand.replace(/^=/, ""));
}
