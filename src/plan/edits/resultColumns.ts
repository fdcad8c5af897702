import { mapSliced } from "../../domain/sliced";
import type { Sliced } from "../../domain/sliced";
import type { IndicatorRow, TableEvaluation } from "../../evaluate/evaluation";
import { columnOf } from "../../sheets/table";
import { budgetLines } from "../budgetLines";
import { indicatorCells } from "../indicatorCells";
import type { IndicatorCells } from "../indicatorCells";
import type { Source } from "../source";
import { budgetScoreContent } from "./budgetScore";
import { completionContent } from "./completionContent";
import type { ContentOptions } from "./expenditureContent";
import { expenditureContent, lineContent } from "./expenditureContent";
import type { ResultRole } from "./resultCells";
import type { RowContent } from "./rowContent";

/** A result column that a table can have, and what its rows would hold. */
export interface ResultColumn {
  readonly role: ResultRole;
  readonly rows: readonly RowContent[];
  /** False where the column is only filled when the form already has it. */
  readonly addable: boolean;
}

const KINDS = new Set(["allocation", "indicators", "selfEvaluation"]);

/** The result columns of a table, in the order in which they are added. */
export function* resultColumns(
  source: Source,
  table: TableEvaluation,
  options: ContentOptions,
): Sliced<ResultColumn[]> {
  if (!KINDS.has(table.table.kind) || table.table.transposed) return [];
  const indicators = yield* writableIndicators(source, table);
  const columns: ResultColumn[] = [
    // A form's budget block has its own place for the rate, and no room beside it.
    { role: "expenditureRate", rows: yield* moneyRows(source, table, options), addable: table.table.budget === null },
    { role: "completionRate", rows: yield* indicatorRows(indicators, "completionRate", options), addable: true },
    { role: "verdict", rows: yield* indicatorRows(indicators, "verdict", options), addable: true },
    {
      role: "score",
      rows: [
        ...present([budgetScoreContent(source, table, options)]),
        ...(yield* indicatorRows(indicators, "score", options)),
      ],
      addable: columnOf(table.table, "weight") !== undefined,
    },
  ];
  return columns.filter((column) => column.rows.length > 0);
}

function* moneyRows(source: Source, table: TableEvaluation, options: ContentOptions): Sliced<RowContent[]> {
  const lines = budgetLines(table.table).map((line) => lineContent(source, table, line, options));
  const rows = yield* mapSliced(table.money, (money) => expenditureContent(source, table, money, options));
  return present([...lines, ...rows]);
}

interface WritableIndicator {
  readonly indicator: IndicatorRow;
  readonly cells: IndicatorCells;
}

function* writableIndicators(source: Source, { table, indicators }: TableEvaluation): Sliced<WritableIndicator[]> {
  if (columnOf(table, "actual") === undefined) return [];
  return yield* mapSliced(indicators, (indicator) => ({ indicator, cells: indicatorCells(source, table, indicator) }));
}

function* indicatorRows(
  indicators: readonly WritableIndicator[],
  role: Exclude<ResultRole, "expenditureRate">,
  options: ContentOptions,
): Sliced<RowContent[]> {
  return present(
    yield* mapSliced(indicators, ({ indicator, cells }) => completionContent(indicator, cells, role, options)),
  );
}

function present(rows: readonly (RowContent | null)[]): RowContent[] {
  return rows.filter((row) => row !== null);
}
