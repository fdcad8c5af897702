import { columnLetters } from "./area";
import { isRest, rateDivisions } from "./arithmetic";
import { columnWith, give } from "./assignment";
import type { Assignment } from "./assignment";
import type { Grid } from "./grid";
import { fits, sayFor } from "./heads";
import type { HeadColumn } from "./heads";
import { baseRole, gives, spends } from "./moneyHeads";
import type { Reason } from "./table";

/** What a rate column divides. */
interface Divided {
  readonly rate: HeadColumn;
  readonly part: HeadColumn;
  readonly whole: HeadColumn;
  /** How well the heads of part and whole speak for money spent and money given. */
  readonly support: number;
  readonly detail: string;
}

const SAMPLE = 60;
/** Columns further away than this are not looked at: wide tables have many. */
const REACH = 24;

/**
 * A rate says which columns it divides: what stands above is the money spent, what stands below the money given. Asked before
 * any ranking of words; heads that say clearly that they hold something else are left alone.
 */
export function settleDivision(
  grid: Grid,
  columns: readonly HeadColumn[],
  amounts: readonly HeadColumn[],
  rows: readonly number[],
  assignment: Assignment,
): void {
  const found = columns
    .filter((head) => isNamedRate(head, assignment))
    .flatMap((rate) => divisionsOf(grid, rate, amounts, rows))
    .filter((divided) => spends(divided.part) >= 0);
  found.sort((a, b) => b.support - a.support || a.rate.column - b.rate.column);
  const [chosen] = found;
  if (chosen === undefined) return;
  const { rate, part, whole, detail } = chosen;
  const reason: Reason = { code: "arithmetic", detail };
  give(assignment, part.column, "spent", sayFor(part, "spent") === null ? 0.85 : 0.95, reason);
  give(assignment, rate.column, "expenditureRate", 0.95, reason);
  const role = assignment.get(whole.column)?.role;
  const own = baseRole(whole);
  if (own === null || role === "allocatedParts") return;
  if (own === "allocated") {
    const before = columnWith(assignment, "allocated");
    const passedOn = (sayFor(whole, "allocated")?.strength ?? 1) < 0.5;
    if (passedOn && before !== undefined && before !== whole.column && saysGiven(columns, before)) return;
  }
  give(assignment, whole.column, own, 0.95, reason);
  if (own === "adjustedBudget") budgetBeforeIt(columns, whole, assignment);
}

function saysGiven(columns: readonly HeadColumn[], column: number): boolean {
  const head = columns.find((one) => one.column === column);
  return head !== undefined && (sayFor(head, "allocated")?.strength ?? 0) >= 0.6;
}

/** 预算数 left of the adjusted budget that the rate divides by is the budget of the year's beginning. */
function budgetBeforeIt(columns: readonly HeadColumn[], whole: HeadColumn, assignment: Assignment): void {
  const before = columnWith(assignment, "allocated");
  const head = columns.find((one) => one.column === before);
  if (head === undefined || head.column > whole.column || columnWith(assignment, "initialBudget") !== undefined) return;
  if (sayFor(head, "initialBudget") === null) return;
  assignment.delete(head.column);
  give(assignment, head.column, "initialBudget", 0.8, { code: "headerWord", detail: head.path.join(" / ") });
}

function isNamedRate(head: HeadColumn, assignment: Assignment): boolean {
  const role = assignment.get(head.column)?.role;
  if (head.past || (role !== undefined && role !== "expenditureRate")) return false;
  return (sayFor(head, "expenditureRate")?.strength ?? 0) >= 0.6 && fits(head.content, "expenditureRate") >= 1;
}

function divisionsOf(
  grid: Grid,
  rate: HeadColumn,
  amounts: readonly HeadColumn[],
  rows: readonly number[],
): readonly Divided[] {
  const near = amounts.filter((head) => head !== rate && Math.abs(head.column - rate.column) <= REACH);
  const headOf = new Map(near.map((head) => [head.column, head]));
  return rateDivisions(grid, rate.column, [...headOf.keys()], rows.slice(0, SAMPLE)).flatMap((division) => {
    const part = headOf.get(division.part);
    const whole = headOf.get(division.whole);
    if (part === undefined || whole === undefined) return [];
    const detail = [rate, part, whole].map((head) => columnLetters(head.column));
    return [
      {
        rate,
        part,
        whole,
        support: spends(part) + gives(whole),
        detail: `${detail[0]} = ${detail[1]} ÷ ${detail[2]}`,
      },
    ];
  });
}

/** Percent columns whose heads say nothing: a rate where the arithmetic says so. */
export function settleUnnamedRates(
  grid: Grid,
  columns: readonly HeadColumn[],
  amounts: readonly HeadColumn[],
  rows: readonly number[],
  assignment: Assignment,
): void {
  for (const head of columns) {
    if (columnWith(assignment, "expenditureRate") !== undefined) return;
    if (head.content.percents <= 0.4 || assignment.has(head.column) || fits(head.content, "expenditureRate") < 1)
      continue;
    const divided = divisionsOf(grid, head, amounts, rows).find(
      ({ part }) => assignment.get(part.column)?.role === "spent",
    );
    if (divided !== undefined)
      give(assignment, head.column, "expenditureRate", 0.95, { code: "arithmetic", detail: divided.detail });
  }
}

/** 付款比例 of a contract, 未付 of a contract: rates and rests of amounts that are not the money given say nothing about it. */
export function leaveOtherBases(
  grid: Grid,
  columns: readonly HeadColumn[],
  amounts: readonly HeadColumn[],
  rows: readonly number[],
  assignment: Assignment,
): void {
  const spent = columnWith(assignment, "spent");
  const bases = (["allocated", "adjustedBudget", "initialBudget"] as const).flatMap(
    (role) => columnWith(assignment, role) ?? [],
  );
  if (spent === undefined || bases.length === 0) return;
  const others = amounts.filter((head) => !assignment.has(head.column) && baseRole(head) === null);
  const rate = columns.find((head) => head.column === columnWith(assignment, "expenditureRate"));
  if (rate !== undefined) {
    const divided = divisionsOf(grid, rate, amounts, rows);
    const known = divided.some(({ part, whole }) => part.column === spent && bases.includes(whole.column));
    const foreign = divided.some(({ part, whole }) => part.column === spent && others.includes(whole));
    if (foreign && !known) assignment.delete(rate.column);
  }
  const rest = columnWith(assignment, "balance");
  const sample = rows.slice(0, SAMPLE);
  if (
    rest !== undefined &&
    !bases.some((base) => isRest(grid, rest, base, spent, sample)) &&
    others.some((head) => isRest(grid, rest, head.column, spent, sample))
  )
    assignment.delete(rest);
}
