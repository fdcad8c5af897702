import { describe, expect, test } from "@jest/globals";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { SCHEMES, schemeById } from "../../src/domain/schemes";
import { writeSchemeSheet } from "../../src/domain/schemeSheet";
import { evaluate } from "../../src/evaluate/evaluate";
import type { SheetSnapshot } from "../../src/sheets/snapshot";
import { evaluateTables, tableOf } from "./tables";
import type { TableSpec } from "./tables";

const FUND: TableSpec = {
  title: "专项资金支出表",
  columns: ["name 市", "allocated 下达", "spent 支出"],
  rows: [["甲", 1000, 974.2]],
};
const INDICATORS: TableSpec = {
  kind: "indicators",
  unit: null,
  title: "绩效指标表",
  columns: ["level1 一级指标", "level2 二级指标", "name 三级指标", "target 目标值", "actual 实际值"],
  rows: [
    ["产出指标", "数量指标", "培训期数", "≥10期", 8],
    ["产出指标", "质量指标", "验收合格率", "≥90%", "95%"],
    ["效益指标", "社会效益指标", "受益企业", "≥100家", 120],
    ["满意度指标", "服务对象满意度", "企业满意度", "≥90%", "92%"],
  ],
};

describe("the scheme that is proposed", () => {
  test.each(SCHEMES.map((scheme) => [scheme.id, scheme] as const))(
    "%s, from a scoring table with its sections and weights",
    (_, scheme) => {
      const rows = scheme.sections.flatMap((section) =>
        section.criteria.map(({ name, weight }) => [section.name, name, weight, weight]),
      );
      const table: TableSpec = {
        kind: "scores",
        unit: null,
        title: "评分表",
        columns: ["level1 一级", "name 指标", "weight 分值", "score 得分"],
        rows,
      };
      const { score } = evaluateTables([table]);
      expect(score?.scheme.id).toBe(scheme.id);
      expect(score?.full.toString()).toBe(String(scheme.full));
      expect(score?.complete).toBe(true);
      expect(score?.schemeReason).toContain("表1");
    },
  );

  test("its own criteria where no preset fits, with the national ladder", () => {
    const table: TableSpec = {
      kind: "scores",
      unit: null,
      title: "数字政府项目评分表",
      columns: ["level1 一级", "name 指标", "weight 分值", "score 得分"],
      rows: [
        ["平台建设", "进度", 30, 28],
        ["运行维护", "响应", 40, 35],
        ["安全", "等保", 30, 22],
      ],
    };
    const { score } = evaluateTables([table]);
    expect([score?.scheme.id, score?.total.toString(), score?.full.toString(), score?.grade]).toEqual([
      "workbook",
      "85",
      "100",
      "良",
    ]);
  });

  test("chosen in the settings, else the workbook's own sheet, else the presets", () => {
    const own = { ...schemeById("hubei-self")!, id: "own", name: "本单位方案" };
    const values = writeSchemeSheet(own);
    const sheet: SheetSnapshot = {
      ...tableOf(FUND).sheet,
      id: "{9}",
      name: "评分方案",
      used: { row: 0, column: 0, rowCount: values.length, columnCount: 7 },
      values,
      formulas: values,
      numberFormats: values.map((row) => row.map(() => "General")),
    };
    const made = tableOf(FUND);
    const snapshot = { workbook: "甲.xlsx", sheets: [made.sheet, sheet] };
    const run = (scheme: string | null): string | undefined =>
      evaluate(snapshot, [made.table], { ...DEFAULT_SETTINGS, scheme }).score?.scheme.id;
    expect(run(null)).toBe("own");
    expect(run("guangdong-fund")).toBe("guangdong-fund");
    expect(run("no-such-scheme")).toBe("own");
  });

  test.each([
    ["某厅部门整体支出情况表", "guangdong-department"],
    ["广东省某厅部门整体支出情况表", "guangdong-department"],
    ["湖南省某厅部门整体支出情况表", "mof-2020"],
    ["岳阳市部门整体支出情况表", "mof-2020"],
    ["东莞市部门整体支出情况表", "guangdong-department"],
    ["全市部门整体支出情况表", "guangdong-department"],
    ["广州市某专项资金支出表", "guangzhou-project"],
    ["广东省省级专项资金支出表", "guangdong-fund"],
    ["湖北省某专项资金支出表", "hubei-self"],
    ["省级专项（项目）资金支出表", "mof-2020"],
    ["2023年中央和省级水利发展资金分配表", "mof-2020"],
    ["省工业和信息化厅专项资金支出表", "mof-2020"],
    ["某县资金支出表", "mof-2020"],
  ])("by the title %s: %s", (title, id) => {
    const { score } = evaluateTables([{ ...FUND, title }]);
    expect(score?.scheme.id).toBe(id);
    expect(score?.schemeReason).not.toBe("");
  });

  test("a department elsewhere is known by what its form says, too", () => {
    const title = "部门整体支出情况表";
    expect(evaluateTables([{ ...FUND, title, head: { 部门名称: "陕西省某厅" } }]).score?.scheme.id).toBe("mof-2020");
    expect(evaluateTables([{ ...FUND, title, head: { 部门名称: "某厅" } }]).score?.scheme.id).toBe(
      "guangdong-department",
    );
  });

  test("sections and weights of the workbook decide before any title", () => {
    const table: TableSpec = {
      kind: "scores",
      unit: null,
      title: "广东省某专项资金评分表",
      columns: ["level1 一级", "name 指标", "weight 分值", "score 得分"],
      rows: [
        ["决策", "立项", 10, 10],
        ["管理", "制度", 25, 24],
        ["产出", "完成", 30, 29],
        ["效益", "效果", 35, 33],
      ],
    };
    expect(evaluateTables([table]).score?.scheme.id).toBe("yinchuan-project");
  });

  test("a self-evaluation form that states no scheme has the national one, whatever its title", () => {
    const form: TableSpec = { ...INDICATORS, kind: "selfEvaluation", title: "广东省省级专项资金绩效自评表" };
    const { score } = evaluateTables([form]);
    expect(score?.scheme.id).toBe("mof-2020");
    expect(score?.schemeReason).toContain("没有写明评分方案");
  });
});

