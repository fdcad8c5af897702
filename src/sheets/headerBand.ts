import type { Grid } from "./grid";
import { MOST_ROWS, isNumberingLine, isSideLabel, isSideText, supportBelow } from "./headerLine";
import { headerPaths, reach } from "./headerPaths";
import { isFigure, isKeyLine, isSectionLine, isUnitLine, readLine } from "./lines";
import type { Line } from "./lines";
import type { Interval } from "./runs";
import { isEmpty } from "./text";

/** The rows of a table's head. */
export interface HeaderBand {
  readonly top: number;
  readonly bottom: number;
  /** Text of every column of the interval: top to bottom, repeats of a merged head left out. */
  readonly paths: readonly (readonly string[])[];
}

function isSecondLine(grid: Grid, above: Line, line: Line, interval: Interval, bandTop: number): boolean {
  if (line.cells.length === 0)
    return line.continued.some((mark) => mark.from >= bandTop && mark.bottom - mark.from < MOST_ROWS);
  if (isNumberingLine(line)) return true;
  if (line.cells.some((cell) => isFigure(cell) || cell.text.length > 40)) return false;
  const heads = above.cells.map((cell, at) => ({ cell, right: reach(above, at, interval) }));
  if (isSectionLine(above)) return false;
  const spanning = line.continued.filter(
    (mark) =>
      mark.from >= bandTop && mark.bottom - mark.from < MOST_ROWS && !isSideText(grid.text(mark.from, mark.column)),
  );
  const [leftmost] = spanning;
  if (leftmost !== undefined && leftmost.column === interval.left) return true;
  const [first] = readLine(grid, bandTop, interval).cells;
  const parents = heads.filter(
    (head) =>
      head.right > head.cell.column &&
      line.cells.some((cell) => cell.column > head.cell.column && cell.column <= head.right),
  );
  // Where the merges were lost, sub-heads show themselves by the empty cell under the table's first head.
  const indented =
    first !== undefined && !isSideText(first.text) && isEmpty(grid.value(line.row, first.column)) && parents.length > 0;
  const allUnder = line.cells.every((cell) => {
    const parent = heads.find((head) => head.cell.column <= cell.column && cell.column <= head.right);
    if (parent === undefined) return !isEmpty(grid.shown(line.row - 1, cell.column)) || spanning.length > 0;
    return parent.right > parent.cell.column || indented || (spanning.length > 0 && cell.head.fit !== null);
  });
  if (!allUnder) return false;
  if (spanning.length > 0) return true;
  const telling = line.cells.some((cell) => cell.head.fit !== null) || supportBelow(grid, line, interval) > 0;
  return parents.length > 0 && line.cells.length >= 2 && telling;
}

/** 完成15个县的规划编制。 is no head. */
function isSentence(text: string): boolean {
  return /[。；;！？]/.test(text);
}

function isParentLine(line: Line, below: Line, interval: Interval): boolean {
  if (
    line.cells.length === 0 ||
    line.cells.some((cell) => isFigure(cell) || cell.text.length > 30 || isUnitLine(cell.text) || isSentence(cell.text))
  )
    return false;
  if (isKeyLine(line) || isSectionLine(line)) return false;
  if (line.continued.some((mark) => mark.column <= interval.left)) return false;
  const wide = line.cells.filter((cell) => cell.right > cell.column);
  const tall = line.cells.filter((cell) => cell.bottom >= below.row && !isSideLabel(cell, line.row));
  if (line.cells.length === 1) {
    const only = line.cells[0];
    return (
      only !== undefined &&
      only.right > only.column &&
      only.column > interval.left &&
      only.right - only.column < interval.right - interval.left
    );
  }
  const over = wide.some(
    (cell) => below.cells.filter((lower) => lower.column >= cell.column && lower.column <= cell.right).length >= 2,
  );
  return over || (tall.length > 0 && below.continued.length > 0);
}

/** The band around a header line: rows above it that head groups of its columns, rows below that split its heads. */
export function bandAt(grid: Grid, row: number, interval: Interval, floor: number, bottom: number): HeaderBand {
  let top = row;
  let line = readLine(grid, row, interval);
  while (top > floor && row - top < MOST_ROWS - 1) {
    const above = readLine(grid, top - 1, interval);
    // Under 预期目标 | 实际完成情况 stand their texts.
    const goals = top - 2 >= grid.used.row && isSectionLine(readLine(grid, top - 2, interval));
    if (goals || !isParentLine(above, line, interval)) break;
    top--;
    line = above;
  }
  let last = row;
  let lowest = readLine(grid, row, interval);
  while (last < bottom && last - top < MOST_ROWS) {
    const below = readLine(grid, last + 1, interval);
    if (!isSecondLine(grid, lowest, below, interval, top)) break;
    last++;
    if (isNumberingLine(below)) break;
    lowest = below.cells.length > 0 ? below : lowest;
  }
  return { top, bottom: last, paths: headerPaths(grid, top, last, interval) };
}
