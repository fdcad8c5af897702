import { Draft } from "../draft";
import type { Places } from "../draft";
import { HEAD, INDICATORS, NOTES, SPENDING } from "../words";
import type { CompletionBar, RankedBars } from "./bars";
import { completionBars, rankedBars } from "./bars";
import { GAP_HEIGHT, headRow, partHeading } from "./grid";
import type { SummaryModel } from "./model";
import type { ScorePart } from "./scoreParts";
import { scoreParts } from "./scoreParts";

const NUMBER = 0;
const NAME = 1;
const RATE = 2;
const LINE = 3;

/**
 * The lists that the charts draw, below everything else and not printed: score rate by part, units by rate, indicators with
 * a rate. Bar charts draw from the bottom up, so theirs run from last to first. Null without charts.
 */
export function chartDataBlock(model: SummaryModel, ordinal: () => string): Draft | null {
  const parts = scoreParts(model);
  const ranked = rankedBars(model);
  const completion = completionBars(model);
  if (parts.length < 2 && !ranked && !completion) return null;
  const draft = new Draft();
  draft.printed = false;
  partHeading(draft, ordinal(), NOTES.chartData);
  if (parts.length > 1) partRows(draft, parts);
  if (ranked) rankedRows(draft, ranked);
  if (completion) completionRows(draft, completion);
  return draft;
}

function partRows(draft: Draft, parts: readonly ScorePart[]): void {
  headRow(draft, [
    SPENDING.heads.number,
    parts[0]?.level === "section" ? HEAD.section : HEAD.criterion,
    HEAD.scoreRate,
  ]);
  const first = draft.rowCount;
  [...parts].reverse().forEach((part, index) => {
    const row = draft.take();
    draft.put(row, NUMBER, "number", { value: parts.length - index });
    draft.put(row, NAME, "text", { value: part.name });
    draft.put(row, RATE, "rate", (places) => places.of(`${part.key}.rate`));
  });
  draft.name("parts.names", first, NAME, parts.length);
  draft.name("parts.rates", first, RATE, parts.length);
  draft.take(1, GAP_HEIGHT);
}

/** The k-th of the ranked lines; the lowest ones when not all fit. */
function rankedRows(draft: Draft, { table, all, bars }: RankedBars): void {
  headRow(draft, SPENDING.rankHeads);
  const first = draft.rowCount;
  for (let index = 0; index < bars; index += 1) {
    const row = draft.take();
    const at = (role: string) => (places: Places) =>
      `IFERROR(INDEX(${places.of(`${table.id}.${role}`)},MATCH(${places.at(row, NUMBER)},${places.of(`${table.id}.ranks`)},0)),"")`;
    draft.put(row, NUMBER, "number", { value: all - index });
    draft.put(row, NAME, "text", (places) => shortened(at("names")(places)));
    draft.put(row, RATE, "rate", at("rates"));
  }
  draft.name("ranking.names", first, NAME, bars);
  draft.name("ranking.rates", first, RATE, bars);
  draft.take(1, GAP_HEIGHT);
}

function completionRows(draft: Draft, bars: readonly CompletionBar[]): void {
  const { number, name, rate, line } = INDICATORS.chartHeads;
  headRow(draft, [number, name, rate, line]);
  const first = draft.rowCount;
  bars.forEach((bar) => {
    const row = draft.take();
    draft.put(row, NUMBER, "number", { value: bar.number });
    draft.put(row, NAME, "text", { value: bar.name });
    draft.put(row, RATE, "rate", (places) => `IF(ISNUMBER(${places.of(bar.key)}),${places.of(bar.key)},"")`);
    draft.put(row, LINE, "rate", { value: 1 });
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
