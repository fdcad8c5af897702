import { describe, expect, test } from "@jest/globals";
import { evaluateTables, found } from "./tables";
import type { RowSpec, TableSpec } from "./tables";
import { evaluateSnapshot, gridSheet } from "./workbook";

const COLUMNS = ["level1 一级指标", "level2 二级指标", "name 三级指标", "weight 分值", "score 得分"];

function scores(rows: readonly RowSpec[], columns: readonly string[] = COLUMNS): TableSpec {
  return { kind: "scores", unit: null, title: "绩效评分表", columns, rows };
}

/** Section, its weight, its criteria with their scores. */
function sectionsOf(table: TableSpec): unknown {
  return evaluateTables([table]).score?.sections.map(({ name, weight, criteria }) => [
    name,
    weight.toString(),
    criteria.map((one) => `${one.name} ${one.score?.toString() ?? "-"}`),
  ]);
}

const EXPECTED = [
  ["投入", "15", ["预算 9", "目标 5"]],
  ["过程", "45", ["执行 25", "管理 19"]],
  ["产出", "40", ["完成 37"]],
];

describe("小计 and 合计 never open a section", () => {
  test.each([
    ["小计 in the column of sections", (): readonly [string, string | null] => ["小计", null]],
    ["小计 beside its section, which is merged over it", (section: string) => [section, "小计"] as const],
    ["the section named in it", (section: string) => [`${section}小计`, null] as const],
    ["分项小计", () => ["分项小计", null] as const],
  ])("%s", (_, sum) => {
    const table = scores([
      { cells: ["投入", "甲", "预算", 10, 9], parent: 2 },
      { cells: ["投入", "甲", "目标", 5, 5], parent: 2 },
      { cells: [...sum("投入"), null, 15, 14], kind: "subtotal", parent: 8 },
      { cells: ["过程", "乙", "执行", 25, 25], parent: 5 },
      { cells: ["过程", "乙", "管理", 20, 19], parent: 5 },
      { cells: [...sum("过程"), null, 45, 44], kind: "subtotal", parent: 8 },
      { cells: ["产出", "丙", "完成", 40, 37], parent: 7 },
      { cells: [...sum("产出"), null, 40, 37], kind: "subtotal", parent: 8 },
      { cells: ["合计", null, null, 100, 95], kind: "total" },
    ]);
    expect(sectionsOf(table)).toEqual(EXPECTED);
    const { score, findings } = evaluateTables([table]);
    expect([score?.total.toString(), score?.full.toString()]).toEqual(["95", "100"]);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("read from a sheet as people lay it out", () => {
    const sheet = gridSheet(
      "评分",
      [
        ["某单位2021年度部门整体支出绩效评分表", "", "", "", ""],
        ["一级指标", "二级指标", "三级指标", "分值", "自评得分"],
        ["投入\n（15分）", "预算配置", "在职人员控制率", 5, 5],
        ["", "", "经费变动率", 5, 5],
        ["", "目标设定", "绩效目标合理性", 5, 4],
        ["小计", "", "", 15, 14],
        ["过程\n（45分）", "预算执行", "预算完成率", 20, 19],
        ["", "预算管理", "管理制度健全性", 25, 25],
        ["小计", "", "", 45, 44],
        ["产出\n（40分）", "职责履行", "重点工作完成率", 25, 23],
        ["", "履职效益", "社会效益", 15, 14],
        ["小计", "", "", 40, 37],
        ["总计", "", "", 100, 95],
      ],
      ["A1:E1", "A3:A5", "B3:B4", "A6:C6", "A7:A8", "A9:C9", "A10:A11", "A12:C12", "A13:C13"],
    );
    const { score, findings } = evaluateSnapshot({ workbook: "评分.xlsx", sheets: [sheet] });
    expect(score?.sections.map(({ name, score: points }) => `${name} ${points.toString()}`)).toEqual([
      "投入 14",
      "过程 44",
      "产出 37",
    ]);
    expect([score?.total.toString(), score?.full.toString(), score?.printedTotal?.value.toString()]).toEqual([
      "95",
      "100",
      "95",
    ]);
    expect(findings).toEqual([]);
  });

  test("its figures are the section's: a wrong one is found", () => {
    const table = scores([
      { cells: ["投入", "甲", "预算", 10, 9], parent: 2 },
      { cells: ["投入", "甲", "目标", 5, 5], parent: 2 },
      { cells: ["小计", null, null, 16, 14.5], kind: "subtotal", parent: 4 },
      { cells: ["过程", "乙", "执行", 85, 80], parent: 4 },
      { cells: ["合计", null, null, 100, 94], kind: "total" },
    ]);
    expect(found("section-of-parts", table)).toMatchObject([{ printed: 14.5, expected: 14 }]);
    expect(found("weights-add-up", table).map(({ printed }) => printed)).toContain(16);
  });

  test("under criteria without sections it is nobody's", () => {
    const table = scores(
      [
        { cells: ["预算", 60, 55], parent: 2 },
        { cells: ["目标", 40, 38], parent: 2 },
        { cells: ["小计", 100, 93], kind: "subtotal", parent: 3 },
        { cells: ["合计", 100, 93], kind: "total" },
      ],
      ["name 指标", "weight 分值", "score 得分"],
    );
    expect(sectionsOf(table)).toEqual([
      ["预算", "60", ["预算 55"]],
      ["目标", "40", ["目标 38"]],
    ]);
    expect(evaluateTables([table]).score?.total.toString()).toBe("93");
  });
});

describe("weights in the names of a scoring table", () => {
  test("投入（20分）and 论证充分性（4分）, where there is no column of weights", () => {
    const table = scores(
      [
        ["决策（30分）", "立项（10分）", 9],
        ["决策（30分）", "目标（20分）", 18],
        ["产出（70分）", "完成（70分）", 66.5],
      ],
      ["level1 一级指标", "name 二级指标", "score 得分"],
    );
    expect(sectionsOf(table)).toEqual([
      ["决策", "30", ["立项 9", "目标 18"]],
      ["产出", "70", ["完成 66.5"]],
    ]);
    expect(evaluateTables([table]).score).toMatchObject({ complete: true });
  });

  test("where only sections have one, their criteria count together", () => {
    const table = scores(
      [
        ["决策（30分）", "立项", 9],
        ["决策（30分）", "目标", 18],
        ["产出（70分）", "完成", 66.5],
      ],
      ["level1 一级指标", "name 二级指标", "score 得分"],
    );
    expect(sectionsOf(table)).toEqual([
      ["决策", "30", ["决策 27"]],
      ["产出", "70", ["完成 66.5"]],
    ]);
  });

  test("criteria that do not give what their section states", () => {
    const table = scores([
      ["决策（30分）", null, "立项", 10, 9],
      ["决策（30分）", null, "目标", 15, 15],
      ["产出（70分）", null, "完成", 70, 66.5],
    ]);
    expect(found("weights-add-up", table)).toMatchObject([{ printed: 30, expected: 25 }]);
  });
});
