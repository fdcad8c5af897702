import { Draft } from "../draft";
import type { DraftChart } from "../draft";
import { CHART_COLOURS } from "../styles";
import { DENOMINATORS, HEAD, INDICATORS, SECTION_CHART, SPENDING } from "../words";
import type { CompletionBar } from "./bars";
import { completionBars, rankedBars } from "./bars";
import { COLUMNS, GAP_HEIGHT } from "./grid";
import type { SummaryModel } from "./model";
import { tableCaption } from "./nameContent";
import { scoreParts } from "./scoreParts";

export type ChartAbout = "score" | "spending" | "indicators";

/** A chart that still needs its place. */
export interface PlannedChart {
  readonly about: ChartAbout;
  readonly chart: Omit<DraftChart, "area">;
  /** Points that its bars need to be told apart. */
  readonly height: number;
  /** Part of the page's width that it needs. */
  readonly width: number;
}

/** Title, axis, and the axis' title. */
const AROUND_BARS = 88;
const BAR = 11.5;
const LEAST_HEIGHT = 148;
const COLUMN_CHART = 190;
/** Columns beside each other, in so much of the page's width, whose labels do not touch. */
const COLUMN_WIDTHS = [
  [8, 0.5],
  [13, 0.7],
] as const;
/** The most columns beside each other that have room for decimals. */
const FULL_WIDTH = 18;
/** A few bars with names no longer than this are at home in a narrow chart. */
const FEW_BARS = 8;
const SHORT_NAME = 8;
/** Bars beyond this would press all others flat: the axis stops here, the title says so, and the label tells the rate. */
const TALLEST = 2;
const WHOLE = "0%";
const EXACT = "0.00%";

/** The charts for which the workbook holds enough to compare. */
export function plannedCharts(model: SummaryModel): PlannedChart[] {
  return [scoreChart(model), spendingChart(model), completionChart(model)].filter((chart) => chart !== null);
}

function barHeight(bars: number): number {
  return Math.max(LEAST_HEIGHT, AROUND_BARS + bars * BAR);
}

/** An axis of rates in steps of a fifth; up to 100 % where none is above. */
function rateAxis(rates: readonly number[]): Pick<DraftChart, "axisFormat" | "valueMin" | "valueMax" | "valueUnit"> {
  const highest = Math.max(0, ...rates);
  return {
    axisFormat: WHOLE,
    valueMin: 0,
    ...(highest <= 1 ? { valueMax: 1 } : {}),
    ...(highest <= 2 ? { valueUnit: 0.2 } : {}),
  };
}

const RATE_BARS = { kind: "bar", valueFormat: EXACT, labels: "insideBase", legend: false } as const;

function scoreChart(model: SummaryModel): PlannedChart | null {
  const parts = scoreParts(model);
  if (parts.length < 2) return null;
  const bySection = parts[0]?.level === "section";
  return {
    about: "score",
    height: barHeight(parts.length),
    width: 0.5,
    chart: {
      ...RATE_BARS,
      name: "perf-score-rate",
      title: bySection ? SECTION_CHART.bySection : SECTION_CHART.byCriterion,
      categories: "parts.names",
      series: [{ name: SECTION_CHART.value, values: "parts.rates", color: CHART_COLOURS.bar }],
      categoryAxisTitle: bySection ? HEAD.section : HEAD.criterion,
      valueAxisTitle: SECTION_CHART.value,
      ...rateAxis(parts.map(({ rate }) => rate)),
    },
  };
}

function spendingChart(model: SummaryModel): PlannedChart | null {
  const ranked = rankedBars(model);
  if (!ranked) return null;
  const narrow = ranked.bars <= FEW_BARS && ranked.names.every((name) => name.length <= SHORT_NAME);
  return {
    about: "spending",
    height: barHeight(ranked.bars),
    width: narrow ? 0.3 : 0.5,
    chart: {
      ...RATE_BARS,
      name: "perf-expenditure-rate",
      title: `${SPENDING.chart}（${DENOMINATORS[model.evaluation.settings.denominator].replaceAll(" ", "")}）`,
      categories: "ranking.names",
      series: [{ name: SPENDING.rate, values: "ranking.rates", color: CHART_COLOURS.bar }],
      categoryAxisTitle: SPENDING.chartCategories,
      valueAxisTitle: SPENDING.rate,
      ...rateAxis(ranked.rates),
    },
  };
}

function completionChart(model: SummaryModel): PlannedChart | null {
  const bars = completionBars(model);
  if (!bars) return null;
  const cut = bars.some(({ rate }) => rate > TALLEST);
  return {
    about: "indicators",
    height: COLUMN_CHART,
    width: COLUMN_WIDTHS.find(([most]) => bars.length <= most)?.[1] ?? 1,
    chart: {
      name: "perf-completion-rate",
      kind: "columnWithLine",
      title: INDICATORS.chartTitle(cut ? INDICATORS.chartCut(`${TALLEST * 100}%`) : "", captionOf(model, bars)),
      categories: "completion.numbers",
      series: [
        { name: INDICATORS.rate, values: "completion.rates", color: CHART_COLOURS.bar },
        { name: INDICATORS.chartLine, values: "completion.line", color: CHART_COLOURS.line, line: true },
      ],
      categoryAxisTitle: INDICATORS.chartCategories,
      valueAxisTitle: INDICATORS.rate,
      valueFormat: bars.length > FULL_WIDTH ? WHOLE : EXACT,
      axisFormat: WHOLE,
      valueMin: 0,
      ...(cut ? { valueMax: TALLEST, valueUnit: 0.5 } : {}),
      labels: "outsideEnd",
      legend: false,
    },
  };
}

/** Numbers are those of one table: which, where there are several. */
function captionOf({ indicators }: SummaryModel, [bar]: readonly CompletionBar[]): string {
  const own = indicators.find(({ id }) => bar?.key.startsWith(`${id}.`));
  return indicators.length < 2 || !own ? "" : tableCaption(own.evaluation.table);
}

const ROW = 16.5;
/** Of the columns, those on the left take about half of the width, or a third. */
const HALF = 5;
const THIRD = 3;

/** Charts beside each other over the whole width. */
export function chartsBlock(charts: readonly PlannedChart[]): Draft {
  const draft = new Draft();
  const rowCount = Math.ceil(Math.max(...charts.map(({ height }) => height)) / ROW);
  const row = draft.take(rowCount, ROW);
  draft.pageStarts.push(row);
  const left = (charts[0]?.width ?? 1) < 0.5 ? THIRD : HALF;
  charts.forEach(({ chart }, index) => {
    const column = index === 0 ? 0 : left;
    const end = index === charts.length - 1 ? COLUMNS : left;
    draft.charts.push({ ...chart, area: { row, column, rowCount, columnCount: end - column } });
  });
  draft.take(1, GAP_HEIGHT);
  return draft;
}
