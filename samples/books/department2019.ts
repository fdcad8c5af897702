import type { Workbook } from "@cj-tech-master/excelts";
import { published } from "../data/published";
import { LEFT, SampleSheet } from "../sheet";
import type { GridRow, SampleCell } from "../sheet";

/** Source 001: overall expenditure of a department. Its tables 1-2 and 1-3 are in 元, its text in 万元. */
export function department2019(book: Workbook): void {
  expenditure(book);
  differences(book);
  goals(book);
  quarters(book);
  scores(book);
}

const DEPARTMENT = "部门名称：广东省工业和信息化厅";

function expenditure(book: Workbook): void {
  const table = published("001-t1-2");
  const sheet = new SampleSheet(book, "表1-2", [40, 20, 20, 20]);
  sheet.title("表1-2  2019年部门整体支出");
  sheet.subline(DEPARTMENT, "单位：元");
  const top = sheet.row;
  const total = table.total_row!;
  const bold = table.rows.flatMap((row, index) => (/^[一二三四五]、|合计$/.test(String(row[0])) ? [index + 1] : []));
  sheet.grid([[...table.columns], ...table.rows.map((row): GridRow => [...row]), [...total]], {
    headerRows: 1,
    totalRows: [...bold, table.rows.length + 1],
    formats: { 1: "#,##0.00", 2: "#,##0.00", 3: "#,##0.00" },
    textColumns: [0],
  });
  sheet.freeze(top);
}

function differences(book: Workbook): void {
  const table = published("001-t1-3");
  const sheet = new SampleSheet(book, "表1-3", [6, 32, 20, 20, 20, 12]);
  sheet.title("表1-3  2019年支出项目差异");
  sheet.subline(DEPARTMENT, "单位：元");
  const top = sheet.row;
  const first = top + 1;
  const last = top + table.rows.length;
  const rows = table.rows.map((row, index): GridRow => {
    const at = first + index;
    const rate = row[5] === "" ? null : (row[5] ?? null);
    return [...row.slice(0, 4), { formula: `D${at}-C${at}`, result: row[4] as number }, rate];
  });
  const total = table.total_row!;
  const totals = [2, 3, 4].map((column): SampleCell => {
    const name = "ABCDE"[column]!;
    return { formula: `SUM(${name}${first}:${name}${last})`, result: total[column] as number };
  });
  sheet.grid([[...table.columns], ...rows, ["合计", LEFT, ...totals, total[5] ?? null]], {
    headerRows: 1,
    totalRows: [rows.length + 1],
    formats: { 2: "#,##0.00", 3: "#,##0.00", 4: "#,##0.00" },
    textColumns: [1],
  });
  sheet.line("注：2019年预算调整率143.73%，差异率58.97%。");
  sheet.freeze(top);
}

function goals(book: Workbook): void {
  const table = published("001-goals15");
  const sheet = new SampleSheet(book, "表2-1", [6, 44, 18, 40, 12], "landscape");
  sheet.title("表2-1  2019年部门整体绩效目标实现情况表");
  const top = sheet.row;
  const rows = table.rows.map((row): GridRow =>
    row.map((value): SampleCell => {
      const percent = typeof value === "string" ? /^(\d+)%$/.exec(value) : null;
      return percent ? { percent: Number(percent[1]) / 100, decimals: 0 } : value;
    }),
  );
  sheet.grid([[...table.columns], ...rows], { headerRows: 1, textColumns: [1, 3] });
  sheet.freeze(top);
}

function quarters(book: Workbook): void {
  const table = published("001-quarter");
  const sheet = new SampleSheet(book, "分季执行率", [14, 20, 16, 18]);
  sheet.title("2019年部门预算资金分季支出执行率");
  const percentOf = (text: string): SampleCell => {
    const number = /^[\d.]+/.exec(text)?.[0] ?? "0";
    return { percent: Number((Number(number) / 100).toFixed(6)), decimals: number.includes(".") ? 1 : 0 };
  };
  const names = ["第一季度", "第二季度", "第三季度", "第四季度"];
  const rows = table.rows.map((row, index): GridRow => [
    names[index]!,
    ...row.slice(1).map((value) => percentOf(String(value))),
  ]);
  sheet.grid(
    [["季度", "预算执行率（累计）", "序时进度", "分季执行率"], ...rows, ["全年平均", null, null, percentOf("90.6%")]],
    { headerRows: 1, totalRows: [5] },
  );
}

/** In the order of the report: each part before its criteria. */
const PARTS: readonly (readonly [string, number, number, readonly (readonly [string, number, number])[]])[] = [
  [
    "1.预算编制情况",
    23,
    22,
    [
      ["（1）预算编制", 13, 12],
      ["（2）目标设置", 10, 10],
    ],
  ],
  [
    "2.预算执行情况",
    43,
    42.19,
    [
      ["（1）资金管理", 25, 24.19],
      ["（2）项目管理", 5, 5],
      ["（3）资产管理", 13, 13],
    ],
  ],
  [
    "3.预算使用效益",
    34,
    32.66,
    [
      ["（1）经济性", 4, 4],
      ["（2）效率性", 13, 11.73],
      ["（3）效果性", 10, 10],
      ["（4）公平性", 7, 7],
    ],
  ],
];

function scores(book: Workbook): void {
  const sheet = new SampleSheet(book, "自评得分", [34, 14, 14, 34]);
  sheet.title("2019年部门整体支出绩效自评得分表");
  sheet.subline(DEPARTMENT, "单位：分");
  const rows: GridRow[] = [["评价指标", "总分", "自评得分", "备注"]];
  const bold: number[] = [];
  for (const [name, weight, score, criteria] of PARTS) {
    bold.push(rows.length);
    rows.push([name, weight, score, null]);
    for (const [criterion, full, got] of criteria) rows.push([criterion, full, got, null]);
  }
  rows.push(["工作表现（加分）", 3, 3, null]);
  bold.push(rows.length);
  rows.push(["合计", 100, 99.52, "其中工作表现加3分，等级为优"]);
  sheet.grid(rows, { headerRows: 1, totalRows: bold, formats: { 2: "0.00" }, textColumns: [0, 3] });
}
