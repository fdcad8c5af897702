import type { Workbook } from "@cj-tech-master/excelts";
import { published } from "../data/published";
import type { PublishedCell } from "../data/published";
import { LEFT, SampleSheet, UP, letter, sum } from "../sheet";
import type { GridRow, SampleCell } from "../sheet";

/** Source 002: informatisation and information industry fund. */
export function informatisation2019(book: Workbook): void {
  overview(book);
  allocation(book);
  spending(book);
  goals(book);
  scores(book);
  bureaus(book);
}

function overview(book: Workbook): void {
  const table = published("002-subfunds");
  const sheet = new SampleSheet(book, "资金分配总表", [6, 30, 40, 16]);
  sheet.title("2019年信息化和信息产业发展资金分配情况表");
  sheet.subline("主管部门：广东省工业和信息化厅", "单位：万元");
  const top = sheet.row;
  const rows: GridRow[] = [["序号", "承担处室", "资金用途", "金额"]];
  const bold: number[] = [];
  const subtotals: number[] = [];
  let first = top + 1;
  let number = 0;
  table.rows.forEach((row, index) => {
    const [office, use, amount] = row as readonly [string, string, number];
    const officeCell: SampleCell =
      table.rows[index - 1]?.[0] === office ? UP : office.replace("(调剂)", "\n（调剂资金）");
    if (use === "小计") {
      const at = top + rows.length;
      bold.push(rows.length);
      subtotals.push(at);
      rows.push([null, officeCell, use, { formula: `SUM(D${first}:D${at - 1})`, result: amount }]);
      first = at + 1;
    } else {
      number += 1;
      rows.push([number, officeCell, use, amount]);
    }
  });
  bold.push(rows.length);
  rows.push([
    "合计",
    LEFT,
    LEFT,
    { formula: subtotals.map((row) => `D${row}`).join("+"), result: table.total_row?.[2] as number },
  ]);
  sheet.grid(rows, { headerRows: 1, totalRows: bold, formats: { 3: "#,##0" }, textColumns: [2] });
  sheet.line("注：另有420万元由省财政厅直接下达省通信管理局，不纳入本次评价范围。");
  sheet.freeze(top);
}

function allocation(book: Workbook): void {
  const table = published("002-alloc22");
  const sheet = new SampleSheet(book, "工业互联网资金安排", [6, 20, 15, 15, 18, 18, 20, 14], "landscape");
  sheet.title("2019年支持工业互联网发展资金安排情况表");
  sheet.subline("粤工信工业互联网函〔2019〕798号、1741号", "单位：万元");
  const top = sheet.row;
  const first = top + 2;
  const last = first + table.rows.length - 1;
  const rows = table.rows.map((row, index): GridRow => {
    const at = first + index;
    return [...row.slice(0, 7), { formula: `SUM(C${at}:G${at})`, result: row[7] as number }];
  });
  const totals = [2, 3, 4, 5, 6, 7].map((column): SampleCell => ({
    formula: `SUM(${letter(column)}${first}:${letter(column)}${last})`,
    result: sum(table.rows.map((row) => row[column] ?? null)),
  }));
  sheet.grid(
    [
      ["序号", "下达对象", "支持内容", LEFT, LEFT, LEFT, LEFT, "合计"],
      [UP, UP, ...table.columns.slice(2, 7), UP],
      ...rows,
      ["合计", LEFT, ...totals],
    ],
    {
      headerRows: 2,
      totalRows: [rows.length + 2],
      formats: { 2: "#,##0", 3: "#,##0", 4: "#,##0", 5: "#,##0", 6: "#,##0", 7: "#,##0" },
    },
  );
  sheet.freeze(top + 1);
}

/** The lines of the other two offices, of which the report says that nothing was left over. */
const FULLY_SPENT: readonly (readonly [string, number])[] = [
  ["电子信息工业处4K电视用户推广资金", 2240],
  ["乡村信息基础设施建设等", 16150],
  ["专项调剂资金（信息技术应用创新、5G应用示范）", 8570],
];

