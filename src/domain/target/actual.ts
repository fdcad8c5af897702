import type { ActualForm, ActualReading, Comparator, Flag, Quantity } from "../reading";
import { remarkOf, withTextFlags } from "./forms/form";
import { yesOrNo } from "./forms/yesNo";
import { periodOf } from "./period";
import type { Parsed, Phrase } from "./phrases";
import { quantityOf, rangeOf, spanOf } from "./quantity";
import { wordingOfFolded } from "./wording";

/** Beyond so many characters around its number a text is a description. */
const LONG = 22;
const NO_FLAGS: readonly Flag[] = [];
const NO_QUANTITIES: readonly Quantity[] = [];
const NO_PARTS: readonly ActualReading[] = [];
const DASH = /^\s*[-/\\~]+\s*$/;
const NOTHING = /^\s*(?:无|没有|零)\s*[。；]?\s*$/;
const FORECAST =
  /预计|预期(?!目标|指标|效果|成果|值|收益)|计划(?:于|在)|拟(?:于|在|定|将|完成)|将(?:于|在)|力争|有望|(?<![按照原成较比超])(?:计划|拟|定于|争取)\s*(?=(?:20\d\d|\d\d)\s*[年.\-/]|\d{1,2}\s*月|[明后]年|年底)/;

/** Reads a taken-apart text as an actual value; a number without a unit takes none from outside. */
export function readActualParsed(parsed: Parsed): ActualReading {
  const { phrases } = parsed;
  const [phrase] = phrases;
  const forecast = parsed.plain > 1 && FORECAST.test(parsed.folded);
  if (phrase === undefined) return withTimes(parsed, wordsOnly(parsed, forecast));
  const flags: readonly Flag[] = parsed.plain > LONG ? ["实际为描述"] : NO_FLAGS;
  if (phrases.length === 1 && phrase.high === null && phrase.half === null) {
    return withTimes(parsed, oneNumber(parsed, phrase, forecast, flags));
  }
  const quantities = phrases.flatMap((each) => quantitiesOf(parsed, each));
  const parts = phrases.map((each) => oneNumber(parsed, each, forecast, NO_FLAGS));
  const vague = phrases.some(({ number }) => number.upper !== null);
  const mixed: readonly Flag[] = [...flags, vague ? "实际为约数" : "多个实际值"];
  const several = actual(parsed, "several", quantities, forecast, "", mixed);
  return withTimes(parsed, { ...several, parts, change: phrase.change });
}

function oneNumber(parsed: Parsed, phrase: Phrase, forecast: boolean, beside: readonly Flag[]): ActualReading {
  const { comparator, number } = phrase;
  const bound = phrase.soft || comparator === "=" ? null : comparator;
  const vague = phrase.about || phrase.near || number.more;
  const flags: readonly Flag[] = vague ? [...beside, "实际为约数"] : beside;
  return {
    form: formOf(phrase, bound),
    text: parsed.text,
    quantities: quantitiesOf(parsed, phrase),
    bound,
    symbol: phrase.symbol,
    parts: NO_PARTS,
    nearness: number.more ? "above" : phrase.near ? "below" : phrase.about ? "about" : "exact",
    change: phrase.change,
    period: null,
    forecast,
    wording: "",
    remark: remarkOf(parsed),
    span: spanOf(parsed, phrase.start, phrase.end),
    flags: withTextFlags(parsed, flags),
  };
}

function formOf(phrase: Phrase, bound: Comparator | null): ActualForm {
  if (phrase.high !== null || phrase.half !== null) return "several";
  return bound === null ? "quantity" : "bound";
}

function quantitiesOf(parsed: Parsed, phrase: Phrase): readonly Quantity[] {
  if (phrase.high !== null) return rangeOf(parsed, phrase, phrase.high, null);
  return [quantityOf(parsed, phrase.number, phrase.per, null)];
}

function wordsOnly(parsed: Parsed, forecast: boolean): ActualReading {
  const { folded, places, times } = parsed;
  if (DASH.test(folded)) return actual(parsed, "blank", NO_QUANTITIES, false, "");
  if (NOTHING.test(folded)) return actual(parsed, "nothing", NO_QUANTITIES, false, "无");
  const answer = yesOrNo(folded);
  if (answer !== null) return actual(parsed, "yesNo", NO_QUANTITIES, forecast, answer);
  const wording = wordingOfFolded(folded);
  const [place] = places;
  if (place !== undefined && places.length === 1) {
    const ranked = actual(parsed, "rank", [quantityOf(parsed, place, "", null)], forecast, wording);
    return { ...ranked, bound: place.more ? "≤" : null };
  }
  return actual(parsed, times.length > 0 ? "date" : "qualitative", NO_QUANTITIES, forecast, wording);
}

function actual(
  parsed: Parsed,
  form: ActualForm,
  quantities: readonly Quantity[],
  forecast: boolean,
  wording: string,
  flags: readonly Flag[] = NO_FLAGS,
): ActualReading {
  return {
    form,
    text: parsed.text,
    quantities,
    bound: null,
    symbol: false,
    parts: NO_PARTS,
    nearness: "exact",
    change: 0,
    period: null,
    forecast,
    wording,
    remark: remarkOf(parsed),
    span: { start: 0, end: parsed.text.length },
    flags: withTextFlags(parsed, flags),
  };
}

/** Adds the time that the text names, the last of several. */
function withTimes(parsed: Parsed, found: ActualReading): ActualReading {
  const { times } = parsed;
  const last = times.length === 0 ? undefined : times[times.length - 1];
  if (last === undefined) return found;
  const several = times.length > 1 && parsed.phrases.length === 0;
  const flags: readonly Flag[] = several ? [...found.flags, "多个实际值"] : found.flags;
  return { ...found, period: periodOf(parsed, last), flags };
}
