import { ONE } from "../decimal";
import type { ActualReading, Day, Flag, Period, TargetReading } from "../reading";
import { compareDays } from "../target/dates";
import { looksLikeSerial, serialDay } from "../target/period";
import { dimensionOf } from "../target/dimension";
import { wordingOf } from "../target/wording";
import { isFinished } from "./finished";
import { isDenial } from "./negation";
import { met, review, unmet, type Outcome } from "./outcome";
import { align } from "./units";
import { AS_MEANT, HEDGE, ON_TIME } from "./words";

const UNFINISHED = /正在|尚在|仍在|施工中|进行中|推进中|建设中|实施中|未完成|尚未|未完工|未开工|在建|未竣工/;

/** The time that a target names beside what was read: 2023年国庆前, 2023年暑期, 2023年初. */
const UNREAD_TIME =
  /^[年度\s]*(?:[^\d，,；;。、()（）]{1,8}?(?<![提目空此])(?:之|以)?前(?![期提沿景端瞻置后台列三五十])|(?:年)?[初中](?=$|[前，,；;。、(（完])|[^\d，,；;。、()（）]{0,4}?(?:国庆|春节|元旦|中秋|五一|端午|清明|假期|寒假|暑假|暑期|汛期|开学|学期|学年|春季|夏季|秋季|冬季|春耕|秋收|采暖|供暖|入冬|入汛))/;

/** A deadline or period: met when the actual end is not after the end of the last unit named. `name` is the indicator's. */
export function judgeDeadline(target: TargetReading, actual: ActualReading, name: string): Outcome {
  const said = wordingOf(actual.text);
  if (actual.forecast) return unmet(null, ["预计"]);
  if (said === wordingOf(target.text)) return met();
  if (UNFINISHED.test(said)) return unmet(null, ["定性"]);
  if (actual.period !== null && actual.form !== "several") return judgePeriod(target, actual, actual.period, name);
  const [found] = actual.quantities;
  if (found !== undefined) return judgeDuration(target, actual);
  if (ON_TIME.test(said) || AS_MEANT.test(said)) return HEDGE.test(said) ? review("定性") : met(ONE, ["定性"]);
  return isDenial(said) ? unmet(null, ["定性", "否定词"]) : review("实际为描述", "日期不明");
}

function judgePeriod(target: TargetReading, actual: ActualReading, done: Period, name: string): Outcome {
  const goal = target.period;
  if (goal === null) return review("实际为描述");
  const flags: Flag[] = [];
  if (done.end.year === null) flags.push("年份省略");
  const outcome = compareEnds(goal, done.end, done.lastUnitStart, flags, actual.flags.includes("多个实际值"));
  if (outcome.verdict !== "met") return outcome;
  const isOneDay = compareDays(goal.end, goal.lastUnitStart) === 0;
  if (!isOneDay && UNREAD_TIME.test(target.text.slice(goal.span.end))) return review(...flags, "目标含定性部分");
  if (mayBeNextYear(goal.end, done.end)) return review(...flags, "日期不明");
  return isFinished(actual.text, target.text, name) ? outcome : review(...flags, "实际为描述");
}

/** 1月5日 against 12月31日 is as likely five days late as a year early. */
function mayBeNextYear(goal: Day, done: Day): boolean {
  return done.year === null && (goal.month - done.month) * 31 + goal.day - done.day > 300;
}

function compareEnds(goal: Period, end: Day, lastUnitStart: Day, flags: Flag[], several: boolean): Outcome {
  if (compareDays(end, goal.end) <= 0) {
    return met(ONE, compareDays(end, goal.lastUnitStart) < 0 ? [...flags, "提前"] : flags);
  }
  // 2021年 against 2021年6月: the month is not known.
  if (compareDays(lastUnitStart, goal.end) <= 0) return review(...flags, "实际为描述", "日期不明");
  return several ? review(...flags, "多个实际值", "日期不明") : unmet(null, [...flags, "逾期"]);
}

/** 12个月 against a duration, or the serial number of a date. */
function judgeDuration(target: TargetReading, actual: ActualReading): Outcome {
  const [found] = actual.quantities;
  const [limit] = target.quantities;
  if (found === undefined || actual.form !== "quantity") return review("多个实际值");
  if (found.unit === "" && looksLikeSerial(found.value.toString()) && target.period !== null) {
    const day = serialDay(found.value.toNumber());
    return compareEnds(target.period, day, day, ["疑似日期序列值"], false);
  }
  if (limit === undefined || found.unit === "" || dimensionOf(found.unit) === "none") return review("实际为描述");
  const { target: goal, actual: taken, flags, doubt } = align(limit, found, true);
  if (doubt) return review(...flags);
  return taken.lte(goal) ? met(ONE, flags) : unmet(null, [...flags, "逾期"]);
}
