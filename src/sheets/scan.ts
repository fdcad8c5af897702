import type { Grid } from "./grid";
import { bandAt, isHeaderLine, isNumberingLine } from "./headerBand";
import type { HeaderBand } from "./headerBand";
import { isCaption, isFigure, isKeyLine, isNoteText, readLine } from "./lines";
import type { Line } from "./lines";
import { findRuns } from "./runs";
import type { Interval } from "./runs";
import { isEmpty, squeeze, tidy } from "./text";
import { isPlainHead } from "./words";
import { isTotalText } from "./totals";

/** A header band and the rows under it, before anything is known about its columns. */
export interface Candidate {
  readonly interval: Interval;
  /** Columns over which its title and unit may stand: more than its own where a table is folded into halves. */
  readonly under: Interval;
  readonly band: HeaderBand;
  /** Last row of the body; notes under the table may still be among the rows. */
  bottom: number;
  /** Last row above the notes and signatures under the table. */
  dataBottom: number;
  /** First row of the form's head above the band; the band's top where there is none. */
  top: number;
  /** Rows at which the head stands again after a page break, and captions such as 续表 above them. */
  readonly repeats: Set<number>;
  /** Header bands of a form's budget and goal blocks above the band. */
  readonly blocks: HeaderBand[];
}

/** Rows in which every line is read; further down only rows that begin like a head. */
const READ_EVERY_LINE = 300;
/** Sheets and pieces wider than this hold no table of the field. */
const WIDEST = 200;
/** Blank rows that people leave inside a table. */
const GAP = 3;

