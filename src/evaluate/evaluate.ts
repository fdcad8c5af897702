import type { EvaluationSettings } from "../domain/settings";
import { finish } from "../domain/sliced";
import type { Sliced } from "../domain/sliced";
import type { Snapshot } from "../sheets/snapshot";
import type { Table } from "../sheets/table";
import type { Evaluation, TableEvaluation } from "./evaluation";
import { findAll } from "./findings";
import { indicatorRows } from "./indicators";
import { NO_JUDGEMENTS, type Judgements } from "./judgements";
import { Judges } from "./judges";
import { mainMoney } from "./mainMoney";
import { budgetEvaluation, moneyRows, moneyTotals } from "./money";
import { withoutOurResults } from "./ourResults";
import { evaluateScore } from "./scoring/evaluateScore";
import { readScorings, scoreRows } from "./scoring/readScores";
import { proposeSubject, proposeYear, titleEvidence } from "./subject";

/**
 * Works out what a recognised workbook says: rates, completion, points, score and grade, and what in it does not agree.
 * Pure; linear in the number of cells. Tables of kind `tasks` are carried along and not computed. What our own formulas gave
 * in result columns is neither entered nor printed. What a person said about an indicator wins over what its cells say.
 */
export function evaluate(
  snapshot: Snapshot,
  tables: readonly Table[],
  settings: EvaluationSettings,
  judgements: Judgements = NO_JUDGEMENTS,
): Evaluation {
  return finish(evaluateSliced(snapshot, tables, settings, judgements));
}

/** As `evaluate`, in slices. */
export function* evaluateSliced(
  snapshot: Snapshot,
  tables: readonly Table[],
  settings: EvaluationSettings,
  judgements: Judgements = NO_JUDGEMENTS,
): Sliced<Evaluation> {
  const own = withoutOurResults(snapshot, tables);
  const judges = new Judges(judgements);
  const evaluation = own.restore(yield* evaluateTables(snapshot, own.tables, settings, judges));
  const { unfit } = judges;
  return unfit.length === 0 ? evaluation : { ...evaluation, unfitJudgements: unfit };
}

function* evaluateTables(
  snapshot: Snapshot,
  tables: readonly Table[],
  settings: EvaluationSettings,
  judges: Judges,
): Sliced<Evaluation> {
  const evaluated: TableEvaluation[] = [];
  for (const table of tables) evaluated.push(yield* evaluateTable(table, settings, snapshot, judges));
  const main = mainMoney(evaluated);
  const scorings = tables.flatMap(readScorings);
  const scoringTable = evaluated.find(({ table }) => table.kind === "scores" && !table.transposed) ?? null;
  const lines = sublines(snapshot, tables);
  const evidence = titleEvidence(main, scoringTable, evaluated, snapshot.workbook, lines);
  // Of all titles only these speak of the fund as a whole; the others name its parts.
  const titles = [main?.table.title ?? "", scoringTable?.table.title ?? "", snapshot.workbook].filter(
    (title) => title !== "",
  );
  const places = [...lines, ...tables.flatMap((table) => Object.values(table.head))];
  yield;
  const score = evaluateScore({ snapshot, tables: evaluated, scorings, main, titles, places }, settings);
  const base = {
    workbook: snapshot.workbook,
    settings,
    tables: evaluated,
    subject: proposeSubject(evidence, snapshot.workbook, settings.locale),
    year: proposeYear(evidence, lines, settings.locale),
    mainMoney: main,
    totals: main?.totals ?? null,
    score,
  };
  return { ...base, findings: yield* findAll({ ...base, snapshot, scorings }, settings.locale) };
}

function* evaluateTable(
  table: Table,
  settings: EvaluationSettings,
  snapshot: Snapshot,
  judges: Judges,
): Sliced<TableEvaluation> {
  const money = yield* moneyRows(table, settings, snapshot);
  const budget = budgetEvaluation(table, settings, snapshot);
  const totals =
    budget !== null && budget.allocated !== null
      ? { allocated: budget.allocated, spent: budget.spent, returned: null, expenditureRate: budget.expenditureRate }
      : moneyTotals(money, settings);
  const indicators = yield* indicatorRows(table, settings, snapshot, judges);
  return { table, money, indicators, scores: scoreRows(table), totals, budget };
}

const SUBLINE_ROWS = 3;

/** Texts just above a table's head, where forms write their year and name: （2023年度）, 部门名称：…. */
function sublines(snapshot: Snapshot, tables: readonly Table[]): readonly string[] {
  return tables.flatMap((table) => {
    const sheet = snapshot.sheets.find(({ id }) => id === table.sheetId);
    if (!sheet?.used) return [];
    const first = Math.max(0, table.area.row - SUBLINE_ROWS - sheet.used.row);
    const rows = sheet.values.slice(first, Math.max(0, table.area.row - sheet.used.row));
    return rows.flat().filter((value): value is string => typeof value === "string" && /年度|名称/.test(value));
  });
}
