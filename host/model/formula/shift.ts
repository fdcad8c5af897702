import { endColumn, endRow, MAX_COLUMNS, MAX_ROWS, type Area } from "../grid/area";
import type { Corner, Reference } from "./references";

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

/** First and last position after the shift; null when all were deleted. */
function shiftSpan(first: number, last: number, shift: Shift, size: number): readonly [number, number] | null {
  const { at, count } = shift;
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

/** The area after the shift, when it moves as a whole or grows with it; null when all of it was deleted. */
export function shiftArea(area: Area, shift: Shift): Area | null {
  const rows = shift.axis === "rows";
  const crossFirst = rows ? area.column : area.row;
  const crossLast = rows ? endColumn(area) : endRow(area);
  if (crossFirst < shift.from || crossLast > shift.to) return area;
  const size = rows ? MAX_ROWS : MAX_COLUMNS;
  const first = rows ? area.row : area.column;
  const last = rows ? endRow(area) : endColumn(area);
  if (first === 0 && last === size - 1) return area;
  const span = shiftSpan(first, last, shift, size);
  if (!span) return null;
  const count = span[1] - span[0] + 1;
  return rows ? { ...area, row: span[0], rowCount: count } : { ...area, column: span[0], columnCount: count };
}

/** The reference after the shift; null when what it pointed at was deleted. */
export function shiftReference(reference: Reference, shift: Shift): Reference | null {
  const rows = shift.axis === "rows";
  const last = reference.last ?? reference.first;
  const firstAt = rows ? reference.first.row : reference.first.column;
  const lastAt = rows ? last.row : last.column;
  if (firstAt === null || lastAt === null) return reference;
  const cross = rows
    ? [reference.first.column ?? 0, last.column ?? MAX_COLUMNS - 1]
    : [reference.first.row ?? 0, last.row ?? MAX_ROWS - 1];
  const crossFirst = Math.min(cross[0] ?? 0, cross[1] ?? 0);
  const crossLast = Math.max(cross[0] ?? 0, cross[1] ?? 0);
  if (crossFirst < shift.from || crossLast > shift.to) return reference;
  const span = shiftSpan(Math.min(firstAt, lastAt), Math.max(firstAt, lastAt), shift, rows ? MAX_ROWS : MAX_COLUMNS);
  if (!span) return null;
  const put = (corner: Corner, at: number): Corner => (rows ? { ...corner, row: at } : { ...corner, column: at });
  const swapped = firstAt > lastAt;
  return {
    ...reference,
    first: put(reference.first, swapped ? span[1] : span[0]),
    last: reference.last && put(reference.last, swapped ? span[0] : span[1]),
  };
}
