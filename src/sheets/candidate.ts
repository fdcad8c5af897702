import type { Grid } from "./grid";
import type { HeaderBand } from "./headerBand";
import { readLine } from "./lines";
import type { Interval } from "./runs";
import { tidy } from "./text";

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

/** Header bands given by a person: absolute first and last row. */
export interface ForcedBand {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The last row at which the head of a table stands. */
export function lastHead(candidate: Candidate): number {
  let last = candidate.band.bottom;
  for (const row of candidate.repeats) last = Math.max(last, row);
  return last;
}

/** The raw texts of a band, one entry a cell, for keeping corrections. */
export function bandTexts(grid: Grid, band: HeaderBand, interval: Interval): readonly string[] {
  const texts: string[] = [];
  for (let row = band.top; row <= band.bottom; row++) {
    for (const cell of readLine(grid, row, interval).cells) texts.push(tidy(cell.value));
  }
  return texts;
}
