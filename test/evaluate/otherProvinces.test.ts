import { columnLetters } from "../../src/sheets/area";
import type { CellValue } from "../../src/domain/cell";
import type { Evaluation } from "../../src/evaluate/evaluation";
import { evaluateSnapshot, gridSheet } from "./workbook";

type Grid = readonly (readonly CellValue[])[];

function book(workbook: string, sheets: Readonly<Record<string, Grid>>): Evaluation {
  const read = Object.entries(sheets).map(([name, grid]) => gridSheet(name, grid));
  return evaluateSnapshot({ workbook: `${workbook}.xlsx`, sheets: read });
}

/** Everything that is found, as `rule place`. */
function foundIn({ findings }: Evaluation): string[] {
  return findings.map(({ rule, at }) => `${rule} ${at.sheet}!${columnLetters(at.column)}${at.row + 1}`);
}

const ZHEJIANG: Grid = [
  ["2022年度浙江省中小企业发展专项资金预算执行情况表"],
  ["", "", "", "", "", "", "单位：万元"],
  ["序号", "地区", "预算安排数", "实际支出数", "收回财政数", "执行率", "备注"],
  [1, "杭州市", 12000, 11999.6, 0, "100.00%", ""],
  [2, "宁波市", 9500, 9120, 380, "100.00%", "380万元收回财政"],
  [3, "温州市", 6800, 6732, 0, "99.00%", ""],
  [4, "嘉兴市", 4200, 4368, 0, "104.00%", ""],
  [5, "湖州市", 3100, 2945, 0, "95.00%", ""],
  ["", "合计", 35700, 35164.6, 380, "98.50%", ""],
];

const SICHUAN: Grid = [
  ["2021年四川省工业发展专项资金绩效评价指标体系及得分"],
  ["一级指标", "二级指标", "三级指标", "分值", "得分", "扣分原因"],
  ["项目决策", "项目立项", "立项依据充分性", 5, 5, ""],
  ["", "", "立项程序规范性", 5, 4.5, "程序不完整"],
  ["", "绩效目标", "绩效目标合理性", 8, 7, "目标偏低"],
  ["项目过程", "资金管理", "预算执行率", 10, 9.6, ""],
  ["", "组织实施", "管理制度健全性", 10, 9, ""],
  ["项目产出", "产出数量", "支持企业数量", 15, 15, ""],
  ["", "产出质量", "项目验收合格率", 15, 13.5, ""],
  ["项目效益", "经济效益", "新增产值", 20, 18, ""],
  ["", "满意度", "企业满意度", 10, 11, ""],
  ["合计", "", "", 100, 92.6, ""],
  ["评价等级", "", "", "", "良", ""],
];

const HUBEI: Readonly<Record<string, Grid>> = {
  附件1: [
    ["2023年湖北省制造业高质量发展专项资金安排表"],
    ["", "", "", "单位：万元"],
    ["序号", "项目单位", "项目名称", "资金安排"],
    [1, "武汉市", "智能化改造", 5600],
    [2, "襄阳市", "技改贴息", 3200],
    [3, "宜昌市", "绿色制造", 2800],
    [4, "荆州市", "中小企业培育", 19500000],
    [5, "黄石市", "首台套奖励", 1600],
    ["合计", "", "", 19513200],
  ],
  附件2: [
    ["2023年湖北省制造业高质量发展专项资金支出情况表"],
    ["", "", "", "", "单位：万元"],
    ["序号", "地区", "下达金额", "支出金额", "支出率"],
    [1, "武汉市", 5600, 5432, "97.00%"],
    [2, "襄阳市", 3200, 3200, "100.00%"],
    [3, "宜昌市", 2880, 2736, "95.00%"],
    [4, "荆州市", 1950, 1755, "90.00%"],
    [5, "黄石市", 1600, 1600, "100.00%"],
    ["", "合计", 15230, 14723, "96.67%"],
  ],
};

const HENAN: Grid = [
  ["2022年河南省先进制造业专项资金支出情况表（单位：万元）"],
  ["序号", "省辖市", "下达", "支出", "结余", "支出进度（%）"],
  [1, "郑州市", 8000, 7600, 400, 95],
  [2, "洛阳市", 5200, 5200, 0, 100],
  [3, "开封市", 1500, 1350, 150, 90],
  ["", "合计", 14700, 14150, 550, 96.26],
];

describe("workbooks in the style of other provinces, with errors planted in them", () => {
  test("a sum that is off, 100 % with money left, returned money counted as spent, more spent than given", () => {
    expect(foundIn(book("浙江省2022年中小企业资金", { 资金执行: ZHEJIANG }))).toEqual([
      "total-of-parts 资金执行!C9",
      "rate-not-full 资金执行!F4",
      "rate-denominator 资金执行!F5",
      "spent-above-allocated 资金执行!D7",
    ]);
  });

  test("weights that make 98, a score above its weight, a grade that the score does not give", () => {
    const evaluation = book("四川省2021年工业发展资金绩效评价", { 评价得分: SICHUAN });
    expect(foundIn(evaluation)).toEqual([
      "score-above-weight 评价得分!E11",
      "weights-add-up 评价得分!D12",
      "grade-ladder 评价得分!E13",
    ]);
    expect(evaluation.findings[2]).toMatchObject({ printed: "良", expected: "优", fix: { content: { value: "优" } } });
    expect(evaluation.findings[2]?.message).toContain("优≥90");
  });

  test("one unit with two amounts on two sheets, one of them in 元", () => {
    const evaluation = book("湖北省2023年制造业资金", HUBEI);
    expect(foundIn(evaluation)).toEqual(["name-two-amounts 附件2!C6", "name-two-amounts 附件2!C7"]);
    expect(evaluation.findings[1]?.message).toContain("相差 10000 倍");
  });

  test("nothing is found where all is well", () => {
    expect(foundIn(book("河南省2022年先进制造业资金", { 支出: HENAN }))).toEqual([]);
  });

  test("two funds of the same cities are two funds", () => {
    const other = HENAN.map((row) => row.map((cell) => (typeof cell === "number" && cell > 100 ? cell * 2 : cell)));
    expect(foundIn(book("河南省2022年资金", { 支出: HENAN, 支出二: other }))).toEqual([]);
  });
});
