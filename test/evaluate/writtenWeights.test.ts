import { describe, expect, test } from "@jest/globals";
import type { CellValue } from "../../src/domain/cell";
import type { Evaluation } from "../../src/evaluate/evaluation";
import { groupName, levelWeight, plainName, writtenWeight } from "../../src/evaluate/names";
import { evaluateTables, found } from "./tables";
import type { TableSpec } from "./tables";
import { evaluateSnapshot, gridSheet } from "./workbook";

describe("full marks in a name", () => {
  test.each([
    ["产出指标（40分）", "40"],
    ["数量指标\n(15 分)", "15"],
    ["满意度【满分１０分】", "10"],
    ["得分\n（20分*执行率）", "20"],
    ["投入（权重：20%）", "20"],
    ["预算执行情况（万元）\n（20分）", "20"],
    ["过程（12.5分）", "12.5"],
    ["产出指标", null],
    ["群众满意度（90%）", null],
    ["办结时间（30分钟）", null],
    ["平均分（80分以上）", null],
    ["产出指标（0分）", null],
  ])("%s", (name, weight) => {
    expect(writtenWeight(name)?.toString() ?? null).toBe(weight);
  });

  test("a section states them without brackets too, and is called without them", () => {
    expect(levelWeight("产出指标 40分")?.toString()).toBe("40");
    expect(levelWeight("40分")).toBeNull();
    expect([groupName("产出指标\n（40分）"), groupName("产出指标40分"), plainName("投入（权重20%）")]).toEqual([
      "产出",
      "产出",
      "投入",
    ]);
  });
});

/** A form of Hubei: no column of weights, they stand in the names of sections, groups and the budget block. */
function hubei(change: Readonly<Record<string, CellValue>> = {}): Evaluation {
  const values: CellValue[][] = [
    ["2022年度道路养护项目绩效自评表", "", "", "", "", "", "", ""],
    ["项目名称", "", "道路养护", "", "", "", "", ""],
    ["主管部门", "", "某某厅", "", "项目实施单位", "", "养护中心", ""],
    [
      "预算执行情况（万元）\n（20分）",
      "",
      "",
      "",
      "预算数（A）",
      "执行数（B）",
      "执行率（B/A）",
      "得分\n（20分*执行率）",
    ],
    ["", "", "年度财政资金总额", "", 500, 450, 0.9, 18],
    ["年度目标：\n（80分）", "", "完成县乡道路养护，保障出行安全。", "", "", "", "", ""],
    ["年度绩效指标", "一级指标", "二级指标", "三级指标", "年初目标值（A）", "实际完成值（B）", "得分", ""],
    ["", "产出指标\n（40分）", "数量指标\n（15分）", "养护里程", "≥120公里", "126公里", 10, ""],
    ["", "", "", "培训场次", "5场", "5场", 4, ""],
    ["", "", "质量指标\n（25分）", "验收合格率", "100%", "100%", 25, ""],
    ["", "效益指标\n（30分）", "社会效益指标", "出行便利度", "≥85%", "86%", 29.5, ""],
    ["", "满意度指标\n（10分）", "服务对象满意度指标", "群众满意度", "≥90%", "92.5%", 10, ""],
    ["", "总分", "", "", "", "", 96.5, ""],
  ];
  for (const [address, value] of Object.entries(change)) {
    const row = values[Number(address.slice(1)) - 1];
    if (row) row[address.charCodeAt(0) - 65] = value;
  }
  const sheet = gridSheet("自评表", values, [
    "A1:H1",
    "A2:B2",
    "C2:H2",
    "A3:B3",
    "C3:D3",
    "E3:F3",
    "G3:H3",
    "A4:B5",
    "C4:D4",
    "C5:D5",
    "A6:B6",
    "C6:H6",
    "A7:A13",
    "B8:B10",
    "C8:C9",
    "B13:F13",
    ...[7, 8, 9, 10, 11, 12, 13].map((row) => `G${row}:H${row}`),
  ]);
  return evaluateSnapshot({ workbook: "自评.xlsx", sheets: [sheet] });
}

