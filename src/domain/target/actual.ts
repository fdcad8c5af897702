import type { ActualForm, ActualReading, Flag, Quantity } from "../reading";
import { remarkOf, withTextFlags } from "./forms/form";
import { yesOrNo } from "./forms/yesNo";
import { periodOf } from "./period";
import type { Parsed, Phrase } from "./phrases";
import { quantityOf, rangeOf, spanOf, type OuterUnit } from "./quantity";
import { wordingOf } from "./wording";

/** Beyond so many characters around its number a text is a description. */
const LONG = 22;
const NO_FLAGS: readonly Flag[] = [];
const DASH = /^\s*[-/\\~]+\s*$/;
const NOTHING = /^\s*(?:无|暂无|没有|零)\s*[。；]?\s*$/;
const FORECAST = /预计|预期(?!目标|指标|效果|成果|值|收益)|计划(?:于|在)|拟(?:于|在|定|将|完成)|将(?:于|在)|力争|有望/;

/** Reads a taken-apart text as an actual value; a number without a unit takes none from outside. */
export function readActualParsed(parsed: Parsed): ActualReading {
  const { phrases, folded } = parsed;
  const [phrase] = phrases;
  if (phrase === undefined) return wordsOnly(parsed);
  const forecast = parsed.plain > 1 && FORECAST.test(folded);
  const flags: readonly Flag[] = parsed.plain > LONG ? ["实际为描述"] : NO_FLAGS;
  if (phrases.length === 1 && phrase.high === null && phrase.half === null) {
    return oneNumber(parsed, phrase, forecast, flags);
  }
  return actual(
    parsed,
    "several",
    {
      quantities: phrases.flatMap((each) => quantitiesOf(parsed, each, null)),
      parts: phrases.map((each) => oneNumber(parsed, each, forecast, NO_FLAGS)),
      forecast,
      change: phrase.change,
    },
    [...flags, "多个实际值"],
  );
}

function oneNumber(parsed: Parsed, phrase: Phrase, forecast: boolean, beside: readonly Flag[]): ActualReading {
  const { comparator, soft, number } = phrase;
  const bound = soft || comparator === "=" ? null : comparator;
  const vague = phrase.about || phrase.near || number.more;
  return actual(
    parsed,
    phrase.high !== null || phrase.half !== null ? "several" : bound === null ? "quantity" : "bound",
    {
      quantities: quantitiesOf(parsed, phrase, null),
      bound,
      symbol: phrase.symbol,
      nearness: number.more ? "above" : phrase.near ? "below" : phrase.about ? "about" : "exact",
      change: phrase.change,
      forecast,
      span: spanOf(parsed, phrase.start, phrase.end),
    },
    vague ? [...beside, "实际为约数"] : beside,
  );
}

function quantitiesOf(parsed: Parsed, phrase: Phrase, outer: OuterUnit | null): readonly Quantity[] {
  return phrase.high === null
    ? [quantityOf(parsed, phrase.number, phrase.per, outer)]
    : rangeOf(parsed, phrase, phrase.high, outer);
}

function wordsOnly(parsed: Parsed): ActualReading {
  const { folded, places, times } = parsed;
  if (DASH.test(folded)) return actual(parsed, "blank", {});
  if (NOTHING.test(folded)) return actual(parsed, "nothing", { wording: "无" });
  const answer = yesOrNo(folded);
  const wording = wordingOf(parsed.text);
  const forecast = FORECAST.test(folded);
  if (answer !== null) return actual(parsed, "yesNo", { wording: answer, forecast });
  const [place] = places;
  if (place !== undefined && places.length === 1) {
    const quantities = [quantityOf(parsed, place, "", null)];
    return actual(parsed, "rank", { quantities, bound: place.more ? "≤" : null, wording, forecast });
  }
  if (times.length > 0) return actual(parsed, "date", { wording, forecast });
  return actual(parsed, "qualitative", { wording, forecast });
}

function actual(
  parsed: Parsed,
  form: ActualForm,
  reads: Partial<ActualReading>,
  flags: readonly Flag[] = [],
): ActualReading {
  const last = parsed.times[parsed.times.length - 1];
  const several = parsed.times.length > 1 && parsed.phrases.length === 0;
  return {
    form,
    text: parsed.text,
    quantities: [],
    bound: null,
    symbol: false,
    parts: [],
    nearness: "exact",
    change: 0,
    period: last === undefined ? null : periodOf(parsed, last),
    forecast: false,
    wording: "",
    remark: remarkOf(parsed),
    span: { start: 0, end: parsed.text.length },
    ...reads,
    flags: withTextFlags(parsed, several ? [...flags, "多个实际值"] : flags),
  };
}
