import { amountsOf, isGroupTotal, rateRelation, sumRelations } from "./arithmetic";
import { columnWith, give } from "./assignment";
import type { Assignment } from "./assignment";
import type { Captions } from "./captions";
import type { Grid } from "./grid";
import { fits, sayFor } from "./heads";
import type { HeadColumn } from "./heads";
import { columnLetters } from "./area";
import { BUDGET_MARKS } from "./vocabulary";

const OTHER_MONEY = ["spent", "returned", "balance", "initialBudget", "adjustedBudget", "difference"] as const;

/** True for a column that may hold amounts of money. */
function holdsAmounts(head: HeadColumn, assignment: Assignment): boolean {
  const role = assignment.get(head.column)?.role;
  if (role === "number" || role === "weight" || role === "score" || role === "level1" || role === "level2") return false;
  if (head.leaf.unit !== null && head.leaf.money === null) return false;
  if (head.leaf.matches.some((match) => match.family === "count" || match.family === "rate" || match.family === "task")) return false;
  const { content } = head;
  return content.numbers >= 0.5 && content.percents <= 0.5 && !(content.sequence && head.leaf.matches.some((match) => match.family === "number"));
}

/**
 * Tells the allocation from its parts, by words and by arithmetic: a column that is the sum of its neighbours is their total;
 * an amount merged over rows with amounts of their own is the total of these; a rate says which columns it divides.
 */
export function settleMoney(grid: Grid, columns: readonly HeadColumn[], rows: readonly number[], captions: Captions, assignment: Assignment): void {
  const amounts = columns.filter((head) => !head.past && holdsAmounts(head, assignment));
  settleSums(grid, amounts, rows, assignment);
  settleGroups(grid, columns, amounts, rows, assignment);
  settleSeveral(grid, columns, amounts, rows, assignment);
  settleUnnamed(amounts, captions, assignment);
  settleRates(grid, columns, amounts, rows, assignment);
}

function settleSums(grid: Grid, amounts: readonly HeadColumn[], rows: readonly number[], assignment: Assignment): void {
  const numbers = amounts.map((head) => head.column);
  for (const relation of sumRelations(amountsOf(grid, numbers, rows.slice(0, 40)))) {
    const total = amounts.find((head) => head.column === relation.total);
    const parts = amounts.filter((head) => relation.parts.includes(head.column));
    if (total === undefined) continue;
    const detail = `${columnLetters(relation.total)} = ${parts.map((head) => columnLetters(head.column)).join(" + ")}`;
    const strong = (head: HeadColumn): boolean =>
      OTHER_MONEY.some((role) => {
        const match = sayFor(head, role);
        return match !== null && match.strength >= 0.8 && match.strength >= (sayFor(head, "allocated")?.strength ?? 0);
      });
    if (strong(total)) {
      const role = assignment.get(total.column)?.role;
      for (const part of parts) if (assignment.get(part.column)?.role !== "allocated" && !strong(part)) assignment.delete(part.column);
      if (role === "spent" && parts.every((part) => sayFor(part, "spent") !== null)) {
        for (const part of parts) assignment.delete(part.column);
      }
      continue;
    }
    // 下达 = 支出 + 结余 is no total of parts; 合计 over three columns and more is.
    const plainSum = parts.length >= 3 && total.leaf.matches.length > 0 && total.leaf.matches.every((match) => match.family === "sum");
    if (parts.some(strong) && !plainSum) continue;
    const before = columnWith(assignment, "allocated");
    if (before !== undefined && before !== total.column && !relation.parts.includes(before) && (assignment.get(before)?.confidence ?? 0) >= 0.9 && sayFor(total, "allocated")?.family !== "money") {
      continue;
    }
    give(assignment, total.column, "allocated", 0.95, { code: "arithmetic", detail });
    const last = parts[parts.length - 1]?.column ?? 0;
    const nothing = relation.total < last ? emptyAfter(amounts, last, strong) : [];
    for (const part of [...parts, ...nothing]) give(assignment, part.column, "allocatedParts", 0.92, { code: "arithmetic", detail });
  }
}

/** Columns of zeros directly right of a total's parts are parts that nothing was given to. */
function emptyAfter(amounts: readonly HeadColumn[], column: number, strong: (head: HeadColumn) => boolean): readonly HeadColumn[] {
  const right = amounts.filter((head) => head.column > column);
  const end = right.findIndex((head, at) => head.column !== column + 1 + at || head.content.largest !== 0 || (strong(head) && head.parents.length === 0));
  return end < 0 ? right : right.slice(0, end);
}

/** 1758 over 90, 200, 790 …: merged, or with blanks below. */
function settleGroups(grid: Grid, columns: readonly HeadColumn[], amounts: readonly HeadColumn[], rows: readonly number[], assignment: Assignment): void {
  for (const total of amounts) {
    if (sayFor(total, "allocated") === null && assignment.get(total.column)?.role !== "allocated") continue;
    const at = columns.indexOf(total);
    for (const part of [columns[at + 1], columns[at - 1], columns[at + 2]]) {
      if (part === undefined || !amounts.includes(part) || OTHER_MONEY.some((role) => (sayFor(part, role)?.strength ?? 0) >= 0.8)) continue;
      if (!isGroupTotal(grid, total.column, part.column, rows)) continue;
      const detail = `${columnLetters(total.column)} ← ${columnLetters(part.column)}`;
      give(assignment, total.column, "allocated", 0.93, { code: "arithmetic", detail });
      give(assignment, part.column, "allocatedParts", 0.9, { code: "arithmetic", detail });
      return;
    }
  }
}

