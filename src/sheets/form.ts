import type { CellValue } from "../domain/cell";
import type { MoneyUnit } from "../domain/units";
import { assignByWords } from "./assignment";
import { sampleRows } from "./content";
import type { Grid } from "./grid";
import { headColumns } from "./heads";
import { isSideText } from "./headerBand";
import type { HeaderBand } from "./headerBand";
import { isCaption, isFigure, isKeyLine, isSectionLine, keyValues, readLine } from "./lines";
import type { Line } from "./lines";
import { allocation } from "./kinds/allocation";
import type { Candidate } from "./scan";
import { settleMoney } from "./settleMoney";
import type { BudgetBlock, BudgetRow, ColumnRole } from "./table";
import { isEmpty, squeeze, tidy } from "./text";
import { BUDGET_KEYS } from "./vocabulary";
import { moneyUnitOf, readHead, wordSet } from "./words";

const isBudgetKey = wordSet(BUDGET_KEYS);
/** Rows of a form that may lie between two lines that say themselves that they belong to its head. */
const PATIENCE = 10;
/** Rows of a budget block. */
const MOST_BUDGET_ROWS = 14;

/** Joins the blocks of forms: the band of the indicators takes the key lines, budget and goals above it. */
export function assembleForms(grid: Grid, candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    if (!headsIndicators(candidate.band)) {
      kept.push(candidate);
      continue;
    }
    climb(grid, candidate, kept);
    kept.push(candidate);
  }
  return kept;
}

function headsIndicators(band: HeaderBand): boolean {
  const leaves = band.paths.map((path) => readHead(path[path.length - 1] ?? ""));
  const says = (test: (role: ColumnRole | null, family: string) => boolean): boolean =>
    leaves.some((leaf) => leaf.matches.some((match) => match.strength >= 0.7 && test(match.role, match.family)));
  const names = says((role, family) => family === "level" || (role === "name" && family === "indicator"));
  return names && says((role) => role === "target" || role === "actual" || role === "weight" || role === "projectTarget");
}

/** True for a band that heads the budget or the goals of a form. */
function isBlock(grid: Grid, other: Candidate): boolean {
  const first = other.band.paths.find((path) => path.length > 0)?.[0] ?? "";
  const line = readLine(grid, other.band.top, other.interval);
  if (isSectionLine(line)) return true;
  const leaves = other.band.paths.flatMap((path) => path.map((text) => readHead(text)));
  const money = leaves.filter((leaf) => leaf.matches.some((match) => match.family === "money" && match.strength >= 0.6)).length;
  const side = line.cells[0];
  const label = isBudgetKey(side?.text ?? first);
  const points = leaves.some((leaf) => leaf.matches.some((match) => match.role === "weight" || match.role === "score"));
  return money >= 2 && (label || points || isKeyLine(readLine(grid, other.band.top - 1, other.interval)));
}

function climb(grid: Grid, form: Candidate, kept: Candidate[]): void {
  let top = form.band.top;
  let pending = 0;
  let blanks = 0;
  for (let row = form.band.top - 1; row >= grid.used.row; row--) {
    const block = kept.find((other) => other.band.bottom === row && overlaps(other, form) && other.bottom < form.band.top);
    if (block !== undefined) {
      if (!isBlock(grid, block)) return finish(form, top);
      kept.splice(kept.indexOf(block), 1);
      form.blocks.unshift(block.band);
      row = block.band.top;
      top = row;
      pending = 0;
      continue;
    }
    const line = readLine(grid, row, form.interval);
    const holder = kept.find((other) => overlaps(other, form) && other.band.top <= row && row <= other.bottom);
    const foreign = holder !== undefined && !couldHold(grid, holder, form);
    if (foreign && (blanks > 0 || pending > 0)) break;
    const lone = line.cells.length === 1 && !isSectionLine(line);
    if (!lone && (isKeyLine(line) || isSectionLine(line) || (isBudgetLine(line) && !foreign))) {
      top = row;
      pending = 0;
      blanks = 0;
      continue;
    }
    if (foreign) break;
    if (line.cells.length === 0 && line.continued.length === 0) {
      if (++blanks > 1) break;
    } else if (holder === undefined && isCaption(line) && line.continued.length === 0 && !isSideText(line.cells[0]?.text ?? "")) break;
    if (++pending > PATIENCE) break;
  }
  finish(form, top);
}

