import { ONE, ZERO } from "../decimal";
import type { ActualReading, TargetReading } from "../reading";
import { wordingOf } from "../target/wording";
import { isDenial } from "./negation";
import { decided, met, review, unmet, type Outcome } from "./outcome";
import { shortfallOf } from "./shortfall";
import { HARM, HARMLESS, NEGATOR } from "./words";

/** Nothing may happen: 0 is met, anything else is not. */
export function judgeZero(target: TargetReading, actual: ActualReading, name: string): Outcome {
  const said = wordingOf(actual.text);
  if (actual.form === "nothing") return met();
  const { quantities } = actual;
  if (quantities.length > 0) {
    if (actual.forecast || (actual.form === "bound" && actual.bound !== ">")) return review("实际为界");
    const none = quantities.every(({ value }) => value.c[0] === 0);
    if (!none && actual.form === "several") return review("多个实际值");
    if (!none && shortfallOf(target, actual, name) !== null) return review("实际为描述");
    return decided(none, none ? ONE : ZERO);
  }
  const harmless = said.replace(HARMLESS, "");
  if (NEGATOR.test(harmless) || harmless.startsWith("零")) {
    const never =
      /^(?:全年|年内|均|都|已)*(?:无|未|没有|零|不存在)/.test(harmless) &&
      (HARM.test(harmless) || /发生|出现|^.{1,3}$/.test(harmless));
    return never && !isDenial(harmless.replace(/未(?:发生|出现)|^[无零]/, "")) ? met(ONE, ["定性"]) : review("定性");
  }
  return review("实际为描述");
}

/** The place reached: a smaller number is better. */
export function judgeRank(target: TargetReading, actual: ActualReading): Outcome {
  const [limit] = target.quantities;
  const [place] = actual.quantities;
  if (wordingOf(actual.text) === wordingOf(target.text)) return met();
  if (limit === undefined || place === undefined) return review("实际为描述");
  if (actual.form === "several" || actual.form === "bound") return review("多个实际值");
  if (actual.form !== "rank" && (place.unit !== "" || limit.unit === "%")) return review("单位不一致");
  if (place.unit !== "" && place.unit !== limit.unit) return review("单位不一致");
  if (place.value.lte(limit.value)) return met(ONE, actual.bound === null ? [] : ["实际为界"]);
  return actual.bound === null ? unmet(null) : review("实际为界");
}
