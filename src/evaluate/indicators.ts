import { isBlank } from "../domain/cell";
import type { CellValue } from "../domain/cell";
import { complete } from "../domain/completion";
import type { Big } from "../domain/decimal";
import { completionPoints } from "../domain/points";
import type { ReadContext } from "../domain/reading";
import type { EvaluationSettings } from "../domain/settings";
import { mapSliced } from "../domain/sliced";
import type { Sliced } from "../domain/sliced";
import type { Snapshot } from "../sheets/snapshot";
import { acrossColumns } from "../sheets/across";
import { columnOf } from "../sheets/table";
import type { Column, ColumnRole, Row, Table } from "../sheets/table";
import { cellOf, pointsCell, weightOf } from "./cells";
import type { IndicatorRow } from "./evaluation";
import { completeJudged, type Judged } from "./judgements";
import type { Judges } from "./judges";
import { tallMerge } from "./merges";

/** True when the table has targets that can be compared with actual values. */
export function hasIndicators(table: Table): boolean {
  return table.kind !== "tasks" && (columnOf(table, "target") ?? columnOf(table, "actual")) !== undefined;
}

/** Each indicator with its completion and points. Rows without target and actual value are no indicators. */
export function* indicatorRows(
  table: Table,
  settings: EvaluationSettings,
  snapshot: Snapshot,
  judges: Judges,
): Sliced<readonly IndicatorRow[]> {
  if (!hasIndicators(table)) return [];
  return table.transposed ? acrossRows(table, settings, judges) : yield* downRows(table, settings, snapshot, judges);
}

function* downRows(
  table: Table,
  settings: EvaluationSettings,
  snapshot: Snapshot,
  judges: Judges,
): Sliced<readonly IndicatorRow[]> {
  const unit = columnOf(table, "target")?.unit ?? undefined;
  const rows = table.rows.filter(isIndicator);
  const ownWeight = weightReader(table, rows, snapshot);
  return yield* mapSliced(rows, (row): IndicatorRow => {
    const { target = null, actual = null } = row.cells;
    const said = judges.of(table, { row }, target, actual);
    const weight = ownWeight(row);
    const result = weigh(target, actual, rowContext(row, unit), settings, said);
    return {
      row,
      ...result,
      weight,
      computedScore: weight === null ? null : completionPoints(weight, result.completion, settings).points,
      enteredScore: pointsCell(row, "score"),
    };
  });
}

function weigh(
  target: CellValue,
  actual: CellValue,
  context: ReadContext,
  settings: EvaluationSettings,
  said: Judged | undefined,
): Pick<IndicatorRow, "completion" | "judged"> {
  if (said) return completeJudged(said, target, actual, context, settings);
  return { completion: complete(target, actual, context, settings) };
}

function isIndicator({ kind, cells }: Row): boolean {
  if (kind !== "data" && kind !== "group" && kind !== "part") return false;
  return !(isBlank(cells.target ?? null) && isBlank(cells.actual ?? null));
}

/** Reads the weight that is an indicator's own: a weight merged over several indicators is none of theirs. */
function weightReader(table: Table, rows: readonly Row[], snapshot: Snapshot): (row: Row) => Big | null {
  if (columnOf(table, "weight") === undefined) return (row) => weightOf(table, row);
  const numbers = new Set(rows.map(({ row }) => row));
  return (row) => {
    const weight = weightOf(table, row);
    const merge = weight === null ? null : tallMerge(snapshot, cellOf(table, row, "weight"));
    if (merge === null) return weight;
    const covered = Array.from({ length: merge.rowCount }, (_, at) => merge.row + at);
    return covered.some((number) => number !== row.row && numbers.has(number)) ? null : weight;
  };
}

function rowContext(row: Row, unit: string | undefined): ReadContext {
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

/** `measured`: 目标值 stands under the indicator's name, for 完成值 stands beside it. */
function columnContext({ header, unit }: Column, measured: boolean): ReadContext {
  const all = header.split(" / ");
  const heads = measured ? all.slice(0, -1) : all;
  return { name: heads.at(-1), kind: heads.slice(0, -1).join("/") || undefined, unit: unit ?? undefined };
}

/** The cells of an indicator as they were read, and what stands around them: to read other texts in their place. */
export function indicatorSource(
  table: Table,
  { row, column: across }: Pick<IndicatorRow, "row" | "column">,
): { readonly target: CellValue; readonly actual: CellValue; readonly context: ReadContext } {
  const columns = acrossColumns(table.columns);
  const index = columns.findIndex(({ target }) => target.column === across);
  const column = columns[index];
  if (column === undefined) {
    const { target = null, actual = null } = row.cells;
    return { target, actual, context: rowContext(row, columns[0]?.target.unit ?? undefined) };
  }
  const done = table.rows.filter(({ measure, name }) => measure === "actual" && name === row.name).at(-1);
  const [target, actual] = [row.across[index] ?? null, actualAcross(row, done, index)];
  return { target, actual, context: columnContext(column.target, column.actual !== null) };
}

/** What was done of an indicator across: in a column beside its target, or in the unit's line of actual values. */
function actualAcross(row: Row, done: Row | undefined, index: number): CellValue {
  return row.acrossActual[index] ?? done?.across[index] ?? null;
}

/** Units down, indicators across: a line of targets, and where the table has one, the unit's line of actual values. */
function acrossRows(table: Table, settings: EvaluationSettings, judges: Judges): readonly IndicatorRow[] {
  const columns = acrossColumns(table.columns);
  const actuals = new Map<string, Row>();
  for (const row of table.rows) if (row.measure === "actual") actuals.set(row.name, row);
  return table.rows.flatMap((row) => {
    if (row.kind !== "data" || row.measure === "actual" || row.measure === "weight" || row.measure === "score")
      return [];
    const done = actuals.get(row.name);
    return columns.flatMap(({ target: { column }, target: head, actual: beside }, index): IndicatorRow[] => {
      const target = row.across[index] ?? null;
      if (isBlank(target)) return [];
      const context = columnContext(head, beside !== null);
      const actual = actualAcross(row, done, index);
      const said = judges.of(table, { row, column }, target, actual);
      const result = weigh(target, actual, context, settings, said);
      return [{ row, ...result, weight: null, computedScore: null, enteredScore: null, column }];
    });
  });
}
