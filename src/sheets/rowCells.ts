import type { CellValue } from "../domain/cell";
import { acrossColumns } from "./across";
import { near } from "./arithmetic";
import type { Assignment } from "./assignment";
import type { Grid } from "./grid";
import type { HeadColumn } from "./heads";
import type { ColumnRole, Row } from "./table";
import { isDitto, isEmpty, roughNumber, tidy } from "./text";
import { isSubtotalText, isTotalText } from "./totals";

type Cells = Partial<Record<ColumnRole, CellValue>>;
type Formats = Partial<Record<ColumnRole, string>>;

/** A row while its kind is being worked out. `filled`: cells that hold something, counted up to three. */
export type DraftRow = { -readonly [K in keyof Row]: Row[K] } & { label: string; filled: number };

/** Roles whose merged cell belongs to every row it covers; of all others only the first row keeps the value. */
const CARRIED: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "level1",
  "level2",
  "name",
  "operator",
  "target",
  "targetUnit",
  "actual",
]);
/** Roles that a blank cell takes over from the row above: merges that were lost on the way. */
const FILLED_DOWN: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["level1", "level2", "name"]);
const LEVELS: readonly ColumnRole[] = ["level1", "level2"];
const NO_FORMATS: Formats = Object.freeze({});
const NONE: readonly CellValue[] = Object.freeze([]);

export interface RowPlan {
  readonly single: readonly (readonly [ColumnRole, number])[];
  readonly parts: readonly number[];
  readonly spentParts: readonly number[];
  /** The columns of each indicator or section across, left to right; -1 for an actual value or rate that has none. */
  readonly across: readonly number[];
  readonly acrossActual: readonly number[];
  readonly acrossRate: readonly number[];
  /** Columns of the interval left of the first value, for labels such as 合计. */
  readonly labels: readonly number[];
  /** The allocation stands again in every row of its parts. */
  readonly repeatedTotal: boolean;
  /** All columns with a head; a row that is empty in them is blank. */
  readonly columns: readonly number[];
}

const LABEL_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["number", "name", "level1", "level2"]);

/** Which columns the rows of a table are read from. */
export function planRows(
  assignment: Assignment,
  heads: readonly HeadColumn[],
  aside: ReadonlySet<number>,
  transposed: boolean,
  repeatedTotal: boolean,
): RowPlan {
  const columns = heads.map((head) => head.column);
  const single: (readonly [ColumnRole, number])[] = [];
  const parts: number[] = [];
  const spentParts: number[] = [];
  const across: number[] = [];
  const measures = transposed ? measuresAcross(assignment, heads) : [];
  const beside = new Set(measures.flatMap(({ actual, rate }) => [actual?.column ?? -1, rate?.column ?? -1]));
  const ordered = [...assignment].sort((a, b) => a[0] - b[0]);
  let edge = Math.min(...aside, Number.POSITIVE_INFINITY);
  for (const [column, { role }] of ordered) {
    if (role === "allocatedParts") parts.push(column);
    else if (role === "spentParts") spentParts.push(column);
    else if (beside.has(column)) edge = Math.min(edge, column);
    else if (role === "sectionScore" || (transposed && role === "target")) across.push(column);
    else single.push([role, column]);
    if (!LABEL_ROLES.has(role)) edge = Math.min(edge, column);
  }
  const labels = columns.filter((column) => column < edge);
  const measured = measures.some(({ actual }) => actual !== null);
  return {
    single,
    parts,
    spentParts,
    across,
    acrossActual: measured ? measures.map(({ actual }) => actual?.column ?? -1) : [],
    acrossRate: measures.some(({ rate }) => rate !== null) ? measures.map(({ rate }) => rate?.column ?? -1) : [],
    labels: labels.length > 0 ? labels : columns.slice(0, 1),
    repeatedTotal,
    columns,
  };
}

function measuresAcross(assignment: Assignment, heads: readonly HeadColumn[]) {
  const columns = heads.map(({ column, path }) => ({
    column,
    header: path.join(" / "),
    role: assignment.get(column)?.role ?? null,
  }));
  return acrossColumns(columns);
}

