import { CITIES, PROJECT_KINDS, TRADES } from "./places";
import { Random } from "./random";
import type { Workload, WorkloadCell } from "./workload";

const HEADS = [
  "序号",
  "地市",
  "县区",
  "项目单位",
  "统一社会信用代码",
  "项目名称",
  "项目类别",
  "立项文号",
  "负责人",
  "开始日期",
  "结束日期",
  "总投资",
  "申请金额",
  "评审分数",
  "下达金额",
  "支出金额",
  "支出率",
  "验收情况",
  "联系电话",
  "备注",
];

const HEAD_ROWS = 3;

/** One long sheet of 20 columns, a project a row. */
export function allocations(rows = 100_000): Workload {
  const random = new Random(20);
  return {
    id: "P3",
    title: `${rows} 行 × ${HEADS.length} 列资金安排`,
    sheets: [
      {
        name: "资金安排",
        rows: [
          ["2023年产业发展资金安排及支出明细表"],
          [...Array<null>(HEADS.length - 1).fill(null), "单位：万元"],
          HEADS,
          ...Array.from({ length: rows }, (_, index) => project(random, index + 1)),
        ],
        merges: ["A1:T1"],
      },
    ],
    native: [
      {
        sheet: "资金安排",
        column: HEADS.indexOf("支出率"),
        rows: [HEAD_ROWS + 1, HEAD_ROWS + rows],
        formula: `IF(O{}>0,P{}/O{},"")`,
      },
    ],
  };
}

function project(random: Random, number: number): readonly WorkloadCell[] {
  const city = random.of(CITIES);
  const kind = random.of(PROJECT_KINDS);
  const unit = `${city}市${random.of(TRADES)}有限公司`;
  const start = 44_927 + random.whole(0, 200);
  const allocated = Math.round((random.amount(600) + 5) * 100) / 100;
  const spent = random.chance(0.8) ? allocated : random.amount(allocated);
  return [
    number,
    `${city}市`,
    `第${random.whole(1, 9)}区`,
    unit,
    `9144${String(random.whole(1e9, 9e9))}MA5${random.whole(1, 9)}`,
    `${unit}${kind}项目（${number}号）`,
    kind,
    `粤工信技改〔2023〕${random.whole(1, 300)}号`,
    random.of(["王伟", "李娜", "张敏", "陈静", "刘洋", "黄强"]),
    start,
    start + random.whole(90, 500),
    Math.round(allocated * 8),
    Math.round(allocated * 1.2),
    random.whole(60, 99),
    allocated,
    Math.round(spent * 100) / 100,
    null,
    random.of(["已验收", "未验收", "正在组织"]),
    `020-8${random.whole(1_000_000, 9_999_999)}`,
    random.chance(0.05) ? "跨年实施" : null,
  ];
}