describe("weights that nobody wrote", () => {
  const form = (rows: TableSpec["rows"], columns: readonly string[] = INDICATORS.columns): TableSpec => ({
    kind: "selfEvaluation",
    unit: null,
    title: "绩效自评表",
    columns,
    rows,
  });

  test("are the scheme's, and the reason says so; equal shares within a group stay provisional", () => {
    const { score } = evaluateTables([FUND, { ...INDICATORS, kind: "selfEvaluation" }]);
    expect(score?.sections.map(({ score: points }) => points.toString())).toEqual(["9.74", "45", "30", "10"]);
    expect(score?.schemeReason).toContain("表内没有写分值");
    expect(score?.schemeReason).toContain("产出指标");
    expect(score?.schemeReason).toContain("同等分值");
    expect(score?.schemeReason).not.toContain("满意度指标");
    expect(score?.sections.flatMap(({ criteria }) => criteria.map((one) => one.assumed === true))).toEqual([
      false,
      true,
      false,
      false,
    ]);
    expect([score?.entered, score?.criteria, score?.complete]).toEqual([4, 4, false]);
  });

  test("one indicator a group needs nobody", () => {
    const rows = INDICATORS.rows.filter((_, at) => at !== 0);
    const { score } = evaluateTables([FUND, form(rows)]);
    expect(score?.complete).toBe(true);
    expect(score?.schemeReason).not.toContain("同等分值");
  });

  test("scores that stand beside the indicators count as entered", () => {
    const columns = [...INDICATORS.columns, "score 得分"];
    const points = [20, 29, 28, 9.5];
    const rows = INDICATORS.rows.map((row, at) => [...("cells" in row ? row.cells : row), points[at] ?? null]);
    const { score } = evaluateTables([FUND, form(rows, columns)]);
    expect(score?.sections.map(({ score: own }) => own.toString())).toEqual(["9.74", "49", "28", "9.5"]);
    expect(score?.sections[1]?.criteria[0]).toMatchObject({ source: "entered" });
    expect(score?.sections[1]?.criteria[0]?.basis.map(({ row, column }) => [row, column])).toEqual([
      [2, 5],
      [3, 5],
    ]);
    expect(score?.complete).toBe(true);
  });

  test("scores that cannot be out of the scheme's weights are no share of them", () => {
    const columns = [...INDICATORS.columns, "score 得分"];
    const rows = INDICATORS.rows.map((row) => [...("cells" in row ? row.cells : row), 90]);
    const { score } = evaluateTables([FUND, form(rows, columns)]);
    expect(score?.sections[1]?.criteria[0]).toMatchObject({ source: "computed" });
    expect(score?.sections[1]?.score.toString()).toBe("45");
  });
});

