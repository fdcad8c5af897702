import type { Verdict } from "../domain/reading";
import { describeTarget } from "../domain/target";
import type { IndicatorRow, MoneyRow, TableEvaluation } from "../evaluate/evaluation";
import { areaAddress, columnLetters } from "../sheets/area";
import type { Row, RowKind, Table, TableKind } from "../sheets/table";
import { expenditureRateNumber, numberOrNull, rateNumber } from "./report";

export interface ReportTable {
  readonly sheet: string;
  readonly range: string;
  readonly kind: Exclude<TableKind, "tasks">;
  readonly title: string;
  readonly unit: string | null;
  /** As Excel counts them, from 1. */
  readonly headerRows: readonly number[];
  /** Letters by role; `allocatedParts` and `spentParts` have one for each of their columns. */
  readonly columns: Readonly<Record<string, string | readonly string[]>>;
  readonly budget?: ReportBudget;
  readonly rows: readonly ReportRow[];
}

export interface ReportBudget {
  readonly initialBudget: number | null;
  readonly allocated: number | null;
  readonly spent: number | null;
  readonly weight: number | null;
  readonly expenditureRate: number | null;
  readonly score: number | null;
}

export interface ReportRow {
  readonly row: number;
  readonly kind: "data" | "total" | "group" | "note";
  readonly name: string;
  readonly allocated: number | null;
  readonly spent: number | null;
  readonly returned: number | null;
  readonly expenditureRate: number | null;
  readonly target: string | null;
  readonly reading: string | null;
  readonly actual: string | null;
  readonly completionRate: number | null;
  readonly verdict: Verdict | null;
  readonly weight: number | null;
  readonly score: number | null;
  readonly flags: readonly string[];
}

const ROW_KINDS: Readonly<Record<Exclude<RowKind, "blank">, ReportRow["kind"]>> = {
  data: "data",
  part: "data",
  group: "group",
  total: "total",
  subtotal: "total",
  note: "note",
  skeleton: "note",
};

export function reportTable(evaluation: TableEvaluation): ReportTable {
  const { table, budget } = evaluation;
  return {
    sheet: table.sheet,
    range: areaAddress(table.area),
    kind: table.kind === "tasks" ? "unknown" : table.kind,
    title: table.title,
    unit: table.unit,
    headerRows: table.headerRows.map((row) => row + 1),
    columns: columnsOf(table),
    ...(budget ? { budget: reportBudget(budget) } : {}),
    rows: rowsOf(evaluation),
  };
}

function reportBudget(budget: NonNullable<TableEvaluation["budget"]>): ReportBudget {
  return {
    initialBudget: numberOrNull(budget.initialBudget),
    allocated: numberOrNull(budget.allocated),
    spent: numberOrNull(budget.spent),
    weight: numberOrNull(budget.weight),
    expenditureRate: expenditureRateNumber(budget),
    score: numberOrNull(budget.score ?? budget.computedScore),
  };
}

function columnsOf(table: Table): ReportTable["columns"] {
  const columns: Record<string, string | string[]> = {};
  for (const { column, role } of table.columns) {
    if (role === null) continue;
    const letters = columnLetters(column);
    const known = columns[role];
    if (role === "allocatedParts" || role === "spentParts")
      columns[role] = [...(Array.isArray(known) ? known : []), letters];
    else if (known === undefined) columns[role] = letters;
  }
  return columns;
}

function rowsOf({ table, money, indicators, scores }: TableEvaluation): readonly ReportRow[] {
  const moneyByRow = new Map(money.map((entry) => [entry.row.row, entry]));
  const scoreByRow = new Map(scores.map((entry) => [entry.row.row, entry]));
  const indicatorsByRow = new Map<number, IndicatorRow[]>();
  for (const entry of indicators) {
    const known = indicatorsByRow.get(entry.row.row);
    if (known) known.push(entry);
    else indicatorsByRow.set(entry.row.row, [entry]);
  }
  return table.rows.flatMap((row) => {
    if (row.kind === "blank") return [];
    const base = { ...emptyRow(row, row.kind), ...moneyOf(moneyByRow.get(row.row)) };
    const own = indicatorsByRow.get(row.row);
    if (own) return own.map((entry) => ({ ...base, ...indicatorOf(entry, table) }));
    const points = scoreByRow.get(row.row);
    return [points ? { ...base, weight: numberOrNull(points.weight), score: numberOrNull(points.score) } : base];
  });
}

function emptyRow(row: Row, kind: Exclude<RowKind, "blank">): ReportRow {
  return {
    row: row.row + 1,
    kind: ROW_KINDS[kind],
    name: row.name,
    allocated: null,
    spent: null,
    returned: null,
    expenditureRate: null,
    target: null,
    reading: null,
    actual: null,
    completionRate: null,
    verdict: null,
    weight: null,
    score: null,
    flags: [],
  };
}

function moneyOf(money: MoneyRow | undefined): Partial<ReportRow> {
  if (!money) return {};
  return {
    allocated: numberOrNull(money.allocated),
    spent: numberOrNull(money.spent),
    returned: numberOrNull(money.returned),
    expenditureRate: expenditureRateNumber(money),
    flags: money.flags,
  };
}

function indicatorOf(indicator: IndicatorRow, table: Table): Partial<ReportRow> {
  const { completion, weight, computedScore, enteredScore, column } = indicator;
  const across = column === undefined ? undefined : table.columns.find((entry) => entry.column === column);
  return {
    ...(across ? { name: `${indicator.row.name} ${across.header}`.trim() } : {}),
    target: completion.target.text,
    reading: describeTarget(completion.target),
    actual: completion.actual.text,
    completionRate: completion.rate && rateNumber(completion.rate),
    verdict: completion.verdict,
    weight: numberOrNull(weight),
    score: numberOrNull(enteredScore ?? computedScore),
    flags: completion.flags,
  };
}
