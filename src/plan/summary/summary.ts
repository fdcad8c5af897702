import type { Big } from "big.js";
import type { Draft } from "../draft";
import { stackBlocks } from "../stack";
import { ORDINALS, SHEET_NAMES } from "../words";
import type { SheetLayout } from "../writePlan";
import { chartDataBlock } from "./chartData";
import { chartsBlock } from "./charts";
import { widthsFor } from "./grid";
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
  const head = headBlock(model);
  const blocks: (Draft | null)[] = [head, chartsBlock(model, head.rowCount)];
  if (score) blocks.push(scoreBlock(model, score, ordinal()));
  if (model.spending.length > 0) blocks.push(spendingBlock(model, ordinal()));
  if (model.indicators.length > 0) blocks.push(indicatorBlock(model, ordinal()));
  blocks.push(notesBlock(model, ordinal()));
  blocks.push(restBlock(model, ordinal), chartDataBlock(model, ordinal));
  return stackBlocks(
    {
      key: "summary",
      name: SHEET_NAMES.summary,
      columnWidths: widthsFor(amountsOf(model)),
      freezeRows: TITLE_ROWS,
      titleRows: [0, TITLE_ROWS - 1],
    },
    blocks.filter((block) => block !== null),
  );
}

function amountsOf(model: SummaryModel): Big[] {
  return model.spending.flatMap(({ evaluation, lines }) => {
    const amounts = [evaluation.totals, ...lines].flatMap((line) => [line?.allocated, line?.spent, line?.returned]);
    return amounts.filter((amount) => amount !== null && amount !== undefined);
  });
}
