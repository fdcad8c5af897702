import { flaggedRule } from "./flagged";

/** An actual value that repeats the bound of its target: ≤50 against ≤50. */
export const actualIsBound = flaggedRule({
  id: "actual-is-bound",
  severity: "warning",
  reference: "完成值须是测得的数；某报告成本指标目标≤50、完成值也印≤50，实际为10～25",
  flags: ["实际为界"],
  text: {
    "zh-CN": ({ name, target, actual }) => ({
      message: `“${name}”完成值 ${actual} 只是一个界限（目标 ${target}），不是实际数`,
      why: "界限不能算完成率，也看不出节约或超额多少",
      action: "填写实际发生的数值",
    }),
    "en-US": ({ name, target, actual }) => ({
      message: `“${name}”: the actual value ${actual} is a bound (target ${target}), not a figure`,
      why: "A bound gives no rate and does not show by how much the target was met.",
      action: "Enter what was measured.",
    }),
  },
});
