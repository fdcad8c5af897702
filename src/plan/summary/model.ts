import type { Evaluation, IndicatorRow, MoneyRow, TableEvaluation } from "../../evaluate/evaluation";
import type { MoneyUnit } from "../../domain/units";
import type { Table } from "../../sheets/table";
import { isCounted } from "../../sheets/table";
import { budgetLines } from "../budgetLines";
import type { ArgumentFinder } from "../edits/completionArguments";
import type { ResultCells } from "../edits/resultCells";
import { identityKey, indicatorPath, Ordinals, tableOwner } from "../identity";
import type { KeptText, KeptTexts, MatchedTexts } from "../kept";
import { matchKept } from "../kept";
import type { MoneyLine } from "../money";
import { columnInRow, moneyLine } from "../money";
import type { Source } from "../source";

/** More rows than this would make a summary of hundreds of pages: the rest stays in its table and counts in the totals. */
export const LISTED_ROWS = 500;

export interface SpendingLine extends MoneyLine {
  readonly name: string;
  /** `part`: already contained in the line above it. */
  readonly kind: "counted" | "subtotal" | "part";
}

export interface SpendingTable {
  readonly id: string;
  readonly evaluation: TableEvaluation;
  /** What is listed: lines that count, and the subtotals and parts between them. */
  readonly lines: readonly SpendingLine[];
  /** Lines that count and are not listed. */
  readonly unlisted: readonly SpendingLine[];
  /** The table's own total line; used where only it has an amount. */
  readonly total: MoneyLine | null;
  readonly unit: MoneyUnit | null;
  readonly hasSpent: boolean;
  readonly hasReturned: boolean;
}

export interface ListedIndicator {
  readonly indicator: IndicatorRow;
  readonly reasonKey: string;
}

export interface IndicatorTable {
  readonly id: string;
  readonly evaluation: TableEvaluation;
  readonly rows: readonly ListedIndicator[];
  readonly unlisted: number;
}

export interface CriterionKeys {
  readonly score: string;
  readonly deduction: string;
}

/** Everything that the blocks of the summary sheet share. */
export interface SummaryModel {
  readonly evaluation: Evaluation;
  readonly source: Source;
  readonly results: ResultCells;
  readonly customFunctions: boolean;
  readonly finder: ArgumentFinder;
  readonly date: string;
  readonly spending: readonly SpendingTable[];
  readonly indicators: readonly IndicatorTable[];
  /** Keys of the inputs of each criterion, by section and criterion. */
  readonly criterionKeys: readonly (readonly CriterionKeys[])[];
  readonly titleKey: string;
  readonly kept: MatchedTexts;
  /** Texts whose place is gone, with keys of their own so that the next run keeps them again. */
  readonly rest: KeptTexts;
}

export interface SummaryOptions {
  readonly date: string;
  readonly finder: ArgumentFinder;
  readonly customFunctions: boolean;
  readonly kept: KeptTexts;
}

export function summaryModel(
  evaluation: Evaluation,
  source: Source,
  results: ResultCells,
  options: SummaryOptions,
): SummaryModel {
  const spending = evaluation.tables.filter(hasMoney).map(spendingTable);
  const ordinals = new Ordinals();
  const indicators = evaluation.tables
    .filter((table) => table.indicators.length > 0)
    .map((table, index) => indicatorTable(table, index, ordinals));
  const criterionKeys = keysOfCriteria(evaluation);
  const titleKey = identityKey("title", "", []);
  const keys = [
    titleKey,
    ...indicators.flatMap((table) => table.rows.map((row) => row.reasonKey)),
    ...criterionKeys.flat().flatMap(({ score, deduction }) => [score, deduction]),
  ];
  const kept = matchKept(options.kept, keys);
  return {
    evaluation,
    source,
    results,
    customFunctions: options.customFunctions,
    finder: options.finder,
    date: options.date,
    spending,
    indicators,
    criterionKeys,
    titleKey,
    kept,
    rest: distinctKeys(kept.rest),
  };
}

