import { readAmount } from "../domain/amount";
import { Big, toBig } from "../domain/decimal";
import type { MoneyUnit } from "../domain/units";
import { guarded, numberLiteral, textLiteral, unchanged } from "./formula";
import type { SourceCell } from "./source";
import { RERUN } from "./words";

export interface AmountOptions {
  readonly unit: MoneyUnit | null;
  readonly customFunctions: boolean;
}

/**
 * An amount as a formula over its cell, empty where the cell holds none. A number is taken as it is, times a power of ten
 * where its column has another unit; a text with remarks (`3828.4（详见附件2）`) gives what was read from it for as long as
 * it stays the same.
 */
export function amountFormula(cell: SourceCell, value: Big | null, options: AmountOptions): string {
  const factor = value === null ? null : unitFactor(cell, value);
  const live = `IF(ISNUMBER(${cell.reference}),${cell.reference}${factor === null || factor.eq(1) ? "" : `*${numberLiteral(factor)}`},`;
  if (value === null || factor !== null) return `${live}"")`;
  const again = options.customFunctions
    ? `IFERROR(PERF.AMOUNT(${cell.reference},${textLiteral(options.unit ?? "万元")}),"${RERUN}")`
    : `"${RERUN}"`;
  return `${live}${guarded([unchanged(cell.reference, cell.value)], numberLiteral(value), again)})`;
}

/** An amount as the argument of a function that reads amounts itself. */
export function amountArgument(cell: SourceCell, value: Big | null, reference: string, unit: MoneyUnit | null): string {
  const factor = value === null ? null : unitFactor(cell, value);
  if (value === null || factor?.eq(1) || readAmount(cell.value).value?.eq(value)) return reference;
  return factor === null
    ? `PERF.AMOUNT(${reference},${textLiteral(unit ?? "万元")})`
    : `${reference}*${numberLiteral(factor)}`;
}

/** True when the cell holds the amount as a number, in the table's own unit. */
export function isPlainAmount(cell: SourceCell, value: Big | null): boolean {
  return value !== null && (unitFactor(cell, value)?.eq(1) ?? false);
}

/** True when the cell, read in that unit or as a power of ten of it, holds the amount. */
export function holdsAmount(cell: SourceCell, value: Big, unit: MoneyUnit | null): boolean {
  if (unitFactor(cell, value) !== null) return true;
  return typeof cell.value === "string" && (readAmount(cell.value, { unit }).value?.eq(value) ?? false);
}

const UNIT_FACTORS = [0, -8, -4, -3, -1, 1, 3, 4, 8, -6, 6, -2, 2, -5, 5].map((exponent) => new Big(`1e${exponent}`));

/** What a number in a cell is multiplied by to give the amount in the table's unit: 1 nearly always. Null for anything else. */
function unitFactor(cell: SourceCell, value: Big): Big | null {
  const number = typeof cell.value === "number" ? toBig(cell.value) : null;
  if (number === null) return null;
  return UNIT_FACTORS.find((factor) => isTimes(number, factor, value)) ?? null;
}

/** Multiplying by a power of ten moves the exponent and leaves the digits. */
function isTimes(number: Big, factor: Big, value: Big): boolean {
  if (number.c[0] === 0 || value.c[0] === 0) return number.c[0] === value.c[0];
  if (number.s !== value.s || number.e + factor.e !== value.e || number.c.length !== value.c.length) return false;
  return number.c.every((digit, index) => digit === value.c[index]);
}