function speaksOfBudget(head: HeadColumn): boolean {
  return BUDGET_MARKS.some((word) => head.leaf.key.includes(word));
}

/** Several columns that could be the allocation: 预算 beside 下达, last year's beside this year's. */
function settleSeveral(grid: Grid, columns: readonly HeadColumn[], amounts: readonly HeadColumn[], rows: readonly number[], assignment: Assignment): void {
  const offers = amounts.filter((head) => {
    const role = assignment.get(head.column)?.role;
    if (role === "allocatedParts" || head.past) return false;
    const match = sayFor(head, "allocated");
    return (role === undefined || role === "allocated" || role === "initialBudget") && match !== null && match.family !== "sum" && match.strength >= 0.5;
  });
  const byArithmetic = amounts.find((head) => {
    const own = assignment.get(head.column);
    return own?.role === "allocated" && own.reasons.some((reason) => reason.code === "arithmetic");
  });
  if (offers.length < 2 && (byArithmetic === undefined || offers.length === 0)) return;
  const rate = columns.find((head) => !head.past && sayFor(head, "expenditureRate") !== null);
  const numbers = amounts.map((head) => head.column);
  const relation = rate === undefined ? null : rateRelation(grid, rate.column, numbers, rows.slice(0, 60));
  const divisor = offers.find((head) => relation !== null && head.column === relation[1]);
  const issued = offers.filter((head) => !speaksOfBudget(head));
  const ranked = [...(issued.length > 0 ? issued : offers)].sort(
    (a, b) => (sayFor(b, "allocated")?.strength ?? 0) - (sayFor(a, "allocated")?.strength ?? 0) || b.column - a.column,
  );
  const chosen = byArithmetic ?? (divisor !== undefined && issued.length !== 1 ? divisor : ranked[0]);
  if (chosen === undefined) return;
  const first = assignment.get(chosen.column);
  if (first?.role !== "allocated") {
    give(assignment, chosen.column, "allocated", 0.8, { code: "headerWord", detail: chosen.path.join(" / ") });
  }
  for (const other of offers) {
    if (other === chosen) continue;
    const plain = other.leaf.fit === "exact" || (sayFor(other, "allocated")?.strength ?? 0) >= 0.8;
    const initial = plain && speaksOfBudget(other) && !speaksOfBudget(chosen) && columnWith(assignment, "initialBudget") === undefined;
    if (initial) give(assignment, other.column, "initialBudget", 0.6, { code: "headerWord", detail: other.path.join(" / ") });
  }
}

/** Amounts under heads that name a purpose: parts of an allocation that the table does not add up. */
function settleUnnamed(amounts: readonly HeadColumn[], captions: Captions, assignment: Assignment): void {
  const unnamed = amounts.filter((head) => {
    if (assignment.has(head.column)) return false;
    if (head.leaf.matches.some((match) => match.role === null || (match.role !== "allocated" && match.strength >= 0.6))) return false;
    return head.leaf.money !== null || captions.unit !== null;
  });
  const allocated = columnWith(assignment, "allocated");
  const weak = amounts.filter((head) => head.column === allocated && (sayFor(head, "allocated")?.strength ?? 0) < 0.7 && assignment.get(head.column)?.reasons.every((reason) => reason.code === "headerWord"));
  const asParts = allocated === undefined ? unnamed : weak.length > 0 && unnamed.length > 0 && columnWith(assignment, "spent") === undefined && sayFor(weak[0] as HeadColumn, "allocated")?.family === "money" ? [...weak, ...unnamed] : [];
  if (asParts.length === 0) return;
  if (allocated === undefined && asParts.length === 1) {
    const only = asParts[0];
    if (only !== undefined) give(assignment, only.column, "allocated", 0.7, { code: "content", detail: only.path.join(" / ") });
    return;
  }
  if (allocated !== undefined) assignment.delete(allocated);
  for (const head of asParts) give(assignment, head.column, "allocatedParts", 0.78, { code: "content", detail: head.path.join(" / ") });
}

/** Percent columns: the head or the arithmetic says which rate they hold. */
function settleRates(grid: Grid, columns: readonly HeadColumn[], amounts: readonly HeadColumn[], rows: readonly number[], assignment: Assignment): void {
  const numbers = amounts.map((head) => head.column);
  for (const head of columns) {
    const role = assignment.get(head.column)?.role;
    const rateLike = head.content.percents > 0.4 || role === "expenditureRate";
    if (!rateLike || (role !== undefined && role !== "expenditureRate") || fits(head.content, "expenditureRate") < 1) continue;
    const relation = rateRelation(grid, head.column, numbers, rows.slice(0, 60));
    if (relation === null) continue;
    const [part, whole] = relation;
    const detail = `${columnLetters(head.column)} = ${columnLetters(part)} ÷ ${columnLetters(whole)}`;
    const spends = assignment.get(part)?.role === "spent";
    if (role === "expenditureRate" || (spends && columnWith(assignment, "expenditureRate") === undefined)) {
      give(assignment, head.column, "expenditureRate", 0.95, { code: "arithmetic", detail });
    }
  }
}
