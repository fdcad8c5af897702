import { readAmount } from "../domain/amount";
import { apportion } from "../domain/apportion";
import type { CellValue } from "../domain/cell";
import { Big, ONE, ZERO } from "../domain/decimal";
import { plainNumber } from "../domain/display";
import { firstError } from "./broadcast";
import { CallError, gridOf, isFailure, refuse, type Failure, type Grid, type Result } from "./cells";
import { amountsIn, isNotGiven, numberIn } from "./numbers";
import { unitIn } from "./words";

/** Text, unit: the amount as a number in that unit; a number is taken to be in it already. */
export function amountCell([text = null, unit = null]: readonly CellValue[]): Result {
  const wanted = unitIn(unit);
  if (isFailure(wanted)) return wanted;
  const reading = readAmount(text, { unit: wanted });
  if (reading.kind === "blank") return "";
  if (reading.kind === "dash") return 0;
  if (reading.value === null) return refuse(`“${String(text)}”里没有能读出的金额`);
  if (reading.percent) return refuse(`“${String(text)}”是百分数，不是金额`);
  return plainNumber(reading.value);
}

const CENT = new Big("0.01");

/**
 * Shares of a pool. Units run down when there are as many columns of factors as weights, else across; the answer runs the same
 * way. Without a unit, shares are rounded to 0.01, or to the decimals of the pool where it has more.
 */
export function apportionCells(
  pool: unknown,
  factors: unknown,
  weights: unknown,
  coefficients: unknown,
  unit: unknown,
): Result[][] {
  const factorGrid = gridOf(factors) ?? [];
  const weightCells = (gridOf(weights) ?? []).flat();
  const coefficientGrid = gridOf(coefficients);
  const poolCell = gridOf(pool)?.[0]?.[0] ?? null;
  const unitCell = gridOf(unit)?.[0]?.[0] ?? null;
  const error = firstError([
    poolCell,
    ...factorGrid.flat(),
    ...weightCells,
    ...(coefficientGrid ?? []).flat(),
    unitCell,
  ]);
  if (error) throw new CallError(error);

  const down = factorGrid[0]?.length === weightCells.length;
  if (!down && factorGrid.length !== weightCells.length) {
    throw new CallError(
      refuse(
        `因素是 ${factorGrid.length} 行 ${factorGrid[0]?.length ?? 0} 列，权重却有 ${weightCells.length} 个：每个因素须有一个权重`,
      ),
    );
  }
  const units = down ? factorGrid : columnsOf(factorGrid);
  const total = sound(amountsIn([poolCell]))[0] ?? ZERO;
  const shares = apportion({
    pool: total,
    factors: units.map((row, index) => row.map((cell, column) => factorIn(cell, index, column))),
    weights: weightCells.map((cell) => sound(numberIn(cell, "权重")) ?? ZERO),
    coefficients: coefficientsIn(coefficientGrid, units.length),
    unit: isNotGiven(unitCell) ? unitFor(total) : (sound(numberIn(unitCell, "取整单位")) ?? CENT),
  }).map(plainNumber);
  return down ? shares.map((share) => [share]) : [shares];
}

/** A dash says that the unit truly has none of the factor; a blank or 0 may be a figure that is missing, and is refused. */
function factorIn(cell: CellValue, unit: number, column: number): Big | null {
  const name = `第 ${unit + 1} 个单位的第 ${column + 1} 个因素`;
  const value = sound(numberIn(cell, name));
  if (value !== null) return value;
  return typeof cell === "string" && cell.trim() !== "" ? null : ZERO;
}

function coefficientsIn(grid: Grid | null, units: number): Big[] {
  if (grid === null) return Array.from({ length: units }, () => ONE);
  const cells = grid.flat();
  const single = cells.length === 1 ? (cells[0] ?? null) : undefined;
  if (single !== undefined && isNotGiven(single)) return Array.from({ length: units }, () => ONE);
  const given = cells.map((cell) => sound(numberIn(cell, "系数")) ?? ZERO);
  const [only] = given;
  return given.length === 1 && only !== undefined ? Array.from({ length: units }, () => only) : given;
}

function unitFor(pool: Big): Big {
  const decimals = pool.c.length - 1 - pool.e;
  return decimals > 2 ? new Big(`1e-${decimals}`) : CENT;
}

function columnsOf(grid: Grid): CellValue[][] {
  return Array.from(grid[0] ?? [], (_, column) => grid.map((row) => row[column] ?? null));
}

function sound<Value>(value: Value | Failure): Value {
  if (isFailure(value)) throw new CallError(value);
  return value;
}
