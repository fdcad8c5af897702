import type { DataValidation as FileValidation } from "@cj-tech-master/excelts";
import { OfficeError } from "../errors";
import { formatAddress, intersect, parseAddress, type Area } from "../grid/area";
import type { SheetRange } from "../grid/book";
import type { Sheet } from "../grid/sheet";
import { subtract } from "./areas";
import { flag, oneOf, record, text } from "./arguments";
import { bareFormula } from "./customRule";
import { define, isModelObject, type ObjectType } from "./define";
import { alive, allowed } from "./guard";
import { fullAddress } from "./rangeAddress";

/** A validation as the document keeps it, without the distinctions of its type. */
interface Stored {
  type: string;
  operator?: string;
  formulae?: unknown[];
  allowBlank?: boolean;
  error?: string;
  errorTitle?: string;
  errorStyle?: string;
  prompt?: string;
  promptTitle?: string;
  showErrorMessage?: boolean;
  showInputMessage?: boolean;
}

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;
const FILE_OPERATORS: Record<(typeof OPERATORS)[number], string> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};
const KINDS = {
  wholeNumber: "whole",
  decimal: "decimal",
  textLength: "textLength",
  date: "date",
  time: "time",
} as const;
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

/** A list written out may have 255 characters. */
const LONGEST_LIST = 255;

type Entry = readonly [Area, Stored];

function entries(sheet: Sheet): readonly Entry[] {
  return Object.entries(sheet.document.dataValidations.model).flatMap(([key, validation]): Entry[] => {
    const area = parseAddress(key.replace(/^range:/, ""));
    return area && validation ? [[area, validation as unknown as Stored]] : [];
  });
}

function store(sheet: Sheet, kept: readonly Entry[]): void {
  sheet.document.dataValidations.model = Object.fromEntries(
    kept.map(([area, validation]) => {
      const address = formatAddress(area);
      return [address.includes(":") ? `range:${address}` : address, validation as unknown as FileValidation];
    }),
  );
}

/** Replaces the validation of the range's cells; null takes it away. */
function put(target: SheetRange, validation: Stored | null): void {
  const { sheet, area } = alive(target);
  allowed(sheet, null);
  const beside = entries(sheet).flatMap(([other, stored]) =>
    subtract(other, area).map((part): Entry => [part, stored]),
  );
  store(sheet, validation ? [...beside, [area, validation]] : beside);
}

/** The one validation of all cells of the range; undefined when there is none, null when they differ. */
function standing({ sheet, area }: SheetRange): Stored | undefined | null {
  const touching = entries(sheet).filter(([other]) => intersect(other, area));
  if (touching.length === 0) return undefined;
  const left = touching.reduce<readonly Area[]>(
    (parts, [other]) => parts.flatMap((part) => subtract(part, other)),
    [area],
  );
  const distinct = new Set(touching.map(([, stored]) => JSON.stringify(stored)));
  return left.length === 0 && distinct.size === 1 ? touching[0]?.[1] : null;
}

function change(target: SheetRange, part: Partial<Stored>): void {
  const before = standing(alive(target)) ?? { type: "any" };
  put(target, { ...before, ...part });
}

function operand(value: unknown): unknown {
  if (isModelObject(value)) return fullAddress(value.target as SheetRange);
  if (typeof value === "number") return value;
  return text(value).startsWith("=") ? bareFormula(value) : text(value);
}

function listSource(value: unknown): string {
  if (isModelObject(value)) return absolute(value.target as SheetRange);
  const source = text(value);
  if (source.startsWith("=")) return bareFormula(source);
  if (source === "" || source.length > LONGEST_LIST) throw new OfficeError("InvalidArgument");
  return `"${source.replace(/"/g, '""')}"`;
}

const absolute = (target: SheetRange): string =>
  `${fullAddress(target).split("!").slice(0, -1).join("!")}!${formatAddress(target.area, true)}`;

function readRule(stored: Stored | undefined | null): unknown {
  if (!stored) return stored === null ? null : {};
  const operator = OPERATORS.find((name) => FILE_OPERATORS[name] === (stored.operator ?? "between"));
  const [formula1, formula2] = (stored.formulae ?? []).map((formula) =>
    typeof formula === "string" ? `=${formula}` : formula,
  );
  const kind = (Object.keys(KINDS) as (keyof typeof KINDS)[]).find((name) => KINDS[name] === stored.type);
  if (kind) return { [kind]: { formula1, ...(formula2 === undefined ? {} : { formula2 }), operator } };
  if (stored.type === "list") {
    const source = String(stored.formulae?.[0] ?? "");
    const written = /^"(.*)"$/s.exec(source)?.[1];
    return {
      list: { inCellDropDown: true, source: written === undefined ? `=${source}` : written.replace(/""/g, '"') },
    };
  }
  return stored.type === "custom" ? { custom: { formula: formula1 } } : {};
}

function ruleOf(value: unknown): Stored {
  const given = record(value);
  const common = { allowBlank: true, showErrorMessage: true, showInputMessage: true };
  for (const [kind, type] of Object.entries(KINDS)) {
    if (given[kind] === undefined || given[kind] === null) continue;
    const { formula1, formula2, operator } = record(given[kind]);
    const wanted = oneOf(operator, OPERATORS);
    const two = wanted === "Between" || wanted === "NotBetween";
    if (formula1 === undefined || (two && (formula2 === undefined || formula2 === null)))
      throw new OfficeError("InvalidArgument");
    return {
      type,
      operator: FILE_OPERATORS[wanted],
      formulae: two ? [operand(formula1), operand(formula2)] : [operand(formula1)],
      ...common,
    };
  }
  if (given.list) return { type: "list", formulae: [listSource(record(given.list).source)], ...common };
  if (given.custom) return { type: "custom", formulae: [bareFormula(record(given.custom).formula)], ...common };
  throw new OfficeError("InvalidArgument");
}

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
