import type { Big } from "big.js";
import type { Draft } from "../draft";
import type { Style } from "../styles";
import type { ColumnRange } from "../widths";
import type { SpendingTable } from "./model";

/**
 * The columns that all blocks of the summary sheet share: number, name, three figures or texts, a rate, three narrow columns,
 * one for marks and places, and one at the end for what people write.
 */
const RANGES: readonly ColumnRange[] = [
  { least: 5.5, most: 5.5 },
  { least: 18, most: 44, fills: true },
  { least: 12, most: 24 },
  { least: 12, most: 24 },
  { least: 12, most: 32 },
  { least: 10, most: 10 },
  { least: 9.5, most: 9.5 },
  { least: 9.5, most: 9.5 },
  { least: 7, most: 7 },
  { least: 14, most: 24 },
  { least: 18, most: 44, fills: true },
];
export const COLUMNS = RANGES.length;
export const LAST = COLUMNS - 1;

export const HEAD_HEIGHT = 19.5;
export const CAPTION_HEIGHT = 19.5;
export const GAP_HEIGHT = 6;

const ALLOCATED = 2;
const SPENT = 3;
const THIRD = 4;
const UNSPENT_OF_RETURNED = 9;
/** Room for bold digits and the cell's padding. */
const AMOUNT_ROOM = 3;

/** The columns with room for the longest amount of each, as it is shown: 1,635,364,219.62. Excel shows ##### otherwise. */
export function columnsFor(tables: readonly SpendingTable[]): readonly ColumnRange[] {
  const longest = RANGES.map(() => 0);
  const needs = (column: number, amount: Big | null | undefined): void => {
    if (amount) longest[column] = Math.max(longest[column] ?? 0, shownLength(amount) + AMOUNT_ROOM);
  };
  for (const { evaluation, lines, total, hasReturned } of tables) {
    for (const line of [evaluation.totals, total, ...lines]) {
      needs(ALLOCATED, line?.allocated);
      needs(SPENT, line?.spent);
      needs(THIRD, line?.returned);
      const unspent = line?.allocated && line.spent ? line.allocated.minus(line.spent) : null;
      needs(hasReturned ? UNSPENT_OF_RETURNED : THIRD, unspent);
    }
  }
  return RANGES.map(({ least, most }, column) => {
    const needed = Math.max(least, longest[column] ?? 0);
    return { least: needed, most: Math.max(most, needed) };
  });
}

function shownLength(amount: Big): number {
  const [whole = "", decimals = ""] = amount.toFixed().split(".");
  return (
    whole.length + Math.floor((whole.replace("-", "").length - 1) / 3) + 1 + Math.min(6, Math.max(2, decimals.length))
  );
}

/** A heading of one of the sheet's parts, over the whole width. */
export function partHeading(draft: Draft, ordinal: string, title: string): void {
  const row = draft.take(1, 21.75);
  draft.pageStarts.push(row);
  draft.span({ row, column: 0, rowCount: 1, columnCount: COLUMNS }, "section", { value: `${ordinal}、${title}` });
}

/** A row of column heads. */
export function headRow(draft: Draft, heads: readonly string[], column = 0): number {
  const row = draft.take(1, HEAD_HEIGHT);
  heads.forEach((head, index) => draft.put(row, column + index, "head", { value: head }));
  return row;
}

/** Fills the cells of a row that hold nothing, so that its borders and fill run through. */
export function fillRow(draft: Draft, row: number, style: Style, from: number, to: number): void {
  const taken = new Set(draft.cells.filter((cell) => cell.row === row).map((cell) => cell.column));
  for (let column = from; column <= to; column += 1)
    if (!taken.has(column)) draft.put(row, column, style, { value: "" });
}
