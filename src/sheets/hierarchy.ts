import { near } from "./arithmetic";
import type { DraftRow } from "./rowCells";
import type { ColumnRole } from "./table";
import { roughNumber } from "./text";

const SUMMED: readonly ColumnRole[] = ["allocated", "spent", "adjustedBudget", "initialBudget", "returned"];

/** How a name is numbered, coarse to fine only by order of appearance: 一、 （一） 1. 1.1 （1） ① 其中. */
function markOf(row: DraftRow): string {
  const number = row.cells.number;
  if (typeof number === "number" && Number.isInteger(number)) return row.name.startsWith("其中") ? "其中" : "1";
  const from = (text: string): string => {
    if (/^[一二三四五六七八九十]{1,3}([、.．]|$)/.test(text)) return "一";
    if (/^[（(][一二三四五六七八九十]{1,3}[）)]/.test(text)) return "（一）";
    if (/^\d{1,2}[.．]\d{1,2}[.．]\d{1,2}/.test(text)) return "1.1.1";
    if (/^\d{1,2}[.．]\d{1,2}(?!\d)/.test(text)) return "1.1";
    if (/^\d{1,2}[、.．]|^\d+$/.test(text)) return "1";
    if (/^[（(]\d{1,2}[）)]/.test(text)) return "（1）";
    if (/^[①-⑳]/.test(text)) return "①";
    return "";
  };
  const name = row.name;
  if (/^(其中|其中[:：]|#)/.test(name)) return "其中";
  if (number !== null && number !== undefined && number !== "") return from(String(number).trim());
  const first = name.charCodeAt(0);
  const marked =
    first < 0x3a ||
    first === 0xff08 ||
    (first >= 0x2460 && first <= 0x2473) ||
    "一二三四五六七八九十".includes(name[0] ?? "?");
  return marked ? from(name) : "";
}

function amount(row: DraftRow, role: ColumnRole): number | null {
  const own = roughNumber(row.cells[role]);
  if (own !== null || role !== "allocated" || row.parts.length === 0 || row.cells.allocated !== undefined) return own;
  const parts = row.parts.map((part) => roughNumber(part));
  return parts.every((part) => part === null) ? null : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
}

function sumOf(rows: readonly DraftRow[], role: ColumnRole): number {
  return rows.reduce((sum, row) => sum + (amount(row, role) ?? 0), 0);
}

/** True when the amounts of some rows add up to another row's, in one column at least and against no column with amounts. */
export function addsUp(total: DraftRow, rows: readonly DraftRow[], roles: readonly ColumnRole[] = SUMMED): boolean {
  let agreed = 0;
  for (const role of roles) {
    const expected = amount(total, role);
    if (expected === null || !rows.some((row) => amount(row, role) !== null)) continue;
    if (!near(sumOf(rows, role), expected)) return false;
    if (expected !== 0) agreed++;
  }
  return agreed > 0;
}

/** Marks groups and their parts: by numbering, by 其中, and, where neither says so, by sums. */
export function markGroups(rows: readonly DraftRow[]): void {
  let open: DraftRow[] = [];
  for (const row of rows) {
    if (row.kind === "data" && row.filled > 0) open.push(row);
    if (row.kind !== "subtotal" && row.kind !== "total") continue;
    markStretch(open);
    open = [];
  }
  markStretch(open);
}

/** Groups do not reach over a total or a subtotal. */
function markStretch(open: readonly DraftRow[]): void {
  const codes = codeDepths(open);
  const marks = codes === null ? open.map(markOf) : codes.map((depth) => `code ${depth}`);
  if (new Set(marks).size < 2) return;
  const stack: string[] = [];
  const depths =
    codes ??
    marks.map((mark) => {
      if (mark === "其中") return stack.length;
      const at = stack.indexOf(mark);
      if (at >= 0) stack.length = at + 1;
      else stack.push(mark);
      return stack.length - 1;
    });
  for (let at = 0; at < open.length; at++) {
    const group = open[at];
    if (group === undefined) continue;
    const depth = depths[at] ?? 0;
    const below: number[] = [];
    for (let next = at + 1; next < open.length && (depths[next] ?? 0) > depth; next++) below.push(next);
    const children = below.filter((next) => depths[next] === depth + 1);
    if (children.length === 0) continue;
    settle(
      group,
      marks[at] ?? "",
      children.flatMap((next) => open[next] ?? []),
      children.map((next) => marks[next] ?? ""),
    );
  }
}

/** Depths by codes that extend each other: 201, 20105, 2010501. Null where the numbers are no such codes. */
function codeDepths(rows: readonly DraftRow[]): readonly number[] | null {
  const stack: string[] = [];
  const depths: number[] = [];
  let nested = 0;
  for (const row of rows) {
    const code = String(row.cells.number ?? "").trim();
    if (!/^\d{3,12}$/.test(code)) return null;
    while (
      stack.length > 0 &&
      !(code.startsWith(stack[stack.length - 1] ?? "") && code.length > (stack[stack.length - 1]?.length ?? 0))
    )
      stack.pop();
    if (stack.length > 0) nested++;
    depths.push(stack.length);
    stack.push(code);
  }
  return nested > 0 && nested * 3 >= rows.length ? depths : null;
}

function settle(group: DraftRow, mark: string, children: readonly DraftRow[], marks: readonly string[]): void {
  const own = SUMMED.some((role) => amount(group, role) !== null);
  const filled = children.filter((child) => SUMMED.some((role) => amount(child, role) !== null));
  const explicit = marks.every((child) => child === "其中") || (mark !== "" && marks.every((child) => child !== ""));
  if (!own) {
    const blank = Object.entries(group.cells).every(
      ([role, value]) => role === "name" || role === "number" || role === "level1" || value === null,
    );
    if (filled.length === 0 || !blank || mark === "") return;
    group.kind = group.kind === "part" ? "part" : "group";
    for (const child of children) child.parent = group.row;
    return;
  }
  const qizhong = marks[0] === "其中";
  const sums = addsUp(group, filled);
  if (filled.length === 0 || !(sums || (explicit && (qizhong || filled.length >= 1)))) return;
  if (group.kind !== "part") group.kind = "group";
  const listed =
    qizhong && !sums && !marks.every((child) => child === "其中")
      ? children.filter((_, at) => marks[at] === "其中")
      : children;
  for (const child of listed) {
    child.kind = "part";
    child.parent = group.row;
  }
}
