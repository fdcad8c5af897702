import type { Grid } from "./grid";
import { isDash, isDitto, isEmpty, roughNumber } from "./text";

/** Amounts of some columns in sampled rows; null where a cell holds no number, 0 for a blank or a dash. */
export interface Amounts {
  readonly columns: readonly number[];
  /** One entry a row; each with one value a column. */
  readonly rows: readonly (readonly (number | null)[])[];
}

/** Reads the amounts of columns in some rows; merged amounts count in their first row only. */
export function amountsOf(grid: Grid, columns: readonly number[], rows: readonly number[]): Amounts {
  return {
    columns,
    rows: rows.map((row) =>
      columns.map((column) => {
        const value = grid.value(row, column);
        return isEmpty(value) || isDash(value) || isDitto(value) ? 0 : roughNumber(value);
      }),
    ),
  };
}

/** Equal within what printing with a few decimals can hide. */
export function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(0.011, Math.abs(a) * 1e-9);
}

export interface SumRelation {
  readonly total: number;
  readonly parts: readonly number[];
}

/**
 * Columns that are, row by row, the sum of at least two neighbours directly left or right of them.
 * Columns are numbers of the sheet; `Amounts.columns` must be in sheet order.
 */
export function sumRelations(amounts: Amounts): readonly SumRelation[] {
  const relations: SumRelation[] = [];
  const count = amounts.columns.length;
  for (let total = 0; total < count; total++) {
    const found = firstSum(amounts, total, -1) ?? firstSum(amounts, total, 1);
    if (found !== null) relations.push(found);
  }
  return relations;
}

function firstSum(amounts: Amounts, total: number, direction: 1 | -1): SumRelation | null {
  const count = amounts.columns.length;
  const sums = amounts.rows.map(() => 0);
  const parts: number[] = [];
  let best: SumRelation | null = null;
  for (let at = total + direction; at >= 0 && at < count; at += direction) {
    parts.push(amounts.columns[at] ?? -1);
    let matched = 0;
    let missed = 0;
    let telling = 0;
    amounts.rows.forEach((row, index) => {
      const value = row[at];
      sums[index] = (sums[index] ?? 0) + (value ?? 0);
      const expected = row[total];
      if (expected === null || expected === undefined || value === null) return;
      if (expected === 0 && sums[index] === 0) return;
      if (near(sums[index] ?? 0, expected)) {
        matched++;
        if (value !== 0 && value !== expected) telling++;
      } else missed++;
    });
    if (parts.length >= 2 && telling >= 1 && matched >= Math.min(3, amounts.rows.length) && missed <= matched * 0.12) {
      best = { total: amounts.columns[total] ?? -1, parts: parts.slice().sort((a, b) => a - b) };
    }
  }
  return best;
}

/**
 * True when `total` holds one amount for several rows of `part`: 1758 over 90, 200, 790 …; rows without a part are left
 * alone. The amount stands merged, in the first row only, or repeated in each row.
 */
export function isGroupTotal(grid: Grid, total: number, part: number, rows: readonly number[]): boolean {
  let groups = 0;
  let broken = 0;
  let at = 0;
  while (at < rows.length) {
    const first = rows[at] ?? 0;
    const amount = roughNumber(grid.value(first, total));
    let sum = roughNumber(grid.value(first, part)) ?? 0;
    let length = 1;
    while (at + length < rows.length) {
      const row = rows[at + length] ?? 0;
      const value = grid.value(row, total);
      const again = roughNumber(value) !== null && roughNumber(value) === amount && !near(sum, amount ?? 0);
      if (!isEmpty(value) && !isDitto(value) && !again) break;
      const piece = roughNumber(grid.value(row, part));
      if (piece === null) break;
      sum += piece;
      length++;
    }
    if (amount !== null && length >= 2) {
      if (near(sum, amount)) groups++;
      else broken++;
    }
    at += length;
  }
  return groups >= 1 && broken === 0;
}

/** Columns that a rate column divides, and in how many rows. */
export interface Division {
  readonly part: number;
  readonly whole: number;
  readonly matched: number;
}

/** The pairs of columns that a rate column divides best: several where columns hold the same amounts. */
export function rateDivisions(
  grid: Grid,
  rate: number,
  columns: readonly number[],
  rows: readonly number[],
): readonly Division[] {
  const printed = rows.map((row) => roughNumber(grid.value(row, rate)));
  const amounts = columns.map((column) =>
    rows.map((row, at) => (printed[at] === null ? null : roughNumber(grid.value(row, column)))),
  );
  let best: Division[] = [];
  let fewest = Number.POSITIVE_INFINITY;
  for (const [top, part] of columns.entries()) {
    for (const [bottom, whole] of columns.entries()) {
      if (part === whole) continue;
      const { matched, missed } = countDivisions(printed, amounts[top] ?? [], amounts[bottom] ?? []);
      if (matched < 2 || missed > matched * 0.5) continue;
      const most = best[0]?.matched ?? 0;
      if (matched > most || (matched === most && missed < fewest)) {
        best = [{ part, whole, matched }];
        fewest = missed;
      } else if (matched === most && missed === fewest) best.push({ part, whole, matched });
    }
  }
  return best;
}

function countDivisions(
  printed: readonly (number | null)[],
  parts: readonly (number | null)[],
  wholes: readonly (number | null)[],
): { matched: number; missed: number } {
  let matched = 0;
  let missed = 0;
  printed.forEach((rate, at) => {
    const top = parts[at] ?? null;
    const bottom = wholes[at] ?? null;
    if (rate === null || top === null || bottom === null || bottom === 0) return;
    const value = top / bottom;
    if (Math.abs(value - rate) <= 0.0006 || Math.abs(value * 100 - rate) <= 0.06) matched++;
    else missed++;
  });
  return { matched, missed };
}

/** True when `rest` is, row by row, `whole` less `part`. */
export function isRest(grid: Grid, rest: number, whole: number, part: number, rows: readonly number[]): boolean {
  let matched = 0;
  let missed = 0;
  for (const row of rows) {
    const left = roughNumber(grid.value(row, rest));
    const given = roughNumber(grid.value(row, whole));
    const used = roughNumber(grid.value(row, part));
    if (left === null || given === null || used === null) continue;
    if (near(given - used, left)) matched++;
    else missed++;
  }
  return matched >= 2 && missed <= matched * 0.5;
}
