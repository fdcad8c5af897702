import type { CellValue } from "../domain/cell";
import type { MoneyUnit } from "../domain/units";
import type { Area } from "./area";

export const TABLE_KINDS = ["allocation", "indicators", "selfEvaluation", "scores", "tasks", "unknown"] as const;
/** `allocation`: money by unit or project. `tasks`: a plain task list, recognised and not computed. */
export type TableKind = (typeof TABLE_KINDS)[number];

export const COLUMN_ROLES = [
  "number",
  "name",
  "level1",
  "level2",
  "operator",
  "target",
  "projectTarget",
  "targetUnit",
  "actual",
  "completionRate",
  "verdict",
  "weight",
  "score",
  "scoreRate",
  "reason",
  "allocated",
  "allocatedParts",
  "initialBudget",
  "adjustedBudget",
  "spent",
  "returned",
  "expenditureRate",
  "difference",
  "grade",
  "note",
  /** 差异率, 调整率: see the column's head for what it divides by. */
  "differenceRate",
  /** 结余, 结转, 未支出: money that is still held, neither spent nor given back. */
  "balance",
  /** 扣分. */
  "deduction",
  /** 评分标准, 计算公式, 数据来源 … of a scoring table. */
  "rule",
  /** One section's score in a table with sections across (投入 过程 产出 效益); several columns, see `Row.across`. */
  "sectionScore",
  /** 序时进度 of a table of quarters. */
  "schedule",
  /** 分季执行率: the rate against the schedule. */
  "quarterRate",
  /** 基本支出 and 项目支出 under 支出合计: pieces of the money spent; several columns, see `Row.spentParts`. */
  "spentParts",
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

export interface Column {
  /** Absolute column number from 0. */
  readonly column: number;
  /** Texts of the header band above this column, top to bottom, repeats of a merged head left out, joined with " / ". */
  readonly header: string;
  readonly role: ColumnRole | null;
  /** 0…1. Below `SURE` a person is asked. */
  readonly confidence: number;
  /** Why this role: codes for the locale, in the order in which they counted. */
  readonly reasons: readonly Reason[];
  /** Unit written in this column's own head, as （万元） or （家次）. */
  readonly unit: string | null;
}

export interface Reason {
  /** `repeated`: the same heads stand again under other words, which `detail` names; not all of these columns are read. */
  readonly code:
    "headerWord" | "content" | "arithmetic" | "position" | "title" | "form" | "correction" | "formula" | "repeated";
  readonly detail: string;
}

/**
 * What a row is, and whether it counts. **Counted once** in every sum: rows of kind `data` and `group`. Never counted:
 * `total`, `subtotal` (sums of rows that are counted themselves), `part` (已含 in its group), and all others.
 * A `group` with an amount of its own has `part` rows (其中：…) as its pieces; a `group` without amounts is a heading, and the
 * rows under it are `data` with the heading as `parent`. See `isCounted`.
 */
export type RowKind = "data" | "total" | "subtotal" | "group" | "part" | "note" | "skeleton" | "blank";

export interface Row {
  /** Absolute row number from 0. */
  readonly row: number;
  readonly kind: RowKind;
  /** Name of the unit, project, indicator or criterion, with line breaks and blanks tidied. */
  readonly name: string;
  /**
   * What each role's cell holds once merges are resolved: level and name cells are carried down, an amount that is merged
   * over several rows stands in the first of them only (the others hold null, so that a sum counts it once).
   * Roles that the table lacks are absent. Raw values, not yet read as amounts or targets.
   */
  readonly cells: Readonly<Partial<Record<ColumnRole, CellValue>>>;
  /** Number format of each of these cells, where it is not General. */
  readonly formats: Readonly<Partial<Record<ColumnRole, string>>>;
  /**
   * Values of the `allocatedParts` columns, in the order of the columns. A table with such columns and no `allocated`
   * column has no total of its own: the row's allocation is the sum of these.
   */
  readonly parts: readonly CellValue[];
  /**
   * Values of the `spentParts` columns, in the order of the columns. Beside a `spent` column, which they add up to;
   * a table without one prints no sum of them.
   */
  readonly spentParts: readonly CellValue[];
  /**
   * Values of the columns that a table with `transposed` has across, in the order of those columns: its `target` columns
   * (units down, indicators across) or its `sectionScore` columns (tasks down, sections across). Empty otherwise.
   */
  readonly across: readonly CellValue[];
  /**
   * Of a transposed indicator table with 目标值 and 完成值 under each indicator: the `actual` values, one for each of
   * `across`, null where an indicator has no column for them. Empty where the table has no such columns.
   */
  readonly acrossActual: readonly CellValue[];
  /** The printed rates of the same indicators, likewise. */
  readonly acrossRate: readonly CellValue[];
  /** What the row's `across` values are, in a transposed indicator table that tells (指标值, 完成值); null elsewhere. */
  readonly measure: "target" | "actual" | "weight" | "score" | null;
  /** Absolute row of the total, subtotal or group row that this row counts into; null for none. */
  readonly parent: number | null;
  readonly hidden: boolean;
}

/** 年初预算数, 全年预算数, 全年执行数, 分值, 执行率, 得分 of a standard self-evaluation form. */
export interface BudgetBlock {
  /** Absolute rows: the total line and its sub-lines (其中：…). */
  readonly totalRow: number;
  readonly rows: readonly BudgetRow[];
  /** Absolute column of each role that the block has. */
  readonly columns: Readonly<Partial<Record<ColumnRole, number>>>;
  /** The cell of each figure of the total line: in key/value forms these stand in different rows. */
  readonly places: Readonly<Partial<Record<ColumnRole, { readonly row: number; readonly column: number }>>>;
  /** Unit of the block's amounts: 项目资金（万元）, or the sheet's unit line. */
  readonly unit: MoneyUnit | null;
}

export interface BudgetRow {
  readonly row: number;
  /** 年度资金总额, 其中：当年财政拨款 … without 其中 and punctuation at its ends. */
  readonly name: string;
  /** Raw values by role, as in `Row.cells`; "—" stays as written. */
  readonly cells: Readonly<Partial<Record<ColumnRole, CellValue>>>;
}

export interface Table {
  /** Stable while the workbook stays as it is: sheet id and the address of the header band's first cell. */
  readonly id: string;
  readonly sheetId: string;
  readonly sheet: string;
  readonly kind: TableKind;
  /** Header band and body, without title, unit line, notes below. */
  readonly area: Area;
  readonly title: string;
  /** Where the title stands, null if nowhere. */
  readonly titleCell: { readonly row: number; readonly column: number } | null;
  /** Unit of the table's amounts; null where none is written anywhere. */
  readonly unit: MoneyUnit | null;
  /** Absolute rows of the header band; a header repeated after a page break is a row of kind "note". */
  readonly headerRows: readonly number[];
  /** All texts of the header band without blanks, row by row: what corrections know the table by. */
  readonly headerTexts: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** True when units run down and indicators or score sections across. */
  readonly transposed: boolean;
  readonly budget: BudgetBlock | null;
  /** Key/value head of a form: 项目名称, 主管部门, 实施单位 … */
  readonly head: Readonly<Record<string, string>>;
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

/** At or above this, a reading is taken without asking. */
export const SURE = 0.75;

/** True for the rows whose amounts, weights and scores make up the table's sums: each money once, no total on top. */
export function isCounted(row: Row): boolean {
  return row.kind === "data" || row.kind === "group";
}

/** The column that has a role, or undefined. Of several allocation parts: the first. */
export function columnOf(table: Table, role: ColumnRole): Column | undefined {
  return table.columns.find((column) => column.role === role);
}
