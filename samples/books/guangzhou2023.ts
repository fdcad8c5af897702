import type { Workbook } from "@cj-tech-master/excelts";
import { published } from "../data/published";
import { SampleSheet, UP, LEFT, sum } from "../sheet";
import type { GridRow, SampleCell } from "../sheet";

/** Source 003: one project with its money, sixteen indicators and six scored parts. */
export function guangzhou2023(book: Workbook): void {
  money(book);
  indicators(book);
  scores(book);
}

const FUND = "广州市促进工业和信息化产业高质量发展专项资金";

function money(book: Workbook): void {
  const row = published("003-money").rows[0]!;
  const [budget, spent] = row as readonly [number, number];
  const sheet = new SampleSheet(book, "资金情况", [6, 50, 18, 18, 12]);
  sheet.title("2023年度专项资金预算安排及支出情况表");
  sheet.subline("项目单位：广州市工业和信息化局", "单位：万元");
  const at = sheet.row + 1;
  sheet.grid(
    [
      ["序号", "项目名称", "年度预算安排", "实际支出", "支出率"],
      [1, FUND, budget, spent, { formula: `D${at}/C${at}`, result: spent / budget }],
    ],
    { headerRows: 1, formats: { 2: "#,##0.00", 3: "#,##0.00", 4: "0.00%" }, textColumns: [1] },
  );
  sheet.line("注：含“四化”平台赋能新型工业化建设、支持中小企业发展两个专题。");
}

/** A person types 8 as a number and 95.25% as a percentage; anything with a word or a sign stays text. */
function typed(text: string): SampleCell {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  const percent = /^(\d+)(?:\.(\d+))?%$/.exec(text);
  if (percent)
    return { percent: Number((Number(text.slice(0, -1)) / 100).toFixed(6)), decimals: percent[2]?.length ?? 0 };
  return text;
}

function indicators(book: Workbook): void {
  const table = published("003-ind16");
  const sheet = new SampleSheet(book, "绩效指标表", [10, 12, 38, 28, 38, 11], "landscape");
  sheet.title("表1 绩效指标设置及完成情况");
  sheet.subline(`项目名称：2023年度${FUND}`, "");
  const top = sheet.row;
  const rows = table.rows.map((row, index): GridRow => {
    const before = table.rows[index - 1];
    const level1: SampleCell = before?.[0] === row[0] ? UP : (row[0] ?? null);
    const level2: SampleCell = before?.[0] === row[0] && before?.[1] === row[1] ? UP : (row[1] ?? null);
    return [level1, level2, row[2] ?? null, typed(String(row[3])), typed(String(row[4])), row[5] ?? null];
  });
  sheet.grid([[...table.columns], ...rows], { headerRows: 1, textColumns: [2] });
  sheet.freeze(top);
}

const REASONS: Readonly<Record<string, string>> = {
  立项定位: "缺少部分子项目的实施方案",
  预算编制及资金使用: "预算调整较频繁、幅度较大",
  组织实施: "资金拨付企业后的跟踪管理不足",
  绩效评价: "目标未全面覆盖资金投入",
  产出指标: "个别指标不够量化",
  效益指标: "个别指标不够明确具体",
};

function scores(book: Workbook): void {
  const table = published("003-scores");
  const sheet = new SampleSheet(book, "绩效评分表", [14, 26, 10, 10, 12, 34]);
  sheet.title(`2023年度${FUND}\n绩效评价得分表`);
  const top = sheet.row;
  const rows = table.rows.map((row, index): GridRow => {
    const at = top + 1 + index;
    const [section, name, weight, score] = row as readonly [string, string, number, number];
    const sectionCell = table.rows[index - 1]?.[0] === section ? UP : section;
    return [
      sectionCell,
      name,
      weight,
      score,
      { formula: `D${at}/C${at}`, result: score / weight },
      REASONS[name] ?? null,
    ];
  });
  const last = top + rows.length;
  const total = (column: "C" | "D", index: number): SampleCell => ({
    formula: `SUM(${column}${top + 1}:${column}${last})`,
    result: sum(table.rows.map((row) => row[index] ?? null)),
  });
  sheet.grid(
    [
      ["一级指标", "评价指标", "分值", "得分", "得分率", "扣分原因"],
      ...rows,
      ["合计", LEFT, total("C", 2), total("D", 3), { formula: `D${last + 1}/C${last + 1}`, result: 0.9 }, null],
      ["绩效等级", LEFT, "优", LEFT, LEFT, LEFT],
    ],
    { headerRows: 1, totalRows: [rows.length + 1, rows.length + 2], formats: { 4: "0.00%" }, textColumns: [5] },
  );
  sheet.freeze(top);
}
