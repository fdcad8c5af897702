import type { Report } from "./report";

type Words<Key extends string> = Readonly<Record<Key, string>>;

export const TABLE_KINDS: Words<Report["tables"][number]["kind"]> = {
  allocation: "资金表",
  indicators: "指标表",
  selfEvaluation: "自评表",
  scores: "评分表",
  unknown: "其他表",
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

/** Verdicts in the order in which they are told. */
export const VERDICTS: ReadonlyMap<string, string> = new Map([
  ["met", "完成"],
  ["unmet", "未完成"],
  ["review", "需人工"],
  ["none", "不适用"],
  ["missing", "未填"],
  ["error", "错误"],
]);
