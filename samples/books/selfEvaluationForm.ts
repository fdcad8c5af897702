import type { Workbook } from "@cj-tech-master/excelts";
import { LEFT, SampleSheet, UP } from "../sheet";
import type { GridRow, SampleCell } from "../sheet";

/** The national self-evaluation form, filled in for a made-up project: everything but the scores. */
export function selfEvaluationForm(book: Workbook): void {
  const sheet = new SampleSheet(book, "项目支出绩效自评表", [8, 13, 13, 34, 15, 15, 9, 9, 9, 22], "landscape");
  sheet.title("项目支出绩效自评表");
  sheet.subline("（2023年度）", "单位：万元");
  const wide = (text: SampleCell, cells: number): SampleCell[] => [
    text,
    ...Array.from({ length: cells - 1 }, (): SampleCell => LEFT),
  ];
  const rows: GridRow[] = [
    [...wide("项目名称", 2), ...wide("中小企业数字化转型服务项目", 8)],
    [
      ...wide("主管部门", 2),
      ...wide("某市工业和信息化局", 2),
      ...wide("实施单位", 2),
      ...wide("某市中小企业服务中心", 4),
    ],
    ["项目资金\n（万元）", LEFT, ...wide(null, 2), "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
  ];
  const top = sheet.row;
  const at = top + rows.length;
  rows.push(
    [UP, UP, ...wide("年度资金总额", 2), 800, 760, 722.5, 10, { formula: `G${at}/F${at}`, result: 722.5 / 760 }, null],
    [UP, UP, ...wide("其中：当年财政拨款", 2), 700, 660, 622.5, "—", null, "—"],
    [UP, UP, ...wide("      上年结转资金", 2), 100, 100, 100, "—", null, "—"],
    [UP, UP, ...wide("      其他资金", 2), 0, 0, 0, "—", null, "—"],
    ["年度总\n体目标", ...wide("预期目标", 4), ...wide("实际完成情况", 5)],
    [
      UP,
      ...wide("为中小企业提供数字化诊断和改造服务，培育数字化转型标杆企业，降低企业改造成本。", 4),
      ...wide("完成诊断服务和培训任务，新增标杆企业达到预期，一项培训因场地原因少办一期。", 5),
    ],
  );
  sheet.grid(rows, { headerRows: 0, formats: { 4: "#,##0.00", 5: "#,##0.00", 6: "#,##0.00", 8: "0.00%" } });
  sheet.grid(
    [
      [
        "绩效指标",
        "一级指标",
        "二级指标",
        "三级指标",
        "年度指标值",
        "实际完成值",
        "分值",
        "得分",
        ...wide("偏差原因分析及改进措施", 2),
      ],
      ...indicatorRows(),
      [...wide("总分", 6), 100, null, ...wide(null, 2)],
    ],
    { headerRows: 0, textColumns: [3, 8] },
  );
}

type Indicator = readonly [
  level1: string,
  level2: string,
  name: string,
  target: SampleCell,
  actual: SampleCell,
  weight: number,
  reason: string | null,
];

const INDICATORS: readonly Indicator[] = [
  ["产出指标", "数量指标", "数字化诊断服务企业数", "≥200家", 236, 10, null],
  ["产出指标", "数量指标", "举办数字化转型培训", "≥12期", 11, 10, "场地冲突，少办一期，已列入下年计划"],
  ["产出指标", "质量指标", "诊断报告验收合格率", "≥95%", { percent: 0.983, decimals: 1 }, 10, null],
  ["产出指标", "时效指标", "服务完成时间", "2023年12月31日前", "2023年12月20日", 10, null],
  ["产出指标", "成本指标", "单家企业诊断成本", "≤1.5万元", "1.42万元", 10, null],
  ["效益指标", "经济效益指标", "带动企业数字化投入", "≥3000万元", "0.41亿元", 10, null],
  ["效益指标", "社会效益指标", "培育数字化标杆企业", "≥5家", 8, 10, null],
  ["效益指标", "可持续影响指标", "服务机制健全程度", "健全", "基本健全", 10, null],
  ["满意度指标", "服务对象满意度指标", "受服务企业满意度", "≥90%", { percent: 0.964, decimals: 1 }, 10, null],
];

function indicatorRows(): GridRow[] {
  return INDICATORS.map(([level1, level2, name, target, actual, weight, reason], index) => {
    const before = INDICATORS[index - 1];
    const first = before?.[0] !== level1;
    return [
      UP,
      first ? level1 : UP,
      first || before?.[1] !== level2 ? level2 : UP,
      name,
      target,
      actual,
      weight,
      null,
      reason,
      LEFT,
    ];
  });
}
