import { OfficeError } from "../errors";
import type { SheetRange } from "../grid/book";
import { flag, oneOf, record, text } from "./arguments";
import { define, type ObjectType } from "./define";
import { alive } from "./guard";
import { readRule, ruleOf } from "./validationRule";
import { change, put, standing } from "./validations";

const TYPES: Record<string, string> = {
  whole: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  date: "Date",
  time: "Time",
  list: "List",
  custom: "Custom",
  any: "None",
};

/** Titles may have 32 characters, messages 255. */
function bounded(value: unknown, most: number): string {
  const given = value === undefined || value === null ? "" : text(value);
  if (given.length > most) throw new OfficeError("InvalidArgument");
  return given;
}

const ALERTS = { Stop: "stop", Warning: "warning", Information: "information" } as const;

export const dataValidation: ObjectType<SheetRange> = define<SheetRange>("DataValidation", {
  properties: {
    Type: {
      get: (target) => {
        const stored = standing(alive(target));
        if (stored === null) return "Inconsistent";
        return TYPES[stored?.type ?? "any"] ?? "None";
      },
    },
    Rule: { get: (target) => readRule(standing(alive(target))), set: (target, value) => put(target, ruleOf(value)) },
    IgnoreBlanks: {
      get: (target) => standing(alive(target))?.allowBlank !== false,
      set: (target, value) => change(target, { allowBlank: flag(value) }),
    },
    Prompt: {
      get: (target) => {
        const stored = standing(alive(target));
        return {
          showPrompt: stored?.showInputMessage !== false,
          title: stored?.promptTitle ?? "",
          message: stored?.prompt ?? "",
        };
      },
      set: (target, value) => {
        const { showPrompt, title, message } = record(value);
        change(target, {
          showInputMessage: showPrompt !== false,
          promptTitle: bounded(title, 32),
          prompt: bounded(message, 255),
        });
      },
    },
    ErrorAlert: {
      get: (target) => {
        const stored = standing(alive(target));
        const style =
          (Object.keys(ALERTS) as (keyof typeof ALERTS)[]).find((name) => ALERTS[name] === stored?.errorStyle) ??
          "Stop";
        return {
          showAlert: stored?.showErrorMessage !== false,
          style,
          title: stored?.errorTitle ?? "",
          message: stored?.error ?? "",
        };
      },
      set: (target, value) => {
        const { showAlert, style, title, message } = record(value);
        change(target, {
          showErrorMessage: showAlert !== false,
          errorStyle: ALERTS[oneOf(style ?? "Stop", ["Stop", "Warning", "Information"])],
          errorTitle: bounded(title, 32),
          error: bounded(message, 255),
        });
      },
    },
  },
  methods: { Clear: (target) => put(target, null) },
});
