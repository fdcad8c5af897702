import type { Candidate } from "./candidate";
import { GAP } from "./continued";
import type { Grid } from "./grid";
import { isHeaderLine } from "./headerLine";
import type { HeaderBand } from "./headerBand";
import { isFigure, isKeyLine, isNumberedGoal, readLine } from "./lines";
import type { Interval } from "./runs";
import { squeeze } from "./text";
import { isTotalText } from "./totals";

/** 续表, 接上页, 第2页, - 3 -, …表（续）: may stand between a page's end and the repeated head. A new title begins another table. */
const PAGE_MARK =
  /^[（(]?(续表?|接上[页表]|续上表)|[（(]续[表页\d一二三四五]?[）)]$|表续[表\d一二三四五]?$|^[（(]?(第?\d+页?([,，/]?共\d+页)?|[-—]+\d+[-—]+)[）)]?$/;

/** The rows of a head that only repeats the current table's, or null. */
export function repeatOf(
  grid: Grid,
  current: Candidate,
  band: HeaderBand,
  interval: Interval,
): readonly number[] | null {
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
    if (isNumberedGoal(line)) {
      rows.push(above);
      continue;
    }
    if (line.cells.length > 1) break;
    const text = squeeze(first.text);
    if (!PAGE_MARK.test(text) && !isFigure(first) && !titlesOf(grid, current, interval).includes(text)) return null;
    rows.push(above);
  }
  if (readLine(grid, above, interval).cells.some((cell) => isTotalText(cell.text)) && above > current.band.bottom)
    return null;
  if (isKeyLine(readLine(grid, above, interval))) return null;
  for (let row = band.top; row <= band.bottom; row++) rows.push(row);
  return rows;
}

/** The captions above a table: its title may be repeated with its head. */
function titlesOf(grid: Grid, current: Candidate, interval: Interval): readonly string[] {
  const titles: string[] = [];
  for (let row = current.band.top - 1; row >= Math.max(grid.used.row, current.band.top - 6); row--) {
    const line = readLine(grid, row, interval);
    if (line.cells.length > 3) break;
    for (const cell of line.cells) titles.push(squeeze(cell.text));
  }
  return titles;
}

/** 序号 地市 金额 序号 地市 金额: a table folded into two halves beside each other without a gap. */
export function splitRepeated(grid: Grid, top: number, bottom: number, interval: Interval): readonly Interval[] {
  for (let row = top; row <= Math.min(bottom, top + 6); row++) {
    const line = readLine(grid, row, interval);
    // Sub-heads repeated under several heads begin right of the table's first column, or under what covers it.
    if (line.cells[0]?.column !== interval.left || line.continued.length > 0) continue;
    if (line.cells.length < 4 || line.cells.length % 2 !== 0 || !isHeaderLine(grid, line, interval)) continue;
    const half = line.cells.length / 2;
    const texts = line.cells.map((cell) => squeeze(cell.text));
    if (!texts.slice(0, half).every((text, at) => text === texts[half + at])) return [interval];
    const middle = line.cells[half];
    const named = line.cells
      .slice(0, half)
      .some((cell) => cell.head.matches.some((match) => match.role === "number" || match.role === "name"));
    if (middle === undefined || half < 2 || !named) return [interval];
    return [
      { left: interval.left, right: middle.column - 1 },
      { left: middle.column, right: interval.right },
    ];
  }
  return [interval];
}
