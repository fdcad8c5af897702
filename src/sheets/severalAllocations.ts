import { columnWith, give } from "./assignment";
import type { Assignment } from "./assignment";
import type { Captions } from "./captions";
import { sayFor } from "./heads";
import type { HeadColumn } from "./heads";
import { BUDGET_MARKS } from "./vocabulary";

function speaksOfBudget(head: HeadColumn): boolean {
  return BUDGET_MARKS.some((word) => head.leaf.key.includes(word));
}

/** Strength from which a head says by itself that it holds money given. */
const CLEAR = 0.75;

/** Several columns that could be the allocation: 预算 beside 下达, last year's beside this year's. */
export function settleSeveral(amounts: readonly HeadColumn[], assignment: Assignment): void {
  const strength = (head: HeadColumn): number => sayFor(head, "allocated")?.strength ?? 0;
  const offers = amounts.filter((head) => {
    const role = assignment.get(head.column)?.role;
    return (
      !head.past &&
      (role === undefined || role === "allocated" || role === "initialBudget") &&
      strength(head) >= 0.5 &&
      sayFor(head, "allocated")?.family !== "sum"
    );
  });
  const proved = amounts.find((head) => {
    const own = assignment.get(head.column);
    return own?.role === "allocated" && own.reasons.some((reason) => reason.code === "arithmetic");
  });
  if (offers.length < 2 && (proved === undefined || offers.length === 0)) return;
  const clear = offers.filter((head) => strength(head) >= CLEAR);
  const open = clear.length > 0 ? clear : offers;
  const exact = open.filter((head) => strength(head) >= 0.9);
  const issued = open.filter((head) => !speaksOfBudget(head) && (exact.length === 0 || exact.includes(head)));
  const ranked = [...(issued.length > 0 ? issued : exact.length > 0 ? exact : open)].sort(
    (a, b) => strength(b) - strength(a) || b.column - a.column,
  );
  const chosen = proved ?? ranked[0];
  if (chosen === undefined) return;
  if (assignment.get(chosen.column)?.role !== "allocated") {
    give(assignment, chosen.column, "allocated", 0.8, { code: "headerWord", detail: chosen.path.join(" / ") });
  }
  for (const other of offers) {
    const plain = other.leaf.fit === "exact" || strength(other) >= 0.8;
    if (other === chosen || !plain || !speaksOfBudget(other) || speaksOfBudget(chosen)) continue;
    if (columnWith(assignment, "initialBudget") !== undefined) continue;
    give(assignment, other.column, "initialBudget", 0.6, { code: "headerWord", detail: other.path.join(" / ") });
  }
}

/** Amounts under heads that name a purpose: parts of an allocation that the table does not add up. */
export function settleUnnamed(amounts: readonly HeadColumn[], captions: Captions, assignment: Assignment): void {
  const unnamed = amounts.filter((head) => {
    if (assignment.has(head.column)) return false;
    if (head.words.some((match) => match.role === null || (match.role !== "allocated" && match.strength >= 0.6)))
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
