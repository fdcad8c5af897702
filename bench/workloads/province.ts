import { goalPool } from "./goals";
import { CITIES, PROJECT_KINDS, TRADES } from "./places";
import { Random } from "./random";
import type { Workload, WorkloadCell } from "./workload";

export const PROJECTS = 8090;
const GOALS_PER_PROJECT = 6;
const DISTINCT = 0.15;

const PROJECT_HEADS = [
  "序号",
  "地市",
  "项目单位",
  "项目名称",
  "项目类别",
  "下达金额",
  "支出金额",
  "退回金额",
  "支出率",
  "备注",
];
const GOAL_HEADS = [
  "序号",
  "项目名称",
  "一级指标",
  "二级指标",
  "三级指标",
  "年度目标值",
  "实际完成值",
  "完成率",
  "未完成原因",
];

const HEAD_ROWS = 3;

/** A province: its projects with their money, and six indicators for each. */
export function province(projects = PROJECTS): Workload {
  const random = new Random(8090);
  const names: string[] = [];
  const money: WorkloadCell[][] = [];
  for (let number = 1; number <= projects; number += 1) {
    const city = random.of(CITIES);
    const unit = `${city}市${random.of(TRADES)}${random.of(["科技", "实业", "股份", "集团"])}有限公司`;
    const kind = random.of(PROJECT_KINDS);
    names.push(`${unit}${kind}项目（${number}号）`);
    const allocated = random.amount(900) + 10;
    const returned = random.chance(0.05) ? Math.round(allocated * 10) / 100 : null;
    const spent = random.chance(0.7) ? allocated - (returned ?? 0) : random.amount(allocated);
    const remark = random.chance(0.1) ? `${random.of(["已验收", "跨年实施", "资金结转下年使用"])}` : null;
    money.push([
      number,
      `${city}市`,
      unit,
      names[number - 1] ?? "",
      kind,
      cents(allocated),
      cents(spent),
      returned,
      null,
      remark,
    ]);
  }
  const count = projects * GOALS_PER_PROJECT;
  const pool = goalPool(random, Math.max(1, Math.round(count * DISTINCT)));
  const goals: WorkloadCell[][] = [];
  for (let number = 1; number <= count; number += 1) {
    const { level1, level2, name, target, actual } = random.of(pool);
    const project = names[Math.floor((number - 1) / GOALS_PER_PROJECT)] ?? "";
    const reason = random.chance(0.04) ? "受市场环境影响，进度有所延后" : null;
    goals.push([number, project, level1, level2, name, target, actual === "" ? null : actual, null, reason]);
  }
  return {
    id: "P2",
    title: `一个省：${projects} 个项目（10 列）、${count} 项指标（9 列）`,
    sheets: [
      {
        name: "项目资金",
        rows: [["2023年省级产业发展资金项目支出情况表"], [...blanks(8), "单位：万元"], PROJECT_HEADS, ...money],
        merges: ["A1:J1"],
      },
      {
        name: "绩效指标",
        rows: [["2023年省级产业发展资金绩效目标完成情况表"], [], GOAL_HEADS, ...goals],
        merges: ["A1:I1"],
      },
    ],
    native: [
      {
        sheet: "项目资金",
        column: PROJECT_HEADS.indexOf("支出率"),
        rows: [HEAD_ROWS + 1, HEAD_ROWS + projects],
        formula: `IF(F{}>0,G{}/F{},"")`,
      },
      {
        sheet: "绩效指标",
        column: GOAL_HEADS.indexOf("完成率"),
        rows: [HEAD_ROWS + 1, HEAD_ROWS + count],
        formula: `IFERROR(VALUE(G{})/VALUE(SUBSTITUTE(F{},"≥","")),"")`,
      },
    ],
  };
}

const blanks = (count: number): null[] => Array<null>(count).fill(null);
const cents = (value: number): number => Math.round(value * 100) / 100;
