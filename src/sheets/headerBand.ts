import type { Grid } from "./grid";
import { isFigure, isKeyLine, isSectionLine, isUnitLine, readLine } from "./lines";
import type { Line, LineCell } from "./lines";
import type { Interval } from "./runs";
import { isEmpty, roughNumber, squeeze } from "./text";
import { BUDGET_KEYS, LEVEL_VALUES, SECTION_KEYS } from "./vocabulary";
import { wordSet } from "./words";

/** The rows of a table's head. */
export interface HeaderBand {
  readonly top: number;
  readonly bottom: number;
  /** Text of every column of the interval: top to bottom, repeats of a merged head left out. */
  readonly paths: readonly (readonly string[])[];
}

const isLevelValue = wordSet(LEVEL_VALUES);
/** Written down the left edge of a form's blocks, over head and body alike. */
export const isSideText = wordSet([...SECTION_KEYS, ...BUDGET_KEYS, "绩效指标", "绩效指标完成情况", "指标完成情况", "指标", "绩效指标情况"]);
const MOST_ROWS = 4;
const NUMERIC_FAMILIES = new Set(["number", "money", "rate", "score", "sum", "section", "count"]);

/** Side labels (绩效指标, written down the left edge) run on far below the head. */
function isSideLabel(cell: LineCell, row: number): boolean {
  return cell.bottom - row >= MOST_ROWS;
}

function weightOf(cell: LineCell): number {
  const strongest = cell.head.matches.reduce((best, match) => Math.max(best, match.strength), 0);
  const plain = cell.head.matches.every((match) => match.family === "count" || match.family === "remark");
  if (cell.head.fit === null || strongest === 0) return 0;
  if (isLevelValue(cell.text)) return 0.25;
  if (cell.head.fit === "exact") return strongest >= 0.65 ? (plain ? 0.6 : 1) : 0.4;
  if (cell.head.fit === "ending") return (cell.text.length <= 16 ? 0.6 : 0.35) * strongest;
  return 0.25;
}

/** How many heads that want numbers have numbers in the next rows. */
function supportBelow(grid: Grid, line: Line, interval: Interval): number {
  let support = 0;
  for (const cell of line.cells) {
    const numeric = cell.head.matches.length === 0 || cell.head.matches.some((match) => NUMERIC_FAMILIES.has(match.family));
    if (!numeric) continue;
    for (let row = line.row + 1; row <= line.row + 5; row++) {
      const value = grid.value(row, cell.column);
      if (roughNumber(value) !== null) {
        support++;
        break;
      }
    }
  }
  return interval.right >= interval.left ? support : 0;
}

/** True when a line reads as the head of a table. Inside a table's body only plain heads count: names often end like heads. */
export function isHeaderLine(grid: Grid, line: Line, interval: Interval, inside = false): boolean {
  const own = line.cells.filter((cell) => !isSideLabel(cell, line.row));
  if (own.length < 2 || own.some(isFigure) || isKeyLine({ ...line, cells: own })) return false;
  if (own.some((cell) => isUnitLine(cell.text))) return false;
  if (inside && own.some((cell) => cell.text.length > 40)) return false;
  let score = 0;
  let hits = 0;
  let plain = 0;
  const roles = new Set<string>();
  for (const cell of own) {
    const weight = weightOf(cell);
    if (weight === 0) continue;
    score += weight;
    hits++;
    if (weight >= 1) plain++;
    for (const match of cell.head.matches) roles.add(`${match.role ?? match.family}`);
  }
  if (inside && plain < 2) return false;
  if (roles.size < 2 || hits < 2) return !inside && hits >= 1 && score >= 1 && own.length >= 3 && supportBelow(grid, line, interval) >= own.length - 1;
  if (score >= 1.9 && hits / own.length >= 0.4) return true;
  if (score >= 1 && hits / own.length >= 0.5 && supportBelow(grid, line, interval) >= 1) return true;
  return score >= 1.5 && supportBelow(grid, line, interval) >= 2;
}

