import type { Workbook } from "@cj-tech-master/excelts";
import { published } from "../data/published";
import type { PublishedCell } from "../data/published";
import { LEFT, SampleSheet, UP, letter, sum } from "../sheet";
import type { GridRow, SampleCell } from "../sheet";

/** Source 000, its other policy tasks: innovation platforms, enterprise survey, conferences, arts and crafts. */
export function innovation2019(book: Workbook): void {
  innovationPlan(book);
  innovationSpending(book);
  quota(book, "企业技术中心", "000-jishuzhongxin", "2019年省级企业技术中心资金安排额度表");
  quota(book, "制造业创新中心", "000-chuangxinzhongxin", "2019年省级制造业创新中心资金安排额度表");
  survey(book);
  surveySpending(book);
  conferences(book);
  conferenceGoals(book);
  craftsAllocation(book);
  craftsIndicators(book);
  reserveGoals(book);
  taskScores(book);
}

const merged = (value: PublishedCell): SampleCell => (value === "〃" ? UP : value);

function innovationPlan(book: Workbook): void {
  const table = published("000-chuangxin-spend-text");
  const sheet = new SampleSheet(book, "产业创新资金安排", [6, 52, 18]);
  sheet.title("2019年产业创新能力和平台建设资金安排表");
  sheet.subline("粤工信创新函〔2019〕690号", "单位：万元");
  sheet.grid(
    [
      ["序号", "项目", "安排金额"],
      ...table.rows.map((row, index): GridRow => [index + 1, row[0]!, row[2]!]),
      ["合计", LEFT, table.total_row![1]!],
    ],
    { headerRows: 1, totalRows: [5], formats: { 2: "#,##0.00" }, textColumns: [1] },
  );
}

function innovationSpending(book: Workbook): void {
  const table = published("000-chuangxin-spend-text");
  const sheet = new SampleSheet(book, "产业创新支出情况", [6, 44, 15, 15, 15, 12, 11, 44], "landscape");
  sheet.title("2019年产业创新能力和平台建设资金支出情况表");
  sheet.subline("截至2020年3月", "单位：万元");
  const remark: readonly string[] = [
    "已退回212万元（中山200、珠海12）",
    "东莞转用439万元至省级企业技术中心；工作经费9.51万元；湛江退回500万元",
    "",
    "余下89.22万元按合同2020年支付70.64万元、2021年支付18.58万元",
  ];
  const top = sheet.row;
  const rows = table.rows.map((row, index): GridRow => [
    index + 1,
    ...row.slice(0, 5),
    row[6] ?? null,
    remark[index] === "" ? null : remark[index]!,
  ]);
  const total = table.total_row!;
  const columnSum = (column: number, index: number): SampleCell => ({
    formula: `SUM(${letter(column)}${top + 1}:${letter(column)}${top + rows.length})`,
    result: sum(table.rows.map((row) => row[index] ?? null)),
  });
  sheet.grid(
    [
      ["序号", "项目", "省级财政预算", "实际下达资金", "实际支出", "已退回", "支出率", "备注"],
      ...rows,
      [
        "合计",
        LEFT,
        columnSum(2, 1),
        null,
        columnSum(4, 3),
        columnSum(5, 4),
        total[6] ?? null,
        "退回：珠海12、中山200、湛江500",
      ],
    ],
    {
      headerRows: 1,
      totalRows: [rows.length + 1],
      formats: { 2: "#,##0.00", 3: "#,##0.00", 4: "#,##0.00", 5: "#,##0.00" },
      textColumns: [1, 7],
    },
  );
  sheet.freeze(top);
}

function quota(book: Workbook, name: string, id: string, title: string): void {
  const table = published(id);
  const sheet = new SampleSheet(book, name, [8, 24, 22]);
  sheet.title(title);
  const top = sheet.row;
  const rows = table.rows.map((row): GridRow => [...row]);
  const total: SampleCell = {
    formula: `SUM(C${top + 1}:C${top + rows.length})`,
    result: sum(table.rows.map((row) => row[2] ?? null)),
  };
  sheet.grid([[...table.columns], ...rows, ["合计", LEFT, total]], {
    headerRows: 1,
    totalRows: [rows.length + 1],
    formats: { 2: "#,##0" },
  });
  sheet.freeze(top);
}

