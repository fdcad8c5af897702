import { parse, type Parsed } from "../target/phrases";
import { wordingOf } from "../target/wording";

/** Words beside a date that say it was done. */
const DONE =
  /竣工验收|验收合格|完成|完工|竣工|建成|验收|交付|交工|移交|印发|发布|出台|颁布|结题|结项|办结|办理完毕|支付|拨付|兑付|发放|下达|到位|上线|开展|举办|召开|举行|投入使用|投入运行|投入运营|投用|启用|通车|结束|完毕|达成|实现|落实|提交|报送|上报|上交|签订|公示|公开|开园|开馆|开业|揭牌|挂牌|通过/g;
/** Words that say nothing of how far it came. */
const NEUTRAL =
  /项目|工程|资金|款项|补贴|补助|活动|会议|培训|工作|任务|建设|目标|年度|全年|所有|各项|相关|本|该|实际|时间|日期|截至|截止|至|到|于|在|已经|已|均|都|全部|全面|全|圆满|顺利|提前|按时|按期|如期|准时|及时|按计划|按要求|按进度|并|且|和|及|与|其中|的|了|为|是|前|底|末|日|号|实施|期间|左右|率|(?:100|百分之?百)%?/g;
/** Beyond so many characters beside the date a text is a description. */
const LONG = 60;
/** In place of a word, so that its neighbours do not join. */
const GAP = " ";
const ALLOWED_SHARE = /^100(?:\.0+)?%$/;

/** Whether the words beside the date of an actual value say that it was done then. */
export function isFinished(text: string, asked: string, name: string): boolean {
  const parsed = parse(text);
  if (parsed.phrases.some((phrase) => !isAllowed(parsed, phrase.start, phrase.end))) return false;
  const beside = wordsBesideTime(parsed);
  if (beside.length > LONG) return false;
  const known = wordingOf(asked) + wordingOf(name);
  return withoutKnown(beside.replace(DONE, GAP), known).replace(NEUTRAL, "").replaceAll(GAP, "") === "";
}

/** 完成100%, or the length of the time: any other number says how much, not whether. */
function isAllowed(parsed: Parsed, start: number, end: number): boolean {
  const written = parsed.folded.slice(start, end);
  return ALLOWED_SHARE.test(written) || /^\d+(?:\.\d+)?(?:个?月|天|日历天|个?工作日|年|周)$/.test(written);
}

/** The words of the clauses from that of the last date on, without times, numbers and remarks. */
function wordsBesideTime(parsed: Parsed): string {
  const { folded, times, phrases, remarks } = parsed;
  const last = times[times.length - 1];
  if (last === undefined) return "";
  const clause = times.length > 1 ? lastClause(folded.slice(0, last.start)) : 0;
  let words = "";
  let index = clause;
  for (const { start, end } of [...times, ...phrases, ...remarks].sort((left, right) => left.start - right.start)) {
    if (end <= index) continue;
    words += folded.slice(index, Math.max(index, start));
    index = end;
  }
  return wordingOf(words + folded.slice(index));
}

function lastClause(before: string): number {
  return Math.max(...[..."，,；;。、"].map((stop) => before.lastIndexOf(stop))) + 1;
}

/** Without words of two characters or more that target or name have too. */
function withoutKnown(words: string, known: string): string {
  let rest = "";
  for (let index = 0; index < words.length;) {
    let length = 0;
    while (index + length < words.length && known.includes(words.slice(index, index + length + 1))) length++;
    if (length < 2) rest += words.charAt(index);
    index += length < 2 ? 1 : length;
  }
  return rest;
}