/** 栏次 1 2 3=2÷1, (1) (2) (3), A B C=B/A: the line of column numbers under a head. */
export function isNumberingLine(line: Line): boolean {
  if (line.cells.length < 2) return false;
  let marks = 0;
  for (const cell of line.cells) {
    const text = squeeze(cell.value);
    if (/^(栏次|列次|行次|栏号|序号|列号|—|-|甲|乙|丙|丁)$/.test(text)) continue;
    if (!/^[（(]?(\d{1,2}|[A-Z]|[①-⑳])[）)]?([=＝].*)?$/.test(text)) return false;
    marks++;
  }
  if (marks < 2) return false;
  const digits = line.cells.map((cell) => Number(/^\D?(\d+)/.exec(squeeze(cell.value))?.[1] ?? Number.NaN)).filter((n) => !Number.isNaN(n));
  return digits.every((digit, at) => at === 0 || digit === (digits[at - 1] ?? 0) + 1) && (digits.length === 0 || (digits[0] ?? 9) <= 2);
}

/** Columns that a head covers: its own span, and empty cells right of it up to the next head. */
function reach(line: Line, at: number, interval: Interval): number {
  const next = line.cells[at + 1];
  const cell = line.cells[at];
  const end = (next?.column ?? interval.right + 1) - 1;
  const blocked = line.continued.filter((mark) => cell !== undefined && mark.column > cell.column).map((mark) => mark.column - 1);
  return Math.max(cell?.right ?? 0, Math.min(end, ...blocked));
}

function isSecondLine(grid: Grid, above: Line, line: Line, interval: Interval, bandTop: number): boolean {
  if (line.cells.length === 0) return line.continued.some((mark) => mark.from >= bandTop && mark.bottom - mark.from < MOST_ROWS);
  if (isNumberingLine(line)) return true;
  if (line.cells.some((cell) => isFigure(cell) || cell.text.length > 40)) return false;
  const heads = above.cells.map((cell, at) => ({ cell, right: reach(above, at, interval) }));
  if (isSectionLine(above)) return false;
  const spanning = line.continued.filter(
    (mark) => mark.from >= bandTop && mark.bottom - mark.from < MOST_ROWS && !isSideText(grid.text(mark.from, mark.column)),
  );
  const [leftmost] = spanning;
  if (leftmost !== undefined && leftmost.column === interval.left) return true;
  const [first] = readLine(grid, bandTop, interval).cells;
  const parents = heads.filter((head) => head.right > head.cell.column && line.cells.some((cell) => cell.column > head.cell.column && cell.column <= head.right));
  // Where the merges were lost, sub-heads show themselves by the empty cell under the table's first head.
  const indented = first !== undefined && !isSideText(first.text) && isEmpty(grid.value(line.row, first.column)) && parents.length > 0;
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

function isParentLine(line: Line, below: Line, interval: Interval): boolean {
  if (line.cells.length === 0 || line.cells.some((cell) => isFigure(cell) || cell.text.length > 30 || isUnitLine(cell.text))) return false;
  if (isKeyLine(line) || isSectionLine(line)) return false;
  if (line.continued.some((mark) => mark.column <= interval.left)) return false;
  const wide = line.cells.filter((cell) => cell.right > cell.column);
  const tall = line.cells.filter((cell) => cell.bottom >= below.row && !isSideLabel(cell, line.row));
  if (line.cells.length === 1) {
    const only = line.cells[0];
    return only !== undefined && only.right > only.column && only.column > interval.left && only.right - only.column < interval.right - interval.left;
  }
  const over = wide.some((cell) => below.cells.filter((lower) => lower.column >= cell.column && lower.column <= cell.right).length >= 2);
  return over || (tall.length > 0 && below.continued.length > 0);
}

/** The band around a header line: rows above it that head groups of its columns, rows below that split its heads. */
export function bandAt(grid: Grid, row: number, interval: Interval, floor: number, bottom: number): HeaderBand {
  let top = row;
  let line = readLine(grid, row, interval);
  while (top > floor && row - top < MOST_ROWS - 1) {
    const above = readLine(grid, top - 1, interval);
    if (!isParentLine(above, line, interval)) break;
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

/** The texts above each column of an interval, in the rows of a band. */
export function headerPaths(grid: Grid, top: number, bottom: number, interval: Interval): readonly (readonly string[])[] {
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
