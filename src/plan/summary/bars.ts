import { expenditureRate } from "../../domain/rates";
import { indicatorName } from "../identity";
import type { IndicatorTable, SpendingTable, SummaryModel } from "./model";
import { mainSpending } from "./model";

/** More bars than this can no longer be told apart in a chart of half a page. */
export const MOST_BARS = 24;

export interface RankedBars {
  readonly table: SpendingTable;
  /** Units with a rate, and how many of them the chart shows. */
  readonly all: number;
  readonly bars: number;
  readonly rates: readonly number[];
  readonly names: readonly string[];
}

/** The main table when it has several units with a rate, else the first table that has. */
export function rankedBars(model: SummaryModel): RankedBars | null {
  const main = mainSpending(model);
  const table = [...(main ? [main] : []), ...model.spending].find(
    (candidate) => candidate.hasSpent && ratedLines(candidate).length > 1,
  );
  if (!table) return null;
  const lines = ratedLines(table);
  const { denominator } = model.evaluation.settings;
  return {
    table,
    all: lines.length,
    bars: Math.min(MOST_BARS, lines.length),
    rates: lines.map((line) => Number(expenditureRate(line, denominator)?.toFixed(6) ?? 0)),
    names: lines.map(({ name }) => name),
  };
}

function ratedLines(table: SpendingTable) {
  return table.lines.flatMap(({ kind, name, allocated, spent, returned }) =>
    kind === "counted" && allocated !== null && allocated.gt(0) && spent !== null
      ? [{ name, allocated, spent, returned }]
      : [],
  );
}

export interface CompletionBar {
  /** Name of the rate's cell. */
  readonly key: string;
  /** The indicator's number in its table. */
  readonly number: number;
  readonly name: string;
  readonly rate: number;
}

/** Indicators with a rate, of the table that has most of them. Null where there are too few to compare. */
export function completionBars(model: SummaryModel): readonly CompletionBar[] | null {
  const tables = model.indicators.map(barsOf).sort((one, other) => other.length - one.length);
  const bars = tables[0] ?? [];
  return bars.length < 2 ? null : bars.slice(0, MOST_BARS);
}

function barsOf(table: IndicatorTable): CompletionBar[] {
  return table.rows.flatMap(({ indicator }, index) => {
    const { rate } = indicator.completion;
    if (rate === null) return [];
    const name = indicatorName(table.evaluation.table, indicator);
    return [{ key: `${table.id}.${index}.rate`, number: index + 1, name, rate: Number(rate.toFixed(6)) }];
  });
}
