import type { CellValue } from "./cell";
import { judgeCompound } from "./completion/compound";
import { judgeDeadline } from "./completion/deadline";
import { judgeRank, judgeZero } from "./completion/others";
import { review, type Outcome } from "./completion/outcome";
import { judgeQuantity } from "./completion/quantitative";
import { judgeWording, judgeYesNo } from "./completion/wording";
import { Big, compare, ONE, toBig } from "./decimal";
import type { ActualReading, Completion, Flag, ReadContext, TargetReading, Verdict } from "./reading";
import { DEFAULT_SETTINGS, type EvaluationSettings } from "./settings";
import { looksLikeSerial } from "./target/period";
import { readActual, readTarget } from "./target";

export type { Completion } from "./reading";

/** The words of a verdict, as they are printed in a cell. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  met: "完成",
  unmet: "未完成",
  review: "需人工",
  none: "不适用",
  missing: "未填",
  error: "错误",
};

/**
 * Weighs an actual value against its target. The verdict is decided on exact decimals; the rate is exact too, and null
 * where the form gives none. Never fails: what cannot be read safely has verdict `review`.
 */
export function complete(
  target: CellValue,
  actual: CellValue,
  context?: ReadContext,
  settings: Partial<EvaluationSettings> = DEFAULT_SETTINGS,
): Completion {
  const asked = readTarget(target, context);
  const said = readActual(actual, context);
  const resolved = asked.flags.includes("疑似日期序列值") ? resolveSerial(asked, said, target, context) : asked;
  const tolerance = shareOf(settings.tolerance, DEFAULT_SETTINGS.tolerance);
  const outcome = outcomeOf(resolved, said, tolerance, context?.name ?? "");
  const flags = collect(resolved, said, outcome, shareOf(settings.overTarget, DEFAULT_SETTINGS.overTarget));
  return { verdict: outcome.verdict, rate: outcome.rate, flags, target: resolved, actual: said };
}

function outcomeOf(target: TargetReading, actual: ActualReading, tolerance: Big, name: string): Outcome {
  if (target.form === "error" || actual.form === "error") return plain("error", ["单元格错误"]);
  if (target.form === "none") return plain("none", ["无目标"]);
  if (actual.form === "blank") return plain("missing", ["缺实际值"]);
  switch (target.form) {
    case "deadline":
      return isSerialDoubt(target, actual) ? review("疑似日期序列值") : judgeDeadline(target, actual, name);
    case "zero":
      return judgeZero(target, actual, name);
    case "rank":
      return judgeRank(target, actual);
    case "yesNo":
      return judgeYesNo(target, actual);
    case "qualitative":
      return judgeWording(target, actual, name);
    case "compound":
      return judgeCompound(target, actual, tolerance, name);
    default:
      return judgeQuantity(target, actual, tolerance, name);
  }
}

function plain(verdict: Verdict, flags: readonly Flag[]): Outcome {
  return { verdict, rate: null, flags };
}

function isSerialDoubt(target: TargetReading, actual: ActualReading): boolean {
  return target.flags.includes("疑似日期序列值") && actual.period === null;
}

/** 45000 beside 46200人 was a number after all. */
function resolveSerial(
  target: TargetReading,
  actual: ActualReading,
  value: CellValue,
  context: ReadContext | undefined,
): TargetReading {
  const [found] = actual.quantities;
  if (found === undefined || (found.unit === "" && looksLikeSerial(found.value.toString()))) return target;
  return readTarget(value, { ...context, kind: `${context?.kind ?? ""}数量` });
}

/** From here on a rate prints as 100.00 %. */
const PRINTS_AS_FULL = new Big("0.99995");

function collect(target: TargetReading, actual: ActualReading, outcome: Outcome, overTarget: Big): readonly Flag[] {
  const { rate, verdict } = outcome;
  const flags: Flag[] = [];
  addNew(flags, target.flags);
  addNew(flags, actual.flags);
  addNew(flags, outcome.flags);
  if (rate !== null) {
    const up = target.direction === "up" || target.direction === "approx";
    if (up && compare(rate, overTarget) > 0) flags.push("超150%");
    if (verdict === "unmet" && compare(rate, ONE) < 0 && compare(rate, PRINTS_AS_FULL) >= 0)
      flags.push("四舍五入到100");
    if (rate.s < 0 && rate.c[0] !== 0 && !flags.includes("负值")) flags.push("负值");
  }
  const matched = target.form === "compound" && verdict !== "review";
  return matched ? flags.filter((flag) => flag !== "多个实际值") : flags;
}

function addNew(flags: Flag[], more: readonly Flag[]): void {
  for (const flag of more) if (!flags.includes(flag)) flags.push(flag);
}

const SHARES = new Map<number, Big>();

/** A share that a person set, as a decimal; `fallback` for what is no number. */
function shareOf(setting: number | undefined, fallback: number): Big {
  const share = setting ?? fallback;
  let exact = SHARES.get(share);
  if (exact === undefined) {
    exact = toBig(share) ?? new Big(fallback);
    if (SHARES.size < 100) SHARES.set(share, exact);
  }
  return exact;
}
