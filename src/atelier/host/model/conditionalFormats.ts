import type { IStyleBase } from "@univerjs/core";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import type {} from "@univerjs/sheets-conditional-formatting/facade";
import { refuse } from "../errors";
import type { ConditionalTarget, RangeTarget, SheetTarget } from "../targets";
import { intersection, toRange } from "./area";
import { cutOut, fromRange } from "./cut";

/** The three kinds of rule that the add-in writes; Univer knows them as cell highlights. */
export type Highlight = {
  type: "highlightCell";
  style: IStyleBase;
} & (
  | { subType: "formula"; value: string }
  | { subType: "text"; operator: string; value?: string }
  | { subType: "number"; operator: string; value?: number | [number, number] }
);

export type ConditionalKind = "Custom" | "ContainsText" | "CellValue";

const beginnings: Record<ConditionalKind, Highlight> = {
  Custom: { type: "highlightCell", subType: "formula", value: "=FALSE", style: {} },
  ContainsText: { type: "highlightCell", subType: "text", operator: "containsText", value: "", style: {} },
  CellValue: { type: "highlightCell", subType: "number", operator: "equal", style: {} },
};

function rules({ book, sheetId }: SheetTarget): IConditionFormattingRule[] {
  return book.facade.getSheetBySheetId(sheetId)?.getConditionalFormattingRules() ?? [];
}

/** The conditional formats that touch a range. */
export function conditionalFormatsOn(range: RangeTarget): IConditionFormattingRule[] {
  return rules(range).filter((rule) => rule.ranges.some((one) => intersection(fromRange(one), range.area)));
}

/** The format, or ItemNotFound once it has been deleted. */
export function conditionalFormat(target: ConditionalTarget): IConditionFormattingRule {
  return (
    rules(target).find((rule) => rule.cfId === target.formatId) ?? refuse("ItemNotFound", target.formatId)
  );
}

/** Its highlight; InvalidOperation for the kinds that this host does not write. */
export function highlightOf(target: ConditionalTarget): Highlight {
  const rule: { type: string } = conditionalFormat(target).rule;
  return rule.type === "highlightCell" ? (rule as Highlight) : refuse("InvalidOperation", rule.type);
}

/** Begins a conditional format on a range; its rule is set afterwards, as in Excel. */
export function addConditionalFormat(range: RangeTarget, kind: string): string {
  const { book, sheetId, area } = range;
  const rule = kind in beginnings ? beginnings[kind as ConditionalKind] : refuse("InvalidArgument", kind);
  book.requireWritable(sheetId);
  const cfId = book.freshId("mfc");
  book.run("sheet.mutation.add-conditional-rule", {
    subUnitId: sheetId,
    rule: { cfId, ranges: [toRange(area)], stopIfTrue: false, rule: structuredClone(rule) },
  });
  return cfId;
}

/** Changes the rule of a conditional format or its look. */
export function changeHighlight(target: ConditionalTarget, change: (rule: Highlight) => Highlight): void {
  const format = conditionalFormat(target);
  target.book.requireWritable(target.sheetId);
  const rule = { ...format, rule: change(highlightOf(target)) };
  target.book.run("sheet.mutation.set-conditional-rule", {
    subUnitId: target.sheetId,
    cfId: target.formatId,
    rule,
  });
}

export function deleteConditionalFormat({ book, sheetId, formatId }: ConditionalTarget): void {
  book.requireWritable(sheetId);
  book.run("sheet.mutation.delete-conditional-rule", { subUnitId: sheetId, cfId: formatId });
}

/** Takes the conditional formats off a range; what they hold elsewhere stays. */
export function clearConditionalFormats(range: RangeTarget): void {
  const { book, sheetId } = range;
  for (const rule of conditionalFormatsOn(range)) {
    const ranges = cutOut(rule.ranges, range.area);
    if (ranges.length === 0) deleteConditionalFormat({ book, sheetId, formatId: rule.cfId });
    else {
      const kept = { ...rule, ranges };
      book.run("sheet.mutation.set-conditional-rule", { subUnitId: sheetId, cfId: rule.cfId, rule: kept });
    }
  }
}
