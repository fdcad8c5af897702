import { endColumn, endRow, MAX_COLUMNS, MAX_ROWS, type Area } from "./area";
import { areaOf, type Corner, type Reference } from "./references";

/**
 * Cells inserted (count > 0) or deleted (count < 0) at `at` along one axis. Only cells between `from` and `to` on the other
 * axis move: the whole sheet for whole rows or columns, the range's own extent for a range with shift.
 */
export interface Shift {
  readonly axis: "rows" | "columns";
  readonly at: number;
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

/** First and last position after the shift; null when all were deleted or pushed off the sheet. */
function shiftSpan(first: number, last: number, { axis, at, count }: Shift): readonly [number, number] | null {
  const size = axis === "rows" ? MAX_ROWS : MAX_COLUMNS;
  // Whole columns keep all their rows whatever happens to rows.
  if (first === 0 && last === size - 1) return [first, last];
  if (count > 0) {
    const begin = first >= at ? first + count : first;
    const end = last >= at ? last + count : last;
    return begin >= size ? null : [begin, Math.min(end, size - 1)];
  }
  const until = at - count;
  const move = (position: number, lost: number): number =>
    position < at ? position : position >= until ? position + count : lost;
  if (first >= at && last < until) return null;
  return [move(first, at), move(last, at - 1)];
}

/** The area after the shift, when it moves as a whole or grows with it; null when nothing of it is left. */
export function shiftArea(area: Area, shift: Shift): Area | null {
  const rows = shift.axis === "rows";
  const [crossFirst, crossLast] = rows ? [area.column, endColumn(area)] : [area.row, endRow(area)];
  if (crossFirst < shift.from || crossLast > shift.to) return area;
  const span = rows ? shiftSpan(area.row, endRow(area), shift) : shiftSpan(area.column, endColumn(area), shift);
  if (!span) return null;
  const count = span[1] - span[0] + 1;
  return rows ? { ...area, row: span[0], rowCount: count } : { ...area, column: span[0], columnCount: count };
}

/** The reference after the shift, its `$` and the order of its ends kept; null when what it pointed at is gone. */
export function shiftReference(reference: Reference, shift: Shift): Reference | null {
  const moved = shiftArea(areaOf(reference), shift);
  if (!moved) return null;
  const key = shift.axis === "rows" ? "row" : "column";
  const ends = shift.axis === "rows" ? [moved.row, endRow(moved)] : [moved.column, endColumn(moved)];
  const [begin = 0, end = 0] = ends;
  const { first, last } = reference;
  const swapped = last !== null && (first[key] ?? 0) > (last[key] ?? 0);
  const put = (corner: Corner, at: number): Corner => (corner[key] === null ? corner : { ...corner, [key]: at });
  return { ...reference, first: put(first, swapped ? end : begin), last: last && put(last, swapped ? begin : end) };
}
