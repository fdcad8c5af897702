import { readAmount, readRate, convertMoney } from "../domain/amount";
import type { AmountReading } from "../domain/amount";
import type { CellValue } from "../domain/cell";
import { isBlank, isCellError } from "../domain/cell";
import { Big, toBig } from "../domain/decimal";
import { MONEY_UNITS } from "../domain/units";
import type { MoneyUnit } from "../domain/units";
import { columnOf } from "../sheets/table";
import type { Column, ColumnRole, Row, Table } from "../sheets/table";
import type { CellRef } from "./evaluation";
import { writtenWeight } from "./names";

const HUNDRED = new Big(100);
const moneyUnits: ReadonlySet<string> = new Set(MONEY_UNITS);

/** The cell of a row under a column. */
export function cellAt(table: Table, row: number, column: number): CellRef {
  return { sheetId: table.sheetId, sheet: table.sheet, row, column };
}

/** The cell of a row that has a role; the row's first cell when the table lacks the role. */
export function cellOf(table: Table, row: Row | number, role: ColumnRole): CellRef {
  const at = typeof row === "number" ? row : row.row;
  return cellAt(table, at, columnOf(table, role)?.column ?? table.area.column);
}

/** Last line of a column's head: what the column is called. */
export function headOf(column: Column | undefined): string {
  return column?.header.split(" / ").at(-1)?.replace(/\s+/g, "") ?? "";
}

type Readings = Map<Row, AmountReading>;
/**
 * Many rules read the same cells. Kept by table: a corrected table is another table, and may state another unit. Within a
 * table the rows are no weak keys: with a hundred thousand of them collecting garbage would take most of the time.
 */
const readings = new WeakMap<Table, Map<ColumnRole, Readings>>();

function readingsOf(table: Table, role: ColumnRole): Readings {
  let roles = readings.get(table);
  if (roles === undefined) readings.set(table, (roles = new Map<ColumnRole, Readings>()));
  let known = roles.get(role);
  if (known === undefined) roles.set(role, (known = new Map<Row, AmountReading>()));
  return known;
}

/** An amount as it stands, in the table's unit; the column's own unit is converted. */
export function amountReading(table: Table, row: Row, role: ColumnRole): AmountReading | null {
  const value = row.cells[role];
  if (value === undefined) return null;
  const known = readingsOf(table, role);
  let reading = known.get(row);
  if (reading === undefined) {
    reading = readIn(table, columnOf(table, role), value, row.formats[role]);
    known.set(row, reading);
  }
  return reading;
}

/** The amount of a row under a role, in the table's unit; null where the cell holds no amount. */
export function moneyCell(table: Table, row: Row, role: ColumnRole): Big | null {
  return amountReading(table, row, role)?.value ?? null;
}

/** Amounts of the 下达 parts, in the order of their columns. */
export function partAmounts(table: Table, row: Row): readonly (Big | null)[] {
  if (row.parts.length === 0) return [];
  const columns = partColumns(table);
  return row.parts.map((value, index) => readIn(table, columns[index], value, undefined).value);
}

export function partColumns(table: Table): readonly Column[] {
  return table.columns.filter((column) => column.role === "allocatedParts");
}

function readIn(table: Table, column: Column | undefined, value: CellValue, format: string | undefined): AmountReading {
  const own =
    column !== undefined && column.unit !== null && moneyUnits.has(column.unit) ? (column.unit as MoneyUnit) : null;
  const unit = own ?? table.unit;
  const reading = readAmount(value, format === undefined ? { unit } : { unit, format });
  if (own === null || table.unit === null || own === table.unit || reading.value === null) return reading;
  return { ...reading, value: convertMoney(reading.value, own, table.unit) };
}

/** Weight or score of a row: 10, "10分", 10% (of a hundred). Null where none stands. */
export function pointsCell(row: Row, role: "weight" | "score" | "deduction"): Big | null {
  const value = row.cells[role];
  return value === undefined ? null : readPoints(value, row.formats[role]);
}

/** The full marks of a row: its weight cell, or, in a table without weights, what its name states: 论证充分性（4分）. */
export function weightOf(table: Table, row: Row): Big | null {
  return columnOf(table, "weight") === undefined ? writtenWeight(row.name) : pointsCell(row, "weight");
}

const WRITTEN_POINTS = /^([-+]?\d+(?:\.\d+)?)\s*分$/;

/** A number of points, also written 10分; a percentage counts out of a hundred. */
export function readPoints(value: CellValue, format?: string): Big | null {
  if (typeof value === "number" && format === undefined) return toBig(value);
  if (isBlank(value)) return null;
  if (typeof value === "string" && value.includes("分")) {
    const digits = WRITTEN_POINTS.exec(value.normalize("NFKC").trim())?.[1];
    if (digits !== undefined) return toBig(digits);
  }
  const reading = readAmount(value, format === undefined ? {} : { format });
  if (reading.kind !== "amount" || reading.value === null) return null;
  return reading.percent ? reading.value.times(HUNDRED) : reading.value;
}

/** A rate as it is printed: its value, and the last decimal of the ratio that is shown (0.9974 from "99.74%": 4). */
export interface PrintedRate {
  readonly value: Big;
  readonly decimals: number;
}

const EXACT_DECIMALS = 12;

/** The rate that stands in a row, as a reader sees it: a number under the format 0.00% counts with two decimals of a percent. */
export function printedRate(table: Table, row: Row, role: ColumnRole): PrintedRate | null {
  const value = row.cells[role];
  if (value === undefined || isBlank(value) || isCellError(value) || typeof value === "boolean") return null;
  const format = row.formats[role];
  const rate = readRate(value, format);
  if (rate === null) return null;
  if (typeof value === "string") {
    const digits = /[.．]([0-9０-９]+)\s*[%％‰]/.exec(value)?.[1]?.length ?? 0;
    if (/[%％]/.test(value)) return { value: rate, decimals: digits + 2 };
    return numberRate(table, role, rate, value);
  }
  if (format !== undefined && format.includes("%")) {
    const decimals = (/\.([0#?]+)%/.exec(format)?.[1]?.length ?? 0) + 2;
    return { value: rate.round(decimals, 1), decimals };
  }
  return numberRate(table, role, rate, String(value));
}

function numberRate(table: Table, role: ColumnRole, rate: Big, text: string): PrintedRate {
  const digits = Math.min(/\.(\d+)/.exec(text)?.[1]?.length ?? 0, EXACT_DECIMALS);
  const column = columnOf(table, role);
  const inPercent = column !== undefined && (column.unit === "%" || /[%％]/.test(column.header) || rate.abs().gte(10));
  return inPercent ? { value: rate.div(HUNDRED), decimals: digits + 2 } : { value: rate, decimals: digits };
}

/** True when `exact`, rounded as the printed rate is, gives the printed rate. */
export function agrees(printed: PrintedRate, exact: Big): boolean {
  return exact.round(printed.decimals, 1).eq(printed.value.round(printed.decimals, 1));
}
