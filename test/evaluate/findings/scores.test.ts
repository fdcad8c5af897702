import { describe, expect, test } from "@jest/globals";
import { evaluateTables, found } from "../tables";
import type { TableSpec } from "../tables";

const COLUMNS = ["level1 一级指标", "name 指标", "weight 分值", "score 得分", "scoreRate 得分率", "note 备注"];

function scores(...rows: TableSpec["rows"]): TableSpec {
  return { kind: "scores", unit: null, title: "自评得分表", columns: COLUMNS, rows };
}

const DEPARTMENT: TableSpec = {
  kind: "scores",
  unit: null,
  title: "部门整体支出绩效自评得分表",
  columns: ["name 评价指标", "weight 总分", "score 自评得分", "note 备注"],
  rows: [
    { cells: ["1.预算编制情况", 23, 22, null], kind: "subtotal" },
    { cells: ["（1）预算编制", 13, 12, null], parent: 0 },
    { cells: ["（2）目标设置", 10, 10, null], parent: 0 },
    { cells: ["2.预算执行情况", 43, 42.19, null], kind: "subtotal" },
    { cells: ["（1）资金管理", 25, 24.19, null], parent: 3 },
    { cells: ["（2）项目管理", 5, 5, null], parent: 3 },
    { cells: ["（3）资产管理", 13, 13, null], parent: 3 },
    { cells: ["3.预算使用效益", 34, 32.66, null], kind: "subtotal" },
    { cells: ["（1）经济性", 4, 4, null], parent: 7 },
    { cells: ["（2）效率性", 13, 11.73, null], parent: 7 },
    { cells: ["（3）效果性", 10, 10, null], parent: 7 },
    { cells: ["（4）公平性", 7, 7, null], parent: 7 },
    { cells: ["工作表现（加分）", 3, 3, null] },
    { cells: ["合计", 100, 99.52, "等级为优"], kind: "total" },
  ],
};

describe("a score that stands in three figures", () => {
  test("section-of-parts: 32.66 against 4 + 11.73 + 10 + 7", () => {
    expect(found("section-of-parts", DEPARTMENT)).toMatchObject([
      { printed: 32.66, expected: 32.73, difference: -0.07 },
    ]);
  });

  test("total-of-sections: 99.52, 99.85 and 99.92", () => {
    const [finding, ...rest] = found("total-of-sections", DEPARTMENT);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ printed: 99.52, expected: 99.92, difference: -0.4 });
    expect(finding?.message).toContain("99.85");
    expect(finding?.message).toContain("99.92");
  });

  test("the score counts the criteria; the bonus stands outside the hundred", () => {
    const { score } = evaluateTables([DEPARTMENT]);
    expect(score?.scheme.id).toBe("guangdong-department");
    expect(score?.total.toString()).toBe("99.92");
    expect(score?.full.toString()).toBe("100");
    expect(score?.printedTotal?.value.toString()).toBe("99.52");
    expect(score?.sections.map(({ bonus }) => bonus)).toEqual([false, false, false, true]);
  });

  test("silent when sections and total add up", () => {
    const right = {
      ...DEPARTMENT,
      rows: DEPARTMENT.rows.map((row, at) =>
        "cells" in row && at === 7
          ? { ...row, cells: ["3.预算使用效益", 34, 32.73, null] }
          : "cells" in row && at === 13
            ? { ...row, cells: ["合计", 100, 99.92, "等级为优"] }
            : row,
      ),
    };
    expect(found("section-of-parts", right)).toEqual([]);
    expect(found("total-of-sections", right)).toEqual([]);
    expect(found("weights-add-up", right)).toEqual([]);
  });
});

describe("the total of a form", () => {
  const form = (total: number, points: readonly (number | null)[] = [48, 30, 9]): TableSpec => ({
    kind: "selfEvaluation",
    unit: null,
    title: "绩效自评表",
    columns: ["level1 一级指标", "name 三级指标", "target 目标值", "actual 实际值", "weight 分值", "score 得分"],
    rows: [
      ["产出指标", "甲", "≥10个", 10, 60, points[0] ?? null],
      ["效益指标", "乙", "≥10个", 10, 30, points[1] ?? null],
      ["满意度指标", "丙", "≥90%", "95%", 10, points[2] ?? null],
      { cells: ["总分", null, null, null, 100, total], kind: "total" },
    ],
  });

  test("total-of-sections: 总分 that its scores do not add up to", () => {
    expect(found("total-of-sections", form(88))).toMatchObject([
      { printed: 88, expected: 87, difference: 1, severity: "error", fixable: true },
    ]);
    expect(found("total-of-sections", form(87))).toEqual([]);
  });

  test("total-of-sections: nothing can be said while a score is open", () => {
    expect(found("total-of-sections", form(57, [48, null, 9]))).toEqual([]);
  });
});