function survey(book: Workbook): void {
  const table = published("000-qiye-zonghe");
  const sheet = new SampleSheet(book, "企业情况综合安排", [6, 30, 12, 12, 56], "landscape");
  sheet.title("2019年度企业情况综合工作经费安排表");
  sheet.subline("粤工信运行综合函〔2019〕795号", "单位：万元");
  const rows = table.rows.map((row): GridRow =>
    row[3] === null ? [row[0]!, row[1]!, row[2]!, LEFT, row[4]!] : row.map(merged),
  );
  sheet.grid([["序号", "承担单位", "金额", LEFT, "支持内容"], ...rows], { headerRows: 1, textColumns: [1, 4] });
}

const SURVEY_SPENT: Readonly<Record<number, number>> = {
  0: 2100,
  1: 89.9,
  2: 0,
  3: 0,
  4: 97.44,
  6: 106,
  7: 69.8,
  8: 59.5,
};
const SURVEY_REMARKS: Readonly<Record<number, string>> = {
  2: "至2020年8月底支付进度71.7%",
  3: "核定550.91万元，省财政统筹收回239.09万元",
  5: "已调整资金用途，不在此报告",
  6: "合同金额176万元，余款70万元到期支付",
};

function surveySpending(book: Workbook): void {
  const table = published("000-qiye-zonghe-spend-text");
  const sheet = new SampleSheet(book, "企业情况综合支出", [6, 46, 14, 14, 12, 40], "landscape");
  sheet.title("2019年度企业情况综合工作经费支出进度表");
  sheet.subline("截至2020年3月底", "单位：万元");
  const rows = table.rows.map((row, index): GridRow => [
    index + 1,
    row[0]!,
    row[1]!,
    SURVEY_SPENT[index] ?? null,
    index === 6 ? "58.9%" : null,
    SURVEY_REMARKS[index] ?? null,
  ]);
  sheet.grid([["序号", "项目", "项目预算", "已支出", "支出进度", "备注"], ...rows], {
    headerRows: 1,
    formats: { 2: "#,##0.00", 3: "#,##0.00" },
    textColumns: [1, 5],
  });
}

function conferences(book: Workbook): void {
  const table = published("000-dahui-plan");
  const sheet = new SampleSheet(book, "大会资金计划", [8, 46, 30, 20]);
  sheet.title("表1  项目计划表");
  sheet.grid(
    [
      [...table.columns],
      ...table.rows.map((row): GridRow => [...row]),
      ["合计", LEFT, LEFT, { formula: "SUM(D3:D4)", result: 600 }],
    ],
    { headerRows: 1, totalRows: [3], textColumns: [1] },
  );
}

function conferenceGoals(book: Workbook): void {
  const sheet = new SampleSheet(book, "大会绩效目标", [12, 16, 40, 30, 38, 11], "landscape");
  for (const id of ["000-dahui-goal1", "000-dahui-goal2", "000-dianshang-goal"]) {
    const table = published(id);
    sheet.title(table.title.replace(/^表\d\./, ""));
    sheet.subline("", table.unit.replace(/^资金需求/, "资金需求："));
    sheet.grid(
      [
        ["一级指标", "二级指标", "三级指标", "三级指标目标值", "实际完成情况", "完成率"],
        ...table.rows.map((row, index): GridRow => {
          const before = table.rows[index - 1];
          const actual = String(row[4]).replace(/（.*(目标|描述).*）$/, "");
          const level1: SampleCell = before?.[0] === row[0] ? UP : row[0]!;
          const level2: SampleCell = level1 === UP && before?.[1] === row[1] ? UP : row[1]!;
          return [level1, level2, row[2]!, /^\d+$/.test(String(row[3])) ? Number(row[3]) : row[3]!, actual, null];
        }),
      ],
      { headerRows: 1, textColumns: [2] },
    );
    sheet.gap();
  }
}

