import { fold } from "../fold";
import type { Comparator, ReadContext } from "../reading";
import { parse } from "./phrases";
import type { OuterUnit } from "./quantity";

const UNITS = new Map<string, OuterUnit | null>();
const KEPT = 2000;
const LAST_BRACKET = /\(([^()]{1,12})\)[^()]{0,4}$/;

/** The unit that the unit column or else the brackets of the indicator's name give: 度量单位 个, 产值（亿元）. */
export function outerUnit(context: ReadContext): OuterUnit | null {
  return unitFrom(context.unit) ?? (context.name === undefined ? null : unitFrom(bracketed(context.name)));
}

function bracketed(name: string): string | undefined {
  if (!name.includes("（") && !name.includes("(")) return undefined;
  return LAST_BRACKET.exec(fold(name).text)?.[1];
}

function unitFrom(text: string | undefined): OuterUnit | null {
  if (text === undefined || text === "") return null;
  let unit = UNITS.get(text);
  if (unit === undefined) {
    unit = parseUnit(text);
    if (UNITS.size >= KEPT) UNITS.clear();
    UNITS.set(text, unit);
  }
  return unit;
}

/** A unit is what the grammar reads whole behind a number. */
function parseUnit(text: string): OuterUnit | null {
  const trimmed = fold(text).text.replace(/^(?:单位)?[\s:]+|\s+$/g, "");
  if (trimmed === "" || /^[\d+\-.]/.test(trimmed)) return null;
  const { phrases, folded } = parse(`1${trimmed}`);
  const phrase = phrases[0];
  if (phrase === undefined || phrases.length !== 1 || phrase.start !== 0 || phrase.end !== folded.length) return null;
  if (phrase.number.digits !== "1" || phrase.comparator !== null || phrase.number.more) return null;
  const { unit, exponent } = phrase.number;
  return unit === "" && exponent === 0 ? null : { unit, exponent };
}

const OPERATORS: readonly (readonly [RegExp, Comparator])[] = [
  [/^(?:≥|>=|=>|大于等于|大于或等于|不低于|不少于|不小于|至少|正向(?:指标)?|越大越好|上限型?)$/, "≥"],
  [/^(?:≤|<=|=<|小于等于|小于或等于|不高于|不超过|不大于|不多于|至多|[反逆负]向(?:指标)?|越小越好)$/, "≤"],
  [/^(?:>|大于|高于|多于|超过)$/, ">"],
  [/^(?:<|小于|低于|少于)$/, "<"],
  [/^(?:=|==|等于)$/, "="],
];

const COMPARATORS = new Map<string, Comparator | null>();

/** The comparator of the 指标性质 column; null for 定性 and for nothing known. */
export function outerComparator({ operator }: ReadContext): Comparator | null {
  if (operator === undefined || operator === "") return null;
  let comparator = COMPARATORS.get(operator);
  if (comparator === undefined) {
    comparator = parseComparator(operator);
    if (COMPARATORS.size >= KEPT) COMPARATORS.clear();
    COMPARATORS.set(operator, comparator);
  }
  return comparator;
}

function parseComparator(operator: string): Comparator | null {
  const text = fold(operator).text.replaceAll(" ", "");
  return OPERATORS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** True when the 指标性质 column says that the target is a wording. */
export function isQualitative(context: ReadContext): boolean {
  return context.operator !== undefined && context.operator.includes("定性");
}
