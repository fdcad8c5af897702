import type { ActualReading, TargetReading } from "../reading";
import { HARMLESS } from "./words";

/** `denied`: what the number counts was not done (未完成100户). `aside`: the number is no level at all (尚差12户, 较计划少3户). */
export type Shortfall = "denied" | "aside";

/** Every shortfall has one of these. */
const MAY_SAY = /[差欠缺少剩余尚还仍落低未没无不较比距离超多高于的]/;
/** As many characters around a number can say something of it. */
const REACH = 30;
const CLAUSE_BEFORE = /[^，,；;。、:：()（）\n]*$/;
const CLAUSE_AFTER = /^[^，,；;。、()（）\n]*/;
const BEHIND = String.raw`(?:任务|资金|指标|名额|人数|户数|总量)?(?:为|约|了|达|是|有|\s)*$`;
/** 误差2% and 温差3度 are measured; 拖欠 and 减少 are other words. */
const LACKING = new RegExp(
  String.raw`(?:(?<![误偏温价落级高色逆顺时方视])(?:尚|还|仍|只|仅|相)?差|(?<!拖)(?:尚|还|仍)?欠缺?|短?缺(?:口|少|额|编)?|` +
    String.raw`(?<![减至最不多])少了?|剩余?下?|(?:尚|还|仍)余|余下|(?:尚|还|仍)[有需]|落后|(?<![降减最])低了?)${BEHIND}`,
);
const PLAN = "(?:年初|年度|全年|原|既定|预期|预定|绩效|考核|设定|的)*(?:计划|目标|任务|预期|指标|预算|要求)";
const RELATIVE = new RegExp(
  String.raw`(?:(?<![计相])[较比]|距离?|离|低于|少于|高于|多于|不及|超(?:过|出|额)?(?:完成)?)${PLAN}(?:值|数|任务|目标)?(?:相比)?[^\d]{0,6}$`,
);
const RELATIVE_WITHIN = new RegExp(`^(?:低于|少于|高于|多于|超过|超出|超额|超)(?:完成)?${PLAN}`);
const SHARE_OF_PLAN = new RegExp(String.raw`${PLAN}(?:值|数|任务|量)?的$`);
const NOT = "(?:尚未|仍未|还未|均未|未能|没能|没有|无法|未|没)";
const HOW = "(?:能|有)?(?:按时|按期|如期|及时|全部|全面|实际)?";
const DENIED_BEFORE = new RegExp(
  `${NOT}${HOW}(?:完成|开展|实施|实现|达到|达成|组织|举办|召开|启动|执行|进行|落实|发放|支付|拨付|建设|建成|新建|改造|采购|培训|办理|办结|验收|安排)?(?:了|过|到)?$`,
);
const UNCLEAR_BEFORE = new RegExp(`${NOT}[\\u4e00-\\u9fff]{1,6}$`);
/** 未达标率, 未就业人数 are names. */
const NAMED = /(?:率|比例|占比|比重|[值数量额])(?:为|是|达|达到|约|有)*$/;
const UNDONE_AFTER = new RegExp(
  `^[\\u4e00-\\u9fff]{0,6}?${NOT}${HOW}(?:完成|开展|实施|实现|达|启动|落实|办结|到位|开工|验收|通过|合格|建成|发放|支付)`,
);
const MISSED = new RegExp(`${NOT}${HOW}(?:完成|达到|达成|达标|实现)`);

/**
 * What the words of the number's own clause say of it; null when the number is the achievement. Words that the target or
 * the indicator's name has too (缺口, 剩余) are what is measured.
 */
export function shortfallOf(target: TargetReading, actual: ActualReading, name: string): Shortfall | null {
  const { text, span } = actual;
  if (span.start === 0 && span.end === text.length) return null;
  if (!MAY_SAY.test(text)) return null;
  const measured = target.text + name;
  const before = (CLAUSE_BEFORE.exec(text.slice(Math.max(0, span.start - REACH), span.start))?.[0] ?? "").replace(
    HARMLESS,
    "",
  );
  const after = (CLAUSE_AFTER.exec(text.slice(span.end, span.end + REACH))?.[0] ?? "").replace(HARMLESS, "");
  if (isSaid(LACKING, before, measured)) return "aside";
  if (!NAMED.test(before)) {
    if (isSaid(DENIED_BEFORE, before, measured)) return "denied";
    if (isSaid(UNCLEAR_BEFORE, before, measured)) return "aside";
  }
  if (isSaid(UNDONE_AFTER, after, measured)) return "aside";
  return isRelative(target, actual, before) ? "aside" : null;
}

/** True when another clause says that the target was missed: 100户，未完成任务. */
export function saysMissed({ text, span }: ActualReading): boolean {
  return (span.start > 0 || span.end < text.length) && MISSED.test(text.slice(0, span.start) + text.slice(span.end));
}

function isRelative(target: TargetReading, actual: ActualReading, before: string): boolean {
  if (target.change !== 0 || RELATIVE.test(target.text.slice(0, REACH).replace(/\d.*$/s, ""))) return false;
  if (RELATIVE.test(before)) return true;
  if (RELATIVE_WITHIN.test(actual.text.slice(actual.span.start, actual.span.end))) return true;
  const [asked] = target.quantities;
  return SHARE_OF_PLAN.test(before) && !(asked?.unit === "%" && asked.value.eq(1));
}

function isSaid(pattern: RegExp, clause: string, measured: string): boolean {
  const found = pattern.exec(clause)?.[0].replace(/^[尚还仍只仅]|[\s为约了达是有]+$/g, "") ?? "";
  return found !== "" && !(found.length > 1 && measured.includes(found));
}