function spending(book: Workbook): void {
  const table = published("002-spend");
  const sheet = new SampleSheet(book, "资金支出情况", [6, 46, 14, 16, 14, 12, 26], "landscape");
  sheet.title("2019年信息化和信息产业发展资金支出情况表");
  sheet.subline("截至2020年3月31日", "单位：万元");
  const top = sheet.row;
  const lines: readonly (readonly PublishedCell[])[] = [
    ...FULLY_SPENT.map(([name, amount]): readonly PublishedCell[] => [name, amount, amount, 0, "100.00%", null]),
    ...table.rows.map((row): readonly PublishedCell[] => {
      const [name, allocated, spent, left, rate] = row;
      const unspent = spent === 0;
      const remaining = left ?? (unspent ? allocated! : 0.1);
      return [name!, allocated!, spent!, remaining, unspent ? "0.00%" : rate!, unspent ? "项目尚在立项审核" : null];
    }),
  ];
  const total = table.total_row!;
  const rows = lines.map((line, index): GridRow => [
    index + 1,
    ...line.slice(0, 4),
    { percent: Number((Number(String(line[4]).slice(0, -1)) / 100).toFixed(6)), decimals: 2 },
    line[5] ?? null,
  ]);
  sheet.grid(
    [
      ["序号", "资金用途", "下达金额", "实际支出", "结余", "支出率", "备注"],
      ...rows,
      ["合计", LEFT, total[1] ?? null, total[2] ?? null, null, { percent: 0.9742, decimals: 2 }, null],
    ],
    {
      headerRows: 1,
      totalRows: [rows.length + 1],
      formats: { 2: "#,##0.00", 3: "#,##0.00##", 4: "#,##0.00##" },
      textColumns: [1, 6],
    },
  );
  sheet.freeze(top);
}

const PURPOSES: readonly (readonly [string, number])[] = [
  ["4K电视用户推广", 1],
  ["世界超高清视频产业发展大会", 4],
  ["乡村信息基础设施和100M光纤提速", 2],
  ["支持工业互联网发展", 7],
  ["5G应用示范", 7],
];

function goals(book: Workbook): void {
  const table = published("002-goals-text");
  const sheet = new SampleSheet(book, "绩效目标完成情况", [6, 24, 38, 18, 34, 12, 22], "landscape");
  sheet.title("2019年信息化和信息产业发展资金绩效目标完成情况表");
  const top = sheet.row;
  let index = 0;
  const rows = PURPOSES.flatMap(([purpose, count]) =>
    table.rows.slice(index, (index += count)).map((row, inside): GridRow => {
      const [name, target, actual] = row;
      const number = table.rows.indexOf(row) + 1;
      return [number, inside === 0 ? purpose : UP, name!, target!, actual === "—" ? null : actual!, null, null];
    }),
  );
  sheet.grid([["序号", "资金用途", "绩效指标", "目标值", "实际完成值", "完成率", "未完成原因"], ...rows], {
    headerRows: 1,
    textColumns: [2, 4, 6],
  });
  sheet.freeze(top);
}

const STAGES: readonly (readonly [string, readonly (readonly [string, number, number, string | null])[]])[] = [
  [
    "投入",
    [
      ["项目立项", 12, 12, null],
      ["资金落实", 8, 7.5, "部分调剂资金2020年5月才下达完毕，扣0.5分"],
    ],
  ],
  [
    "过程",
    [
      ["资金管理", 12, 11.8, "资金支出率97.42%，得5.8分"],
      ["事项管理", 8, 8, null],
    ],
  ],
  [
    "产出",
    [
      ["经济性", 5, 5, null],
      ["效率性", 25, 23, "数量扣0.5分、时效扣0.5分、质量扣1分"],
    ],
  ],
  [
    "效益",
    [
      ["效果性", 25, 24.5, "省通信管理局资金未支出，扣0.5分"],
      ["公平性", 5, 5, null],
    ],
  ],
];

function scores(book: Workbook): void {
  const sheet = new SampleSheet(book, "自评得分", [14, 24, 10, 10, 44]);
  sheet.title("2019年信息化和信息产业发展资金绩效自评得分表");
  const top = sheet.row;
  const rows: GridRow[] = STAGES.flatMap(([stage, criteria]) =>
    criteria.map(([name, weight, score, reason], index): GridRow => [
      index === 0 ? stage : UP,
      name,
      weight,
      score,
      reason,
    ]),
  );
  const last = top + rows.length;
  sheet.grid(
    [
      ["阶段", "指标", "满分", "自评", "扣分原因"],
      ...rows,
      [
        "总体得分",
        LEFT,
        { formula: `SUM(C${top + 1}:C${last})`, result: 100 },
        { formula: `SUM(D${top + 1}:D${last})`, result: sum(rows.map((row) => row[3] ?? null)) },
        "等级：优",
      ],
    ],
    { headerRows: 1, totalRows: [rows.length + 1], formats: { 3: "0.0" }, textColumns: [4] },
  );
}

function bureaus(book: Workbook): void {
  const sheet = new SampleSheet(book, "各处室自评", [6, 34, 16, 12, 40]);
  sheet.title("各处室绩效自评分数");
  sheet.grid(
    [
      ["序号", "处室", "涉及资金（万元）", "自评分数", "备注"],
      [1, "电子信息工业处", 2240, 100, null],
      [2, "信息化与软件服务业处", 24720, 99, "含专项调剂资金8570万元"],
      [3, "工业互联网处", 30590, 96.2, null],
    ],
    { headerRows: 1, formats: { 2: "#,##0" }, textColumns: [4] },
  );
  sheet.line("注：总体得分按财政事权评定，不是各处室分数的平均。");
}
