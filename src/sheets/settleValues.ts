import { columnWith, give } from "./assignment";
import type { Assignment } from "./assignment";
import { fits, sayFor } from "./heads";
import type { HeadColumn } from "./heads";
import type { Reason } from "./table";

const YEAR = /当年|年度|本年|全年|年初|\d{4}年/;
const FIRST = /年初|期初|原|初始|设定|批复|申报/;
const REVISED = /调整|修订|变更/;
const PERIOD = /周期|实施期|中期|三年|五年|总体|全期|中长期|规划期/;

const reasonOf = (code: Reason["code"], head: HeadColumn): Reason => ({ code, detail: head.path.join(" / ") });

/** Of two target columns the year's is used and the other kept; a unit column stands beside its target; verdicts are told from actuals. */
export function settleValues(columns: readonly HeadColumn[], assignment: Assignment): void {
  settleTargets(columns, assignment);
  settleUnits(columns, assignment);
  settleVerdict(columns, assignment);
}

function settleTargets(columns: readonly HeadColumn[], assignment: Assignment): void {
  const targets = columns.filter((head) => {
    const role = assignment.get(head.column)?.role;
    if (role === "projectTarget" || role === "target") return true;
    const match = sayFor(head, "target");
    return role === undefined && match !== null && match.strength >= 0.6;
  });
  if (targets.length < 2) return;
  const textOf = (head: HeadColumn): string => head.path.join("/");
  const period = targets.find(
    (head) => PERIOD.test(textOf(head)) && !/年度|当年/.test(head.path[head.path.length - 1] ?? ""),
  );
  const rest = targets.filter((head) => head !== period);
  const year =
    rest.find((head) => YEAR.test(textOf(head))) ??
    rest.find((head) => assignment.get(head.column)?.role === "target") ??
    rest[0];
  if (period !== undefined && year !== undefined) {
    give(assignment, year.column, "target", 0.95, reasonOf("headerWord", year));
    give(assignment, period.column, "projectTarget", 0.95, reasonOf("headerWord", period));
  }
  settleRevised(rest, assignment);
}

/** 年初指标值 beside 调整指标值: what counts is the revised one, unless it is filled in for a few rows only. */
function settleRevised(targets: readonly HeadColumn[], assignment: Assignment): void {
  const revised = targets.find((head) => REVISED.test(head.path.join("/")));
  const first = targets.find((head) => head !== revised && FIRST.test(head.path.join("/")));
  if (revised === undefined || first === undefined) return;
  const rarely = revised.content.filled * 2 < first.content.filled;
  const everywhere = revised.content.filled === 0 || revised.content.filled >= first.content.filled;
  const used = rarely ? first : revised;
  assignment.delete(first.column);
  assignment.delete(revised.column);
  give(assignment, used.column, "target", everywhere ? 0.9 : 0.65, reasonOf("content", used));
}

function settleUnits(columns: readonly HeadColumn[], assignment: Assignment): void {
  const target = columnWith(assignment, "target");
  if (target === undefined || columnWith(assignment, "targetUnit") !== undefined) return;
  const beside = columns.find(
    (head) =>
      Math.abs(head.column - target) <= 2 &&
      assignment.get(head.column)?.role !== "actual" &&
      assignment.get(head.column)?.role !== "operator" &&
      head.content.units > 0.6 &&
      (sayFor(head, "targetUnit") !== null || (head.leaf.matches.length === 0 && !assignment.has(head.column))),
  );
  if (beside !== undefined) give(assignment, beside.column, "targetUnit", 0.85, reasonOf("content", beside));
}

function settleVerdict(columns: readonly HeadColumn[], assignment: Assignment): void {
  if (columnWith(assignment, "verdict") !== undefined || columnWith(assignment, "actual") === undefined) return;
  const spare = columns.find((head) => {
    const match = sayFor(head, "verdict");
    if (match === null || assignment.has(head.column)) return false;
    return head.content.filled === 0 || fits(head.content, "verdict") > 1;
  });
  if (spare !== undefined) give(assignment, spare.column, "verdict", 0.8, reasonOf("content", spare));
}

/** With weights of several levels (一级 权重 二级 权重 三级 权重) the last one before the score is the criterion's. */
export function settleWeights(columns: readonly HeadColumn[], assignment: Assignment): void {
  const name = columnWith(assignment, "name");
  const score = columnWith(assignment, "score") ?? Number.POSITIVE_INFINITY;
  if (name === undefined) return;
  const weights = columns.filter((head) => {
    const role = assignment.get(head.column)?.role;
    if (role !== undefined && role !== "weight") return false;
    const match = sayFor(head, "weight");
    return match !== null && match.strength >= 0.6 && fits(head.content, "weight") >= 0.5;
  });
  if (weights.length < 2) return;
  const right = weights.filter((head) => head.column > name && head.column < score);
  const chosen = right[0];
  if (chosen !== undefined) give(assignment, chosen.column, "weight", 0.9, reasonOf("position", chosen));
}
