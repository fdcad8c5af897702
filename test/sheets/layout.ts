import type { CellValue } from "../../src/domain/cell";
import { columnIndex } from "../../src/sheets/area";
import type { Area } from "../../src/sheets/area";
import type { SheetSnapshot, Snapshot } from "../../src/sheets/snapshot";

/** A published table as `tables.json` has it. */
export interface PublishedTable {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly total_row: readonly CellValue[] | null;
}

/** The heads that staff write over a published table, and what is to be recognised. */
export interface TableHeads {
  readonly kind: string;
  readonly heads: readonly string[];
  readonly roles: readonly (string | null)[];
  readonly unit: string | null;
  readonly total: "first" | "last" | null;
  readonly rowKinds: readonly string[];
}

/** Cells and merges of a sheet while it is being laid out. Rows and columns count from 0. */
export interface Canvas {
  readonly cells: CellValue[][];
  readonly merges: Area[];
}

export interface PlacedTable {
  readonly id: string;
  readonly kind: string;
  readonly headerRows: readonly number[];
  readonly title: string;
  readonly unit: string | null;
  /** Role by absolute column. */
  readonly roles: Readonly<Record<number, string | null>>;
  /** Kind by absolute row. */
  readonly rowKinds: Readonly<Record<number, string>>;
  readonly bottom: number;
  readonly right: number;
}

export function emptyCanvas(): Canvas {
  return { cells: [], merges: [] };
}

export function put(canvas: Canvas, row: number, column: number, value: CellValue): void {
  while (canvas.cells.length <= row) canvas.cells.push([]);
  const cells = canvas.cells[row] ?? [];
  while (cells.length < column) cells.push("");
  cells[column] = value ?? "";
}

export function merge(canvas: Canvas, row: number, column: number, rowCount: number, columnCount: number): void {
  if (rowCount * columnCount > 1) canvas.merges.push({ row, column, rowCount, columnCount });
}

/** A sheet snapshot of a canvas; the used range is the smallest that holds all values. */
export function sheetOf(canvas: Canvas, name = "Sheet1", extra: Partial<SheetSnapshot> = {}): SheetSnapshot {
  const filled = (value: CellValue | undefined): boolean => value !== "" && value !== null && value !== undefined;
  const rows = canvas.cells.flatMap((cells, row) => (cells.some(filled) ? [row] : []));
  const top = rows[0];
  const bottom = rows[rows.length - 1];
  if (top === undefined || bottom === undefined) {
    return { ...bare(name), ...extra };
  }
  let left = Number.POSITIVE_INFINITY;
  let right = 0;
  for (const cells of canvas.cells) {
    cells.forEach((value, column) => {
      if (!filled(value)) return;
      left = Math.min(left, column);
      right = Math.max(right, column);
    });
  }
  const values: CellValue[][] = [];
  for (let row = top; row <= bottom; row++) {
    const line: CellValue[] = [];
    for (let column = left; column <= right; column++) line.push(canvas.cells[row]?.[column] ?? "");
    values.push(line);
  }
  return {
    ...bare(name),
    used: { row: top, column: left, rowCount: values.length, columnCount: right - left + 1 },
    values,
    formulas: values,
    numberFormats: values.map((line) => line.map(() => "General")),
    merges: canvas.merges,
    ...extra,
  };
}

function bare(name: string): SheetSnapshot {
  return {
    id: `{${name}}`,
    name,
    position: 0,
    visibility: "visible",
    protected: false,
    used: null,
    values: [],
    formulas: [],
    numberFormats: [],
    merges: [],
    listObjects: [],
    hiddenRows: [],
  };
}

export function workbookOf(...sheets: readonly SheetSnapshot[]): Snapshot {
  return { workbook: "测试.xlsx", sheets: sheets.map((sheet, position) => ({ ...sheet, position })) };
}

/** `"B2:D5"` as an area. */
export function areaOf(address: string): Area {
  const [from = "A1", to = from] = address.split(":");
  const cell = (text: string): { row: number; column: number } => ({
    row: Number(text.replace(/\D/g, "")) - 1,
    column: columnIndex(text.replace(/\d/g, "")),
  });
  const first = cell(from);
  const last = cell(to);
  return {
    row: first.row,
    column: first.column,
    rowCount: last.row - first.row + 1,
    columnCount: last.column - first.column + 1,
  };
}

export interface LayoutOptions {
  readonly row: number;
  readonly column: number;
  /** Title over the table, merged. */
  readonly title: boolean;
  /** 单位：万元 in a line of its own. */
  readonly unitLine: "left" | "right" | null;
  /** Two-storey head: value columns under a common head. */
  readonly storeys: boolean;
  /** Equal level cells merged; otherwise the repeats stand as blanks, as an export leaves them. */
  readonly mergeLevels: boolean;
  readonly notes: boolean;
}

const LEVELS = new Set(["level1", "level2"]);

