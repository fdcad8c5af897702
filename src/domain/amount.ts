import { isBlank, isCellError, type CellValue } from "./cell";
import { Big, toBig } from "./decimal";
import { fold } from "./fold";
import { readNumeral } from "./numerals";
import { MONEY_EXPONENT, type MoneyUnit } from "./units";

/** An amount of money as a cell holds it. */
export interface AmountReading {
  /** `dash`: a sign for nothing (-, —, /, 无). `text`: holds no amount. */
  readonly kind: "amount" | "blank" | "dash" | "text" | "error";
  /** In `context.unit` when the text names its own unit and a unit is asked for; else as written. Null without an amount. */
  readonly value: Big | null;
  /** Unit written in the text itself. */
  readonly unit: MoneyUnit | null;
  /** What stands behind the amount: （详见附件2） without its brackets. */
  readonly remark: string | null;
  /** True when the amount was stored as text. */
  readonly asText: boolean;
  /** True for "12.5%" and for numbers in a percent format; the value is then 0.125. */
  readonly percent: boolean;
}

export interface AmountContext {
  readonly unit?: MoneyUnit | null | undefined;
  /** Number format of the cell. */
  readonly format?: string | undefined;
}

const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+(?:\.\d*)?|\.\d+`;
const WRITTEN = new RegExp(
  String.raw`^(?:人民币|RMB|CNY)?\s*[¥$]?\s*([-+]?)\s*[¥$]?\s*(${DIGITS})(?:[eE]([-+]?\d{1,2})(?!\d))?`,
  "i",
);
const SECOND = new RegExp(String.raw`^\s*(\d+(?:\.\d+)?)\s*([千百十]?万|[千百])\s*元?`);
const UNIT = /^\s*(万亿|[十百千]?亿|[十百千]?万|[百千])?\s*(元整|元|圆整|圆)?/;
const GROUPING = /(\d)，(?=\d{3}(?!\d))/g;
const DASH = /^\s*(?:[-~/\\|]+|[一无]|\(?无\)?|不适用|n\/?a)\s*$/i;
const SCALES: Readonly<Record<string, number>> = {
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  十亿: 9,
  百亿: 10,
  千亿: 11,
  万亿: 12,
};
const NOTHING = { value: null, unit: null, remark: null, asText: false, percent: false } as const;

/**
 * Reads a cell as an amount of money. Takes what Excel gives and the unit of the table; never fails: what is no amount has
 * kind `text`. "3828.4（详见附件2）", "￥1,234.50", "500万元", "(120.5)", "三千万元" and full-width digits are amounts.
 */
export function readAmount(value: CellValue, context: AmountContext = {}): AmountReading {
  if (isBlank(value)) return { ...NOTHING, kind: "blank" };
  if (isCellError(value)) return { ...NOTHING, kind: "error" };
  if (typeof value === "number") {
    const exact = toBig(value);
    if (exact === null) return { ...NOTHING, kind: "error" };
    return { ...NOTHING, kind: "amount", value: exact, percent: isPercentFormat(context.format) };
  }
  if (typeof value !== "string") return { ...NOTHING, kind: "text" };
  const text = fold(value).text.replace(GROUPING, "$1,").trim();
  if (DASH.test(text)) return { ...NOTHING, kind: "dash", asText: true };
  return readWritten(text, context.unit ?? null) ?? { ...NOTHING, kind: "text", asText: true };
}

/** Reads a cell as a rate: "99.74%" and 0.9974 are both 0.9974; null for what is no rate. */
export function readRate(value: CellValue, format?: string): Big | null {
  const reading = readAmount(value, { format });
  return reading.kind === "amount" && reading.unit === null ? reading.value : null;
}

/** `value` of one money unit in another, exactly. */
export function convertMoney(value: Big, from: MoneyUnit, to: MoneyUnit): Big {
  return shift(value, MONEY_EXPONENT[from] - MONEY_EXPONENT[to]);
}

/** True for number formats that show a fraction as a percentage. */
export function isPercentFormat(format: string | undefined): boolean {
  return format !== undefined && /%/.test(format.replace(/"[^"]*"|\\./g, ""));
}

/** `value` × 10^exponent. */
export function shift(value: Big, exponent: number): Big {
  return exponent === 0 ? value : value.times(new Big(`1e${exponent}`));
}

interface Written {
  readonly value: Big;
  readonly rest: string;
}

function readWritten(text: string, wanted: MoneyUnit | null): AmountReading | null {
  const accounting = /^\(\s*([¥$]?\s*[\d,]+(?:\.\d+)?)\s*\)$/.exec(text);
  if (accounting !== null) return negative(readWritten(accounting[1] ?? "", wanted));
  const written = readDigits(text) ?? readChinese(text);
  if (written === null) return null;
  const percent = /^\s*%/.exec(written.rest);
  if (percent !== null) {
    const remark = remarkOf(written.rest.slice(percent[0].length));
    if (remark === undefined) return null;
    return { kind: "amount", value: shift(written.value, -2), unit: null, remark, asText: true, percent: true };
  }
  const named = UNIT.exec(written.rest);
  const scale = named?.[1] ?? "";
  const money = named?.[2] !== undefined || scale !== "" || text.includes("¥");
  let rest = written.rest.slice(named?.[0].length ?? 0);
  let exponent = SCALES[scale] ?? 0;
  let value = written.value;
  // 1亿2000万元 names two scales.
  const second = exponent >= 8 && named?.[2] === undefined ? SECOND.exec(rest) : null;
  if (second !== null) {
    const small = shift(new Big(second[1] ?? "0"), SCALES[second[2] ?? ""] ?? 0);
    value = shift(value, exponent).plus(small);
    exponent = 0;
    rest = rest.slice(second[0].length);
  }
  const remark = remarkOf(rest);
  if (remark === undefined) return null;
  if (!money) return { kind: "amount", value, unit: null, remark, asText: true, percent: false };
  const unit = unitOf(exponent);
  const inUnit = shift(value, exponent - MONEY_EXPONENT[unit]);
  return {
    kind: "amount",
    value: wanted === null ? inUnit : convertMoney(inUnit, unit, wanted),
    unit,
    remark,
    asText: true,
    percent: false,
  };
}

function readDigits(text: string): Written | null {
  const found = WRITTEN.exec(text);
  if (found === null) return null;
  const value = toBig(
    `${found[1] ?? ""}${(found[2] ?? "").replaceAll(",", "")}${found[3] === undefined ? "" : `e${found[3]}`}`,
  );
  return value === null ? null : { value, rest: text.slice(found[0].length) };
}

/** 三千万元, 壹佰万元整: a value only when 元 follows. */
function readChinese(text: string): Written | null {
  const numeral = readNumeral(text, 0);
  if (numeral === null || numeral.high !== null || numeral.headless || !/^\s*[元圆]/.test(text.slice(numeral.end)))
    return null;
  return { value: new Big(numeral.value), rest: text.slice(numeral.end) };
}

/** Null for nothing left, the remark without its brackets, undefined when what is left is no remark. */
function remarkOf(rest: string): string | null | undefined {
  const text = rest.trim().replace(/^[。；，,]+$/, "");
  if (text === "") return null;
  const bracketed = /^\((.*?)\)?[。；]*$/s.exec(text);
  if (bracketed !== null) return (bracketed[1] ?? "").trim();
  return /^[，；,。、]\s*\D/.test(text) ? text.slice(1).trim() : undefined;
}

function unitOf(exponent: number): MoneyUnit {
  if (exponent >= 8) return "亿元";
  if (exponent === 6) return "百万元";
  if (exponent >= 4) return "万元";
  return exponent === 3 ? "千元" : "元";
}

function negative(reading: AmountReading | null): AmountReading | null {
  return reading === null || reading.value === null ? reading : { ...reading, value: reading.value.neg() };
}