/** Header bands given by a person: absolute first and last row. */
export interface ForcedBand {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** All header bands of a sheet with their bodies, top to bottom. */
export function scan(grid: Grid, forced: readonly ForcedBand[] = []): Candidate[] {
  const candidates: Candidate[] = [];
  for (const run of findRuns(grid)) {
    for (const piece of run.intervals) {
      if (piece.right - piece.left >= WIDEST) continue;
      const above = lastAbove(candidates, run.top, piece);
      if (above !== undefined && run.top === run.bottom && run.top - lastHead(above) > READ_EVERY_LINE && !beginsLikeHead(grid, run.top, piece)) {
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
    if (given === undefined) {
      if (forced.some((band) => band.top <= row + 3 && row <= band.bottom && band.left <= interval.right && band.right >= interval.left)) continue;
      if (row - last > READ_EVERY_LINE && !beginsLikeHead(grid, row, interval)) continue;
      const line = readLine(grid, row, interval);
      const inside = found.length > 0 && row > last + 1 && captionTop(grid, row, last + 1, interval) === row;
      if (!isHeaderLine(grid, line, interval, inside)) continue;
    }
    const floor = Math.max(top, last + 1);
    const band =
      given === undefined
        ? bandAt(grid, row, interval, floor, bottom)
        : { top: given.top, bottom: given.bottom, paths: bandAt(grid, given.bottom, interval, given.top, given.bottom).paths };
    const again = given === undefined && current !== undefined ? repeatOf(grid, current, band, interval) : null;
    if (again !== null && current !== undefined) {
      for (const repeated of again) current.repeats.add(repeated);
      current.bottom = Math.max(current.bottom, band.bottom);
      resumed ||= current === before;
    } else {
      current = { interval, under, band, bottom: band.bottom, dataBottom: band.bottom, top: band.top, repeats: new Set(), blocks: [] };
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
    candidate.bottom = next === undefined ? bottom : captionTop(grid, next.top, candidate.band.bottom + 1, interval) - 1;
  });
  candidates.push(...found);
}

/** The table above whose body may go on below a few blank rows. */
function lastAbove(candidates: readonly Candidate[], top: number, interval: Interval): Candidate | undefined {
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

/** The last row at which the head of a table stands. */
function lastHead(candidate: Candidate): number {
  let last = candidate.band.bottom;
  for (const row of candidate.repeats) last = Math.max(last, row);
  return last;
}

/** Takes rows below a gap into the table above as long as they read like its body. */
function extend(grid: Grid, candidate: Candidate, top: number, bottom: number): void {
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
    if (first === undefined ? line.continued.length > 0 : !isCaption(line) || isNoteText(first.text) || isTotalText(first.text)) break;
    top--;
  }
  return top;
}

/** The rows of a head that only repeats the current table's, or null. */
function repeatOf(grid: Grid, current: Candidate, band: HeaderBand, interval: Interval): readonly number[] | null {
  if (interval.left < current.interval.left - 1 || interval.right > current.interval.right + 1) return null;
  const shift = interval.left - current.interval.left;
  let same = 0;
  let heads = 0;
  band.paths.forEach((path, at) => {
    if (path.length === 0) return;
    heads++;
    const other = current.band.paths[at + shift];
    if (other !== undefined && squeeze(other.join("/")) === squeeze(path.join("/"))) same++;
  });
  if (heads < 2 || same < heads * 0.8) return null;
  const rows: number[] = [];
  let above = band.top - 1;
  for (; above > current.band.bottom; above--) {
    const line = readLine(grid, above, interval);
    const first = line.cells[0];
    if (first === undefined) {
      if (line.continued.length > 0 || band.top - above > GAP) break;
      continue;
    }
    if (line.cells.length > 1) break;
    if (!/^[（(]?(续表?|接上[页表]|续上表|第?\d+页?|-\d+-|—\d+—)/.test(squeeze(first.text)) && !isFigure(first)) return null;
    rows.push(above);
  }
  if (readLine(grid, above, interval).cells.some((cell) => isTotalText(cell.text)) && above > current.band.bottom) return null;
  if (isKeyLine(readLine(grid, above, interval))) return null;
  for (let row = band.top; row <= band.bottom; row++) rows.push(row);
  return rows;
}

function beginsLikeHead(grid: Grid, row: number, interval: Interval): boolean {
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

/** 序号 地市 金额 序号 地市 金额: a table folded into two halves beside each other without a gap. */
function splitRepeated(grid: Grid, top: number, bottom: number, interval: Interval): readonly Interval[] {
  for (let row = top; row <= Math.min(bottom, top + 6); row++) {
    const line = readLine(grid, row, interval);
    if (line.cells.length < 4 || line.cells.length % 2 !== 0 || !isHeaderLine(grid, line, interval)) continue;
    const half = line.cells.length / 2;
    const texts = line.cells.map((cell) => squeeze(cell.text));
    if (!texts.slice(0, half).every((text, at) => text === texts[half + at])) return [interval];
    const middle = line.cells[half];
    const named = line.cells.slice(0, half).some((cell) => cell.head.matches.some((match) => match.role === "number" || match.role === "name"));
    if (middle === undefined || half < 2 || !named) return [interval];
    return [
      { left: interval.left, right: middle.column - 1 },
      { left: middle.column, right: interval.right },
    ];
  }
  return [interval];
}

/** A table with an empty column in its middle falls into two pieces: the right one has no names of its own. */
function joinPieces(grid: Grid, candidates: readonly Candidate[]): Candidate[] {
  const joined: Candidate[] = [];
  for (const candidate of candidates) {
    const left = joined.find(
      (other) =>
        other.band.top === candidate.band.top &&
        other.band.bottom === candidate.band.bottom &&
        other.interval.right < candidate.interval.left &&
        candidate.interval.left - other.interval.right <= 3,
    );
    if (left === undefined || hasNames(grid, candidate)) {
      joined.push(candidate);
      continue;
    }
    const gap = candidate.interval.left - left.interval.right - 1;
    const empty: readonly string[][] = Array.from({ length: gap }, () => []);
    joined[joined.indexOf(left)] = {
      ...left,
      interval: { left: left.interval.left, right: candidate.interval.right },
      under: { left: left.under.left, right: candidate.under.right },
      band: { ...left.band, paths: [...left.band.paths, ...empty, ...candidate.band.paths] },
      bottom: Math.max(left.bottom, candidate.bottom),
    };
  }
  return joined;
}

function hasNames(grid: Grid, candidate: Candidate): boolean {
  const line: Line = readLine(grid, candidate.band.bottom, candidate.interval);
  const heads = [...line.cells.map((cell) => cell.head)];
  return heads.some((head) => head.matches.some((match) => match.role === "number" || match.role === "name" || match.family === "level"));
}

/** Rows of the band that hold column numbers only. */
export function numberingRows(grid: Grid, band: HeaderBand, interval: Interval): readonly number[] {
  const rows: number[] = [];
  for (let row = band.top + 1; row <= band.bottom; row++) if (isNumberingLine(readLine(grid, row, interval))) rows.push(row);
  return rows;
}

/** The raw texts of a band, one entry a cell, for keeping corrections. */
export function bandTexts(grid: Grid, band: HeaderBand, interval: Interval): readonly string[] {
  const texts: string[] = [];
  for (let row = band.top; row <= band.bottom; row++) {
    for (const cell of readLine(grid, row, interval).cells) texts.push(tidy(cell.value));
  }
  return texts;
}
