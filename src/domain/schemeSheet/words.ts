import type { CriterionRule } from "../scheme";

/** Heads of the sheet 评分方案: the first is written, all are read, compared after `tidyHead`. */
export const SHEET_WORDS = {
  id: ["标识", "方案标识", "id"],
  name: ["名称", "方案名称"],
  nameEn: ["英文名", "英文名称"],
  full: ["满分", "总分", "方案满分"],
  source: ["来源", "依据"],
  section: ["一级", "一级指标", "部分", "阶段", "一级(部分)"],
  criterion: ["指标", "指标名称", "二级指标", "评分指标"],
  weight: ["分值", "权重", "指标分值"],
  rule: ["评分方法", "方法", "评分规则"],
  aliases: ["别名", "指标别名", "又名"],
  bonus: ["加分", "是否加分", "加分项"],
  sectionAliases: ["一级别名", "部分别名"],
  grade: ["等级", "评价等级"],
  from: ["最低分", "起始分", "分数线", "最低得分"],
} as const satisfies Record<string, readonly [string, ...string[]]>;

export type SheetWord = keyof typeof SHEET_WORDS;

/** How a criterion gets its points, as a person writes it. The first is written. */
export const RULE_WORDS: Readonly<Record<CriterionRule, readonly [string, ...string[]]>> = {
  expenditure: ["支出率", "执行率", "预算执行率", "资金支出率", "按支出率", "expenditure"],
  completion: ["完成率", "指标完成率", "按完成率", "完成情况", "completion"],
  band: ["分档", "定性", "按档", "分档评分", "band"],
  entered: ["人工", "打分", "人工评分", "手工", "评委打分", "entered"],
};

export const YES_WORDS: readonly string[] = ["是", "√", "✓", "加分", "true", "yes", "y", "1"];
export const NO_WORDS: readonly string[] = ["", "否", "×", "false", "no", "n", "0", "-", "—"];
export const SUM_WORDS: readonly string[] = ["合计", "总计", "小计", "总分", "共计"];

/** A head as it is compared: half-width, without blanks or a colon, lower case. */
export function tidyHead(text: string): string {
  return text.normalize("NFKC").replace(/[\s:]/g, "").toLowerCase();
}
