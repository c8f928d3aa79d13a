import type { IDataValidationRule } from "@univerjs/core";
import { DataValidationErrorStyle } from "@univerjs/core";
import type { Property } from "../classes";
import { defineClass } from "../classes";
import { refuse } from "../errors";
import { changeValidation, clearValidation, ruleOf } from "../model/validation";
import { formatRule, parseRule, ruleKind } from "../model/validationRules";
import type { RangeTarget } from "../targets";

const alertStyles: Record<string, DataValidationErrorStyle> = {
  Information: DataValidationErrorStyle.INFO,
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
};

function single(self: RangeTarget): IDataValidationRule | null {
  const rule = ruleOf(self);
  return rule === "mixed" ? null : rule;
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null
    ? (value as Record<string, unknown>)
    : refuse("InvalidArgument");
}

function text(value: unknown, longest: number): string {
  const isText = typeof value === "string" && value.length <= longest;
  return isText
    ? value
    : value === undefined || value === null
      ? ""
      : refuse("InvalidArgument", "text too long");
}

function setAlert(self: RangeTarget, value: unknown): void {
  const { message, title, style = "Stop", showAlert = true } = record(value);
  const errorStyle =
    alertStyles[typeof style === "string" ? style : ""] ?? refuse("InvalidArgument", "alert style");
  changeValidation(self, {
    error: text(message, 255),
    errorTitle: text(title, 32),
    errorStyle,
    showErrorMessage: showAlert === true,
  });
}

function setPrompt(self: RangeTarget, value: unknown): void {
  const { message, title, showPrompt = true } = record(value);
  changeValidation(self, {
    prompt: text(message, 255),
    promptTitle: text(title, 32),
    showInputMessage: showPrompt === true,
  });
}

const properties: Record<string, Property<RangeTarget>> = {
  errorAlert: {
    since: "1.8",
    get: (self) => {
      const rule = single(self);
      const style = Object.keys(alertStyles).find((name) => alertStyles[name] === rule?.errorStyle) ?? "Stop";
      return {
        message: rule?.error ?? "",
        title: rule?.errorTitle ?? "",
        style,
        showAlert: rule?.showErrorMessage ?? true,
      };
    },
    set: setAlert,
  },
  ignoreBlanks: {
    since: "1.8",
    get: (self) => single(self)?.allowBlank ?? true,
    set: (self, value) => {
      changeValidation(self, { allowBlank: value === true });
    },
  },
  prompt: {
    since: "1.8",
    get: (self) => {
      const rule = single(self);
      return {
        message: rule?.prompt ?? "",
        title: rule?.promptTitle ?? "",
        showPrompt: rule?.showInputMessage ?? true,
      };
    },
    set: setPrompt,
  },
  rule: {
    since: "1.8",
    get: (self) => {
      const rule = single(self);
      return rule && rule.type !== "any" ? formatRule(rule) : {};
    },
    set: (self, value) => {
      const criteria = parseRule(value, self);
      changeValidation(self, { operator: undefined, formula2: undefined, ...criteria });
    },
  },
  type: {
    since: "1.8",
    get: (self) => {
      const rule = ruleOf(self);
      return rule === "mixed" ? "MixedCriteria" : ruleKind(rule?.type ?? "none");
    },
  },
};

defineClass("DataValidation", {
  since: "1.8",
  properties,
  methods: {
    clear: {
      since: "1.8",
      call: (self) => {
        self.book.requireWritable(self.sheetId);
        clearValidation(self);
      },
    },
  },
});
