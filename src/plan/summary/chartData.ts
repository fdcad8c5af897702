import { Draft } from "../draft";
import type { Places } from "../draft";
import { INDICATORS, NOTES, SPENDING } from "../words";
import type { CompletionBar, RankedBars } from "./bars";
import { completionBars, rankedBars } from "./bars";
import { COLUMNS, GAP_HEIGHT, headRow, partHeading } from "./grid";
import type { SummaryModel } from "./model";

/** The ranking stands left, the completion of the indicators right of it. */
const RANK = 0;
const NUMBER = 5;
const RATE = 6;
const LINE = 7;
const NAME = 8;
const ROW = 16;

/** The lists that the charts draw, at the end: units by rate, best first, and indicators with a rate. Null without charts. */
export function chartDataBlock(model: SummaryModel, ordinal: () => string): Draft | null {
  const ranked = rankedBars(model);
  const completion = completionBars(model);
  if (!ranked && !completion) return null;
  const draft = new Draft();
  partHeading(draft, ordinal(), NOTES.chartData);
  const head = headRow(draft, ranked ? SPENDING.rankHeads : [], RANK);
  if (completion) {
    const { number, rate, line, name } = INDICATORS.chartHeads;
    [number, rate, line].forEach((text, index) => draft.put(head, NUMBER + index, "head", { value: text }));
    draft.span({ row: head, column: NAME, rowCount: 1, columnCount: COLUMNS - NAME }, "head", { value: name });
  }
  const first = draft.take(Math.max(ranked?.bars ?? 0, completion?.length ?? 0), ROW);
  if (ranked) rankedRows(draft, ranked, first);
  if (completion) completionRows(draft, completion, first);
  draft.take(1, GAP_HEIGHT);
  return draft;
}

/** The k-th of the ranked lines; the lowest ones when not all fit. */
function rankedRows(draft: Draft, { table, all, bars }: RankedBars, first: number): void {
  for (let index = 0; index < bars; index += 1) {
    const row = first + index;
    const at = (role: string) => (places: Places) =>
      `IFERROR(INDEX(${places.of(`${table.id}.${role}`)},MATCH(${places.at(row, RANK)},${places.of(`${table.id}.ranks`)},0)),"")`;
    draft.put(row, RANK, "number", { value: all - bars + index + 1 });
    draft.put(row, RANK + 1, "small", (places) => shortened(at("names")(places)));
    draft.put(row, RANK + 2, "rate", at("rates"));
  }
  draft.name("ranking.names", first, RANK + 1, bars);
  draft.name("ranking.rates", first, RANK + 2, bars);
}

function completionRows(draft: Draft, bars: readonly CompletionBar[], first: number): void {
  bars.forEach((bar, index) => {
    const row = first + index;
    draft.put(row, NUMBER, "number", { value: bar.number });
    draft.put(row, RATE, "rate", (places) => `IF(ISNUMBER(${places.of(bar.key)}),${places.of(bar.key)},"")`);
    draft.put(row, LINE, "rate", { value: 1 });
    draft.span({ row, column: NAME, rowCount: 1, columnCount: COLUMNS - NAME }, "small", { value: bar.name });
  });
  draft.name("completion.numbers", first, NUMBER, bars.length);
  draft.name("completion.rates", first, RATE, bars.length);
  draft.name("completion.line", first, LINE, bars.length);
}

/** Names longer than this would take the room of the bars. */
const LONGEST_NAME = 14;

function shortened(name: string): string {
  return `IF(LEN(${name})>${LONGEST_NAME},LEFT(${name},${LONGEST_NAME - 1})&"…",${name})`;
}