describe("points where nobody entered any", () => {
  test("expenditure and indicator groups are computed, the rest is asked for", () => {
    const { score } = evaluateTables([FUND, INDICATORS], { scheme: "guangdong-fund" });
    const points = new Map(score?.sections.flatMap(({ criteria }) => criteria.map((one) => [one.name, one] as const)));
    expect(points.get("资金支出率")?.score?.toString()).toBe("5.85");
    expect(points.get("完成进度及质量")?.score?.toString()).toBe("22.5");
    expect(points.get("效果性")?.score?.toString()).toBe("25");
    expect(points.get("论证充分性")).toMatchObject({ score: null, source: "missing" });
    expect([score?.entered, score?.criteria, score?.complete]).toEqual([4, 13, false]);
    expect(points.get("完成进度及质量")?.indicators).toHaveLength(2);
    expect(points.get("资金支出率")?.basis.map(({ row, column }) => [row, column])).toEqual([
      [2, 2],
      [2, 1],
    ]);
  });

  test("an entered score beats the computed one, which is kept", () => {
    const scores: TableSpec = {
      kind: "scores",
      unit: null,
      columns: ["level1 阶段", "name 指标", "weight 分值", "score 自评"],
      rows: [
        ["投入", "论证充分性", 20, 20],
        ["过程", "资金支出率", 6, 5.8],
        ["过程", "监管有效性", 14, null],
        ["产出", "完成进度及质量", 30, null],
        ["效益", "效果性", 30, 30],
      ],
    };
    const { score } = evaluateTables([FUND, INDICATORS, scores]);
    const named = new Map(score?.sections.flatMap(({ criteria }) => criteria.map((one) => [one.name, one] as const)));
    expect(named.get("资金支出率")).toMatchObject({ source: "entered" });
    expect([named.get("资金支出率")?.score?.toString(), named.get("资金支出率")?.computed?.toString()]).toEqual([
      "5.8",
      "5.85",
    ]);
    expect(named.get("完成进度及质量")).toMatchObject({ source: "computed" });
    expect(named.get("监管有效性")).toMatchObject({ source: "missing", score: null });
    expect(score?.complete).toBe(false);
  });

  test("an indicator that does not apply is left out of a form, and the grade is taken of the rest", () => {
    const form: TableSpec = {
      kind: "indicators",
      unit: null,
      title: "绩效自评表",
      columns: ["level1 一级指标", "name 三级指标", "target 目标值", "actual 实际值", "weight 分值", "score 得分"],
      rows: [
        ["产出指标", "甲数量", "≥10个", 10, 50, null],
        ["效益指标", "乙数量", "≥10个", 8, 40, null],
        ["满意度指标", "丙", "不适用", "", 10, null],
      ],
    };
    const { score } = evaluateTables([form]);
    expect([score?.total.toString(), score?.full.toString(), score?.grade]).toEqual(["82", "90", "优"]);
  });

  test("caps tied to execution only when they are asked for", () => {
    const poor: TableSpec = { ...FUND, rows: [["甲", 1000, 650]] };
    const scores: TableSpec = {
      kind: "scores",
      unit: null,
      columns: ["level1 一级", "name 指标", "weight 分值", "score 得分"],
      rows: [
        ["预算执行率", "预算执行率", 10, 6.5],
        ["产出", "产出指标", 50, 50],
        ["效益", "效益指标", 30, 30],
        ["满意度", "满意度指标", 10, 10],
      ],
    };
    expect(evaluateTables([poor, scores]).score?.total.toString()).toBe("96.5");
    expect(evaluateTables([poor, scores], { executionCaps: true }).score).toMatchObject({ grade: "中" });
  });
});

describe("workbooks that hold little", () => {
  test("nothing of the field: no score, no finding, a name all the same", () => {
    const evaluation = evaluate({ workbook: "通讯录.xlsx", sheets: [] }, [], DEFAULT_SETTINGS);
    expect(evaluation).toMatchObject({
      tables: [],
      mainMoney: null,
      totals: null,
      score: null,
      findings: [],
      year: null,
    });
    expect(evaluation.subject.text).toBe("通讯录");
  });

  test("a zero or blank allocation has no rate and is no error", () => {
    const evaluation = evaluateTables([
      {
        ...FUND,
        rows: [
          ["甲", 0, 0],
          ["乙", null, null],
          ["丙", "-", "-"],
        ],
      },
    ]);
    expect(evaluation.tables[0]?.money.map(({ expenditureRate }) => expenditureRate)).toEqual([null, null, null]);
    expect(evaluation.findings).toEqual([]);
  });
});
