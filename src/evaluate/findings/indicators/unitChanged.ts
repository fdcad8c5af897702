import { flaggedRule } from "./flagged";

/** Measure words that people use for one another; what is counted may still differ. */
const COUNTS = new Set(["", "个", "家", "项", "场", "次", "户", "例", "份", "套"]);

/** Target and actual value count different things: 平台 against 企业, 家 against 家次. */
export const unitChanged = flaggedRule({
  id: "unit-changed",
  severity: "warning",
  reference: "目标值与完成值单位一致；某报告目标为平台（个），完成值为企业（家）",
  flags: ["单位不一致", "疑似单位省略"],
  severityOf: ({ target, actual }) => {
    const units = [...target.quantities, ...actual.quantities].map(({ unit }) => unit);
    return units.every((unit) => COUNTS.has(unit)) ? "info" : "warning";
  },
  text: {
    "zh-CN": ({ name, target, actual }) => ({
      message: `“${name}”目标 ${target}、实际 ${actual}，单位不一致或省略`,
      why: "数的不是同一样东西，或差了万、亿",
      action: "按目标的单位填写完成值",
    }),
    "en-US": ({ name, target, actual }) => ({
      message: `“${name}”: target ${target}, actual ${actual} are in different units, or a unit was left out`,
      why: "They may count different things, or differ by 万 or 亿.",
      action: "State the actual value in the target's unit.",
    }),
  },
});
