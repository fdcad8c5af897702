import { checks } from "./zh-CN/checks";
import { diagnostics } from "./zh-CN/diagnostics";
import { firstRun } from "./zh-CN/firstRun";
import { menu } from "./zh-CN/menu";
import { recognition } from "./zh-CN/recognition";
import { scoring } from "./zh-CN/scoring";
import { targets } from "./zh-CN/targets";

/** What the pane says, in Chinese: the language from which the others are typed. */
export const zhCN = {
  product: "绩评",
  unsavedWorkbook: "未保存的工作簿",
  pages: { start: "开始", recognition: "识别", targets: "目标", scoring: "评分", checks: "核对", diagnostics: "诊断" },
  pagesLabel: "绩评的各页",
  waiting: (count: number) => `${count} 项需要您处理`,
  buttons: {
    summarise: "一键汇总",
    summariseAgain: "重新汇总",
    undo: "撤销",
    undoLong: "撤销本次生成",
    cancel: "取消",
    rescan: "重新识别",
    retry: "再试一次",
    copy: "复制",
    copied: "已复制",
    close: "关闭",
    openSummary: "打开",
    more: "更多",
    help: "帮助",
    language: "English",
  },
  steps: {
    waiting: "请先结束单元格编辑（回车或 Esc）",
    read: "正在读取工作簿",
    recognise: "正在识别表格",
    evaluate: "正在计算和核对",
    check: "正在检查要写入的位置",
    write: "正在写入",
  },
  progressCells: (done: string, all: string) => `${done} / ${all} 个单元格`,
  opening: "正在打开绩评…",
  undoing: "正在撤销",
  editingHint: "正在编辑单元格时会等您编辑完再继续。",
  found: {
    title: "识别到",
    kinds: {
      allocation: (count: number) => `资金表 ${count}`,
      indicators: (count: number) => `指标表 ${count}`,
      selfEvaluation: (count: number) => `自评表 ${count}`,
      scores: (count: number) => `评分表 ${count}`,
      tasks: (count: number) => `任务清单 ${count}`,
    },
    unread: (names: string) => `没有读取：${names}（数据量过大）`,
  },
  money: {
    title: "资金",
    allocated: "下达",
    spent: "支出",
    returned: "退回",
    rate: "支出率",
    denominators: {
      spent: "支出 ÷ 下达",
      net: "支出 ÷（下达 − 退回）",
      returnedAsSpent: "（支出 + 退回）÷ 下达",
    },
    none: "没有资金数据",
  },
  indicators: {
    title: "指标",
    met: "完成",
    unmet: "未完成",
    review: "需确认",
    missing: "未填",
    other: "其他",
    needsPerson: (count: number) => `${count} 项指标需要您确认`,
  },
  scheme: {
    title: "评分方案",
    proposed: "自动选择",
    label: "选择评分方案",
  },
  writing: {
    title: "将写入",
    sheets: (names: string) => `工作表 ${names}`,
    nothing: "没有要写入的内容",
    promise: "已有内容的单元格不会改动，可以撤销。",
  },
  score: {
    title: "得分",
    grade: "等级",
    provisional: "暂定",
    of: (full: string) => `满分 ${full}`,
    missing: (count: number) => `${count} 项由人评分`,
    section: (name: string, score: string, weight: string) => `${name} ${score} 分，满分 ${weight} 分`,
    schemeIs: (name: string) => `按“${name}”`,
  },
  findings: {
    title: "核对",
    none: "没有发现问题",
    more: (count: number) => `还有 ${count} 条，见核对清单`,
    printed: "表上",
    expected: "计算",
    goTo: (place: string) => `跳到 ${place}`,
    severities: { error: "错误", warning: "提醒", info: "说明" },
  },
  done: (names: string) => `已写好：${names}`,
  empty: {
    title: "没有找到可以汇总的表",
    text: "绩评认得资金安排表、绩效指标表、自评表和评分表：表头里要有“下达”“支出”或“目标值”“完成值”这样的列名。",
    way: "打开有这些表的工作簿，然后再点“重新识别”。",
  },
  problem: {
    title: "没有完成",
    notice: "请注意",
  },
  checks,
  diagnostics,
  firstRun,
  menu,
  recognition,
  scoring,
  targets,
  separator: "、",
} as const;
