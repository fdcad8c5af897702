import type { MoneyUnit } from "../domain/units";
import { isBudgetKey } from "./budgetLines";
import type { Grid } from "./grid";
import { isKeyLine, isSectionLine, keyValues, readLine } from "./lines";
import type { Line } from "./lines";
import type { Candidate } from "./candidate";
import type { BudgetBlock } from "./table";
import { squeeze } from "./text";

/** Key/value head of a form: 项目名称, 主管部门, 预期目标 … */
export function readFormHead(
  grid: Grid,
  form: Candidate,
  budget: BudgetBlock | null,
): Readonly<Record<string, string>> {
  const amounts = new Set(form.blocks.length > 0 ? budget?.rows.map((row) => row.row) : []);
  const head: Record<string, string> = {};
  for (let row = form.top; row < form.band.top; row++) {
    const line = readLine(grid, row, form.interval);
    if (form.blocks.some((block) => block.top <= row && row <= block.bottom)) {
      readGoals(grid, row, line, head);
      continue;
    }
    if (amounts.has(row) || (!isKeyLine(line) && !isSectionLine(line))) continue;
    for (const [key, value] of keyValues(line))
      if (head[tidyKey(key)] === undefined || head[tidyKey(key)] === "") head[tidyKey(key)] = value;
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
