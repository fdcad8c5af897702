import type { CellValue } from "../domain/cell";
import { isFigure } from "./lines";
import type { Line } from "./lines";
import type { ColumnRole } from "./table";
import { BUDGET_KEYS } from "./vocabulary";
import { wordSet } from "./words";

/** First cell of a form's budget block: 项目资金, 预算执行情况 … */
export const isBudgetKey = wordSet(BUDGET_KEYS);

/** 预算数 | 100 | 执行数 | 95: amounts beside their heads. */
export function isBudgetLine(line: Line): boolean {
  const [first] = line.cells;
  if (first === undefined) return false;
  if (isBudgetKey(first.text)) return true;
  return moneyPairs(line).length >= 2;
}

export function moneyPairs(line: Line): readonly (readonly [ColumnRole, number, CellValue, string])[] {
  const pairs: (readonly [ColumnRole, number, CellValue, string])[] = [];
  for (let at = 0; at + 1 < line.cells.length; at++) {
    const key = line.cells[at];
    const value = line.cells[at + 1];
    if (key === undefined || value === undefined || isFigure(key) || !isFigure(value)) continue;
    const match = key.head.matches.find(
      (one) =>
        (one.family === "money" || one.family === "rate" || one.role === "score" || one.role === "weight") &&
        one.role !== null &&
        one.strength >= 0.55,
    );
    if (match?.role !== undefined && match.role !== null) pairs.push([match.role, value.column, value.value, key.text]);
  }
  return pairs;
}
