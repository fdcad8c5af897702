import { readRate } from "../domain/amount";
import { isBlank, type CellValue } from "../domain/cell";
import { Big, ZERO } from "../domain/decimal";
import { type PartOfWhole, plainNumber, shownQuotient } from "../domain/display";
import { ratePoints } from "../domain/points";
import {
  adjustmentRate,
  carryoverRate,
  changeRate,
  expenditureParts,
  QUARTER_SCHEDULE,
  quarterRate,
  scoreRate,
} from "../domain/rates";
import type { Denominator } from "../domain/settings";
import { CallError, gridOf, isFailure, refuse, type Failure, type Grid, type Result } from "./cells";
import { firstError } from "./broadcast";
import { amountsIn, numberIn, pointsResult, ratioResult } from "./numbers";
import { baseIn, capIn, denominatorIn } from "./words";

type Cells = readonly CellValue[];

/** Spent, allocated, returned, mode. As people see the rate: at most 0.9999 while money is left. */
export function expenditureCell([spent = null, allocated = null, returned = null, mode = null]: Cells): Result {
  const denominator = denominatorIn(mode);
  if (isFailure(denominator)) return denominator;
  const parts = partsOfCells(spent, allocated, returned, denominator);
  if (isFailure(parts)) return parts;
  return parts.whole.eq(ZERO) ? "" : plainNumber(shownQuotient(parts));
}

/** Weight, spent, allocated, returned. Returned money, where it is given, is taken off the allocation. */
export function spendingPointsCell([weight = null, spent = null, allocated = null, returned = null]: Cells): Result {
  const full = numberIn(weight, "分值");
  if (isFailure(full)) return full;
  const parts = partsOfCells(spent, allocated, returned, "net");
  if (isFailure(parts)) return parts;
  if (full === null || parts.whole.eq(ZERO)) return "";
  return pointsResult(ratePoints(full, parts.part.div(parts.whole)));
}

/** Numerator and denominator of the expenditure rate; the denominator is never negative. */
function partsOfCells(
  spent: CellValue,
  allocated: CellValue,
  returned: CellValue,
  denominator: Denominator,
): PartOfWhole | Failure {
  const amounts = amountsIn([spent, allocated, returned]);
  if (isFailure(amounts)) return amounts;
  const money = { spent: amounts[0] ?? ZERO, allocated: amounts[1] ?? ZERO, returned: amounts[2] ?? ZERO };
  const parts = expenditureParts(money, denominator);
  return parts.whole.lt(ZERO) ? refuse("安排金额为负数，没有支出率") : parts;
}

/** Score, full marks. */
export function scoreRateCell([score = null, weight = null]: Cells): Result {
  const got = numberIn(score, "得分");
  const full = numberIn(weight, "分值");
  if (isFailure(got)) return got;
  if (isFailure(full)) return full;
  return got === null || full === null ? "" : ratioResult(scoreRate(got, full));
}

/** Initial budget, adjusted budget, base. */
export function adjustmentCell([initial = null, adjusted = null, base = null]: Cells): Result {
  const by = baseIn(base);
  if (isFailure(by)) return by;
  const amounts = amountsIn([initial, adjusted]);
  if (isFailure(amounts)) return amounts;
  const [before = ZERO, after = ZERO] = amounts;
  if ((by === "initial" ? before : after).lt(ZERO)) return refuse("基数为负数，没有调整率");
  return ratioResult(adjustmentRate(before, after, by));
}

/** Carry-over, income of the year, carried in. */
export function carryoverCell([carryover = null, income = null, carriedIn = null]: Cells): Result {
  const amounts = amountsIn([carryover, income, carriedIn]);
  if (isFailure(amounts)) return amounts;
  const [left = ZERO, earned = ZERO, brought = ZERO] = amounts;
  if (earned.plus(brought).lt(ZERO)) return refuse("收入与上年结转之和为负数，没有结转结余率");
  return ratioResult(carryoverRate(left, earned, brought));
}

/** Now, before. */
export function changeCell([current = null, previous = null]: Cells): Result {
  const amounts = amountsIn([current, previous]);
  if (isFailure(amounts)) return amounts;
  const [now = ZERO, before = ZERO] = amounts;
  if (before.lt(ZERO)) return refuse("上期数为负数，变动率没有意义");
  return ratioResult(changeRate(now, before));
}

/** Four cumulative rates a year; four columns are one year a row, four rows one year a column. */
export function quarterCells(cumulative: unknown, cap: unknown): Result[][] {
  const grid = gridOf(cumulative) ?? [];
  const capped = capIn(gridOf(cap)?.[0]?.[0] ?? null);
  if (isFailure(capped)) throw new CallError(capped);
  const quarters = QUARTER_SCHEDULE.length;
  if (grid[0]?.length === quarters) return grid.map((row) => [quarterCell(row, capped)]);
  if (grid.length === quarters) return [columnsOf(grid).map((column) => quarterCell(column, capped))];
  throw new CallError(refuse(`需要四个季度的累计支出率，给出的是 ${grid.length} 行 ${grid[0]?.length ?? 0} 列`));
}

/** No cumulative rate reaches 500 %: a number above this is written in percent. */
const PERCENT_FROM = new Big("5");

function quarterCell(cells: Cells, capped: boolean): Result {
  const error = firstError(cells);
  if (error) return error;
  if (cells.some(isBlank)) return "";
  const rates: { value: Big; isRatio: boolean }[] = [];
  for (const cell of cells) {
    const value = readRate(cell);
    if (value === null || value.lt(ZERO)) return refuse(`“${String(cell)}”不是累计支出率`);
    rates.push({ value, isRatio: typeof cell === "string" && /[%％]/.test(cell) });
  }
  const inPercent = rates.some(({ value, isRatio }) => !isRatio && value.gt(PERCENT_FROM));
  const ratios = rates.map(({ value, isRatio }) => (inPercent && !isRatio ? value.div("100") : value));
  return ratioResult(quarterRate(ratios, capped));
}

function columnsOf(grid: Grid): CellValue[][] {
  return Array.from(grid[0] ?? [], (_, column) => grid.map((row) => row[column] ?? null));
}
