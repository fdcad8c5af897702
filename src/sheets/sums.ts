import { columnLetters } from "./area";
import { amountsOf, isGroupTotal, sumRelations } from "./arithmetic";
import { columnWith, give } from "./assignment";
import type { Assignment } from "./assignment";
import type { Grid } from "./grid";
import { sayFor } from "./heads";
import type { HeadColumn } from "./heads";

const OTHER_MONEY = ["spent", "returned", "balance", "initialBudget", "adjustedBudget", "difference"] as const;

/** 支出, 已付, 拨付: what became of the money. 基本支出 and 项目支出 are kinds of budgets. */
function speaksOfUse(head: HeadColumn): boolean {
  const key = head.leaf.key;
  return (
    /付|报销|执行|使用|列支|拨出|已拨|拨款金额|上缴|退回|收回|缴回/.test(key) ||
    (/支出/.test(key) && !/(基本|项目|人员|公用|经费|经营|专项|运转|其他)支出|支出预算/.test(key)) ||
    /经费支出$/.test(key)
  );
}

/** 结余, 未付: what is still held. Money held over from a year before is a source of this year's. */
function speaksOfRest(head: HeadColumn): boolean {
  const text = head.path.join("");
  return (
    /结余|结转|节余|剩余|余额|结存|未[付支用拨使执报]|待[付支拨]/.test(head.leaf.key) &&
    !/上年|上一年|以前年度|历年|往年|年初|拨款结转/.test(text)
  );
}

export function settleSums(
  grid: Grid,
  amounts: readonly HeadColumn[],
  rows: readonly number[],
  assignment: Assignment,
): void {
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
    if (assignment.get(total.column)?.role === "spent" && inOneGroup(total, parts)) {
      settleSpentParts(parts, detail, assignment);
      continue;
    }
    if (strong(total)) {
      const role = assignment.get(total.column)?.role;
      // 结转金额 = 已支出 + 收回 + …: where nothing else was given, the money held over is what was to be spent.
      if (role === "balance" && columnWith(assignment, "allocated") === undefined && parts.some(speaksOfUse)) {
        give(assignment, total.column, "allocated", 0.7, { code: "arithmetic", detail });
        continue;
      }
      for (const part of parts)
        if (assignment.get(part.column)?.role !== "allocated" && !strong(part)) assignment.delete(part.column);
      if (role === "spent" && parts.every((part) => sayFor(part, "spent") !== null)) {
        for (const part of parts) assignment.delete(part.column);
      }
      if (role === "spent") settleSpentParts(parts, detail, assignment);
      continue;
    }
    // 下达 = 支出 + 结余 is no total of parts; 合计 over three columns and more is.
    const plainSum =
      parts.length >= 3 && total.leaf.matches.length > 0 && total.leaf.matches.every((match) => match.family === "sum");
    if (parts.some(speaksOfUse) && parts.some(speaksOfRest)) continue;
    if (!plainSum && parts.some((part) => strong(part) || speaksOfUse(part) || speaksOfRest(part))) continue;
    const before = columnWith(assignment, "allocated");
    if (
      before !== undefined &&
      before !== total.column &&
      !relation.parts.includes(before) &&
      (assignment.get(before)?.confidence ?? 0) >= 0.9 &&
      sayFor(total, "allocated")?.family !== "money"
    ) {
      continue;
    }
    const year = latestYear(total, parts);
    if (year !== null) {
      for (const head of [total, ...parts]) assignment.delete(head.column);
      give(assignment, year.column, "allocated", 0.85, { code: "arithmetic", detail });
      continue;
    }
    give(assignment, total.column, "allocated", 0.95, { code: "arithmetic", detail });
    const last = parts[parts.length - 1]?.column ?? 0;
    const nothing = relation.total < last ? emptyAfter(amounts, last, strong) : [];
    for (const part of [...parts, ...nothing])
      give(assignment, part.column, "allocatedParts", 0.92, { code: "arithmetic", detail });
  }
}

/** 累计安排 = 2022年安排 + 2023年安排: what was given over the years is no year's allocation, the last of these is. */
function latestYear(total: HeadColumn, parts: readonly HeadColumn[]): HeadColumn | null {
  if (!/累计|历年/.test(total.path.join(""))) return null;
  const yearOf = (head: HeadColumn): number => Number(/(20\d\d)年/.exec(head.path.join(" "))?.[1] ?? 0);
  const years = parts.map(yearOf);
  if (years.includes(0) || new Set(years).size < parts.length) return null;
  return parts.find((head) => yearOf(head) === Math.max(...years)) ?? null;
}

/** Under one head: 支出情况 {合计, 中央, 市县}. */
function inOneGroup(total: HeadColumn, parts: readonly HeadColumn[]): boolean {
  const group = (head: HeadColumn): string => head.path.slice(0, -1).join("\n");
  return total.path.length > 1 && parts.every((part) => group(part) === group(total));
}

/** 基本支出 and 项目支出 under 实际支出: what the money spent is made up of. */
function settleSpentParts(parts: readonly HeadColumn[], detail: string, assignment: Assignment): void {
  if (parts.some((part) => assignment.has(part.column))) return;
  for (const part of parts) give(assignment, part.column, "spentParts", 0.92, { code: "arithmetic", detail });
}

/** Columns of zeros directly right of a total's parts are parts that nothing was given to. */
function emptyAfter(
  amounts: readonly HeadColumn[],
  column: number,
  strong: (head: HeadColumn) => boolean,
): readonly HeadColumn[] {
  const right = amounts.filter((head) => head.column > column);
  const end = right.findIndex(
    (head, at) =>
      head.column !== column + 1 + at || head.content.largest !== 0 || (strong(head) && head.parents.length === 0),
  );
  return end < 0 ? right : right.slice(0, end);
}

/** 1758 over 90, 200, 790 …: merged, or with blanks below. */
export function settleGroups(
  grid: Grid,
  columns: readonly HeadColumn[],
  amounts: readonly HeadColumn[],
  rows: readonly number[],
  assignment: Assignment,
): void {
  for (const total of amounts) {
    if (sayFor(total, "allocated") === null && assignment.get(total.column)?.role !== "allocated") continue;
    const at = columns.indexOf(total);
    for (const part of [columns[at + 1], columns[at - 1], columns[at + 2]]) {
      if (
        part === undefined ||
        !amounts.includes(part) ||
        OTHER_MONEY.some((role) => (sayFor(part, role)?.strength ?? 0) >= 0.8)
      )
        continue;
      if (!isGroupTotal(grid, total.column, part.column, rows)) continue;
      const detail = `${columnLetters(total.column)} ← ${columnLetters(part.column)}`;
      give(assignment, total.column, "allocated", 0.93, { code: "arithmetic", detail });
      give(assignment, part.column, "allocatedParts", 0.9, { code: "arithmetic", detail });
      return;
    }
  }
}
