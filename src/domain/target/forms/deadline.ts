import { dimensionOf } from "../dimension";
import { parse, type TimePhrase } from "../phrases";
import { quantityOf, spanOf } from "../quantity";
import { reading, type FormReader, type Seen } from "./form";
import { periodOf } from "../period";

const DONE =
  /完成|完工|竣工|建成|开工|验收|交付|交工|举办|召开|上线|发布|投入|办结|支付|拨付|到位|启动|举行|开展|印发|出台|结束|达到/;
/** 较2021年, 不低于2021年水平: the year is what is compared with. */
const COMPARED = /(?:较|比|与|同|相对|低于|少于|高于|多于|超过|超出|超|大于|小于|达到|≥|>|=)\s*$/;
const LIKENED = /^\s*(?:同期|水平|相比|基础上|基数)/;
/** Beyond so many characters of other text a year alone is only the year of the task. */
const SHORT = 6;

/** 2021年12月31日, 12月底之前, 2021年7月至2023年4月, 12个月（2020年11月至2021年10月） */
export const deadline: FormReader = (seen) => duration(seen) ?? moment(seen);

function moment(seen: Seen) {
  const { parsed } = seen;
  if (parsed.times.length === 0 || parsed.phrases.length > 0) return null;
  const last = parsed.times[parsed.times.length - 1];
  if (last === undefined || last.time.after) return null;
  const { folded } = parsed;
  if (last.start > 0 && COMPARED.test(folded.slice(0, last.start))) return null;
  if (last.end < folded.length && LIKENED.test(folded.slice(last.end))) return null;
  const alone = parsed.plain <= SHORT || last.time.deadline || DONE.test(parsed.folded);
  if (!alone) return null;
  const span = spanOf(parsed, last.start, last.end);
  return { ...reading(parsed, "deadline", null, [], span, 0, yearless(last)), period: periodOf(parsed, last) };
}

/** A duration whose period stands in brackets. */
function duration(seen: Seen) {
  const { parsed } = seen;
  if (parsed.remarks.length === 0 || parsed.phrases.length !== 1) return null;
  const [phrase] = parsed.phrases;
  if (phrase === undefined) return null;
  const dimension = dimensionOf(phrase.number.unit);
  if (dimension !== "time" && dimension !== "months" && dimension !== "workingDays") return null;
  for (const remark of parsed.remarks) {
    const inner = parse(parsed.folded.slice(remark.start + 1, remark.end - 1));
    const [time] = inner.times;
    if (time === undefined || inner.times.length > 1 || inner.phrases.length > 0) continue;
    const placed = { ...time, start: time.start + remark.start + 1, end: time.end + remark.start + 1 };
    const quantities = [quantityOf(parsed, phrase.number, "", null)];
    const span = { start: 0, end: parsed.text.length };
    return {
      ...reading(parsed, "deadline", "≤", quantities, span, 0, yearless(time)),
      period: periodOf(parsed, placed),
    };
  }
  return null;
}

function yearless({ time }: TimePhrase): readonly ["年份省略"] | readonly [] {
  return time.end.year === null ? ["年份省略"] : [];
}
