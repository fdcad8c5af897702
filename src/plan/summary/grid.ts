import type { Big } from "big.js";
import type { Draft } from "../draft";
import type { Style } from "../styles";

/**
 * The columns that all blocks of the summary sheet share, in half-width characters: number, name, five figures or texts,
 * three narrow columns, one for marks, and a wide one at the end for what people write.
 */
export const WIDTHS = [6, 32, 16, 15, 18, 12, 11, 11, 11, 17, 30] as const;
export const COLUMNS = WIDTHS.length;
export const LAST = COLUMNS - 1;

export const HEAD_HEIGHT = 32;
export const GAP_HEIGHT = 8;

/** Columns that hold amounts, which Excel shows as ##### when they do not fit. */
const AMOUNT_COLUMNS = [2, 3, 4, 9];
/** Room for bold digits and the cell's padding. */
const AMOUNT_ROOM = 3;

/** The widths with room for the longest amount, as it is shown: 1,635,364,219.62. */
export function widthsFor(amounts: readonly Big[]): readonly number[] {
  const longest = Math.max(0, ...amounts.map(shownLength)) + AMOUNT_ROOM;
  return WIDTHS.map((width, column) => (AMOUNT_COLUMNS.includes(column) ? Math.max(width, longest) : width));
}

function shownLength(amount: Big): number {
  const [whole = "", decimals = ""] = amount.toFixed().split(".");
  return (
    whole.length + Math.floor((whole.replace("-", "").length - 1) / 3) + 1 + Math.min(6, Math.max(2, decimals.length))
  );
}

/** A heading of one of the sheet's parts, over the whole width. */
export function partHeading(draft: Draft, ordinal: string, title: string): void {
  const row = draft.take(1, 28);
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
