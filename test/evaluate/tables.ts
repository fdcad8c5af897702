import type { CellValue } from "../../src/domain/cell";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import type { EvaluationSettings } from "../../src/domain/settings";
import type { MoneyUnit } from "../../src/domain/units";
import { evaluate } from "../../src/evaluate/evaluate";
import type { Evaluation, Finding } from "../../src/evaluate/evaluation";
import type { SheetSnapshot, Snapshot } from "../../src/sheets/snapshot";
import type { Column, ColumnRole, Row, RowKind, Table, TableKind } from "../../src/sheets/table";

/** A row of a table written by hand: its cells in the order of the columns, or with what is special about it. */
export type RowSpec =
  | readonly CellValue[]
  | {
      readonly cells: readonly CellValue[];
      readonly kind?: RowKind;
      readonly parent?: number;
      readonly hidden?: boolean;
      readonly formats?: Readonly<Partial<Record<ColumnRole, string>>>;
    };

export interface TableSpec {
  readonly kind?: TableKind;
  readonly sheet?: string;
  readonly title?: string;
  readonly unit?: MoneyUnit | null;
  /** Role and head of each column, as `spent 支出金额`; the head alone for a column without a role. */
  readonly columns: readonly string[];
  readonly rows: readonly RowSpec[];
  readonly transposed?: boolean;
  readonly head?: Readonly<Record<string, string>>;
  readonly budget?: Table["budget"];
  /** Cells of the body that are merged downwards: first row and number of rows, counted from 0, by column. */
  readonly merged?: readonly (readonly [row: number, column: number, rowCount: number])[];
  /** Formulas of the body, by row and column from 0. */
  readonly formulas?: readonly (readonly [row: number, column: number, formula: string])[];
}

/** Body rows begin here: above them stand the title and the head. */
export const FIRST_ROW = 2;

/** A recognised table and the sheet that it stands in. Rows of `parent` count from 0 in the body. */
export function tableOf(spec: TableSpec, index = 0): { table: Table; sheet: SheetSnapshot } {
  const name = spec.sheet ?? `表${index + 1}`;
  const columns = spec.columns.map((text, column): Column => {
    const [first = "", ...rest] = text.split(" ");
    const header = rest.length === 0 ? first : rest.join(" ");
    const role = rest.length === 0 ? null : (first as ColumnRole);
    return {
      column,
      header,
      role,
      confidence: 1,
      reasons: [],
      unit: /[（(]([^（()）]+)[)）]$/.exec(header)?.[1] ?? null,
    };
  });
  const specs = spec.rows.map((row) => ("cells" in row ? row : { cells: row }));
  const rows = specs.map((row, at): Row => {
    const cells: Partial<Record<ColumnRole, CellValue>> = {};
    const parts: CellValue[] = [];
    const across: CellValue[] = [];
    columns.forEach(({ role }, column) => {
      const value = row.cells[column] ?? null;
      if (role === null) return;
      if (role === "allocatedParts") parts.push(value);
      else if (spec.transposed === true && (role === "target" || role === "sectionScore")) across.push(value);
      else cells[role] ??= value;
    });
    const kind = row.kind ?? (cells.name === "合计" ? "total" : "data");
    return {
      row: FIRST_ROW + at,
      kind,
      name: String(cells.name ?? ""),
      cells,
      formats: row.formats ?? {},
      parts,
      spentParts: [],
      across,
      acrossActual: [],
      acrossRate: [],
      measure: null,
      parent: row.parent === undefined ? null : FIRST_ROW + row.parent,
      hidden: row.hidden ?? false,
    };
  });
  const values = [[spec.title ?? ""], columns.map(({ header }) => header), ...specs.map(({ cells }) => [...cells])];
  const columnCount = columns.length;
  const grid = values.map((row) => Array.from({ length: columnCount }, (_, column) => row[column] ?? ""));
  const formulas = grid.map((row) => [...row]);
  for (const [row, column, formula] of spec.formulas ?? []) {
    const line = formulas[FIRST_ROW + row];
    if (line) line[column] = formula;
  }
  const sheetId = `{${index + 1}}`;
  const table: Table = {
    id: `${sheetId}!A2`,
    sheetId,
    sheet: name,
    kind: spec.kind ?? "allocation",
    area: { row: 1, column: 0, rowCount: rows.length + 1, columnCount },
    title: spec.title ?? "",
    titleCell: null,
    unit: spec.unit === undefined ? "万元" : spec.unit,
    headerRows: [1],
    headerTexts: columns.map(({ header }) => header),
    columns,
    rows,
    transposed: spec.transposed ?? false,
    budget: spec.budget ?? null,
    head: spec.head ?? {},
    confidence: 1,
    reasons: [],
  };
  const sheet: SheetSnapshot = {
    id: sheetId,
    name,
    position: index,
    visibility: "visible",
    protected: false,
    used: { row: 0, column: 0, rowCount: grid.length, columnCount },
    values: grid,
    formulas,
    numberFormats: grid.map((row) => row.map(() => "General")),
    merges: (spec.merged ?? []).map(([row, column, rowCount]) => ({
      row: FIRST_ROW + row,
      column,
      rowCount,
      columnCount: 1,
    })),
    listObjects: [],
    hiddenRows: rows.filter(({ hidden }) => hidden).map(({ row }) => row),
  };
  return { table, sheet };
}

export function evaluateTables(
  specs: readonly TableSpec[],
  settings: Partial<EvaluationSettings> = {},
  workbook = "测试.xlsx",
): Evaluation {
  const made = specs.map((spec, index) => tableOf(spec, index));
  const snapshot: Snapshot = { workbook, sheets: made.map(({ sheet }) => sheet) };
  return evaluate(
    snapshot,
    made.map(({ table }) => table),
    { ...DEFAULT_SETTINGS, ...settings },
  );
}

/** What one rule finds in a workbook of these tables. */
export function found(
  rule: string,
  specs: TableSpec | readonly TableSpec[],
  settings: Partial<EvaluationSettings> = {},
): readonly Finding[] {
  const list = Array.isArray(specs) ? (specs as readonly TableSpec[]) : [specs as TableSpec];
  return evaluateTables(list, settings).findings.filter((finding) => finding.rule === rule);
}
