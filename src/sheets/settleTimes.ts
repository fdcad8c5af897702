import { near } from "./arithmetic";
import { columnWith, give } from "./assignment";
import type { Assignment } from "./assignment";
import type { Grid } from "./grid";
import { sayFor } from "./heads";
import type { HeadColumn } from "./heads";
import type { Reason } from "./table";
import { roughNumber } from "./text";

/** 一季度累计支出, 1-6月支出, 上半年支出: a time of the year before the word. */
const TIME = /^(截[至止])?(前?第?[一二三四1-4](个)?季度|\d{1,2}([-—~～至]\d{1,2})?月份?|[上下]半年)[末底止]?/;
/** Times that reach back to the year's beginning, by themselves. */
const RUNNING = /累计|截[至止]|^前|^1?\d?[-—~～至]\d|[末底]$/;

/**
 * The same money at several times of the year, one column each. Where the amounts run on from the year's beginning, the last
 * column that is filled is the year's; where each stands for its own time, no column holds the year's and none gets the role.
 * @returns why columns were left without a role
 */
export function settleTimes(
  grid: Grid,
  amounts: readonly HeadColumn[],
  rows: readonly number[],
  assignment: Assignment,
): ReadonlyMap<number, Reason> {
  const open = new Map<number, Reason>();
  const spent = columnWith(assignment, "spent");
  const chosen = amounts.find((head) => head.column === spent);
  if (chosen === undefined || !TIME.test(chosen.leaf.key)) return open;
  if (assignment.get(chosen.column)?.reasons.some(({ code }) => code !== "headerWord") === true) return open;
  const family = amounts.filter((head) => head.content.filled > 0 && restOf(head) === restOf(chosen));
  const last = family.at(-1);
  if (family.length < 2 || last === undefined) return open;
  const detail = family.map((head) => head.path.join(" / ")).join(" · ");
  const allocated = columnWith(assignment, "allocated");
  if (family.every(saysRunning) || runsOn(grid, family, rows, allocated)) {
    give(assignment, last.column, "spent", sayFor(last, "spent")?.strength ?? 0.8, { code: "position", detail });
    return open;
  }
  assignment.delete(chosen.column);
  for (const head of family) open.set(head.column, { code: "repeated", detail });
  return open;
}

/** What is left of a head without its time; null where it names none. */
function restOf(head: HeadColumn): string | null {
  const { key } = head.leaf;
  return TIME.test(key) ? [...head.path.slice(0, -1), key.replace(TIME, "")].join("\n") : null;
}

function saysRunning(head: HeadColumn): boolean {
  const { key } = head.leaf;
  return key.includes("累计") || RUNNING.test(TIME.exec(key)?.[0] ?? "");
}

/** No amount is less than the one before, and together they are more than was given: they cannot be shares of it. */
function runsOn(
  grid: Grid,
  family: readonly HeadColumn[],
  rows: readonly number[],
  allocated: number | undefined,
): boolean {
  let beyond = false;
  for (const row of rows) {
    const values = family.map((head) => roughNumber(grid.value(row, head.column)) ?? 0);
    if (values.some((value, at) => at > 0 && value < (values[at - 1] ?? 0))) return false;
    const given = allocated === undefined ? null : roughNumber(grid.value(row, allocated));
    const sum = values.reduce((so, value) => so + value, 0);
    if (given !== null && sum > given && !near(sum, given)) beyond = true;
  }
  return beyond;
}