describe("weights-add-up", () => {
  test("criteria against their section, the whole against its full marks", () => {
    const table = scores(
      ["投入", "论证", 4, 4, null, null],
      ["投入", "目标", 9, 8, null, null],
      { cells: ["投入", "小计", 20, 12, null, null], kind: "subtotal" },
      ["产出", "完成", 80, 80, null, null],
      { cells: [null, "合计", 95, 92, null, null], kind: "total" },
    );
    expect(found("weights-add-up", table).map(({ printed, expected }) => [printed, expected])).toEqual([
      [20, 13],
      [95, 100],
    ]);
  });

  test("a form whose indicators and execution rate are no hundred", () => {
    const form = (weight: number): TableSpec => ({
      kind: "indicators",
      unit: null,
      columns: ["level1 一级指标", "name 三级指标", "target 目标值", "actual 实际值", "weight 分值", "score 得分"],
      rows: [
        ["产出指标", "甲", "≥3个", 3, 50, null],
        ["效益指标", "乙", "≥3个", 3, 30, null],
        ["满意度指标", "丙", "≥90%", "95%", weight, null],
      ],
    });
    expect(found("weights-add-up", form(15))).toMatchObject([{ printed: 95, expected: 100 }]);
    expect(found("weights-add-up", form(20))).toEqual([]);
    expect(found("weights-add-up", form(10))).toEqual([]);
  });
});

describe("single scores", () => {
  test.each([
    ["score-above-weight", ["投入", "论证", 4, 4.5, null, null], ["投入", "论证", 4, 4, null, null]],
    ["score-below-zero", ["投入", "论证", 4, -1, null, null], ["投入", "论证", 4, 0, null, null]],
    ["score-rate", ["投入", "论证", 17, 15, "88.42%", null], ["投入", "论证", 17, 15, "88.24%", null]],
  ])("%s", (rule, wrong, right) => {
    expect(found(rule, scores(wrong))).toHaveLength(1);
    expect(found(rule, scores(right))).toEqual([]);
  });

  test("score-after-deduction", () => {
    const table = (score: number): TableSpec => ({
      kind: "scores",
      unit: null,
      columns: ["name 指标", "weight 分值", "deduction 扣分", "score 得分"],
      rows: [["效率性", 25, 2, score]],
    });
    expect(found("score-after-deduction", table(22))).toMatchObject([{ printed: 22, expected: 23 }]);
    expect(found("score-after-deduction", table(23))).toEqual([]);
  });

  test("grade-ladder: 90 is 优, 89.9 is not", () => {
    const table = (points: number): TableSpec =>
      scores(["项目管理", "立项定位", 40, points - 60, null, null], ["项目结果", "产出", 60, 60, null, null], {
        cells: [null, "合计", 100, points, null, "等级为优"],
        kind: "total",
      });
    expect(found("grade-ladder", table(90))).toEqual([]);
    expect(found("grade-ladder", table(89.9))).toMatchObject([{ printed: "优", expected: "良" }]);
  });

  test("entered-against-computed: 5.8 of 6 at 99.74 %", () => {
    const fund: TableSpec = {
      columns: ["name 市", "allocated 下达", "spent 支出"],
      rows: [["甲", 147665.08, 147287.4838]],
    };
    const table = (points: number): TableSpec =>
      scores(
        ["投入", "论证充分性", 20, 20, null, null],
        ["过程", "资金支出率", 6, points, null, null],
        ["过程", "支出规范性", 14, 14, null, null],
        ["产出", "预算控制", 30, 30, null, null],
        ["效益", "效果性", 30, 30, null, null],
      );
    expect(found("entered-against-computed", [fund, table(5.8)])).toMatchObject([
      { severity: "info", printed: 5.8, expected: 5.98 },
    ]);
    expect(found("entered-against-computed", [fund, table(5.98)])).toEqual([]);
  });
});