/** Lays one published table on a canvas and says where everything is. */
export function place(canvas: Canvas, table: PublishedTable, heads: TableHeads, options: LayoutOptions): PlacedTable {
  let row = options.row;
  const { column } = options;
  const width = heads.heads.length;
  if (options.title) {
    put(canvas, row, column, table.title);
    merge(canvas, row, column, 1, width);
    row++;
  }
  const moneyUnit = heads.unit;
  const need = /资金需求\s*([\d.]+)\s*万元/.exec(table.unit)?.[1];
  if (need !== undefined) {
    const keys: readonly (readonly [string, CellValue])[] = [
      ["项目名称", table.title.replace(/^(附件|表)\d+\.?\s*/, "")],
      ["资金需求\n（万元）", Number(need)],
      ["总体绩效目标\n（概述）", "按时按质完成年度工作任务，为决策提供参考。"],
    ];
    for (const [key, value] of keys) {
      put(canvas, row, column, key);
      put(canvas, row, column + 1, value);
      merge(canvas, row, column + 1, 1, width - 1);
      row++;
    }
  }
  if (options.unitLine !== null && moneyUnit !== null && need === undefined) {
    put(canvas, row, options.unitLine === "left" ? column : column + width - 1, `单位：${moneyUnit}`);
    row++;
  }
  const headerRows =
    table.id === "004-fj5-city"
      ? cityHead(canvas, row, column, heads)
      : head(canvas, row, column, heads, options.storeys);
  row += headerRows;
  const first = row;
  const rowKinds: Record<number, string> = {};
  const total = (): void => {
    table.total_row?.forEach((value, at) => put(canvas, row, column + at, value));
    rowKinds[row++] = "total";
  };
  if (heads.total === "first") total();
  const body = row;
  table.rows.forEach((cells, at) => {
    const above = table.rows[at - 1];
    cells.forEach((value, index) => {
      const role = heads.roles[index];
      const repeats =
        above !== undefined && value === above[index] && LEVELS.has(role ?? "") && heads.kind !== "allocation";
      put(canvas, row, column + index, value === "〃" || repeats ? "" : value);
    });
    rowKinds[row++] = heads.rowKinds[at] ?? "data";
  });
  if (options.mergeLevels) mergeRepeats(canvas, table, heads, body, column);
  if (heads.total === "last") total();
  if (options.notes) {
    put(canvas, row, column, "注：本表数据截至2019年12月31日。");
    merge(canvas, row, column, 1, width);
    put(canvas, row + 1, column, "填表人：");
    put(canvas, row + 1, column + width - 1, "联系电话：");
  }
  const roles: Record<number, string | null> = {};
  heads.roles.forEach((role, at) => (roles[column + at] = role));
  return {
    id: table.id,
    kind: heads.kind,
    headerRows: Array.from({ length: headerRows }, (_, at) => first - headerRows + at),
    title: table.title,
    unit: moneyUnit,
    roles,
    rowKinds,
    bottom: canvas.cells.length - 1,
    right: column + width - 1,
  };
}

const GROUPS: readonly (readonly [string, readonly string[]])[] = [
  [
    "资金情况",
    [
      "allocatedParts",
      "allocated",
      "initialBudget",
      "adjustedBudget",
      "spent",
      "returned",
      "balance",
      "expenditureRate",
    ],
  ],
  ["绩效指标", ["level1", "level2", "name"]],
  ["自评情况", ["weight", "score", "scoreRate"]],
];

function head(canvas: Canvas, row: number, column: number, heads: TableHeads, storeys: boolean): number {
  const groups = storeys ? headGroups(heads) : [];
  const rows = groups.length > 0 ? 2 : 1;
  heads.heads.forEach((text, at) => {
    const group = groups.find(([, from, to]) => from <= at && at <= to);
    if (group === undefined) {
      put(canvas, row, column + at, text);
      merge(canvas, row, column + at, rows, 1);
      return;
    }
    put(canvas, row, column + at, at === group[1] ? group[0] : "");
    put(canvas, row + 1, column + at, text);
    if (at === group[1]) merge(canvas, row, column + at, 1, group[2] - group[1] + 1);
  });
  return rows;
}

function headGroups(heads: TableHeads): readonly (readonly [string, number, number])[] {
  for (const [text, roles] of GROUPS) {
    const at = heads.roles.flatMap((role, index) => (role !== null && roles.includes(role) ? [index] : []));
    const [from] = at;
    const to = at[at.length - 1];
    if (text === "绩效指标" && heads.kind !== "indicators") continue;
    if (
      from !== undefined &&
      to !== undefined &&
      to - from === at.length - 1 &&
      at.length >= 2 &&
      at.length < heads.roles.length
    ) {
      return [[text, from, to]];
    }
  }
  return [];
}

/** Indicators across, in three header rows, as the 2021 city targets are printed. */
function cityHead(canvas: Canvas, row: number, column: number, heads: TableHeads): number {
  const levels = [
    ["一级指标", "产出", "", "", "效益"],
    ["二级指标", "数量指标", "", "时效指标", "社会效益指标"],
    ["三级指标", ...heads.heads.slice(1)],
  ];
  put(canvas, row, column, "承担单位");
  levels.forEach((texts, at) => {
    texts.slice(1).forEach((text, index) => put(canvas, row + at, column + 1 + index, text));
  });
  merge(canvas, row, column, 3, 1);
  merge(canvas, row, column + 1, 1, 3);
  merge(canvas, row + 1, column + 1, 1, 2);
  return 3;
}

function mergeRepeats(canvas: Canvas, table: PublishedTable, heads: TableHeads, body: number, column: number): void {
  heads.roles.forEach((role, index) => {
    let at = 0;
    while (at < table.rows.length) {
      const value = table.rows[at]?.[index];
      let length = 1;
      const level = LEVELS.has(role ?? "") && heads.kind !== "allocation";
      while (at + length < table.rows.length) {
        const next = table.rows[at + length]?.[index];
        if (next !== "〃" && !(level && next === value)) break;
        length++;
      }
      merge(canvas, body + at, column + index, length, 1);
      at += length;
    }
  });
}
