import type { Verdict } from "../domain/reading";
import type { Denominator } from "../domain/settings";
import type { Severity } from "../evaluate/evaluation";
import { RERUN } from "../evaluate/ourFormulas";

/** The words that are printed in our sheets and columns: the document is Chinese whatever language the pane speaks. */
export const SHEET_NAMES = { summary: "绩效评分汇总", checklist: "核对清单" } as const;

/** Blanks as wide as Han characters: a host may fold narrow ones. */
export const SPACE = "\u3000";

export { RERUN };

export const NOT_SCORED = "待评";
export const NO_VALUE = "—";

export const RESULT_HEADS = {
  expenditureRate: "支出率",
  completionRate: "完成率",
  verdict: "完成情况",
  score: "得分",
} as const;

export const DENOMINATORS: Readonly<Record<Denominator, string>> = {
  spent: "支出 ÷ 下达",
  net: "支出 ÷（下达 − 退回）",
  returnedAsSpent: "（支出 + 退回）÷ 下达",
};

export const VERDICTS: Readonly<Record<Verdict, string>> = {
  met: "完成",
  unmet: "未完成",
  review: "需人工",
  none: "不适用",
  missing: "未填",
  error: "错误",
};

export const SEVERITIES: Readonly<Record<Severity, string>> = { error: "错误", warning: "提醒", info: "提示" };
export const STATUSES = ["未处理", "已处理", "忽略"] as const;

/** 一、二、… of the sheet's parts. */
export const ORDINALS = ["一", "二", "三", "四", "五", "六", "七", "八"] as const;

export const HEAD = {
  scheme: "评分方案",
  denominator: "支出率口径",
  unit: "金额单位",
  noUnit: "未注明",
  date: "绩评生成日期",
  total: "总分",
  partTotal: "已评各项得分",
  rate: "支出率",
  provisional: "（暂）",
  entered: "项已评",
  full: "满分",
  facts: "概况",
  section: "部分",
  criterion: "指标",
  score: "得分",
  scoreRate: "得分率",
  allocated: "下达金额",
  spent: "支出金额",
  returned: "退回金额",
  indicators: "绩效指标",
  met: "其中：完成",
  unmet: "未完成",
  open: "待人工确认",
  none: "无",
} as const;

export const SCORE = {
  title: "得分",
  heads: {
    number: "序号",
    name: "评分指标",
    weight: "分值",
    points: "得分",
    rate: "得分率",
    computed: "计算得分",
    difference: "差异",
    entered: "录入得分",
    origin: "来源",
    basis: "依据",
    deduction: "扣分原因",
  },
  total: "总分",
  bonus: "加分",
  origins: { entered: "录入", printed: "表中", computed: "计算", assumed: "等分计算" },
  inputTitle: "录入得分",
  inputMessage: (weight: string): string => `请输入 0 至 ${weight} 之间的得分。录入的得分优先于表中得分和计算得分。`,
  basisMore: (count: number): string => ` 等 ${count} 处`,
} as const;

export const SPENDING = {
  title: "资金",
  heads: {
    number: "序号",
    name: "单位或项目",
    allocated: "下达金额",
    spent: "支出金额",
    returned: "退回金额",
    rate: "支出率",
    net: "扣除退回",
    returnedAsSpent: "退回计入支出",
    share: "下达占比",
    spentShare: "支出占比",
    rank: "排名",
    unspent: "未支出金额",
    remark: "提示",
    note: "备注",
  },
  rate: "支出率",
  total: "合计",
  unit: "单位：",
  low: (threshold: string): string => `低于${threshold}`,
  over: "支出超过下达",
  nearlyFull: "未全部支出",
  notSpent: "未填支出",
  rest: (count: number): string => `其余 ${count} 行见原表`,
  rankHeads: ["排名", "单位或项目", "支出率"],
  allocatedOnly: "仅有下达数的资金表",
  allocatedHeads: ["序号", "资金表", "下达金额", "单位或项目数", "金额单位", "位置"],
  chart: "各单位支出率",
  chartCategories: "单位或项目",
} as const;

export const INDICATORS = {
  title: "指标",
  heads: [
    "序号",
    "绩效指标",
    "目标值",
    "目标读作",
    "实际完成值",
    "完成率",
    "结论",
    "分值",
    "得分",
    "标记",
    "偏差原因分析及改进措施",
  ],
  total: "合计",
  chartTitle: (cut: string, table: string): string =>
    `${table === "" ? "各" : `${table}：`}指标完成率（横线为100%${cut}）`,
  chartCut: (most: string): string => `，超过${most}的柱截短`,
  chartHeads: { number: "指标序号", rate: "完成率", line: "100%线", name: "绩效指标" },
  chartCategories: "指标序号",
  chartLine: "100%线",
  rate: "完成率",
} as const;

export const SECTION_CHART = { bySection: "各部分得分率", byCriterion: "各指标得分率", value: "得分率" } as const;

export const NOTES = {
  title: "说明",
  spending: (denominator: string): string =>
    `支出率口径为“${denominator}”，合计支出率为合计支出与合计下达之比，不取各单位支出率的平均数；尚有未支出资金的，不显示为100.00%。有退回资金的，另列两种口径供对照。`,
  thresholds: (low: string, over: string, tolerance: string): string =>
    `支出率低于${low}、完成率超过${over}的作出标记；“左右”“约”类目标允许低于目标${tolerance}。完成率不封顶，得分不超过分值。`,
  scheme: (name: string, details: string, ladder: string): string => `评分方案：${name}。${details}等级：${ladder}。`,
  caps: "总分按预算执行率设上限。",
  order: "得分取值顺序：本表录入得分、工作簿中已有得分、计算得分；与计算得分不一致的，在“差异”栏列出。",
  allScored: "各评分指标均已评分。",
  notScored: (names: string): string => `生成时尚未评分的指标：${names}。未评完时不评等级，总分只是已评各项之和。`,
  live: `本表数据均为引用原表单元格的公式，原表数据改动后自动更新；显示“${RERUN}”的，表示原表文字已改动，请重新生成本表。浅黄色单元格可以填写，重新生成时保留。`,
  separator: "、",
  full: "。",
  chartData: "图表数据（不打印）",
  charts: "图表所用的数据列于本表末尾，在打印区域之外。",
  rest: "保留的内容",
  restNote: "下列内容是以前填写的，对应的指标或评分项已不在工作簿中，请核对后移用或删除。",
  restHeads: ["序号", "原填写位置", "内容"],
} as const;

export const CHECKLIST = {
  heads: ["序号", "级别", "位置", "对象", "表中数", "核对数", "差额", "问题及原因", "处理建议", "处理情况", "备注"],
  why: "原因：",
  none: "未发现问题。",
  count: (error: number, warning: number, info: number): string =>
    `错误 ${error} 条，提醒 ${warning} 条，提示 ${info} 条`,
  open: "未处理",
  statusTitle: "处理情况",
  statusMessage: "请选择：未处理、已处理、忽略。重新生成后保留。",
} as const;

export const KEPT_PLACES: Readonly<Record<string, string>> = {
  title: "标题",
  score: "录入得分",
  deduction: "扣分原因",
  reason: "偏差原因分析及改进措施",
  status: "处理情况",
  remark: "备注",
  other: "其他内容",
};