function finish(form: Candidate, top: number): void {
  form.top = top;
}

function overlaps(a: Candidate, b: Candidate): boolean {
  return a.interval.left <= b.interval.right && a.interval.right >= b.interval.left;
}

/** A band above whose body reaches down to the form, as a budget block's does. */
function couldHold(grid: Grid, other: Candidate, form: Candidate): boolean {
  return other.bottom < form.band.top && form.band.top - other.band.bottom <= MOST_BUDGET_ROWS + PATIENCE && isBlock(grid, other);
}

/** 预算数 | 100 | 执行数 | 95: amounts beside their heads. */
function isBudgetLine(line: Line): boolean {
  const [first] = line.cells;
  if (first === undefined) return false;
  if (isBudgetKey(first.text)) return true;
  return moneyPairs(line).length >= 2;
}

function moneyPairs(line: Line): readonly (readonly [ColumnRole, number, CellValue, string])[] {
  const pairs: (readonly [ColumnRole, number, CellValue, string])[] = [];
  for (let at = 0; at + 1 < line.cells.length; at++) {
    const key = line.cells[at];
    const value = line.cells[at + 1];
    if (key === undefined || value === undefined || isFigure(key) || !isFigure(value)) continue;
    const match = key.head.matches.find((one) => (one.family === "money" || one.family === "rate" || one.role === "score" || one.role === "weight") && one.role !== null && one.strength >= 0.55);
    if (match?.role !== undefined && match.role !== null) pairs.push([match.role, value.column, value.value, key.text]);
  }
  return pairs;
}

/** Key/value head of a form: 项目名称, 主管部门, 预期目标 … */
export function readFormHead(grid: Grid, form: Candidate, budget: BudgetBlock | null): Readonly<Record<string, string>> {
  const amounts = new Set(form.blocks.length > 0 ? budget?.rows.map((row) => row.row) : []);
  const head: Record<string, string> = {};
  for (let row = form.top; row < form.band.top; row++) {
    const line = readLine(grid, row, form.interval);
    if (form.blocks.some((block) => block.top <= row && row <= block.bottom)) {
      readGoals(grid, row, line, head);
      continue;
    }
    if (amounts.has(row) || (!isKeyLine(line) && !isSectionLine(line))) continue;
    for (const [key, value] of keyValues(line)) if (head[tidyKey(key)] === undefined || head[tidyKey(key)] === "") head[tidyKey(key)] = value;
  }
  return head;
}

function tidyKey(key: string): string {
  return squeeze(key).replace(/[:：]$/, "");
}

/** 预期目标 and 实际完成情况 stand in the row below their heads. */
function readGoals(grid: Grid, row: number, line: Line, head: Record<string, string>): void {
  if (!isSectionLine(line)) return;
  for (const cell of line.cells.slice(1)) {
    const below = grid.text(row + 1, cell.column);
    if (below !== "" && below !== cell.text) head[tidyKey(cell.text)] = below;
  }
}

/** The budget block of a form, or null. */
export function readBudget(grid: Grid, form: Candidate, unit: MoneyUnit | null): BudgetBlock | null {
  for (const band of form.blocks) {
    const found = blockBudget(grid, form, band, unit);
    if (found !== null) return found;
  }
  return lineBudget(grid, form, unit);
}

