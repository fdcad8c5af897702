import type { CellValue } from "../domain/cell";
import type { MoneyUnit } from "../domain/units";
import { assignByWords } from "./assignment";
import { isBudgetKey, moneyPairs } from "./budgetLines";
import { sampleRows } from "./content";
import type { Grid } from "./grid";
import type { HeaderBand } from "./headerBand";
import { headColumns } from "./heads";
import { allocation } from "./kinds/allocation";
import { isFigure, isKeyLine, isSectionLine, readLine } from "./lines";
import type { Candidate } from "./candidate";
import { settleMoney } from "./settleMoney";
import type { BudgetBlock, BudgetRow, ColumnRole } from "./table";
import { isEmpty, tidy } from "./text";
import { moneyUnitOf } from "./words";

/** Rows of a budget block. */
export const MOST_BUDGET_ROWS = 14;

/** The budget block of a form, or null. */
export function readBudget(grid: Grid, form: Candidate, unit: MoneyUnit | null): BudgetBlock | null {
  for (const band of form.blocks) {
    const found = blockBudget(grid, form, band, unit);
    if (found !== null) return found;
  }
  return lineBudget(grid, form, unit);
}

function blockBudget(grid: Grid, form: Candidate, band: HeaderBand, unit: MoneyUnit | null): BudgetBlock | null {
  const next = Math.min(
    form.band.top,
    ...form.blocks.filter((other) => other.top > band.bottom).map((other) => other.top),
  );
  let bottom = band.bottom;
  for (let row = band.bottom + 1; row < next && row <= band.bottom + MOST_BUDGET_ROWS; row++) {
    const line = readLine(grid, row, form.interval);
    const atEdge = line.cells[0]?.column === form.interval.left;
    if (isSectionLine(line) || (atEdge && isKeyLine(line) && !line.cells.some(isFigure) && line.continued.length === 0))
      break;
    if (line.cells.length > 0) bottom = row;
  }
  if (bottom === band.bottom) return null;
  const piece: Candidate = { ...form, band, bottom, dataBottom: bottom, top: band.top, blocks: [], repeats: new Set() };
  // Where merges were lost, the block's own label stands over an empty column.
  const heads = headColumns(grid, piece).filter((head) => head.content.filled > 0 || !isBudgetKey(head.path[0] ?? ""));
  const assignment = assignByWords(heads, allocation);
  settleMoney(
    grid,
    heads,
    sampleRows(band.bottom + 1, bottom, piece.repeats),
    { title: "", titleCell: null, unit, otherUnit: null },
    assignment,
  );
  const columns: Partial<Record<ColumnRole, number>> = {};
  for (const [column, { role }] of assignment) {
    if (
      [
        "initialBudget",
        "adjustedBudget",
        "allocated",
        "spent",
        "returned",
        "balance",
        "expenditureRate",
        "weight",
        "score",
        "reason",
      ].includes(role)
    )
      columns[role] = column;
  }
  if (columns.allocated === undefined && columns.spent === undefined) return null;
  const first = Math.min(...Object.values(columns));
  const rows: BudgetRow[] = [];
  for (let row = band.bottom + 1; row <= bottom; row++) {
    const name = budgetName(grid, row, form.interval.left, first);
    const cells = cellsOf(grid, row, columns);
    if ((name === "" || UNIT_ONLY.test(name)) && Object.values(cells).every((value) => value === null)) continue;
    rows.push({ row, name, cells });
  }
  const total = rows.find((row) => /总额|合计|总计|资金总|^资金$|总预算/.test(row.name)) ?? rows[0];
  if (total === undefined) return null;
  const text = band.paths.flat().join(" ") + labelOf(grid, band.top, bottom, form.interval.left);
  const places = Object.fromEntries(
    Object.entries(columns).map(([role, column]) => [role, { row: total.row, column }]),
  );
  return {
    totalRow: total.row,
    rows,
    columns,
    places,
    unit: /[（(].{0,4}元[）)]/.test(text) ? (moneyUnitOf(text) ?? unit) : unit,
  };
}

/** （万元） below the block's label, where their merge was lost. */
const UNIT_ONLY = /^[（(](单位[:：])?(人民币)?(百万元|万元|亿元|千元|元)[）)]$/;

/** The block's label at its left edge: 项目资金（万元）, in one cell or in two. */
function labelOf(grid: Grid, top: number, bottom: number, left: number): string {
  const below: string[] = [];
  for (let row = top + 1; row <= bottom; row++)
    if (UNIT_ONLY.test(grid.text(row, left))) below.push(grid.text(row, left));
  return [grid.text(top, left), ...below].join("");
}

function budgetName(grid: Grid, row: number, left: number, first: number): string {
  for (let column = first - 1; column >= left; column--) {
    const merge = grid.mergeAt(row, column);
    if (merge !== undefined && merge.row < row) continue;
    const text = grid.text(row, column);
    if (text !== "")
      return text
        .replace(/^其中[:：]?/, "")
        .replace(/[:：]$/, "")
        .trim();
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
