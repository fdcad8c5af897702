import { lastHead } from "./candidate";
import type { Candidate, ForcedBand } from "./candidate";
import { beginsLikeHead, captionTop, extend, lastAbove } from "./continued";
import type { Grid } from "./grid";
import { bandAt } from "./headerBand";
import { isHeaderLine } from "./headerLine";
import { isFigure, isGoalHead, readLine } from "./lines";
import { joinPieces } from "./pieces";
import { repeatOf, splitRepeated } from "./repeats";
import { findRuns } from "./runs";
import type { Interval } from "./runs";

/** Rows in which every line is read; further down only rows that begin like a head. */
const READ_EVERY_LINE = 300;
/** Sheets and pieces wider than this hold no table of the field. */
const WIDEST = 200;

/** All header bands of a sheet with their bodies, top to bottom. */
export function scan(grid: Grid, forced: readonly ForcedBand[] = []): Candidate[] {
  const candidates: Candidate[] = [];
  for (const run of findRuns(grid)) {
    for (const piece of run.intervals) {
      if (piece.right - piece.left >= WIDEST) continue;
      const above = lastAbove(candidates, run.top, piece);
      if (
        above !== undefined &&
        run.top === run.bottom &&
        run.top - lastHead(above) > READ_EVERY_LINE &&
        !beginsLikeHead(grid, run.top, piece)
      ) {
        extend(grid, above, run.top, run.bottom);
        continue;
      }
      for (const interval of splitRepeated(grid, run.top, run.bottom, piece)) {
        scanPiece(grid, run.top, run.bottom, interval, piece, candidates, forced);
      }
    }
  }
  return joinPieces(grid, candidates);
}

function scanPiece(
  grid: Grid,
  top: number,
  bottom: number,
  interval: Interval,
  under: Interval,
  candidates: Candidate[],
  forced: readonly ForcedBand[],
): void {
  const found: Candidate[] = [];
  const before = lastAbove(candidates, top, interval);
  let current = before;
  let last = before === undefined ? top - 1 : lastHead(before);
  let resumed = false;
  for (let row = top; row <= bottom; row++) {
    const given = forced.find((band) => band.top === row && band.left <= interval.right && band.right >= interval.left);
    const listed = given === undefined ? listAt(grid, row, interval) : null;
    if (listed === "body") continue;
    if (given === undefined && listed === null) {
      if (
        forced.some(
          (band) =>
            band.top <= row + 3 && row <= band.bottom && band.left <= interval.right && band.right >= interval.left,
        )
      )
        continue;
      if (row - last > READ_EVERY_LINE && !beginsLikeHead(grid, row, interval)) continue;
      if (row > grid.used.row && isGoalHead(readLine(grid, row - 1, interval))) continue;
      const line = readLine(grid, row, interval);
      const inside = found.length > 0 && row > last + 1 && captionTop(grid, row, last + 1, interval) === row;
      if (!isHeaderLine(grid, line, interval, inside)) continue;
    }
    const floor = Math.max(top, last + 1);
    const band =
      given === undefined
        ? bandAt(grid, row, interval, floor, listed === "head" ? row : bottom)
        : {
            top: given.top,
            bottom: given.bottom,
            paths: bandAt(grid, given.bottom, interval, given.top, given.bottom).paths,
          };
    const again =
      given === undefined && listed === null && current !== undefined ? repeatOf(grid, current, band, interval) : null;
    if (again !== null && current !== undefined) {
      for (const repeated of again) current.repeats.add(repeated);
      current.bottom = Math.max(current.bottom, band.bottom);
      resumed ||= current === before;
    } else {
      current = {
        interval,
        under,
        band,
        bottom: band.bottom,
        dataBottom: band.bottom,
        top: band.top,
        repeats: new Set(),
        blocks: [],
      };
      found.push(current);
    }
    last = band.bottom;
    row = band.bottom;
  }
  const first = found[0];
  const end = first === undefined ? bottom : captionTop(grid, first.top, top, interval) - 1;
  if (before !== undefined && resumed) before.bottom = end;
  else if (before !== undefined) extend(grid, before, top, end);
  found.forEach((candidate, at) => {
    const next = found[at + 1];
    candidate.bottom =
      next === undefined ? bottom : captionTop(grid, next.top, candidate.band.bottom + 1, interval) - 1;
  });
  candidates.push(...found);
}

/**
 * Where a row stands in a list that the workbook itself keeps as a table (ListObject): its first row is the head, none of the
 * others is. Not so where Excel had to invent the heads (列1, 列2): then the list was laid over a form with a head of its own.
 */
function listAt(grid: Grid, row: number, interval: Interval): "head" | "body" | null {
  for (const { area } of grid.sheet.listObjects) {
    if (row < area.row || row >= area.row + area.rowCount) continue;
    if (area.column > interval.right || area.column + area.columnCount <= interval.left) continue;
    const { cells } = readLine(grid, area.row, interval);
    const invented = cells.filter((cell) => /^(列|Column ?)\d+$/.test(cell.text)).length;
    if (cells.length < 2 || cells.some(isFigure) || invented * 2 > cells.length) return null;
    return row === area.row ? "head" : "body";
  }
  return null;
}
