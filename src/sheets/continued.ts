import type { Candidate } from "./candidate";
import type { Grid } from "./grid";
import { isCaption, isFigure, isKeyLine, isNoteText, readLine } from "./lines";
import type { Interval } from "./runs";
import { isEmpty } from "./text";
import { isTotalText } from "./totals";
import { isPlainHead } from "./words";

/** Blank rows that people leave inside a table. */
export const GAP = 3;

/** The table above whose body may go on below a few blank rows. */
export function lastAbove(candidates: readonly Candidate[], top: number, interval: Interval): Candidate | undefined {
  for (let at = candidates.length - 1; at >= 0 && at >= candidates.length - 40; at--) {
    const candidate = candidates[at];
    if (candidate === undefined) continue;
    const { left, right } = candidate.interval;
    const overlaps = left <= interval.right && right >= interval.left;
    if (overlaps && candidate.bottom < top) {
      const inside = interval.left >= left - 1 && interval.right <= right + 1;
      return inside && top - candidate.bottom <= GAP + 1 ? candidate : undefined;
    }
  }
  return undefined;
}

/** Takes rows below a gap into the table above as long as they read like its body. */
export function extend(grid: Grid, candidate: Candidate, top: number, bottom: number): void {
  if (top > bottom) return;
  const line = readLine(grid, top, candidate.interval);
  const columns = candidate.band.paths.filter((path) => path.length > 0).length;
  const total = line.cells.some((cell) => isTotalText(cell.text));
  const enough = line.cells.length >= Math.max(2, Math.ceil(columns / 3)) && !isKeyLine(line);
  const first = line.cells[0];
  if (first === undefined || isNoteText(first.text)) return;
  if (total || (enough && !isCaption(line) && (line.cells.some(isFigure) || columns <= line.cells.length + 2))) {
    candidate.bottom = bottom;
  }
}

/** First row of the captions directly above a row; the row itself where there are none. */
export function captionTop(grid: Grid, row: number, floor: number, interval: Interval): number {
  let top = row;
  while (top - 1 >= floor && row - top < 8) {
    const line = readLine(grid, top - 1, interval);
    const first = line.cells[0];
    if (
      first === undefined
        ? line.continued.length > 0
        : !isCaption(line) || isNoteText(first.text) || isTotalText(first.text)
    )
      break;
    top--;
  }
  return top;
}

export function beginsLikeHead(grid: Grid, row: number, interval: Interval): boolean {
  let seen = 0;
  let heads = 0;
  for (let column = interval.left; column <= interval.right && seen < 4; column++) {
    const value = grid.value(row, column);
    if (value === "" || isEmpty(value)) continue;
    seen++;
    if (typeof value === "string" && isPlainHead(value)) heads++;
    else if (typeof value === "number" && seen > 1) return false;
  }
  return heads >= 2;
}