/** Reads the cells of the rows of a body; kinds are not yet known. */
export function draftRows(grid: Grid, first: number, last: number, plan: RowPlan): DraftRow[] {
  const rows: DraftRow[] = [];
  const above: Cells = {};
  let formatsBefore: Formats = NO_FORMATS;
  const empty: Cells = Object.fromEntries(plan.single.map(([role]) => [role, null]));
  let openAmount: number | null = null;
  let openRest = 0;
  for (let row = first; row <= last; row++) {
    const label = labelOf(grid, row, plan);
    const filled = countFilled(grid, row, plan);
    // Cloned, so that all rows are laid out alike in memory: a third of the time for long tables.
    const cells: Cells = { ...empty };
    const sums = label !== "" && isSum(label);
    for (const [role, column] of plan.single) {
      cells[role] = readCell(grid, row, column, role, sums || filled === 0 ? null : above, cells);
    }
    // 小计 in a level's column names the row; it is no level of it.
    if (sums) for (const level of LEVELS) if (isSum(tidy(cells[level]))) cells[level] = null;
    const parts = valuesOf(grid, row, plan.parts);
    if (plan.repeatedTotal && parts.length === 1) {
      const amount = roughNumber(cells.allocated);
      const piece = roughNumber(parts[0]) ?? 0;
      if (amount !== null && amount === openAmount && openRest > 0.01 && parts[0] !== null) {
        cells.allocated = null;
        openRest -= piece;
      } else if (amount !== null) {
        openAmount = amount;
        openRest = near(amount, piece) ? 0 : amount - piece;
      }
    }
    const formats = formatsOf(grid, row, plan, formatsBefore);
    formatsBefore = formats;
    if (filled > 0 && !sums) {
      above.level1 = cells.level1 ?? null;
      above.level2 = cells.level2 ?? null;
      above.name = cells.name ?? null;
    }
    const name = sums || cells.name === label ? label : tidy(cells.name ?? null);
    rows.push({
      row,
      kind: "data",
      name: name === "" ? label : name,
      cells,
      formats,
      parts,
      spentParts: valuesOf(grid, row, plan.spentParts),
      across: valuesOf(grid, row, plan.across),
      acrossActual: valuesOf(grid, row, plan.acrossActual),
      acrossRate: valuesOf(grid, row, plan.acrossRate),
      measure: null,
      parent: null,
      hidden: grid.hidden(row),
      label,
      filled,
    });
  }
  return rows;
}

function isSum(label: string): boolean {
  return isTotalText(label) || isSubtotalText(label);
}

function valuesOf(grid: Grid, row: number, columns: readonly number[]): readonly CellValue[] {
  return columns.length === 0 ? NONE : columns.map((column) => (column < 0 ? null : ownValue(grid, row, column)));
}

/** The value of a cell itself; null where a merge from elsewhere covers it, or nothing stands there. */
function ownValue(grid: Grid, row: number, column: number): CellValue {
  const value = grid.value(row, column);
  return isEmpty(value) || isDitto(value) ? null : value;
}

function readCell(
  grid: Grid,
  row: number,
  column: number,
  role: ColumnRole,
  above: Cells | null,
  own: Cells,
): CellValue {
  const value = grid.value(row, column);
  if (isDitto(value)) return CARRIED.has(role) ? (above?.[role] ?? null) : null;
  if (!isEmpty(value)) return value;
  const merge = grid.mergeAt(row, column);
  if (merge !== undefined) {
    const sameRow = merge.row === row;
    if (CARRIED.has(role) || (sameRow && merge.column !== column && role === "note")) {
      return sameRow ? null : blankToNull(grid.value(merge.row, merge.column));
    }
    return null;
  }
  if (above === null || !FILLED_DOWN.has(role)) return null;
  if (role === "level2" && !isEmpty(own.level1) && own.level1 !== above.level1) return null;
  return above[role] ?? null;
}

function blankToNull(value: CellValue): CellValue {
  return isEmpty(value) ? null : value;
}

function labelOf(grid: Grid, row: number, plan: RowPlan): string {
  for (const column of plan.labels) {
    const value = grid.value(row, column);
    if (typeof value === "string" && !isEmpty(value)) return tidy(value);
  }
  return "";
}

function countFilled(grid: Grid, row: number, plan: RowPlan): number {
  let filled = 0;
  for (const column of plan.columns) {
    if (isEmpty(grid.value(row, column))) continue;
    if (++filled > 2) break;
  }
  return filled;
}

function formatsOf(grid: Grid, row: number, plan: RowPlan, before: Formats): Formats {
  let same = true;
  let some = false;
  for (const [role, column] of plan.single) {
    const format = grid.format(row, column);
    const named = format !== "General" && format !== "" && format !== "@" ? format : undefined;
    if (named !== undefined) some = true;
    if (before[role] !== named) same = false;
  }
  if (same) return before;
  if (!some) return NO_FORMATS;
  const formats: Formats = {};
  for (const [role, column] of plan.single) {
    const format = grid.format(row, column);
    if (format !== "General" && format !== "" && format !== "@") formats[role] = format;
  }
  return formats;
}
