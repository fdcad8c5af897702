import type { CellValue } from "../domain/cell";
import { isBlank } from "../domain/cell";
import { complete } from "../domain/completion";
import { completionPoints } from "../domain/points";
import type { ReadContext } from "../domain/reading";
import type { EvaluationSettings } from "../domain/settings";
import { columnOf } from "../sheets/table";
import type { ColumnRole, Row, Table } from "../sheets/table";
import { pointsCell } from "./cells";
import type { IndicatorRow } from "./evaluation";

/** True when the table has targets that can be compared with actual values. */
export function hasIndicators(table: Table): boolean {
  return table.kind !== "tasks" && (columnOf(table, "target") ?? columnOf(table, "actual")) !== undefined;
}

/** Each indicator with its completion and points. Rows without target and actual value are no indicators. */
export function indicatorRows(table: Table, settings: EvaluationSettings): readonly IndicatorRow[] {
  if (!hasIndicators(table)) return [];
  return table.transposed ? acrossRows(table, settings) : downRows(table, settings);
}

function downRows(table: Table, settings: EvaluationSettings): readonly IndicatorRow[] {
  const unit = columnOf(table, "target")?.unit ?? undefined;
  return table.rows.flatMap((row) => {
    if (row.kind !== "data" && row.kind !== "group" && row.kind !== "part") return [];
    const target = row.cells.target ?? null;
    const actual = row.cells.actual ?? null;
    if (isBlank(target) && isBlank(actual)) return [];
    return [indicatorRow(row, target, actual, contextOf(row, unit), settings)];
  });
}

function indicatorRow(
  row: Row,
  target: CellValue,
  actual: CellValue,
  context: ReadContext,
  settings: EvaluationSettings,
): IndicatorRow {
  const completion = complete(target, actual, context, settings);
  const weight = pointsCell(row, "weight");
  return {
    row,
    completion,
    weight,
    computedScore: weight === null ? null : completionPoints(weight, completion, settings).points,
    enteredScore: pointsCell(row, "score"),
  };
}

function contextOf(row: Row, unit: string | undefined): ReadContext {
  const kind = [row.cells.level1, row.cells.level2]
    .filter((level) => typeof level === "string" && level !== "")
    .join("/");
  return {
    name: row.name,
    kind: kind === "" ? undefined : kind,
    operator: textOf(row, "operator"),
    unit: textOf(row, "targetUnit") ?? unit,
    targetFormat: row.formats.target,
    actualFormat: row.formats.actual,
  };
}

function textOf(row: Row, role: ColumnRole): string | undefined {
  const value = row.cells[role];
  return typeof value === "string" && !isBlank(value) ? value.trim() : undefined;
}

/** Units down, indicators across: a line of targets, and where the table has one, the unit's line of actual values. */
function acrossRows(table: Table, settings: EvaluationSettings): readonly IndicatorRow[] {
  const columns = table.columns.filter((column) => column.role === "target");
  const actuals = new Map<string, Row>();
  for (const row of table.rows) if (row.measure === "actual") actuals.set(row.name, row);
  return table.rows.flatMap((row) => {
    if (row.kind !== "data" || row.measure === "actual" || row.measure === "weight" || row.measure === "score")
      return [];
    const done = actuals.get(row.name);
    return columns.flatMap((column, index): IndicatorRow[] => {
      const target = row.across[index] ?? null;
      if (isBlank(target)) return [];
      const heads = column.header.split(" / ");
      const context: ReadContext = {
        name: heads.at(-1),
        kind: heads.slice(0, -1).join("/") || undefined,
        unit: column.unit ?? undefined,
      };
      const completion = complete(target, done?.across[index] ?? null, context, settings);
      return [{ row, completion, weight: null, computedScore: null, enteredScore: null, column: column.column }];
    });
  });
}
