import { cellText } from "../domain/target/cellText";
import { displayPercent } from "../domain/display";
import type { Completion, Flag, Verdict } from "../domain/reading";
import { actualText, targetText } from "../domain/target/describe";
import type { TableEvaluation } from "../evaluate/evaluation";
import { indicatorSource } from "../evaluate/indicators";
import { judgedPath } from "../evaluate/judges";
import type { UnfitJudgement } from "../evaluate/judgements";
import type { Place } from "../excel/navigate";
import { cellAddress } from "../sheets/area";
import { columnOf } from "../sheets/table";
import type { IndicatorPlace } from "./judge";
import type { Scan } from "./scan";

/** An indicator in the list; what it shows is worked out when it is drawn. */
export interface TargetItem extends IndicatorPlace {
  readonly key: string;
  readonly needsPerson: boolean;
}

export interface TargetsView {
  readonly items: readonly TargetItem[];
  readonly waiting: number;
  /** Tables with indicators, in the workbook's order. */
  readonly tables: readonly { readonly id: string; readonly name: string; readonly waiting: number }[];
  readonly unfit: readonly UnfitJudgement[];
}

export interface TargetDetail {
  readonly name: string;
  /** Levels above the name, "" for none. */
  readonly group: string;
  /** `指标表!D5`. */
  readonly at: string;
  readonly place: Place;
  /** As the cells show them. */
  readonly target: string;
  readonly actual: string;
  readonly reading: ReadingView;
  readonly judged: boolean;
}

/** A completion in words that need no further work but translation. */
export interface ReadingView {
  readonly target: string;
  readonly actual: string;
  readonly verdict: Verdict;
  /** "186.67%", "" where there is none. */
  readonly rate: string;
  readonly flags: readonly Flag[];
}

export function targetsView({ evaluation }: Scan): TargetsView {
  const items = evaluation.tables.flatMap((table) =>
    table.indicators.map((indicator): TargetItem => {
      const { verdict } = indicator.completion;
      const key = `${table.table.id} ${indicator.row.row} ${indicator.column ?? ""}`;
      return { table, indicator, key, needsPerson: verdict === "review" };
    }),
  );
  const tables = evaluation.tables
    .filter(({ indicators }) => indicators.length > 0)
    .map((table) => ({
      id: table.table.id,
      name: tableName(table, evaluation.tables),
      waiting: table.indicators.filter(({ completion }) => completion.verdict === "review").length,
    }));
  const waiting = tables.reduce((sum, table) => sum + table.waiting, 0);
  return { items, waiting, tables, unfit: evaluation.unfitJudgements ?? [] };
}

function tableName({ table }: TableEvaluation, all: readonly TableEvaluation[]): string {
  const alone = all.filter((other) => other.table.sheetId === table.sheetId).length === 1;
  return alone || table.title === "" ? table.sheet : `${table.sheet} · ${table.title}`;
}

/** What a person is to see of these; `only` is a table's id, null for all. */
export function chosenItems(view: TargetsView, waitingOnly: boolean, only: string | null): readonly TargetItem[] {
  return view.items.filter(
    ({ needsPerson, table }) => (!waitingOnly || needsPerson) && (only === null || table.table.id === only),
  );
}

export function itemName({ table, indicator }: IndicatorPlace): string {
  const { row, column } = indicator;
  if (column === undefined) return row.name;
  const head =
    table.table.columns
      .find((one) => one.column === column)
      ?.header.split(" / ")
      .at(-1) ?? "";
  return `${row.name} ${head}`.trim();
}

export function readingView({ target, actual, verdict, rate, flags }: Completion): ReadingView {
  return {
    target: targetText(target),
    actual: actualText(actual),
    verdict,
    rate: rate === null ? "" : displayPercent(rate),
    flags,
  };
}

export function targetDetail(item: IndicatorPlace): TargetDetail {
  const { table } = item.table;
  const { indicator } = item;
  const { target, actual, context } = indicatorSource(table, indicator);
  const column = indicator.column ?? columnOf(table, "target")?.column ?? table.area.column;
  const path = judgedPath(table, indicator);
  const levels = indicator.column === undefined ? path.slice(0, 2) : [(path[3] ?? "").split(" / ").slice(0, -1)].flat();
  return {
    name: itemName(item),
    group: levels.filter((level) => level !== "").join(" · "),
    at: `${table.sheet}!${cellAddress(indicator.row.row, column)}`,
    place: {
      sheetId: table.sheetId,
      sheet: table.sheet,
      area: { row: indicator.row.row, column, rowCount: 1, columnCount: 1 },
    },
    target: cellText(target, context.targetFormat),
    actual: cellText(actual, context.actualFormat),
    reading: readingView(indicator.completion),
    judged: indicator.judged !== undefined,
  };
}
