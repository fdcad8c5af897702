import type { Grid } from "./grid";
import { isNoteText, readLine } from "./lines";
import { captionTop } from "./continued";
import type { Candidate } from "./candidate";

/** A body ends above the captions of the next table or form below it. */
export function trimBodies(grid: Grid, candidates: readonly Candidate[]): void {
  for (const candidate of candidates) {
    for (const below of candidates) {
      if (
        below.top <= candidate.top ||
        below.interval.left > candidate.interval.right ||
        below.interval.right < candidate.interval.left
      )
        continue;
      if (candidate.bottom < below.top - 1) continue;
      candidate.bottom = Math.min(
        candidate.bottom,
        captionTop(grid, below.top, candidate.band.bottom + 1, below.interval) - 1,
      );
    }
    candidate.dataBottom = aboveNotes(grid, candidate);
  }
}

/** The last row of a body that is neither blank nor a note, a signature or a line of text. */
function aboveNotes(grid: Grid, candidate: Candidate): number {
  let row = candidate.bottom;
  for (; row > candidate.band.bottom + 1; row--) {
    const line = readLine(grid, row, candidate.interval);
    const first = line.cells[0];
    if (
      first === undefined
        ? line.continued.length > 0
        : !isNoteText(first.text) && !(line.cells.length === 1 && first.text.length > 25)
    )
      break;
  }
  return row;
}

/** First row that the captions of a candidate may reach up to. */
export function floorOf(candidate: Candidate, candidates: readonly Candidate[]): number {
  let floor = 0;
  for (const other of candidates) {
    const overlaps = other.interval.left <= candidate.interval.right && other.interval.right >= candidate.interval.left;
    if (other !== candidate && overlaps && other.bottom < candidate.top) floor = Math.max(floor, other.bottom + 1);
  }
  return floor;
}

/** Last column in which a unit line of a candidate may stand: people put it right of the table, too. */
export function reachOf(candidate: Candidate, candidates: readonly Candidate[]): number {
  const right = Math.max(candidate.under.right, candidate.interval.right);
  const neighbours = candidates.map((other) => other.interval.left).filter((left) => left > right);
  return Math.min(right + 3, ...neighbours.map((left) => left - 1));
}
