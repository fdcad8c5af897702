import type { ActualReading, Quantity, TargetReading } from "../reading";

/** Measure words that say nothing of what is counted. */
const GENERAL = new Set(["个", "项", "家"]);
const NOUN = /^\s*([\u4e00-\u9fff]{1,6})(?=$|[\s，,；;。、()（）])/;
/** Behind a number these begin no noun: 5个已建成, 3项通过验收. */
const NO_NOUN =
  /^(?:已|均|都|全|并|且|其|完|建|较|比|达|未|尚|以|左|上|及|和|与|或|的|在|按|通过|竣|验|实|超|为|新|左右|有|得|获|投|正|预|计)/;
const ENDS_IN_VERB = /(?:完成|建设|验收|通过|改造|培训|开展|举办|竣工|达标|合格|覆盖|落实|到位|以上|以下|左右)$/;
const TOTAL = /(?:共计?|合计|总计|总共|累计|一共|总数?)(?:有|为|达|约|是)*\s*$/;

/** True when 个 counts one thing in the target and another in the actual value: 20个村, 5个乡镇. */
export function countsOther(target: TargetReading, asked: Quantity, actual: ActualReading, found: Quantity): boolean {
  if (asked.unit !== found.unit || !GENERAL.has(asked.unit) || asked.implied === true) return false;
  const goal = nounBehind(target.text, asked);
  const said = goal === "" ? "" : nounBehind(actual.text, found);
  return said !== "" && ![...said].some((character) => goal.includes(character));
}

/** True for 共96人: the total of all beside 每期50人. */
export function isTotal({ text }: ActualReading, { unit, span }: Quantity): boolean {
  return !unit.includes("/") && TOTAL.test(text.slice(Math.max(0, span.start - 8), span.start));
}

function nounBehind(text: string, { span }: Quantity): string {
  if (span.end >= text.length) return "";
  const noun = NOUN.exec(text.slice(span.end, span.end + 10))?.[1] ?? "";
  return NO_NOUN.test(noun) || ENDS_IN_VERB.test(noun) ? "" : noun;
}
