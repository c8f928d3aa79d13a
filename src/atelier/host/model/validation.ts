import type { ISheetDataValidationRule } from "@univerjs/core";
import { DataValidationErrorStyle } from "@univerjs/core";
import type {} from "@univerjs/sheets-data-validation/facade";
import type { RangeTarget } from "../targets";
import { intersection, contains, toRange } from "./area";
import { cutOut, fromRange } from "./cut";

function rulesOn({ book, sheetId, area }: RangeTarget): ISheetDataValidationRule[] {
  const sheet = book.facade.getSheetBySheetId(sheetId);
  const rules: ISheetDataValidationRule[] = sheet?.getDataValidations().map((one) => one.rule) ?? [];
  return rules.filter((rule) => rule.ranges.some((range) => intersection(fromRange(range), area)));
}

/** The one rule that covers the whole range; "mixed" when it is not the same everywhere; null without rule. */
export function ruleOf(range: RangeTarget): ISheetDataValidationRule | "mixed" | null {
  const rules = rulesOn(range);
  const [first] = rules;
  if (!first) return null;
  const covers = first.ranges.some((one) => contains(fromRange(one), range.area));
  return rules.length === 1 && covers ? first : "mixed";
}

/** Takes the rules off a range; the rest of their ranges keeps them. */
export function clearValidation(range: RangeTarget): void {
  const { book, sheetId, area } = range;
  for (const rule of rulesOn(range)) {
    const ranges = cutOut(rule.ranges, area);
    book.run("data-validation.mutation.removeRule", { subUnitId: sheetId, ruleId: rule.uid });
    if (ranges.length > 0)
      book.run("data-validation.mutation.addRule", { subUnitId: sheetId, rule: { ...rule, ranges } });
  }
}

/** Changes the rule of a range, or begins one; `null` criteria take it off. */
export function changeValidation(range: RangeTarget, change: Partial<ISheetDataValidationRule>): void {
  const { book, sheetId, area } = range;
  book.requireWritable(sheetId);
  const old = ruleOf(range);
  const base: Partial<ISheetDataValidationRule> = old === null || old === "mixed" ? blankRule() : old;
  clearValidation(range);
  const rule = { ...base, ...change, uid: book.freshId("regle"), ranges: [toRange(area)] };
  book.run("data-validation.mutation.addRule", { subUnitId: sheetId, rule });
}

function blankRule(): Partial<ISheetDataValidationRule> {
  return { type: "any", allowBlank: true, showErrorMessage: true, errorStyle: DataValidationErrorStyle.STOP };
}
