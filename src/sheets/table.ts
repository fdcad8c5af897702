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
  readonly code: "headerWord" | "content" | "arithmetic" | "position" | "title" | "form" | "correction" | "formula";
  readonly detail: string;
}

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
  /** Several allocation parts, in the order of their columns. */
  readonly parts: readonly CellValue[];
  /** Absolute row of the total, subtotal or group row that this row counts into; null for none. */
  readonly parent: number | null;
  readonly hidden: boolean;
}

/** 年初预算数, 全年预算数, 全年执行数, 分值, 执行率, 得分 of a standard self-evaluation form. */
export interface BudgetBlock {
  /** Absolute rows: the total line and its sub-lines (其中：…). */
  readonly totalRow: number;
  readonly rows: readonly { readonly row: number; readonly name: string }[];
  /** Absolute column of each role that the block has. */
  readonly columns: Readonly<Partial<Record<ColumnRole, number>>>;
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
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** True when units run down and indicators across. */
  readonly transposed: boolean;
  readonly budget: BudgetBlock | null;
  /** Key/value head of a form: 项目名称, 主管部门, 实施单位 … */
  readonly head: Readonly<Record<string, string>>;
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

/** At or above this, a reading is taken without asking. */
export const SURE = 0.75;

/** The column that has a role, or undefined. Of several allocation parts: the first. */
export function columnOf(table: Table, role: ColumnRole): Column | undefined {
  return table.columns.find((column) => column.role === role);
}
