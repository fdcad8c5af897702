import { cellAddress } from "../../sheets/area";
import type { SheetLayout } from "../writePlan";
import { FormGrid } from "./formGrid";

export const SAMPLE_SHEET = "绩评示例";

const WIDTHS = [9, 16, 24, 16, 16, 12, 24] as const;
const LAST = WIDTHS.length - 1;

/** A town that spent all, one with money left, one that gave money back. */
const UNITS: readonly (readonly [name: string, allocated: number, spent: number, note: string])[] = [
  ["甲市", 1200, 1200, ""],
  ["乙市", 860, 859.96, "余款已列入下年"],
  ["丙县", 540, 431.5, "一个项目未验收"],
  ["丁县", 300, 300, ""],
];

const INDICATORS: readonly (readonly [level1: string, level2: string, name: string, target: string, actual: string])[] =
  [
    ["产出指标", "数量指标", "支持技术改造企业数", "≥80家", "92家"],
    ["产出指标", "质量指标", "项目验收合格率", "不低于95%", "93.3%"],
    ["产出指标", "时效指标", "资金下达时间", "2024年6月底前", "2024年5月20日"],
    ["效益指标", "经济效益指标", "带动社会投资", "不低于财政资金的1.5倍", "2.8倍"],
    ["效益指标", "社会效益指标", "企业数字化水平", "有效提升", "明显改善"],
    ["满意度指标", "服务对象满意度", "企业满意度", "≥90%", "96.4%"],
  ];
const WEIGHTS = [20, 10, 20, 20, 10, 10] as const;

const MONEY_HEAD = 2;
const MONEY_TOTAL = MONEY_HEAD + UNITS.length + 1;
const INDICATOR_TITLE = MONEY_TOTAL + 3;
const INDICATOR_HEAD = INDICATOR_TITLE + 1;

/** A small sheet to try everything with: money of four places, and six indicators of which one needs a person. */
export function sampleSheet(): SheetLayout {
  const grid = new FormGrid();
  money(grid);
  indicators(grid);
  return grid.layout("sample", SAMPLE_SHEET, WIDTHS, "landscape");
}

function money(grid: FormGrid): void {
  grid.put(0, 0, "title", "2024年度示例专项资金支出情况表", LAST + 1);
  grid.height(0, 30);
  grid.put(1, LAST, "caption", "单位：万元");
  ["序号", "地市", "项目", "下达金额", "支出金额", "支出率", "备注"].forEach((text, column) =>
    grid.put(MONEY_HEAD, column, "head", text),
  );
  UNITS.forEach(([name, allocated, spent, note], index) => {
    const row = MONEY_HEAD + 1 + index;
    grid.put(row, 0, "number", index + 1);
    grid.put(row, 1, "text", name);
    grid.put(row, 2, "text", "企业技术改造");
    grid.put(row, 3, "money", allocated);
    grid.put(row, 4, "money", spent);
    grid.put(row, 5, "rate", "");
    grid.put(row, 6, "text", note);
  });
  grid.put(MONEY_TOTAL, 0, "total", "合计", 3);
  for (const column of [3, 4]) {
    const cells = `${cellAddress(MONEY_HEAD + 1, column)}:${cellAddress(MONEY_TOTAL - 1, column)}`;
    grid.put(MONEY_TOTAL, column, "totalMoney", { formula: `=SUM(${cells})` });
  }
  grid.put(MONEY_TOTAL, 5, "totalRate", "");
  grid.put(MONEY_TOTAL, 6, "total", "");
}

function indicators(grid: FormGrid): void {
  grid.put(INDICATOR_TITLE, 0, "title", "2024年度示例专项资金绩效指标完成情况表", LAST + 1);
  grid.height(INDICATOR_TITLE, 30);
  ["一级指标", "二级指标", "三级指标", "年度目标值", "实际完成值", "分值", "偏差原因"].forEach((text, column) =>
    grid.put(INDICATOR_HEAD, column, "head", text),
  );
  INDICATORS.forEach((texts, index) => {
    const row = INDICATOR_HEAD + 1 + index;
    texts.forEach((text, column) => grid.put(row, column, "text", text));
    grid.put(row, 5, "points", WEIGHTS[index] ?? 0);
    grid.put(row, 6, "text", "");
  });
}
