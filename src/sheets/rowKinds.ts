import { addsUp, markGroups } from "./hierarchy";
import { isNoteText } from "./lines";
import type { DraftRow } from "./rowCells";
import { markSections } from "./scoreSections";
import type { ColumnRole, TableKind } from "./table";
import { isPlainTotal, isSubtotalText, isTotalText } from "./totals";
import { roughNumber, squeeze } from "./text";
import { readHead } from "./words";

const PLACEHOLDER = /^((三级)?指标|目标|项目|内容)?[\d一二三四五六七八九十]*[:：、.．]?[.…·。]*$|^[.…·。\-—]+$/;
const NAMING: ReadonlySet<string> = new Set(["number", "name", "level1", "level2"]);

/** Works out what each row is. Changes the drafts in place. */
export function settleRowKinds(rows: DraftRow[], kind: TableKind, repeats: ReadonlySet<number>): void {
  for (const row of rows) row.kind = plainKind(row, repeats);
  markRemarks(rows);
  continueNotes(rows);
  settleTotals(rows);
  if (kind === "allocation" || kind === "unknown") markGroups(rows);
  if (kind === "scores") markSections(rows);
  settleSubtotals(rows, kind === "scores" ? ["weight", "score"] : undefined);
  settleBreakdowns(rows);
  settleUnlabelledTotal(rows);
  nameTotals(rows);
}

function valuesOf(row: DraftRow): number {
  let count = 0;
  for (const role in row.cells) {
    if (NAMING.has(role)) continue;
    const value = row.cells[role as ColumnRole];
    if (value !== null && value !== undefined) count++;
  }
  for (const part of row.parts) if (part !== null) count++;
  for (const value of row.across) if (value !== null) count++;
  return count;
}

function plainKind(row: DraftRow, repeats: ReadonlySet<number>): DraftRow["kind"] {
  if (repeats.has(row.row)) return "note";
  if (row.filled === 0) return "blank";
  if (isTotalText(row.label)) return "total";
  if (isSubtotalText(row.label) || isSubtotalText(row.name)) return "subtotal";
  if (row.label !== "" && (isNoteText(row.label) || /^备\s*注$/.test(row.label))) return "note";
  const values = valuesOf(row);
  if (values > 0) return "data";
  const name = squeeze(row.name);
  const labelled = row.label !== "" && row.label !== row.name && name !== "";
  if (row.label === "" || PLACEHOLDER.test(name) || (!labelled && PLACEHOLDER.test(squeeze(row.label))))
    return "skeleton";
  if (row.filled === 1 && (row.label.length > 30 || isNoteText(row.label))) return "note";
  return "data";
}

/** Below the last sum, and under a head such as 说明 or 改进措施, a line of one text is a remark. */
function markRemarks(rows: readonly DraftRow[]): void {
  let last = rows.length - 1;
  while (last >= 0 && rows[last]?.kind !== "total") last--;
  rows.forEach((row, at) => {
    if (row.kind !== "data" || row.filled > 2 || figuresOf(row) > 0) return;
    const head = readHead(row.label);
    const remark =
      head.fit === "exact" && head.matches.some((match) => match.role === "reason" || /说明|备注/.test(match.word));
    if (remark || (last > 0 && at > last)) row.kind = "note";
  });
}

const NUMBERED = /^[（(]?(\d{1,2}|[一二三四五六七八九十]{1,2})[)）.、．]|^[①-⑩]/;

/** 备注：1.… goes on with 2.… in the lines below, until something stands in a second cell. */
function continueNotes(rows: readonly DraftRow[]): void {
  rows.forEach((row, at) => {
    if (rows[at - 1]?.kind !== "note" || row.filled !== 1 || figuresOf(row) > 0) return;
    if ((row.kind === "data" || row.kind === "skeleton") && NUMBERED.test(row.label)) row.kind = "note";
  });
}

const FIGURES: readonly ColumnRole[] = ["allocated", "spent", "initialBudget", "adjustedBudget", "weight", "score"];

function figuresOf(row: DraftRow): number {
  return (
    FIGURES.filter((role) => roughNumber(row.cells[role]) !== null).length +
    row.parts.filter((part) => part !== null).length
  );
}