function blockBudget(grid: Grid, form: Candidate, band: HeaderBand, unit: MoneyUnit | null): BudgetBlock | null {
  const next = Math.min(form.band.top, ...form.blocks.filter((other) => other.top > band.bottom).map((other) => other.top));
  let bottom = band.bottom;
  for (let row = band.bottom + 1; row < next && row <= band.bottom + MOST_BUDGET_ROWS; row++) {
    const line = readLine(grid, row, form.interval);
    const atEdge = line.cells[0]?.column === form.interval.left;
    if (isSectionLine(line) || (atEdge && isKeyLine(line) && !line.cells.some(isFigure) && line.continued.length === 0)) break;
    if (line.cells.length > 0) bottom = row;
  }
  if (bottom === band.bottom) return null;
  const piece: Candidate = { ...form, band, bottom, dataBottom: bottom, top: band.top, blocks: [], repeats: new Set() };
  // Where merges were lost, the block's own label stands over an empty column.
  const heads = headColumns(grid, piece).filter((head) => head.content.filled > 0 || !isBudgetKey(head.path[0] ?? ""));
  const assignment = assignByWords(heads, allocation);
  settleMoney(grid, heads, sampleRows(band.bottom + 1, bottom, piece.repeats), { title: "", titleCell: null, unit, otherUnit: null }, assignment);
  const columns: Partial<Record<ColumnRole, number>> = {};
  for (const [column, { role }] of assignment) {
    if (["initialBudget", "adjustedBudget", "allocated", "spent", "returned", "balance", "expenditureRate", "weight", "score", "reason"].includes(role)) columns[role] = column;
  }
  if (columns.allocated === undefined && columns.spent === undefined) return null;
  const first = Math.min(...Object.values(columns));
  const rows: BudgetRow[] = [];
  for (let row = band.bottom + 1; row <= bottom; row++) {
    const name = budgetName(grid, row, form.interval.left, first);
    if (name === "" && isEmpty(grid.value(row, first))) continue;
    rows.push({ row, name, cells: cellsOf(grid, row, columns) });
  }
  const total = rows.find((row) => /总额|合计|总计|资金总|^资金$|总预算/.test(row.name)) ?? rows[0];
  if (total === undefined) return null;
  const text = band.paths.flat().join(" ") + grid.text(band.top, form.interval.left);
  const places = Object.fromEntries(Object.entries(columns).map(([role, column]) => [role, { row: total.row, column }]));
  return { totalRow: total.row, rows, columns, places, unit: /[（(].{0,4}元[）)]/.test(text) ? (moneyUnitOf(text) ?? unit) : unit };
}

function budgetName(grid: Grid, row: number, left: number, first: number): string {
  for (let column = first - 1; column >= left; column--) {
    const merge = grid.mergeAt(row, column);
    if (merge !== undefined && merge.row < row) continue;
    const text = grid.text(row, column);
    if (text !== "") return text.replace(/^其中[:：]?/, "").replace(/[:：]$/, "").trim();
  }
  return "";
}

function cellsOf(grid: Grid, row: number, columns: Readonly<Partial<Record<ColumnRole, number>>>): BudgetRow["cells"] {
  const cells: Partial<Record<ColumnRole, CellValue>> = {};
  for (const [role, column] of Object.entries(columns)) {
    const value = grid.value(row, column);
    cells[role as ColumnRole] = isEmpty(value) ? null : value;
  }
  return cells;
}

/** 预算数 100 … 执行数 95, beside their keys, in one line of the head or in several. */
function lineBudget(grid: Grid, form: Candidate, unit: MoneyUnit | null): BudgetBlock | null {
  const columns: Partial<Record<ColumnRole, number>> = {};
  const places: Partial<Record<ColumnRole, { row: number; column: number }>> = {};
  const cells: Partial<Record<ColumnRole, CellValue>> = {};
  let text = "";
  for (let row = form.top; row < form.band.top; row++) {
    const pairs = moneyPairs(readLine(grid, row, form.interval));
    // 自评得分 on a line of its own is the whole form's, not the budget's.
    if (pairs.every(([role]) => role === "score" || role === "weight")) continue;
    for (const [role, column, value, key] of pairs) {
      if (places[role] !== undefined || /上年|去年/.test(key)) continue;
      columns[role] = column;
      places[role] = { row, column };
      cells[role] = value;
      text += key;
    }
  }
  const whole = places.allocated ?? places.adjustedBudget ?? places.initialBudget;
  if (places.spent === undefined || (whole === undefined && places.expenditureRate === undefined)) return null;
  const { row } = whole ?? places.spent;
  const name = tidy(readLine(grid, row, form.interval).cells[0]?.value ?? "").replace(/[:：]$/, "");
  return { totalRow: row, rows: [{ row, name, cells }], columns, places, unit: moneyUnitOf(text) ?? unit };
}

/** True when a head says what money a form is about: 资金需求（万元）. */
export function unitOfKeys(grid: Grid, form: Candidate): MoneyUnit | null {
  for (let row = form.top; row < form.band.top; row++) {
    for (const cell of readLine(grid, row, form.interval).cells) {
      const money = cell.head.matches.some((match) => match.family === "money") || isBudgetKey(cell.text);
      if (cell.head.money !== null && (money || /资金|金额|预算|经费/.test(cell.text))) return cell.head.money;
    }
  }
  return null;
}

