import { ONE, ZERO } from "../decimal";
import type { ActualReading } from "../reading";
import { dimensionOf } from "../target/dimension";
import { met, review, unmet, type Outcome } from "./outcome";
import { HARM, HARMLESS, NEGATOR } from "./words";

const ABSENCE = /^(?:全年|年内|确保|保证|实现|做到|保持|力争|达到)*(?:无|未|不|零|没有|杜绝|避免|防止|严禁|禁止)/;
const NEVER =
  /^(?:全年|年内|均|都|已)*(?:无|未|不|零|没有|未有|不存在|未曾)(?:发生|出现|存在|产生|发现|有|收到|接到)*(?:任何|此类|该类|相关|上述|一起|情况|现象|问题)*$/;
const FRAME =
  /^(?:全年|年内|确保|保证|实现|做到|保持|力争|达到|均|都|已)+|无|未|不|零|没有|杜绝|避免|防止|严禁|禁止|发生|出现|存在|产生|发现|造成|收到|接到|有|任何|一起|情况|现象|的|及|和|等/g;
const SEVERITY = /特大|重大|较大|严重|重特大|群体性|责任/g;
/** What money must not do; a number beside it is an amount, not how often it happened. */
const MONEY = /预算|超支|超概|成本|资金/;
const HAPPENED = /^(?:有|发生|出现|存在|造成|收到|接到|超)/;

/** True when a wording denies something that should have been: 不合规, 未完成; not 未发生事故, not 不断提高. */
export function isDenial(wording: string): boolean {
  const bare = wording.replace(HARMLESS, "");
  const found = NEGATOR.exec(bare);
  return found !== null && !HARM.test(bare.slice(found.index));
}

/** A target that something must not be (无重大安全事故); null for any other target. */
export function judgeAbsence(asked: string, said: string, actual: ActualReading): Outcome | null {
  const goal = asked.replace(HARMLESS, "");
  if (!ABSENCE.test(goal) || !HARM.test(goal)) return null;
  const [count] = actual.quantities;
  if (actual.form === "quantity" && count !== undefined) {
    if (MONEY.test(goal) || !isCount(count.unit)) return review("定性");
    if (count.value.c[0] === 0) return met(ONE, ["定性"]);
    return actual.span.end - actual.span.start >= actual.text.trim().length ? unmet(ZERO, ["定性"]) : review("定性");
  }
  if (actual.form === "nothing" || NEVER.test(said)) return met(ONE, ["定性"]);
  if (actual.form !== "qualitative") return review("定性");
  if (ABSENCE.test(said)) return coversAbsence(goal, said) ? met(ONE, ["定性"]) : review("定性");
  return HAPPENED.test(said) && HARM.test(said) ? unmet(ZERO, ["定性"]) : review("定性");
}

function isCount(unit: string): boolean {
  const dimension = dimensionOf(unit);
  return dimension === "none" || dimension === "unknown" || /^(?:count|people):/.test(dimension);
}

/** 未发生安全事故 covers 无重大安全事故; the other way round it does not. */
function coversAbsence(goal: string, said: string): boolean {
  const [wanted, denied] = [goal.replace(FRAME, ""), said.replace(HARMLESS, "").replace(FRAME, "")];
  const [core, bare] = [wanted.replace(SEVERITY, ""), denied.replace(SEVERITY, "")];
  if (core === "" || bare === "" || !(core.includes(bare) || bare.includes(core))) return false;
  const narrowed = (denied.match(SEVERITY) ?? []).some((word) => !wanted.includes(word));
  return !narrowed && (bare === core || core.endsWith(bare) || bare.includes(core));
}
