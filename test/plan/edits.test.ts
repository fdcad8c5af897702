import { ArgumentFinder } from "../../src/plan/edits/completionArguments";
import { planEdits } from "../../src/plan/edits/edits";
import { runsOfContent } from "../../src/plan/edits/rowContent";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { Source } from "../../src/plan/source";
import { violations } from "./support/laws";
import { gridBook, gridSheet } from "./support/grids";
import type { GridOptions } from "./support/grids";
import { planned } from "./support/planned";
import { SAMPLE_NAMES, sampleBook } from "./support/sampleBook";

const MONEY_HEAD = ["序号", "单位", "下达金额", "支出金额"];
const MONEY_ROWS = [
  [1, "甲局", 100, 90],
  [2, "乙局", 200, 200],
  [3, "丙局", 300, 150],
];
const TOTAL = ["", "合计", 600, 440];
const TITLE = ["2023年专项资金支出情况表（单位：万元）"];

function moneyBook(rows: readonly (readonly (string | number)[])[], options: GridOptions = {}) {
  return gridBook(gridSheet("资金表", rows, options));
}

function editsOf(rows: readonly (readonly (string | number)[])[], options: GridOptions = {}, settings = {}) {
  const result = planned(moneyBook(rows, options), settings);
  expect(violations(result)).toEqual([]);
  return result.plan.edits;
}

describe("a table without a rate column", () => {
  test("gets one directly to its right, with head, formulas by row, and the format of its neighbour", () => {
    const [edit, ...others] = editsOf([TITLE, MONEY_HEAD, ...MONEY_ROWS, TOTAL]);
    expect(others).toEqual([]);
    expect(edit).toMatchObject({
      sheet: "资金表",
      row: 1,
      column: 4,
      numberFormat: "0.00%",
      formatLike: 3,
      purpose: "支出率",
    });
    expect(edit?.content).toEqual([
      [{ value: "支出率" }],
      [{ formula: "=PERF.EXPRATE(D3,C3)" }],
      [{ formula: "=PERF.EXPRATE(D4,C4)" }],
      [{ formula: "=PERF.EXPRATE(D5,C5)" }],
      [{ formula: "=PERF.EXPRATE(D6,C6)" }],
    ]);
  });

  test("a total without sums of its own gets the rate of the sums of its rows", () => {
    const [edit] = editsOf([TITLE, MONEY_HEAD, ...MONEY_ROWS, ["", "合计", "", ""]]);
    expect(edit?.content.at(-1)).toEqual([{ formula: "=PERF.EXPRATE(SUM(D3:D5),SUM(C3:C5))" }]);
  });

  test("a row that was given nothing is blank without our function, and asks it once something is entered", () => {
    const [edit] = editsOf([TITLE, MONEY_HEAD, ...MONEY_ROWS, [4, "丁局", 0, 0]]);
    expect(edit?.content.at(-1)).toEqual([{ formula: '=IF(OR(C6="",C6=0),"",PERF.EXPRATE(D6,C6))' }]);
  });

  test("a row that shares a merged allocation with others has no rate of its own", () => {
    const rows = [TITLE, MONEY_HEAD, [1, "甲局", 100, 90], [2, "乙局", 300, 130], [3, "丙局", "", 150]];
    const [edit] = editsOf(rows, { merges: [{ row: 3, column: 2, rowCount: 2, columnCount: 1 }] });
    expect(edit?.content.slice(1)).toEqual([[{ formula: "=PERF.EXPRATE(D3,C3)" }], [null], [null]]);
  });

  test("a row without spending shows nothing until it is entered, since a blank arrives as 0", () => {
    const [edit] = editsOf([TITLE, MONEY_HEAD, ...MONEY_ROWS, [4, "丁局", 50, ""]]);
    expect(edit?.content.at(-1)).toEqual([{ formula: '=IF(D6="","",PERF.EXPRATE(D6,C6))' }]);
  });

  test("the denominator is written into the formula where money was returned", () => {
    const rows = [TITLE, [...MONEY_HEAD, "退回金额"], [1, "甲局", 100, 90, 10], [2, "乙局", 200, 150, 20]];
    expect(editsOf(rows)[0]?.content[1]).toEqual([{ formula: "=PERF.EXPRATE(D3,C3)" }]);
    expect(editsOf(rows, {}, { denominator: "net" })[0]?.content[1]).toEqual([
      { formula: '=PERF.EXPRATE(D3,C3,E3,"net")' },
    ]);
  });

  test("steps aside for what stands there, and stays away from a protected sheet", () => {
    const noted = [TITLE, MONEY_HEAD, [1, "甲局", 100, 90], [2, "乙局", 200, 200, "", "已核对"]];
    expect(editsOf(noted).every((edit) => edit.column === 6)).toBe(true);
    expect(editsOf([TITLE, MONEY_HEAD, ...MONEY_ROWS], { protected: true })).toEqual([]);
  });
});