function craftsAllocation(book: Workbook): void {
  const table = published("000-gongmei-alloc");
  const sheet = new SampleSheet(book, "工艺美术资金安排", [6, 36, 26, 10, 44, 14], "landscape");
  sheet.title("2019年工艺美术资金安排情况表");
  sheet.subline("粤工信消费函〔2019〕652号", "单位：万元");
  const top = sheet.row;
  sheet.grid(
    [
      ["序号", "项目名称", "项目单位", "地区", "使用用途", "安排额度"],
      ...table.rows.map((row): GridRow => [...row]),
      ["合计", LEFT, LEFT, LEFT, LEFT, { formula: `SUM(F${top + 1}:F${top + 6})`, result: 2000 }],
    ],
    { headerRows: 1, totalRows: [7], formats: { 5: "#,##0" }, textColumns: [1, 2, 4] },
  );
}

function craftsIndicators(book: Workbook): void {
  const table = published("000-gongmei-target-actual");
  const sheet = new SampleSheet(book, "工艺美术绩效指标", [20, 58, 14, 14, 12], "landscape");
  sheet.title("2019年工艺美术资金绩效目标完成情况表");
  const top = sheet.row;
  const typed = (text: string): SampleCell => {
    if (/^\d+$/.test(text)) return Number(text);
    const percent = /^(\d+)(?:\.(\d+))?%$/.exec(text);
    return percent
      ? { percent: Number((Number(text.slice(0, -1)) / 100).toFixed(6)), decimals: percent[2]?.length ?? 0 }
      : text;
  };
  const rows = table.rows.map((row, index): GridRow => [
    table.rows[index - 1]?.[0] === row[0] ? UP : row[0]!,
    row[1]!,
    typed(String(row[2])),
    typed(String(row[3])),
    null,
  ]);
  sheet.grid([["二级指标", "三级指标", "指标值", "完成值", "完成率"], ...rows], { headerRows: 1, textColumns: [1] });
  sheet.freeze(top);
}

function reserveGoals(book: Workbook): void {
  const sheet = new SampleSheet(book, "预留资金绩效目标", [6, 30, 32, 34, 44, 11], "landscape");
  sheet.title("2019年工业和信息化预留资金绩效目标完成情况表");
  const top = sheet.row;
  const groups: readonly (readonly [string, readonly (readonly PublishedCell[])[]])[] = [
    ["企业情况综合数据采集", published("000-shuju-text").rows.map((row) => row.slice(0, 3))],
    ["电子信息制造业统计监测", published("000-dianzi-text").rows],
    ["软件服务业", published("000-software-text").rows.map((row) => row.slice(2))],
    ["粤港澳大湾区工艺美术博览会", published("000-bolanhui-text").rows],
  ];
  let number = 0;
  const rows = groups.flatMap(([group, lines]) =>
    lines.map((line, index): GridRow => {
      number += 1;
      return [number, index === 0 ? group : UP, ...line, null];
    }),
  );
  sheet.grid([["序号", "项目", "绩效指标", "目标值", "实际完成值", "完成率"], ...rows], {
    headerRows: 1,
    textColumns: [2, 3, 4],
  });
  sheet.freeze(top);
}

function taskScores(book: Workbook): void {
  const table = published("000-scores");
  const sheet = new SampleSheet(book, "各政策任务自评", [6, 36, 10, 10, 10, 10, 10, 10]);
  sheet.title("2019年工业企业转型升级资金各政策任务自评分数");
  sheet.subline("", "单位：分");
  const rows = table.rows.map((row, index): GridRow => [index + 1, ...row]);
  sheet.grid(
    [
      ["序号", "政策任务", "各阶段得分", LEFT, LEFT, LEFT, "自评总分", "等级"],
      [UP, UP, "投入", "过程", "产出", "效益", UP, UP],
      ...rows,
    ],
    { headerRows: 2, formats: { 2: "0.0", 3: "0.0", 4: "0.0", 5: "0.0", 6: "0.0" }, textColumns: [1] },
  );
}
