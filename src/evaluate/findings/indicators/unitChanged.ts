import type { Completion } from "../../../domain/reading";
import { flaggedRule } from "./flagged";

/** Measure words that people use for one another; what is counted may still differ. */
const COUNTS = new Set(["", "个", "家", "项", "场", "次", "户", "例", "份", "套"]);

/** Target and actual value count different things: 平台 against 企业, 人次 against 次. */
export const unitChanged = flaggedRule({
  id: "unit-changed",
  severity: "warning",
  reference: "目标值与完成值单位一致；某报告目标为平台（个），完成值为企业（家）",
  flags: ["单位不一致", "疑似单位省略"],
  worth: (completion) => !isMeasureWordOnly(completion) || namesSomething(completion),
  severityOf: (completion) => (isMeasureWordOnly(completion) ? "info" : "warning"),
  text: {
    "zh-CN": ({ name, target, actual, completion }) => ({
      message: `“${name}”目标“${target}”、完成值“${actual}”${differenceZh(completion)}`,
      why: "目标和完成值数的若不是同一样东西，或差了万、亿，完成率就没有意义",
      action: "按目标的单位填写完成值",
    }),
    "en-US": ({ name, target, actual, completion }) => ({
      message: `“${name}”: target “${target}”, actual “${actual}”${differenceEn(completion)}`,
      why: "They may count different things, or differ by 万 or 亿; then the rate means nothing.",
      action: "State the actual value in the target's unit.",
    }),
  },
});

function differenceZh(completion: Completion): string {
  if (completion.flags.includes("疑似单位省略")) return "：完成值可能省略了“万”或“亿”";
  const units = differentUnits(completion);
  return units === null ? "：两者数的可能不是同一样东西" : `：单位不同（${units.join("、")}）`;
}

function differenceEn(completion: Completion): string {
  if (completion.flags.includes("疑似单位省略")) return ": 万 or 亿 may have been left out of the actual value";
  const units = differentUnits(completion);
  return units === null ? ": they may count different things" : `: their units differ (${units.join(", ")})`;
}

/** Units that are not used for one another; null where the measure words alone do not tell. */
function differentUnits(completion: Completion): readonly [string, string] | null {
  if (isMeasureWordOnly(completion)) return null;
  const wanted = completion.target.quantities[0]?.unit ?? "";
  const done = completion.actual.quantities[0]?.unit ?? "";
  return wanted !== done && wanted !== "" && done !== "" ? [wanted, done] : null;
}

function isMeasureWordOnly({ target, actual, flags }: Completion): boolean {
  if (flags.includes("疑似单位省略")) return false;
  return [...target.quantities, ...actual.quantities].every(({ unit }) => COUNTS.has(unit));
}

/** True where the actual value says what was counted: 11家工业电子商务企业, not 11家. */
function namesSomething({ actual }: Completion): boolean {
  const [quantity] = actual.quantities;
  if (quantity === undefined || quantity.implied === true) return true;
  const rest = actual.text.slice(0, quantity.span.start) + actual.text.slice(quantity.span.end);
  return /[\u4e00-\u9fff]{2}/.test(rest.replace(/[（(][^（()）]*[)）]/g, ""));
}