describe("a table that has the column", () => {
  const head = [...MONEY_HEAD, "支出率"];

  test("has its empty cells filled and no other", () => {
    const edits = editsOf([
      TITLE,
      head,
      [1, "甲局", 100, 90, "90.00%"],
      [2, "乙局", 200, 200, ""],
      [3, "丙局", 300, 150, ""],
      [4, "丁局", 10, 9, 0.9],
    ]);
    expect(edits).toHaveLength(1);
    expect(edits[0]).toMatchObject({ row: 3, column: 4, formatLike: null });
    expect(edits[0]?.content).toEqual([[{ formula: "=PERF.EXPRATE(D4,C4)" }], [{ formula: "=PERF.EXPRATE(D5,C5)" }]]);
  });

  test("is left alone when it is full, even where its figures are wrong", () => {
    expect(editsOf([TITLE, head, [1, "甲局", 100, 90, "99.00%"], [2, "乙局", 200, 200, "100.00%"]])).toEqual([]);
  });

  test("our own formulas are renewed when the setting changed, and left when it did not", () => {
    const rows = [
      TITLE,
      [...MONEY_HEAD, "退回金额", "支出率"],
      [1, "甲局", 100, 90, 10, 0.9],
      [2, "乙局", 200, 150, 20, 0.75],
    ];
    const formulas = { "2:5": "=PERF.EXPRATE(D3,C3)", "3:5": "=_xldudf_PERF_EXPRATE(D4,C4)" };
    expect(editsOf(rows, { formulas })).toEqual([]);
    expect(editsOf(rows, { formulas }, { denominator: "net" })[0]?.content).toEqual([
      [{ formula: '=PERF.EXPRATE(D3,C3,E3,"net")' }],
      [{ formula: '=PERF.EXPRATE(D4,C4,E4,"net")' }],
    ]);
  });

  test("a cell formatted as text is given a number format, or its formula would stay text", () => {
    const [edit] = editsOf([TITLE, head, [1, "甲局", 100, 90, ""], [2, "乙局", 200, 200, "100%"]], {
      formats: { "2:4": "@" },
    });
    expect(edit?.numberFormat).toBe("0.00%");
  });
});

describe("indicators", () => {
  const head = ["一级指标", "二级指标", "三级指标", "指标性质", "目标值", "度量单位", "实际完成值", "分值", "得分"];
  const book = gridBook(
    gridSheet("绩效表", [
      ["2023年度绩效目标完成情况表"],
      head,
      ["产出指标", "数量指标", "培训场次", "≥", 10, "场", 12, 20, ""],
      ["产出指标", "成本指标", "单位成本", "≤", 50, "万元", 40, 20, ""],
      ["产出指标", "质量指标", "验收合格率", "≥", 95, "%", "", 20, ""],
      ["效益指标", "社会效益指标", "社会影响", "定性", "提升", "", "有所提升", 20, ""],
    ]),
  );
  const result = planned(book);
  const editOf = (purpose: string) => result.plan.edits.find((edit) => edit.purpose === purpose);

  test("keep the laws", () => expect(violations(result)).toEqual([]));

  test("an operator in its own column is put together with the target", () => {
    expect(editOf("完成率")?.content.slice(1, 3)).toEqual([
      [{ formula: "=PERF.COMPRATE(E3,G3)" }],
      [{ formula: "=PERF.COMPRATE(D4&E4,G4)" }],
    ]);
  });

  test("a missing actual value says so and is computed once it is entered", () => {
    expect(JSON.stringify(editOf("完成情况")?.content[3])).toContain('IF(G5=\\"\\",\\"未填\\",PERF.VERDICT(');
  });

  test("points are filled where the rules give them, not where a person must judge", () => {
    const scores = result.plan.edits
      .filter((edit) => edit.purpose === "得分")
      .flatMap((edit) => edit.content.map(([content], index) => [edit.row + index, content]));
    expect(scores.map(([row]) => row)).toEqual([2, 3, 4]);
    expect(scores[1]?.[1]).toEqual({ formula: "=PERF.INDSCORE(H4,D4&E4,G4)" });
  });
});

