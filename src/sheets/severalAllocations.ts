import { rateRelation } from "./arithmetic";
import { columnWith, give } from "./assignment";
import type { Assignment } from "./assignment";
import type { Captions } from "./captions";
import type { Grid } from "./grid";
import { sayFor } from "./heads";
import type { HeadColumn } from "./heads";
import { BUDGET_MARKS } from "./vocabulary";

function speaksOfBudget(head: HeadColumn): boolean {
  return BUDGET_MARKS.some((word) => head.leaf.key.includes(word));
}

/** Several columns that could be the allocation: 预算 beside 下达, last year's beside this year's. */
export function settleSeveral(
  grid: Grid,
  columns: readonly HeadColumn[],
  amounts: readonly HeadColumn[],
  rows: readonly number[],
  assignment: Assignment,
): void {
  const offers = amounts.filter((head) => {
    const role = assignment.get(head.column)?.role;
    if (role === "allocatedParts" || head.past) return false;
    const match = sayFor(head, "allocated");
    return (
      (role === undefined || role === "allocated" || role === "initialBudget") &&
      match !== null &&
      match.family !== "sum" &&
      match.strength >= 0.5
    );
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
    const initial =
      plain &&
      speaksOfBudget(other) &&
      !speaksOfBudget(chosen) &&
      columnWith(assignment, "initialBudget") === undefined;
    if (initial)
      give(assignment, other.column, "initialBudget", 0.6, { code: "headerWord", detail: other.path.join(" / ") });
  }
}

/** Amounts under heads that name a purpose: parts of an allocation that the table does not add up. */
export function settleUnnamed(amounts: readonly HeadColumn[], captions: Captions, assignment: Assignment): void {
  const unnamed = amounts.filter((head) => {
    if (assignment.has(head.column)) return false;
    if (head.leaf.matches.some((match) => match.role === null || (match.role !== "allocated" && match.strength >= 0.6)))
      return false;
    return head.leaf.money !== null || captions.unit !== null;
  });
  const allocated = columnWith(assignment, "allocated");
  const weak = amounts.filter(
    (head) =>
      head.column === allocated &&
      (sayFor(head, "allocated")?.strength ?? 0) < 0.7 &&
      assignment.get(head.column)?.reasons.every((reason) => reason.code === "headerWord"),
  );
  const asParts =
    allocated === undefined
      ? unnamed
      : weak.length > 0 &&
          unnamed.length > 0 &&
          columnWith(assignment, "spent") === undefined &&
          sayFor(weak[0] as HeadColumn, "allocated")?.family === "money"
        ? [...weak, ...unnamed]
        : [];
  if (asParts.length === 0) return;
  if (allocated === undefined && asParts.length === 1) {
    const only = asParts[0];
    if (only !== undefined)
      give(assignment, only.column, "allocated", 0.7, { code: "content", detail: only.path.join(" / ") });
    return;
  }
  if (allocated !== undefined) assignment.delete(allocated);
  for (const head of asParts)
    give(assignment, head.column, "allocatedParts", 0.78, { code: "content", detail: head.path.join(" / ") });
}
