import { Draft } from "../draft";
import { CHART_COLOURS } from "../styles";
import { DENOMINATORS, INDICATORS, SPENDING } from "../words";
import { completionBars, rankedBars } from "./bars";
import { COLUMNS, GAP_HEIGHT } from "./grid";
import type { SummaryModel } from "./model";

const ROW = 20;
/** With the usual head this fills the first page; a longer head leaves less. */
const USUAL_ROWS = 15;
const USUAL_HEAD = 14;
const LEAST_ROWS = 11;
/** Of the columns, those on the left take a little less than half of the width. */
const LEFT = 5;
/** Bars beyond this would press all others flat: the axis stops here, the label still tells the rate. */
const TALLEST = 5;

/** Spending by unit and completion by indicator, side by side on the first page; one of them alone takes the width. */
export function chartsBlock(model: SummaryModel, headRows: number): Draft | null {
  const ranked = rankedBars(model);
  const completion = completionBars(model);
  if (!ranked && !completion) return null;
  const draft = new Draft();
  const rows = Math.max(LEAST_ROWS, USUAL_ROWS - Math.max(0, headRows - USUAL_HEAD));
  const top = draft.take(rows, ROW);
  draft.pageStarts.push(top);
  const half = ranked !== null && completion !== null;
  const area = (right: boolean) => ({
    row: top,
    column: right && half ? LEFT : 0,
    rowCount: rows,
    columnCount: half ? (right ? COLUMNS - LEFT : LEFT) : COLUMNS,
  });
  if (ranked) {
    draft.charts.push({
      name: "perf-expenditure-rate",
      kind: "bar",
      title: `${SPENDING.chart}（${DENOMINATORS[model.evaluation.settings.denominator]}）`,
      categories: "ranking.names",
      series: [{ name: SPENDING.rate, values: "ranking.rates", color: CHART_COLOURS.bar }],
      categoryAxisTitle: SPENDING.chartCategories,
      valueAxisTitle: SPENDING.rate,
      valueFormat: "0.00%",
      valueMin: 0,
      reverseCategories: true,
      area: area(false),
    });
  }
  if (completion) {
    const tall = Math.max(...completion.map((bar) => bar.rate)) > TALLEST;
    draft.charts.push({
      name: "perf-completion-rate",
      kind: "columnWithLine",
      title: INDICATORS.chartTitle,
      categories: "completion.numbers",
      series: [
        { name: INDICATORS.rate, values: "completion.rates", color: CHART_COLOURS.bar },
        { name: INDICATORS.chartLine, values: "completion.line", color: CHART_COLOURS.line, line: true },
      ],
      categoryAxisTitle: INDICATORS.chartCategories,
      valueAxisTitle: INDICATORS.rate,
      valueFormat: "0%",
      valueMin: 0,
      ...(tall ? { valueMax: TALLEST } : {}),
      area: area(true),
    });
  }
  draft.take(1, GAP_HEIGHT);
  return draft;
}
