import type { Draft } from "../draft";
import { stackBlocks } from "../stack";
import { ORDINALS, SHEET_NAMES } from "../words";
import type { SheetLayout } from "../writePlan";
import { chartDataBlock } from "./chartData";
import type { ChartAbout, PlannedChart } from "./charts";
import { chartsBlock, plannedCharts } from "./charts";
import { columnsFor } from "./grid";
import { headBlock } from "./head";
import { indicatorBlock } from "./indicators";
import type { SummaryModel } from "./model";
import { notesBlock, restBlock } from "./notes";
import { scoreBlock } from "./scoreTable";
import { spendingBlock } from "./spending";

const TITLE_ROWS = 2;

/** 绩效评分汇总, from top to bottom; parts for which the workbook holds nothing are left out. */
export function summarySheet(model: SummaryModel): SheetLayout {
  let part = 0;
  const ordinal = (): string => ORDINALS[part++] ?? String(part);
  const { score } = model.evaluation;
  const charts = plannedCharts(model);
  const beside = charts.find(({ height }) => height <= HIGHEST_BESIDE) ?? charts[0] ?? null;
  const parts: Part[] = [];
  if (score) parts.push({ about: "score", block: scoreBlock(model, score, ordinal()) });
  if (model.spending.length > 0) parts.push({ about: "spending", block: spendingBlock(model, ordinal()) });
  if (model.indicators.length > 0) parts.push({ about: "indicators", block: indicatorBlock(model, ordinal()) });
  const first = headBlock(model, beside);
  const last = [
    notesBlock(model, ordinal(), charts.length > 0),
    restBlock(model, ordinal),
    chartDataBlock(model, ordinal),
  ];
  const orders = chartOrders(parts, chartGroups(charts.filter((chart) => chart !== beside)));
  return stackBlocks(
    {
      key: "summary",
      name: SHEET_NAMES.summary,
      columns: columnsFor(model.spending),
      freezeRows: TITLE_ROWS,
      titleRows: [0, TITLE_ROWS - 1],
    },
    orders.map((blocks) => [first, ...blocks, ...last.filter((block) => block !== null)]),
  );
}

/** A taller chart would leave the card beside it empty. */
const HIGHEST_BESIDE = 200;

interface Part {
  readonly about: ChartAbout;
  readonly block: Draft;
}

/** Charts that share a row count as about what the last of them is about. */
function chartGroups(charts: readonly PlannedChart[]): Part[] {
  const group = (members: readonly PlannedChart[]): Part => ({
    about: members.at(-1)?.about ?? "score",
    block: chartsBlock(members),
  });
  const together = charts.length === 2 && charts.reduce((sum, { width }) => sum + width, 0) <= 1;
  return together ? [group(charts)] : charts.map((chart) => group([chart]));
}

/** The parts with each group of charts right behind what it is about, then with it where it may fill a page better. */
function chartOrders(parts: readonly Part[], groups: readonly Part[]): Draft[][] {
  const placements = groups.reduce<number[][]>(
    (all, { about }) => {
      const own = parts.findIndex((part) => part.about === about);
      const others = parts.map((_, index) => index).filter((index) => index !== own);
      return all.flatMap((before) => [own, ...others].map((index) => [...before, index]));
    },
    [[]],
  );
  return placements.map((places) =>
    parts.flatMap(({ block }, index) => [
      block,
      ...groups.filter((_, at) => places[at] === index).map((one) => one.block),
    ]),
  );
}