test("a long run of rows of one shape is one spilled formula, interrupted rows are not", () => {
  const row = (at: number, shape = "#") => ({
    row: at,
    content: { formula: `=F(A${at + 1})` },
    over: { shape, formula: (first: number, last: number) => `=F(A${first + 1}:A${last + 1})` },
    custom: true,
  });
  const rows = [row(0), row(1), row(2), { row: 3, content: { formula: "=G()" }, custom: true }, row(4), row(6)];
  expect(runsOfContent(rows, 2)).toEqual([
    { row: 0, contents: [{ formula: "=F(A1:A3)" }, null, null, { formula: "=G()" }, { formula: "=F(A5)" }] },
    { row: 6, contents: [{ formula: "=F(A7)" }] },
  ]);
});

test("2,500 units get one formula for the column and a summary that still adds up", () => {
  const rows = Array.from({ length: 2500 }, (_, index) => [index + 1, `单位${index + 1}`, 10, 9]);
  const result = planned(moneyBook([TITLE, MONEY_HEAD, ...rows]));
  const [edit] = result.plan.edits;
  expect(edit?.content[1]).toEqual([{ formula: "=PERF.EXPRATE(D3:D2502,C3:C2502)" }]);
  expect(edit?.content.slice(2).every(([content]) => content === null)).toBe(true);
  expect(violations(result)).toEqual([]);
  expect(
    result.summary.cells.some(({ content }) => "formula" in content && content.formula === "=SUM('资金表'!C503:C2502)"),
  ).toBe(true);
});

test("a spilled column is left while it fits, and grows with the table", () => {
  const rows = Array.from({ length: 2100 }, (_, index) => [index + 1, `单位${index + 1}`, 10, 9, 0.9]);
  const head = [...MONEY_HEAD, "支出率"];
  const formulas = { "2:4": "=PERF.EXPRATE(D3:D2102,C3:C2102)" };
  expect(editsOf([TITLE, head, ...rows], { formulas })).toEqual([]);
  const [edit, ...others] = editsOf([TITLE, head, ...rows, [2101, "新单位", 10, 5, ""]], { formulas });
  expect(others).toEqual([]);
  expect([edit?.row, edit?.content[0]]).toEqual([2, [{ formula: "=PERF.EXPRATE(D3:D2103,C3:C2103)" }]]);
  expect(edit?.content.slice(1).every(([content]) => content === null)).toBe(true);
});

test("a form's execution rate gets its points, and its own columns their results", async () => {
  const { plan } = planned(await sampleBook(SAMPLE_NAMES.form));
  const contents = plan.edits
    .filter(({ purpose }) => purpose === "得分")
    .flatMap(({ content }) => content.map(([cell]) => cell));
  expect(contents).toContainEqual({ formula: "=PERF.SPENDSCORE(H6,G6,F6)" });
  expect(plan.edits.filter(({ purpose }) => purpose === "完成率")).toMatchObject([{ row: 11, column: 10 }]);
});

test("a column merged down is no model for the formats of ours", () => {
  const rows = [TITLE, MONEY_HEAD, [1, "甲局", 100, 90], [2, "乙局", 200, ""], [3, "丙局", 300, 150]];
  const [edit] = editsOf(rows, { merges: [{ row: 2, column: 3, rowCount: 2, columnCount: 1 }] });
  expect(edit?.formatLike).toBe(2);
});

test("the cells of our functions are known to the summary", () => {
  const { evaluation, snapshot } = planned(moneyBook([TITLE, MONEY_HEAD, ...MONEY_ROWS]));
  const { results } = planEdits(evaluation, new Source(snapshot), {
    settings: DEFAULT_SETTINGS,
    customFunctions: true,
    finder: new ArgumentFinder(),
  });
  expect(results.get(evaluation.tables[0]?.table.id ?? "", 2, "expenditureRate")).toBe("'资金表'!E3");
});