describe("a form whose weights stand in its texts", () => {
  test("its weights decide the scheme, the entered scores the total", () => {
    const { score, findings } = hubei();
    expect(score?.scheme.id).toBe("hubei-self");
    expect([score?.total.toString(), score?.full.toString(), score?.complete]).toEqual(["96.5", "100", true]);
    expect(score?.printedTotal?.value.toString()).toBe("96.5");
    expect(
      score?.sections.map(({ name, weight, criteria }) => [
        name,
        weight.toString(),
        criteria.map((one) => [one.name, one.weight.toString(), one.score?.toString(), one.source]),
      ]),
    ).toEqual([
      ["预算执行率", "20", [["预算执行率", "20", "18", "entered"]]],
      [
        "产出",
        "40",
        [
          ["数量指标", "15", "14", "entered"],
          ["质量指标", "25", "25", "entered"],
        ],
      ],
      ["效益", "30", [["社会效益指标", "30", "29.5", "entered"]]],
      ["满意度", "10", [["服务对象满意度指标", "10", "10", "entered"]]],
    ]);
    // Two indicators share the 15 points of their group: their cells together are the score's basis.
    expect(score?.sections[1]?.criteria[0]?.basis.map(({ row, column }) => [row, column])).toEqual([
      [7, 6],
      [8, 6],
    ]);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("a printed total that the scores do not add up to is found, and may be replaced", () => {
    const total = hubei({ G13: 97 }).findings.filter(({ rule }) => rule === "total-of-sections");
    expect(total).toMatchObject([{ printed: 97, expected: 96.5, severity: "error", fixable: true }]);
    expect(hubei({ G13: 78.5 }).findings.filter(({ rule }) => rule === "total-of-sections")).toEqual([]);
  });

  test("without scores the groups are computed; what rests on equal shares is said and stays provisional", () => {
    const blank = Object.fromEntries([8, 9, 10, 11, 12, 13].map((row) => [`G${row}`, ""]));
    const { score } = hubei({ ...blank, H5: "" });
    expect(score?.scheme.id).toBe("hubei-self");
    expect(score?.sections[1]?.criteria.map((one) => [one.source, one.assumed === true])).toEqual([
      ["computed", true],
      ["computed", false],
    ]);
    expect([score?.total.toString(), score?.complete]).toEqual(["98", false]);
    expect(score?.schemeReason).toContain("数量指标");
    expect(score?.schemeReason).toContain("同等分值");
  });

  test("a group with some scores entered is for a person: nobody knows what the others are out of", () => {
    const { score } = hubei({ G9: "" });
    expect(score?.sections[1]?.criteria[0]).toMatchObject({ score: null, source: "missing" });
    expect(score?.complete).toBe(false);
  });

  test("groups that do not give their section's weight count as one", () => {
    const { score } = hubei({ C10: "质量指标\n（20分）" });
    expect(score?.sections[1]?.criteria.map((one) => [one.name, one.weight.toString(), one.score?.toString()])).toEqual(
      [["产出指标", "40", "39"]],
    );
  });
});

describe("weights and scores written with 分", () => {
  test("10分 and 9.5分 are points", () => {
    const form: TableSpec = {
      kind: "selfEvaluation",
      unit: null,
      title: "项目支出绩效自评表",
      columns: ["level1 一级指标", "name 三级指标", "target 指标值", "actual 完成值", "weight 分值", "score 得分"],
      rows: [
        ["产出指标", "甲", "≥10个", "10个", "60分", "58.5 分"],
        ["效益指标", "乙", "≥10个", "10个", "30分", "30分"],
        ["满意度指标", "丙", "≥90%", "95%", "10分", "10分"],
        { cells: ["合计", null, null, null, "100分", "98.5分"], kind: "total" },
      ],
    };
    const { score } = evaluateTables([form]);
    expect([score?.total.toString(), score?.full.toString(), score?.printedTotal?.value.toString()]).toEqual([
      "98.5",
      "100",
      "98.5",
    ]);
    expect(score?.sections.flatMap(({ criteria }) => criteria.map(({ source }) => source))).toEqual([
      "entered",
      "entered",
      "entered",
    ]);
  });
});

describe("a weight that several indicators share", () => {
  const form = (scores: readonly CellValue[]): TableSpec => ({
    kind: "selfEvaluation",
    unit: null,
    title: "项目支出绩效自评表",
    columns: ["level1 一级指标", "name 三级指标", "target 指标值", "actual 完成值", "weight 分值", "score 得分"],
    rows: [
      ["产出指标", "甲", "≥10个", "10个", 60, scores[0] ?? null],
      ["产出指标", "乙", "≥10个", "5个", null, scores[1] ?? null],
      ["效益指标", "丙", "≥10个", "10个", 30, scores[2] ?? null],
      ["满意度指标", "丁", "≥90%", "95%", 10, scores[3] ?? null],
    ],
    merged: [[0, 4, 2]],
  });

  test("merged over them it is none of theirs: together they are one criterion", () => {
    const evaluation = evaluateTables([form([35, 20, 30, 10])]);
    expect(evaluation.tables[0]?.indicators.map(({ weight }) => weight?.toString() ?? null)).toEqual([
      null,
      null,
      "30",
      "10",
    ]);
    expect(evaluation.score?.sections[0]?.criteria).toMatchObject([{ name: "甲、乙", source: "entered" }]);
    expect([evaluation.score?.total.toString(), evaluation.score?.full.toString()]).toEqual(["95", "100"]);
    expect(found("weights-add-up", form([35, 20, 30, 10]))).toEqual([]);
  });

  test("computed with equal shares, it stays provisional", () => {
    const { score } = evaluateTables([form([])]);
    expect([score?.total.toString(), score?.complete]).toEqual(["85", false]);
    expect(score?.schemeReason).toContain("甲、乙");
  });

  test("one merged score for all of them counts once", () => {
    const { score } = evaluateTables([
      {
        ...form([55, null, 30, 10]),
        merged: [
          [0, 4, 2],
          [0, 5, 2],
        ],
      },
    ]);
    expect([score?.total.toString(), score?.complete]).toEqual(["95", true]);
  });
});