function hasMoney(table: TableEvaluation): boolean {
  return (table.totals !== null && table.money.length > 0) || table.table.budget !== null;
}

function spendingTable(evaluation: TableEvaluation, index: number): SpendingTable {
  const all = evaluation.table.budget ? linesOfBudget(evaluation.table) : linesOfRows(evaluation.money);
  const total = evaluation.money.find(({ row }) => row.kind === "total");
  const has = (role: "spent" | "returned"): boolean =>
    all.some((line) => line[role] !== null) || (total?.[role] ?? null) !== null;
  return {
    id: `money.${index}`,
    evaluation,
    lines: all.slice(0, LISTED_ROWS),
    unlisted: all.slice(LISTED_ROWS).filter((line) => line.kind === "counted"),
    total: total ? moneyLine(total) : null,
    unit: evaluation.table.budget?.unit ?? evaluation.table.unit,
    hasSpent: has("spent"),
    hasReturned: has("returned") || columnInRow(evaluation.table, all[0]?.row ?? -1, "returned") !== undefined,
  };
}

function linesOfRows(rows: readonly MoneyRow[]): SpendingLine[] {
  return rows.flatMap((money): SpendingLine[] => {
    const { row } = money;
    if (isCounted(row)) return [{ ...moneyLine(money), name: row.name, kind: "counted" }];
    return row.kind === "subtotal" || row.kind === "part"
      ? [{ ...moneyLine(money), name: row.name, kind: row.kind }]
      : [];
  });
}

/** A form's total line counts; where it is blank, its sub-lines do. */
function linesOfBudget(table: Table): SpendingLine[] {
  const lines = budgetLines(table);
  const filled = lines.some((line) => line.total && line.allocated !== null);
  return lines
    .filter((line) => filled || !line.total)
    .map((line) => ({ ...line, kind: filled && !line.total ? ("part" as const) : ("counted" as const) }));
}

function indicatorTable(evaluation: TableEvaluation, index: number, ordinals: Ordinals): IndicatorTable {
  const owner = tableOwner(evaluation.table);
  const rows = evaluation.indicators.slice(0, LISTED_ROWS).map((indicator) => {
    const path = indicatorPath(evaluation.table, indicator);
    const identity = identityKey("reason", owner, path);
    return { indicator, reasonKey: identityKey("reason", owner, path, ordinals.next(identity)) };
  });
  return { id: `indicators.${index}`, evaluation, rows, unlisted: evaluation.indicators.length - rows.length };
}

/** The keys of what people write beside each criterion, by section and criterion. */
export function keysOfCriteria(evaluation: Evaluation): CriterionKeys[][] {
  const ordinals = new Ordinals();
  return (evaluation.score?.sections ?? []).map((section) =>
    section.criteria.map((criterion) => {
      const path = [section.name, criterion.name];
      const ordinal = ordinals.next(identityKey("score", "", path));
      return { score: identityKey("score", "", path, ordinal), deduction: identityKey("deduction", "", path, ordinal) };
    }),
  );
}

/** Two texts that were kept for things of the same name stay two. */
function distinctKeys(texts: KeptTexts): KeptTexts {
  const seen = new Ordinals();
  return texts.map((text): KeptText => {
    const repeat = seen.next(text.key);
    return repeat === 0
      ? text
      : { ...text, key: text.key.replace(/\|(\d+)$/, (_, ordinal) => `|${Number(ordinal) + repeat}`) };
  });
}

/** The spending table whose money is the fund's. */
export function mainSpending(model: SummaryModel): SpendingTable | undefined {
  return model.spending.find((table) => table.evaluation === model.evaluation.mainMoney);
}

/** Where an indicator is listed: its table and its place in it. */
export function placeOfIndicator(
  model: SummaryModel,
  indicator: IndicatorRow,
): { table: IndicatorTable; index: number } | null {
  for (const table of model.indicators) {
    const index = table.rows.findIndex((listed) => listed.indicator === indicator);
    if (index >= 0) return { table, index };
  }
  return null;
}