/** 合计 first or last is the table's total; in its middle it adds up a part. */
function settleTotals(rows: readonly DraftRow[]): void {
  if (!rows.some((row) => row.kind === "total")) return;
  const body = rows.filter((row) => row.kind !== "blank" && row.kind !== "note" && row.kind !== "skeleton");
  const totals = body.filter((row) => row.kind === "total");
  if (totals.length <= 1) {
    const only = totals[0];
    const at = only === undefined ? -1 : body.indexOf(only);
    if (only !== undefined && at > 0 && at < body.length - 1 && !isPlainTotal(only.label)) only.kind = "subtotal";
    return;
  }
  const last = body[body.length - 1];
  const first = body[0];
  const chosen =
    last?.kind === "total"
      ? last
      : first?.kind === "total"
        ? first
        : (totals.find((row) => isPlainTotal(row.label)) ?? totals[totals.length - 1]);
  for (const row of totals) {
    const both = row === first && last?.kind === "total" && sameAmounts(row, last);
    if (row !== chosen && !both) row.kind = "subtotal";
  }
}

function sameAmounts(a: DraftRow, b: DraftRow): boolean {
  return (["allocated", "spent", "weight"] as const).every(
    (role) => roughNumber(a.cells[role]) === roughNumber(b.cells[role]),
  );
}

/** Which rows a subtotal adds up: those above it, or those below. */
function settleSubtotals(rows: readonly DraftRow[], roles?: readonly ColumnRole[]): void {
  const total = rows.find((row) => row.kind === "total");
  let since: DraftRow[] = [];
  let leading: DraftRow | null = null;
  const close = (): void => {
    if (leading !== null) for (const row of since) row.parent ??= leading.row;
    leading = null;
    since = [];
  };
  const upcoming = (at: number): DraftRow[] => {
    const found: DraftRow[] = [];
    for (let next = at + 1; next < rows.length; next++) {
      const row = rows[next];
      if (row === undefined || row.kind === "subtotal" || row.kind === "total") break;
      if (row.kind === "data" || (row.kind === "group" && row.filled > 1)) found.push(row);
    }
    return found;
  };
  rows.forEach((row, at) => {
    if (row.kind === "data" || row.kind === "group") since.push(row);
    if (row.kind === "total") close();
    if (row.kind !== "subtotal") return;
    const counted = since.filter((one) => one.parent === null || one.kind === "data");
    if (leading === null && counted.length > 0 && (addsUp(row, counted, roles) || !addsUp(row, upcoming(at), roles))) {
      for (const one of since) one.parent ??= row.row;
      since = [];
    } else {
      close();
      leading = row;
    }
    row.parent ??= total?.row ?? null;
  });
  close();
  if (total === undefined) return;
  for (const row of rows)
    if ((row.kind === "data" || row.kind === "group") && row.parent === null) row.parent = total.row;
}

/** Rows that break the same money down a second time, between two sums of one amount, are pieces of the first sum. */
function settleBreakdowns(rows: readonly DraftRow[]): void {
  const sums = rows
    .map((row, at) => ({ row, at }))
    .filter(({ row }) => row.kind === "subtotal" || row.kind === "total");
  for (let one = 0; one + 1 < sums.length; one++) {
    const upper = sums[one];
    const lower = sums[one + 1];
    if (upper === undefined || lower === undefined || upper.row.kind !== "subtotal") continue;
    const before = rows
      .slice(one === 0 ? 0 : (sums[one - 1]?.at ?? 0) + 1, upper.at)
      .filter((row) => row.kind === "data" || row.kind === "group");
    const between = rows.slice(upper.at + 1, lower.at).filter((row) => row.kind === "data" || row.kind === "group");
    if (between.length < 2 || !addsUp(upper.row, before) || !addsUp(upper.row, between) || !addsUp(lower.row, between))
      continue;
    for (const row of between) {
      row.kind = "part";
      row.parent = upper.row.row;
    }
  }
}

/** A last row without a name that adds up all others is their total. */
function settleUnlabelledTotal(rows: readonly DraftRow[]): void {
  if (rows.some((row) => row.kind === "total")) return;
  const body = rows.filter((row) => row.kind === "data" || row.kind === "group");
  const last = body[body.length - 1];
  if (last === undefined || body.length < 3 || last.label !== "") return;
  if (addsUp(last, body.slice(0, -1))) {
    last.kind = "total";
    for (const row of body.slice(0, -1)) row.parent ??= last.row;
  }
}

/** Totals are called by their label, wherever it stands. */
function nameTotals(rows: readonly DraftRow[]): void {
  for (const row of rows)
    if (row.kind === "total" || row.kind === "subtotal")
      row.name =
        squeeze(row.label) === ""
          ? row.name
          : isSubtotalText(row.name) || isTotalText(row.name)
            ? row.name
            : isTotalText(row.label) || isSubtotalText(row.label)
              ? row.label
              : row.name;
}
