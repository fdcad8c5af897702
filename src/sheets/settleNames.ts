import { columnWith, give } from "./assignment";
import type { Assignment } from "./assignment";
import { fits, sayFor } from "./heads";
import type { HeadColumn } from "./heads";
import type { KindRule } from "./kinds/kind";
import type { ColumnRole } from "./table";

const MONEY_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "allocated",
  "allocatedParts",
  "initialBudget",
  "adjustedBudget",
  "spent",
  "expenditureRate",
]);
const VALUE_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "target",
  "operator",
  "actual",
  "weight",
  "score",
  "sectionScore",
]);

/** What a row is about stands left of the first value; 支持内容 right of the amounts only describes. */
function firstValue(assignment: Assignment, rule: KindRule): number {
  const roles =
    rule.roles.includes("target") || rule.roles.includes("sectionScore")
      ? VALUE_ROLES
      : new Set([...MONEY_ROLES, ...VALUE_ROLES]);
  let first = Number.POSITIVE_INFINITY;
  for (const [column, assigned] of assignment) if (roles.has(assigned.role)) first = Math.min(first, column);
  return first;
}

/** Chooses the name column among several, and makes the coarser ones left of it levels. */
export function settleNames(columns: readonly HeadColumn[], rule: KindRule, assignment: Assignment): void {
  const edge = firstValue(assignment, rule);
  for (const head of columns)
    if (isQuantity(head) && assignment.get(head.column)?.role === "name") assignment.delete(head.column);
  const offers = columns
    .map((head) => ({ head, match: sayFor(head, "name") }))
    .flatMap(({ head, match }) => {
      const role = assignment.get(head.column)?.role;
      if (match === null || (role !== undefined && role !== "name" && role !== "level1" && role !== "level2"))
        return [];
      if (role === "level1" || role === "level2" || isQuantity(head)) return [];
      const place = rule.nameFamilies.indexOf(match.family);
      const family =
        place < 0
          ? 0.5
          : rule.kind === "allocation" && (match.family === "unit" || match.family === "project")
            ? 1
            : 1 - place * 0.08;
      const side = head.column < edge ? 1 : 0.45;
      const distinct =
        rule.kind === "allocation" ? 0.6 + 0.4 * head.content.distinct : 0.9 + 0.1 * head.content.distinct;
      return [{ head, match, score: match.strength * family * side * distinct * fits(head.content, "name") }];
    })
    .sort((a, b) => b.score - a.score || a.head.column - b.head.column);
  const [chosen, ...others] = offers;
  if (chosen !== undefined) {
    give(assignment, chosen.head.column, "name", Math.min(0.98, chosen.score), {
      code: "headerWord",
      detail: chosen.head.path[chosen.head.path.length - 1] ?? "",
    });
    const coarser = others.filter(
      ({ head }) =>
        head.column < chosen.head.column &&
        head.content.filled > 0 &&
        head.content.numbers < 0.5 &&
        !assignment.has(head.column),
    );
    coarser.sort((a, b) => a.head.column - b.head.column);
    for (const { head } of coarser) {
      const level =
        columnWith(assignment, "level1") === undefined
          ? "level1"
          : columnWith(assignment, "level2") === undefined
            ? "level2"
            : null;
      if (level !== null) give(assignment, head.column, level, 0.75, { code: "position", detail: head.path.join(" ") });
    }
    giveMergedLevel(columns, chosen.head, assignment);
    return;
  }
  const deepest =
    columnWith(assignment, "level2") ?? columnWith(assignment, "level1") ?? unnamedTexts(columns, assignment, edge);
  if (deepest !== undefined) give(assignment, deepest, "name", 0.7, { code: "position", detail: "" });
}

/** 任务量（万人） over numbers begins like a task's name and is none. */
function isQuantity(head: HeadColumn): boolean {
  return head.leaf.unit !== null && head.content.numbers > 0.8;
}

/** 流域 left of 市（州）, each merged over several rows: a level by its merges, whatever its head says. */
function giveMergedLevel(columns: readonly HeadColumn[], name: HeadColumn, assignment: Assignment): void {
  if (columnWith(assignment, "level1") !== undefined || columnWith(assignment, "level2") !== undefined) return;
  const merged = columns.find(
    (head) =>
      head.column < name.column &&
      head.path.length > 0 &&
      head.words.length === 0 &&
      !assignment.has(head.column) &&
      head.content.filled > 0 &&
      head.content.numbers < 0.3 &&
      head.content.sampled < name.content.sampled,
  );
  if (merged !== undefined)
    give(assignment, merged.column, "level1", 0.7, { code: "position", detail: merged.path.join(" ") });
}

/** The text column left of the values, where its head says nothing. */
function unnamedTexts(columns: readonly HeadColumn[], assignment: Assignment, edge: number): number | undefined {
  const texts = columns.filter(
    (head) =>
      head.column < edge && !assignment.has(head.column) && head.content.filled > 0 && head.content.numbers < 0.3,
  );
  return texts[texts.length - 1]?.column;
}
