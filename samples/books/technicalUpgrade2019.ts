import type { Workbook } from "@cj-tech-master/excelts";
import { published } from "../data/published";
import { LEFT, SampleSheet, UP, sum } from "../sheet";
import type { GridRow, SampleCell } from "../sheet";

/** Source 000, policy task 企业技术改造: money by city, goals, scores. */
export function technicalUpgrade2019(book: Workbook): void {
  money(book);
  goals(book);
  scores(book);
}

const REMARKS: Readonly<Record<string, string>> = {
  茂名: "其中1273.27万元在受托管理机构，尚未拨付到项目单位",
};

function money(book: Workbook): void {
  const table = published("000-jigai-20city");
  const sheet = new SampleSheet(book, "资金支出表", [6, 10, 16, 16, 16, 16, 12, 30]);
  sheet.title("2019年省级技术改造资金下达及支出情况表");
  sheet.subline("粤工信技改函〔2019〕617号、1613号", "单位：万元");
  const top = sheet.row;
  const first = top + 3;
  const last = first + table.rows.length - 1;
  const columnSum = (column: number): SampleCell => ({
    formula: `SUM(${"ABCDEF"[column]}${first}:${"ABCDEF"[column]}${last})`,
    result: sum(table.rows.map((row) => row[column] ?? null)),
  });
  const header: GridRow[] = [
    ["序号", "地市", "下达资金", LEFT, LEFT, "支出金额", "资金支出率", "备注"],
    [UP, UP, "企业技术改造\n专项资金", "按标准落实奖励\n比例资金", "合计下达金额", UP, UP, UP],
  ];
  const total: GridRow = [
    "合计",
    LEFT,
    columnSum(2),
    columnSum(3),
    columnSum(4),
    columnSum(5),
    table.total_row?.[6] ?? null,
    "其中调剂5920.43万元用于设备事前奖励",
  ];
  const rows = table.rows.map((row, index): GridRow => {
    const at = first + index;
    return [
      ...row.slice(0, 4),
      { formula: `C${at}+D${at}`, result: row[4] as number },
      row[5] ?? null,
      row[6] ?? null,
      REMARKS[String(row[1])] ?? null,
    ];
  });
  sheet.grid([...header, total, ...rows], {
    headerRows: 2,
    totalRows: [2],
    formats: { 2: "#,##0.00", 3: "#,##0.00", 4: "#,##0.00", 5: "#,##0.00##" },
    textColumns: [7],
  });
  sheet.line("注：不含深圳市；支出数截至2020年3月底，由各地市工业和信息化主管部门报送。");
  sheet.freeze(first - 1);
}

function goals(book: Workbook): void {
  const table = published("000-jigai-goals-text");
  const sheet = new SampleSheet(book, "绩效目标完成情况", [6, 36, 16, 16, 12, 24]);
  sheet.title("2019年省级技术改造资金绩效目标完成情况表");
  sheet.subline("填报单位：广东省工业和信息化厅", "");
  const rows = table.rows.map((row, index): GridRow => [index + 1, ...row, null, null]);
  sheet.grid([["序号", "绩效指标", "年度目标值", "实际完成值", "完成率", "备注"], ...rows], {
    headerRows: 1,
    textColumns: [1, 5],
  });
}

const CRITERIA: readonly (readonly [
  section: string,
  criteria: readonly (readonly [string, number, number, string])[],
])[] = [
  [
    "投入",
    [
      ["论证充分性", 4, 4, ""],
      ["目标设置和制度保障", 8, 8, ""],
      ["资金到位", 5, 5, "到位率100%"],
      ["资金分配", 3, 3, ""],
    ],
  ],
  [
    "过程",
    [
      ["资金支出率", 6, 5.8, "共下达147665.08万元，实际支出147287.69万元，支出率99.74%"],
      ["支出规范性", 6, 6, ""],
      ["程序规范性", 4, 4, ""],
      ["监管有效性", 4, 4, ""],
    ],
  ],
  [
    "产出",
    [
      ["预算控制", 3, 3, "资金147665.08亿元，支出147287.69万元，未超预算"],
      ["成本控制", 2, 2, ""],
      ["完成进度及质量", 25, 24.7, "财政资金拨付率99.10%；茂名市1个股权投资项目资金尚未划拨到项目单位"],
    ],
  ],
  [
    "效益",
    [
      ["效果性", 25, 25, ""],
      ["公平性", 5, 5, "企业满意度100%"],
    ],
  ],
];

function scores(book: Workbook): void {
  const sheet = new SampleSheet(book, "自评得分表", [14, 26, 10, 10, 46]);
  sheet.title("2019年企业技术改造资金绩效自评得分表");
  sheet.subline("评价年度：2019年", "单位：分");
  const rows: GridRow[] = [["一级指标", "二级指标", "分值", "自评得分", "自评说明及扣分原因"]];
  const bold: number[] = [];
  const subtotals: number[] = [];
  const top = sheet.row;
  for (const [section, criteria] of CRITERIA) {
    const first = top + rows.length;
    criteria.forEach(([name, weight, score, remark], index) => {
      rows.push([index === 0 ? section : UP, name, weight, score, remark === "" ? null : remark]);
    });
    const last = top + rows.length - 1;
    bold.push(rows.length);
    subtotals.push(top + rows.length);
    rows.push([
      UP,
      "小计",
      { formula: `SUM(C${first}:C${last})`, result: sum(criteria.map(([, weight]) => weight)) },
      { formula: `SUM(D${first}:D${last})`, result: sum(criteria.map(([, , score]) => score)) },
      null,
    ]);
  }
  const all = (column: "C" | "D"): string => subtotals.map((row) => `${column}${row}`).join("+");
  bold.push(rows.length);
  rows.push([
    "合计",
    LEFT,
    { formula: all("C"), result: 100 },
    { formula: all("D"), result: sum(CRITERIA.flatMap(([, criteria]) => criteria.map(([, , score]) => score))) },
    "自评等级：优",
  ]);
  sheet.grid(rows, { headerRows: 1, totalRows: bold, formats: { 2: "0.##", 3: "0.0" }, textColumns: [4] });
  sheet.freeze(top);
}
