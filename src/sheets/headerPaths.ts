import type { Grid } from "./grid";
import { isNumberingLine } from "./headerLine";
import { readLine } from "./lines";
import type { Line } from "./lines";
import type { Interval } from "./runs";
import { isEmpty } from "./text";

/** Columns that a head covers: its own span, and empty cells right of it up to the next head. */
export function reach(line: Line, at: number, interval: Interval): number {
  const next = line.cells[at + 1];
  const cell = line.cells[at];
  const end = (next?.column ?? interval.right + 1) - 1;
  const blocked = line.continued
    .filter((mark) => cell !== undefined && mark.column > cell.column)
    .map((mark) => mark.column - 1);
  return Math.max(cell?.right ?? 0, Math.min(end, ...blocked));
}

/** The texts above each column of an interval, in the rows of a band. */
export function headerPaths(
  grid: Grid,
  top: number,
  bottom: number,
  interval: Interval,
): readonly (readonly string[])[] {
  const paths: string[][] = [];
  for (let column = interval.left; column <= interval.right; column++) paths.push([]);
  for (let row = top; row <= bottom; row++) {
    const line = readLine(grid, row, interval);
    if (row > top && isNumberingLine(line)) continue;
    for (let column = interval.left; column <= interval.right; column++) {
      const merge = grid.mergeAt(row, column);
      if (merge !== undefined && merge.row + merge.rowCount - 1 > bottom) continue;
      let text = merge !== undefined && merge.row < top ? "" : grid.text(row, column);
      if (text === "" && row < bottom) text = groupHead(grid, row, column, bottom, line, interval);
      const path = paths[column - interval.left];
      if (text !== "" && path !== undefined && path[path.length - 1] !== text) path.push(text);
    }
  }
  return paths;
}

/** The head of the group that an empty cell of an upper header row belongs to, where the merge was lost. */
function groupHead(grid: Grid, row: number, column: number, bottom: number, line: Line, interval: Interval): string {
  let below = false;
  for (let lower = row + 1; lower <= bottom; lower++) {
    if (!isEmpty(grid.value(lower, column))) below = true;
  }
  if (!below) return "";
  let at = -1;
  line.cells.forEach((cell, index) => {
    if (cell.column < column) at = index;
  });
  const parent = line.cells[at];
  if (parent === undefined || parent.right > parent.column || reach(line, at, interval) < column) return "";
  const splits = !isEmpty(grid.value(row + 1, parent.column));
  return splits ? parent.text : "";
}
