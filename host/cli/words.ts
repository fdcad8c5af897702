import type { Report } from "./report";

type Words<Key extends string> = Readonly<Record<Key, string>>;

export const TABLE_KINDS: Words<Report["tables"][number]["kind"]> = {
  allocation: "资金表",
  indicators: "指标表",
  selfEvaluation: "自评表",
  scores: "评分表",
  unknown: "未识别",
};

export const DENOMINATORS: Words<NonNullable<Report["totals"]>["denominator"]> = {
  spent: "支出÷下达",
  net: "支出÷(下达−退回)",
  returnedAsSpent: "(支出+退回)÷下达",
};

export const SEVERITIES: Words<Report["findings"][number]["severity"]> = {
  error: "错误",
  warning: "提醒",
  info: "提示",
};

/** Full marks in the order in which staff name them; a verdict that is not among them comes last, as it is. */
export const VERDICT_ORDER: readonly string[] = ["完成", "未完成", "需人工", "不适用", "未填", "错误"];
