import { cellAddress } from "../../sheets/area";
import type { SheetLayout } from "../writePlan";
import { FormGrid } from "./formGrid";

export const FORM_SHEET = "项目支出绩效自评表";

/** Columns of the form, in the order of its indicator part. */
const COLUMNS = {
  block: 0,
  level1: 1,
  level2: 2,
  name: 3,
  target: 4,
  actual: 5,
  weight: 6,
  score: 7,
  reason: 8,
} as const;
const LAST = 9;
const WIDTHS = [13, 13, 20, 24, 16, 16, 13, 10, 12, 10] as const;

/** Levels and weights as 财预〔2020〕10号 gives them: 产出 50, 效益 30, 满意度 10, beside 10 for execution. */
const INDICATORS: readonly (readonly [level1: string, level2: string, weight: number])[] = [
  ["产出指标", "数量指标", 10],
  ["产出指标", "数量指标", 10],
  ["产出指标", "质量指标", 10],
  ["产出指标", "时效指标", 10],
  ["产出指标", "成本指标", 10],
  ["效益指标", "经济效益指标", 10],
  ["效益指标", "社会效益指标", 10],
  ["效益指标", "可持续影响指标", 10],
  ["满意度指标", "服务对象满意度指标", 10],
];
const EXECUTION_WEIGHT = 10;
const MONEY_ROW = 5;
const PARTS = ["其中：当年财政拨款", "      上年结转资金", "      其他资金"] as const;
const GOAL_ROW = MONEY_ROW + PARTS.length + 1;
const HEAD_ROW = GOAL_ROW + 2;
const FIRST = HEAD_ROW + 1;
const TOTAL_ROW = FIRST + INDICATORS.length;

/** The standard self-evaluation form of one project, ready to be filled in: `year` as 2024. */
export function selfEvaluationForm(year: number): SheetLayout {
  const grid = new FormGrid();
  head(grid, year);
  money(grid);
  goals(grid);
  indicators(grid);
  total(grid);
  return grid.layout("form", FORM_SHEET, WIDTHS, "portrait");
}

function head(grid: FormGrid, year: number): void {
  grid.put(0, 0, "title", FORM_SHEET, LAST + 1);
  grid.height(0, 30);
  grid.put(1, 0, "subtitle", `（${year}年度）`, LAST);
  grid.put(1, LAST, "caption", "单位：万元");
  grid.put(2, 0, "head", "项目名称", 2);
  grid.put(2, 2, "input", "", LAST - 1);
  grid.put(3, 0, "head", "主管部门", 2);
  grid.put(3, 2, "input", "", 2);
  grid.put(3, 4, "head", "实施单位", 2);
  grid.put(3, 6, "input", "", LAST - 5);
  for (const row of [2, 3]) grid.height(row, 24);
}

function money(grid: FormGrid): void {
  grid.put(4, 0, "head", "项目资金（万元）", 2, PARTS.length + 2);
  grid.put(4, 2, "head", "", 2);
  ["年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"].forEach((text, index) =>
    grid.put(4, 4 + index, "head", text),
  );
  const [first, last] = [MONEY_ROW + 1, MONEY_ROW + PARTS.length];
  grid.put(MONEY_ROW, 2, "text", "年度资金总额", 2);
  for (let column = 4; column <= 6; column += 1) {
    const parts = `${cellAddress(first, column)}:${cellAddress(last, column)}`;
    grid.put(MONEY_ROW, column, "money", { formula: `=IF(COUNT(${parts})=0,"",SUM(${parts}))` });
  }
  const [budget, spent, weight, rate] = [5, 6, 7, 8].map((column) => cellAddress(MONEY_ROW, column));
  grid.put(MONEY_ROW, 7, "points", EXECUTION_WEIGHT);
  grid.put(MONEY_ROW, 8, "rate", { formula: `=IF(N(${budget})>0,N(${spent})/${budget},"")` });
  grid.put(MONEY_ROW, 9, "points", { formula: `=IF(ISNUMBER(${rate}),ROUND(${weight}*MIN(1,${rate}),2),"")` });
  PARTS.forEach((text, index) => part(grid, first + index, text));
  for (let row = 4; row <= last; row += 1) grid.height(row, 24);
  const cells = { row: first, column: 4, rowCount: PARTS.length, columnCount: 3 };
  grid.numbers(cells, "金额", "请填不小于 0 的数，单位万元；没有的留空。年度资金总额会自动合计。");
}

