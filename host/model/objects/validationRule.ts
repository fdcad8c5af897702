import { formatAddress } from "../../formula/address";
import { OfficeError } from "../errors";
import type { SheetRange } from "../grid/book";
import { record, text } from "./arguments";
import { comparisonName, readComparison, VALIDATION_COMPARISONS } from "./comparisons";
import { bareFormula } from "./customRule";
import { isModelObject } from "./define";
import { fullAddress } from "./rangeAddress";
import type { Stored } from "./validations";

const KINDS = {
  wholeNumber: "whole",
  decimal: "decimal",
  textLength: "textLength",
  date: "date",
  time: "time",
} as const;
/** A list written out may have 255 characters. */
const LONGEST_LIST = 255;

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

/** The rule as `DataValidation.rule` gives it: {} for none, null where cells differ. */
export function readRule(stored: Stored | undefined | null): unknown {
  if (!stored) return stored === null ? null : {};
  const operator = comparisonName(VALIDATION_COMPARISONS, stored.operator ?? "between");
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

/** The validation that a rule of a batch asks for. */
export function ruleOf(value: unknown): Stored {
  const given = record(value);
  const common = { allowBlank: true, showErrorMessage: true, showInputMessage: true };
  for (const [kind, type] of Object.entries(KINDS)) {
    if (given[kind] === undefined || given[kind] === null) continue;
    const { formula1, formula2, operator } = record(given[kind]);
    const { stored, two } = readComparison(VALIDATION_COMPARISONS, operator);
    if (formula1 === undefined || (two && (formula2 === undefined || formula2 === null)))
      throw new OfficeError("InvalidArgument");
    return {
      type,
      operator: stored,
      formulae: two ? [operand(formula1), operand(formula2)] : [operand(formula1)],
      ...common,
    };
  }
  if (given.list) return { type: "list", formulae: [listSource(record(given.list).source)], ...common };
  if (given.custom) return { type: "custom", formulae: [bareFormula(record(given.custom).formula)], ...common };
  throw new OfficeError("InvalidArgument");
}
