import { convertMoney, readAmount } from "../domain/amount";
import { isBlank, type CellValue } from "../domain/cell";
import { type Big, roundHalfUp, toBig, ZERO } from "../domain/decimal";
import { plainNumber, RATE_DECIMALS, roundPoints } from "../domain/display";
import type { MoneyUnit } from "../domain/units";
import { isFailure, refuse, type Failure } from "./cells";

/**
 * Amounts of one row, comparable with each other. Blank cells and dashes are 0: a blank reaches a function as 0 on the desktop
 * anyway. Units written in the cells are converted when every amount names one; amounts of which only some name a unit cannot
 * be compared and are refused.
 */
export function amountsIn(cells: readonly CellValue[]): readonly Big[] | Failure {
  const read = cells.map(amountIn);
  const failure = read.find(isFailure);
  if (failure) return failure;
  const amounts = read as readonly Amount[];
  const counting = amounts.filter((amount) => !amount.value.eq(ZERO));
  const withUnit = counting.filter((amount) => amount.unit !== null);
  if (withUnit.length === 0) return amounts.map((amount) => amount.value);
  const without = counting.find((amount) => amount.unit === null);
  if (without !== undefined) {
    return refuse(
      `“${withUnit[0]?.text ?? ""}”写了单位，“${without.text}”没有写，无法相比；可先用 PERF.AMOUNT 换成同一单位`,
    );
  }
  return amounts.map((amount) => (amount.unit === null ? amount.value : convertMoney(amount.value, amount.unit, "元")));
}

interface Amount {
  readonly value: Big;
  readonly unit: MoneyUnit | null;
  readonly text: string;
}

function amountIn(cell: CellValue): Amount | Failure {
  const reading = readAmount(cell);
  const text = String(cell ?? "");
  switch (reading.kind) {
    case "blank":
    case "dash":
      return { value: ZERO, unit: null, text };
    case "amount":
      if (reading.percent) return refuse(`“${text}”是百分数，不是金额`);
      return { value: reading.value ?? ZERO, unit: reading.unit, text };
    case "error":
    case "text":
      return refuse(`“${text}”不是金额`);
  }
}

const DASHES = new Set(["-", "—", "–", "－", "——", "/", "／"]);

/** Null for a blank cell or a dash; a plain number, "90%" as 0.9, "95分" as 95; anything else is refused. */
export function numberIn(cell: CellValue, name: string): Big | null | Failure {
  if (isBlank(cell)) return null;
  if (typeof cell === "number") return toBig(cell);
  if (typeof cell === "string") {
    if (DASHES.has(cell.trim())) return null;
    const text = cell.normalize("NFKC").replace(/[\s,]/g, "").replace(/分$/, "");
    const percent = text.endsWith("%");
    const value = toBig(percent ? text.slice(0, -1) : text);
    if (value !== null) return percent ? value.div("100") : value;
  }
  return refuse(`${name}“${String(cell)}”不是数`);
}

/** True for what means "not given": a blank, or the 0 that a blank cell is on the desktop. */
export function isNotGiven(cell: CellValue): boolean {
  return isBlank(cell) || cell === 0;
}

/** A ratio that was worked out, as a cell's number: half up to two decimals of a percent; "" where there is no ratio. */
export function ratioResult(ratio: Big | null): number | string {
  return ratio === null ? "" : plainNumber(roundHalfUp(ratio, RATE_DECIMALS));
}

/** Points as a cell's number: half up to two decimals; "" where there are none. */
export function pointsResult(points: Big | null): number | string {
  return points === null ? "" : plainNumber(roundPoints(points));
}
