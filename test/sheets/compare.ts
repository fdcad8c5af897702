import { columnIndex, columnLetters } from "../../src/sheets/area";
import { isCounted } from "../../src/sheets/table";
import type { Row, Table } from "../../src/sheets/table";
import { roughNumber, squeeze } from "../../src/sheets/text";

/** What is to be recognised; rows as in Excel, columns by letter. Absent entries are not compared. */
export interface ExpectedTable {
  readonly sheet?: string;
  readonly kind: string;
  readonly title?: string;
  readonly unit?: string | null;
  readonly headerRows: readonly number[];
  /** Role of each column that has one; several `allocatedParts` each by its letter. */
  readonly columns: Readonly<Record<string, string>>;
  /** `"5-9 data, 10 total"`. */
  readonly rows?: string;
  /** Sum of the allocation over the rows that count. */
  readonly allocated?: number;
  readonly spent?: number;
  readonly weight?: number;
  readonly budget?: {
    readonly row: number;
    readonly columns: Readonly<Record<string, string>>;
    readonly rows?: number;
    readonly unit?: string | null;
  } | null;
  readonly head?: Readonly<Record<string, string>>;
  /** Names of some rows. */
  readonly names?: Readonly<Record<string, string>>;
  readonly levels?: Readonly<Record<string, string>>;
  readonly transposed?: boolean;
}

/** What differs between a recognised table and what was expected; empty when nothing does. */
export function differences(table: Table, expected: ExpectedTable): readonly string[] {
  const found: string[] = [];
  const check = (what: string, got: unknown, wanted: unknown): void => {
    if (JSON.stringify(got) !== JSON.stringify(wanted))
      found.push(`${what}: ${JSON.stringify(got)}, expected ${JSON.stringify(wanted)}`);
  };
  check("kind", table.kind, expected.kind);
  if (expected.title !== undefined) check("title", squeeze(table.title), squeeze(expected.title));
  if (expected.unit !== undefined) check("unit", table.unit, expected.unit);
  check(
    "headerRows",
    table.headerRows.map((row) => row + 1),
    expected.headerRows,
  );
  for (const column of table.columns) {
    const letter = columnLetters(column.column);
    check(`${letter} ${column.header}`, column.role, expected.columns[letter] ?? null);
  }
  for (const [letter, role] of Object.entries(expected.columns)) {
    if (!table.columns.some((column) => column.column === columnIndex(letter)))
      found.push(`${letter}: no column, expected ${role}`);
  }
  if (expected.rows !== undefined) {
    for (const [row, kind] of rowKinds(expected.rows)) {
      const own = table.rows.find((one) => one.row === row - 1);
      check(`row ${row} ${own?.name ?? ""}`, own?.kind ?? null, kind);
    }
  }
  if (expected.allocated !== undefined) check("Σ allocated", rounded(sum(table, "allocated")), expected.allocated);
  if (expected.spent !== undefined) check("Σ spent", rounded(sum(table, "spent")), expected.spent);
  if (expected.weight !== undefined) check("Σ weight", rounded(sum(table, "weight")), expected.weight);
  if (expected.transposed !== undefined) check("transposed", table.transposed, expected.transposed);
  if (expected.budget !== undefined) checkBudget(table, expected.budget, check);
  for (const [key, value] of Object.entries(expected.head ?? {})) check(`head ${key}`, table.head[key], value);
  for (const [row, name] of Object.entries(expected.names ?? {}))
    check(`name ${row}`, table.rows.find((one) => one.row === Number(row) - 1)?.name, name);
  for (const [row, level] of Object.entries(expected.levels ?? {})) {
    check(`level1 ${row}`, squeeze(table.rows.find((one) => one.row === Number(row) - 1)?.cells.level1), level);
  }
  return found;
}

type Check = (what: string, got: unknown, wanted: unknown) => void;

function checkBudget(table: Table, expected: NonNullable<ExpectedTable["budget"]> | null, check: Check): void {
  if (expected === null || table.budget === null) {
    check("budget", table.budget === null, expected === null);
    return;
  }
  check("budget row", table.budget.totalRow + 1, expected.row);
  const columns = Object.fromEntries(
    Object.entries(table.budget.columns).map(([role, column]) => [role, columnLetters(column)]),
  );
  const sorted = (entries: Readonly<Record<string, string>>): unknown =>
    Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1));
  check("budget columns", sorted(columns), sorted(expected.columns));
  if (expected.rows !== undefined) check("budget rows", table.budget.rows.length, expected.rows);
  if (expected.unit !== undefined) check("budget unit", table.budget.unit, expected.unit);
}

function sum(table: Table, role: "allocated" | "spent" | "weight"): number {
  const value = (row: Row): number => {
    const own = roughNumber(row.cells[role]);
    if (own !== null || role !== "allocated" || table.columns.some((column) => column.role === "allocated"))
      return own ?? 0;
    return row.parts.reduce<number>((total, part) => total + (roughNumber(part) ?? 0), 0);
  };
  return table.rows.filter(isCounted).reduce((total, row) => total + value(row), 0);
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

function rowKinds(text: string): readonly (readonly [number, string])[] {
  return text.split(",").flatMap((piece) => {
    const [rows = "", kind = ""] = piece.trim().split(/\s+/);
    const [from = "", to = from] = rows.split("-");
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => [Number(from) + at, kind] as const);
  });
}

/** Differences of all tables of a workbook, in order. */
export function compareAll(tables: readonly Table[], expected: readonly ExpectedTable[]): readonly string[] {
  if (tables.length !== expected.length) {
    return [
      `${tables.length} tables (${tables.map((table) => `${table.sheet}: ${table.kind} ${table.title}`).join("; ")}), expected ${expected.length}`,
    ];
  }
  return tables.flatMap((table, at) =>
    differences(table, expected[at] as ExpectedTable).map((text) => `table ${at + 1}: ${text}`),
  );
}
