import type { Big } from "../domain/decimal";
import { ZERO } from "../domain/decimal";
import type { Table } from "../sheets/table";
import { cellAddress } from "../sheets/area";
import type { AmountOptions } from "./amountFormula";
import { amountFormula, isPlainAmount } from "./amountFormula";
import { numberLiteral } from "./formula";
import { push } from "./lists";
import type { MoneyLine, MoneyRole } from "./money";
import { moneyCell } from "./money";
import type { Source } from "./source";

/** More terms than this make a formula that nobody can read: the sum itself is written instead. */
const MOST_TERMS = 60;

/** Rows of one column as few ranges: F5:F9,F11:F14. */
export function columnRanges(rows: readonly number[], column: number, sheet = ""): string {
  const ranges: { first: number; last: number }[] = [];
  for (const row of [...new Set(rows)].sort((one, other) => one - other)) {
    const range = ranges.at(-1);
    if (range && row <= range.last + 1) range.last = row;
    else ranges.push({ first: row, last: row });
  }
  const text = ({ first, last }: { first: number; last: number }): string =>
    first === last ? cellAddress(first, column) : `${cellAddress(first, column)}:${cellAddress(last, column)}`;
  return ranges.map((range) => `${sheet}${text(range)}`).join(",");
}

/** The sum of lines straight over their cells in the table: numbers as ranges, texts that hold an amount one by one. */
export function sumFormula(
  source: Source,
  table: Table,
  lines: readonly MoneyLine[],
  role: MoneyRole,
  options: AmountOptions,
): string {
  const filled = lines.filter((line) => line[role] !== null);
  if (filled.length === 0) return '""';
  const numbers = new Map<number, number[]>();
  const others: string[] = [];
  let prefix = "";
  for (const line of filled) {
    const cell = moneyCell(source, table, line, role);
    if (!cell) return literalSum(filled, role);
    if (prefix === "") prefix = cell.reference.slice(0, cell.reference.lastIndexOf("!") + 1);
    if (isPlainAmount(cell, line[role])) push(numbers, cell.column, cell.row);
    else others.push(`N(${amountFormula(cell, line[role], options)})`);
  }
  const ranges = [...numbers].flatMap(([column, rows]) => columnRanges(rows, column, prefix).split(","));
  if (ranges.length + others.length > MOST_TERMS) return literalSum(filled, role);
  return [...(ranges.length > 0 ? [`SUM(${ranges.join(",")})`] : []), ...others].join("+");
}

function literalSum(lines: readonly MoneyLine[], role: MoneyRole): string {
  return numberLiteral(lines.reduce<Big>((sum, line) => sum.plus(line[role] ?? ZERO), ZERO));
}
