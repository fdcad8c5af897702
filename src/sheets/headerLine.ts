import type { Grid } from "./grid";
import { isFigure, isKeyLine, isUnitLine } from "./lines";
import type { Line, LineCell } from "./lines";
import type { Interval } from "./runs";
import { roughNumber, squeeze } from "./text";
import { BUDGET_KEYS, LEVEL_VALUES, SECTION_KEYS } from "./vocabulary";
import { wordSet } from "./words";

const isLevelValue = wordSet(LEVEL_VALUES);
/** Written down the left edge of a form's blocks, over head and body alike. */
export const isSideText = wordSet([
  ...SECTION_KEYS,
  ...BUDGET_KEYS,
  "绩效指标",
  "绩效指标完成情况",
  "指标完成情况",
  "指标",
  "绩效指标情况",
]);
export const MOST_ROWS = 4;
const NUMERIC_FAMILIES = new Set(["number", "money", "rate", "score", "sum", "section", "count"]);

/** Side labels (绩效指标, written down the left edge) run on far below the head. */
export function isSideLabel(cell: LineCell, row: number): boolean {
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
export function supportBelow(grid: Grid, line: Line, interval: Interval): number {
  let support = 0;
  for (const cell of line.cells) {
    const numeric =
      cell.head.matches.length === 0 || cell.head.matches.some((match) => NUMERIC_FAMILIES.has(match.family));
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
  const seen = line.cells.filter((cell) => !isSideLabel(cell, line.row));
  // 单位：万元 may stand in the corner of the head itself.
  const own = isUnitLine(seen.at(-1)?.text ?? "") ? seen.slice(0, -1) : seen;
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
  if (roles.size < 2 || hits < 2)
    return (
      !inside && hits >= 1 && score >= 1 && own.length >= 3 && supportBelow(grid, line, interval) >= own.length - 1
    );
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
  const digits = line.cells
    .map((cell) => Number(/^\D?(\d+)/.exec(squeeze(cell.value))?.[1] ?? Number.NaN))
    .filter((n) => !Number.isNaN(n));
  return (
    digits.every((digit, at) => at === 0 || digit === (digits[at - 1] ?? 0) + 1) &&
    (digits.length === 0 || (digits[0] ?? 9) <= 2)
  );
}