function part(grid: FormGrid, row: number, text: string): void {
  grid.put(row, 2, "text", text, 2);
  for (let column = 4; column <= 6; column += 1) grid.put(row, column, "inputMoney", "");
  for (const column of [7, 9]) grid.put(row, column, "centred", "—");
  const [budget, spent] = [cellAddress(row, 5), cellAddress(row, 6)];
  grid.put(row, 8, "rate", { formula: `=IF(N(${budget})>0,N(${spent})/${budget},"")` });
}

function goals(grid: FormGrid): void {
  grid.put(GOAL_ROW, 0, "head", "年度总体目标", 1, 2);
  grid.put(GOAL_ROW, 1, "head", "预期目标", 4);
  grid.put(GOAL_ROW, 5, "head", "实际完成情况", LAST - 4);
  grid.put(GOAL_ROW + 1, 1, "input", "", 4);
  grid.put(GOAL_ROW + 1, 5, "input", "", LAST - 4);
  grid.height(GOAL_ROW, 21);
  grid.height(GOAL_ROW + 1, 96);
}

function indicators(grid: FormGrid): void {
  const { block, level1, level2, name, target, actual, weight, score, reason } = COLUMNS;
  grid.put(HEAD_ROW, block, "head", "绩效指标", 1, INDICATORS.length + 1);
  ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"].forEach((text, index) =>
    grid.put(HEAD_ROW, level1 + index, "head", text),
  );
  grid.put(HEAD_ROW, reason, "head", "偏差原因分析及改进措施", 2);
  grid.height(HEAD_ROW, 24);
  levels(grid, level1, 0);
  levels(grid, level2, 1);
  INDICATORS.forEach(([, , points], index) => {
    const row = FIRST + index;
    for (const column of [name, target, actual]) grid.put(row, column, "input", "");
    grid.put(row, weight, "inputPoints", points);
    grid.put(row, score, "points", "");
    grid.put(row, reason, "input", "", 2);
    grid.height(row, 33);
  });
  const weights = { row: FIRST, column: weight, rowCount: INDICATORS.length, columnCount: 1 };
  grid.numbers(weights, "分值", "各指标分值与预算执行率的 10 分合计为 100 分，可按实际调整。");
}

/** The levels of neighbouring indicators, merged where they are the same; second levels only inside of a first level. */
function levels(grid: FormGrid, column: number, level: 0 | 1): void {
  const key = (index: number): string => (INDICATORS[index] ?? []).slice(0, level + 1).join("|");
  for (let start = 0; start < INDICATORS.length;) {
    let end = start + 1;
    while (end < INDICATORS.length && key(end) === key(start)) end += 1;
    grid.put(FIRST + start, column, "centred", INDICATORS[start]?.[level] ?? "", 1, end - start);
    start = end;
  }
}

function total(grid: FormGrid): void {
  const { block, weight, score, reason } = COLUMNS;
  const over = (column: number): string => `${cellAddress(FIRST, column)}:${cellAddress(TOTAL_ROW - 1, column)}`;
  grid.put(TOTAL_ROW, block, "total", "总分", weight);
  grid.put(TOTAL_ROW, weight, "totalPoints", { formula: `=SUM(${over(weight)})+${cellAddress(MONEY_ROW, 7)}` });
  const points = `SUM(${over(score)})+N(${cellAddress(MONEY_ROW, 9)})`;
  grid.put(TOTAL_ROW, score, "totalPoints", { formula: `=IF(COUNT(${over(score)})=0,"",${points})` });
  grid.put(TOTAL_ROW, reason, "total", "", 2);
  grid.height(TOTAL_ROW, 24);
}
