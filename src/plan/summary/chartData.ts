import { Draft } from "../draft";
import type { Places } from "../draft";
import { shorten } from "../text";
import { INDICATORS, NOTES, SPENDING } from "../words";
import type { CompletionBar, RankedBars } from "./bars";
import { completionBars, rankedBars } from "./bars";
import { GAP_HEIGHT, headRow, partHeading, WIDTHS } from "./grid";
import type { SummaryModel } from "./model";

/** The ranking stands left, the completion of the indicators right of it. */
const RANK = 0;
const NUMBER = 3;
const ROW = 16;

/** The lists that the charts draw, at the end: units by rate, best first, and indicators with a rate. Null without charts. */
export function chartDataBlock(model: SummaryModel, ordinal: () => string): Draft | null {
  const ranked = rankedBars(model);
  const completion = completionBars(model);
  if (!ranked && !completion) return null;
  const draft = new Draft();
  partHeading(draft, ordinal(), NOTES.chartData);
  const head = headRow(draft, ranked ? SPENDING.rankHeads : [], RANK);
  if (completion) INDICATORS.chartHeads.forEach((text, index) => draft.put(head, NUMBER + index, "head", { value: text }));
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
    draft.put(row, RANK + 1, "small", at("names"));
    draft.put(row, RANK + 2, "rate", at("rates"));
  }
  draft.name("ranking.names", first, RANK + 1, bars);
  draft.name("ranking.rates", first, RANK + 2, bars);
}

function completionRows(draft: Draft, bars: readonly CompletionBar[], first: number): void {
  bars.forEach((bar, index) => {
    const row = first + index;
    draft.put(row, NUMBER, "number", { value: bar.number });
    draft.put(row, NUMBER + 1, "small", { value: shorten(bar.name, (WIDTHS[NUMBER + 1] ?? 10) - 1) });
    draft.put(row, NUMBER + 2, "rate", (places) => `IF(ISNUMBER(${places.of(bar.key)}),${places.of(bar.key)},"")`);
    draft.put(row, NUMBER + 3, "rate", { value: 1 });
  });
  draft.name("completion.numbers", first, NUMBER, bars.length);
  draft.name("completion.rates", first, NUMBER + 2, bars.length);
  draft.name("completion.line", first, NUMBER + 3, bars.length);
}
