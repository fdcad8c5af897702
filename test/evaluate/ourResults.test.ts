import { describe, expect, test } from "@jest/globals";
import type { CellValue } from "../../src/domain/cell";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import type { Evaluation } from "../../src/evaluate/evaluation";
import { callsOurFunction, isOurFormula, RERUN, spilledRows } from "../../src/evaluate/ourFormulas";
import { completionFormula, pointsFormula, verdictFormula } from "../../src/plan/indicatorFormulas";
import { shownRateFormula } from "../../src/plan/rateFormula";
import { Source } from "../../src/plan/source";
import { indicatorCells } from "../../src/plan/indicatorCells";
import { RERUN as WRITTEN_RERUN } from "../../src/plan/words";
import { evaluateTables, tableOf } from "./tables";
import type { TableSpec } from "./tables";

describe("formulas that are ours", () => {
  test.each([
    "=PERF.EXPRATE(F5,E5)",
    "=_xldudf_PERF_COMPRATE(D5:D20,E5:E20)",
    '=IF(E5="",0,PERF.INDSCORE(F5,D5,E5))',
    '=IFERROR(perf.verdict(D5,E5),"")',
    `=IF(IFERROR(AND(EXACT(D4,"≥3个"),ISNUMBER(E4)),FALSE),ROUND(E4/3,4),"${RERUN}")`,
    `=IF(IFERROR(EXACT(D4,"合规"),FALSE),"完成",IFERROR(IF(H4="","${RERUN}",H4),"${RERUN}"))`,
    '=IF(AND(ISNUMBER(F5),N(E5)>0),IF(ROUND(N(E5)-N(F5),6)>0,MIN(0.9999,ROUND(N(F5)/N(E5),4)),ROUND(N(F5)/N(E5),4)),"")',
    '=IF(N(E5)>0,ROUND(H5*MAX(0,MIN(1,N(F5)/N(E5))),2),"")',
  ])("%s", (formula) => {
    expect(isOurFormula(formula)).toBe(true);
  });

  test.each<CellValue>([
    "=F5/E5",
    "=SUM(E5:E20)",
    "=ROUND(F5/E5,4)",
    '=IF(E5>0,F5/E5,"")',
    '=IFERROR(F5/E5,"")',
    "=MYPERF.EXPRATE(F5,E5)",
    "PERF.EXPRATE(F5,E5)",
    "=SUPERF.X(A1)",
    "需重算",
    0.98,
    "",
    null,
  ])("not %s", (formula) => {
    expect(isOurFormula(formula)).toBe(false);
  });

  test("every form that the plan writes is known again", () => {
    const { table, sheet } = tableOf(INDICATORS);
    const source = new Source({ workbook: "", sheets: [sheet] });
    const evaluation = evaluateTables([INDICATORS]);
    for (const indicator of evaluation.tables[0]?.indicators ?? []) {
      const cells = indicatorCells(source, table, indicator);
      const input = { indicator, cells, settings: DEFAULT_SETTINGS };
      const formulas = [completionFormula(input, null), verdictFormula(input, null), pointsFormula(input, "E3", null)];
      for (const { text } of formulas) expect([text, isOurFormula(`=${text}`)]).toEqual([text, true]);
    }
    for (const denominator of ["spent", "net", "returnedAsSpent"] as const) {
      const references = { spent: "SUM(C3:C9)", allocated: "SUM(B3:B9)", returned: "SUM(D3:D9)" };
      expect(isOurFormula(`=${shownRateFormula(references, denominator)}`)).toBe(true);
    }
    expect(RERUN).toBe(WRITTEN_RERUN);
  });

  test("a formula over a range fills its rows", () => {
    expect(spilledRows("=PERF.COMPRATE(D5:D20,E5:E20)")).toBe(16);
    expect(spilledRows("=PERF.EXPRATE(F5,E5)")).toBe(1);
    expect(spilledRows("=PERF.EXPRATE(SUM(F5:F9),SUM(E5:E9))")).toBe(1);
    expect([callsOurFunction("=PERF.AMOUNT(A1)"), callsOurFunction("=A1")]).toEqual([true, false]);
  });
});

const INDICATORS: TableSpec = {
  kind: "selfEvaluation",
  unit: null,
  title: "绩效自评表",
  columns: [
    "level1 一级指标",
    "name 三级指标",
    "target 指标值",
    "actual 完成值",
    "weight 分值",
    "completionRate 完成率",
    "verdict 完成情况",
    "score 得分",
  ],
  rows: [
    ["产出指标", "甲", "≥10个", 8, 50, null, null, null],
    ["产出指标", "乙", "合规", "合规", 10, null, null, null],
    ["效益指标", "丙", "≥10家", 12, 30, null, null, 29],
    ["满意度指标", "丁", "≥90%", "", 10, null, null, null],
  ],
};

const MONEY: TableSpec = {
  title: "资金支出表",
  columns: ["name 市", "allocated 下达", "spent 支出", "expenditureRate 支出率"],
  rows: [
    ["甲", 100, 90, null],
    ["乙", 200, 200, null],
    ["丙", 300, 300, null],
    ["合计", 600, 590, null],
  ],
};

/** The tables after a run of ours: its columns filled, with the formulas that it writes. */
const RUN: readonly TableSpec[] = [
  {
    ...INDICATORS,
    rows: [
      ["产出指标", "甲", "≥10个", 8, 50, 0.8, "未完成", 40],
      ["产出指标", "乙", "合规", "合规", 10, "完成", "完成", 10],
      ["效益指标", "丙", "≥10家", 12, 30, 1.2, "完成", 29],
      ["满意度指标", "丁", "≥90%", "", 10, "未填", "未填", 0],
    ],
    formulas: [
      [0, 5, "=PERF.COMPRATE(C3,D3)"],
      [1, 5, `=IF(IFERROR(EXACT(C4,"合规"),FALSE),"完成","${RERUN}")`],
      [2, 5, "=_xldudf_PERF_COMPRATE(C5,D5)"],
      [3, 5, '=IF(D6="","未填",PERF.COMPRATE(C6,D6))'],
      [0, 6, "=PERF.VERDICT(C3:C6,D3:D6)"],
      [0, 7, "=PERF.INDSCORE(E3,C3,D3)"],
      [1, 7, "=PERF.INDSCORE(E4,C4,D4)"],
      [3, 7, '=IF(D6="",0,PERF.INDSCORE(E6,C6,D6))'],
    ],
  },
  {
    ...MONEY,
    rows: [
      ["甲", 100, 90, 0.9],
      ["乙", 200, 200, 1],
      ["丙", 300, 300, 1],
      ["合计", 600, 590, 0.9833],
    ],
    formulas: [
      [0, 3, "=PERF.EXPRATE(C3:C5,B3:B5)"],
      [3, 3, "=PERF.EXPRATE(C6,B6)"],
    ],
  },
];

/** What an evaluation says, without the cells as they stand. */
function said({ score, findings, tables, totals }: Evaluation): unknown {
  return {
    sections: score?.sections.map(({ name, criteria }) => [
      name,
      criteria.map((one) => [one.name, one.source, one.score?.toString(), one.computed?.toString(), one.basis]),
    ]),
    total: score?.total.toString(),
    complete: score?.complete,
    totals,
    findings,
    entered: tables.flatMap(({ indicators }) => indicators.map(({ enteredScore }) => enteredScore?.toString() ?? null)),
    printed: tables.flatMap(({ money }) => money.map(({ printedRate }) => printedRate)),
  };
}

describe("a workbook that holds our results", () => {
  const before = evaluateTables([INDICATORS, MONEY]);
  const after = evaluateTables(RUN);

  test("says what it said before: our figures are neither entered nor printed", () => {
    expect(said(after)).toEqual(said(before));
    expect(after.score?.sections.flatMap(({ criteria }) => criteria.map(({ source }) => source))).toEqual([
      "computed",
      "computed",
      "entered",
      "missing",
    ]);
  });

  test("its rows are those of the workbook, in every part of the evaluation", () => {
    expect(after.tables[0]?.indicators[0]?.row.cells.score).toBe(40);
    expect(after.tables[0]?.table.rows[0]?.cells.completionRate).toBe(0.8);
    expect(after.tables[1]?.money[0]?.row.cells.expenditureRate).toBe(0.9);
    expect(after.mainMoney).toBe(after.tables[1]);
    const [first] = after.score?.sections[0]?.criteria[0]?.indicators ?? [];
    expect(first).toBe(after.tables[0]?.indicators[0]);
  });

  test("a score that a person typed over ours counts", () => {
    const [indicators, money] = RUN as readonly [TableSpec, TableSpec];
    const typed = {
      ...indicators,
      formulas: (indicators.formulas ?? []).filter(([row, column]) => row !== 0 || column !== 7),
    };
    const { score } = evaluateTables([typed, money]);
    expect(score?.sections[0]?.criteria[0]).toMatchObject({ source: "entered" });
  });

  test("an error of our functions is no error of the workbook; one of its own is", () => {
    const broken = (formula: string): readonly string[] =>
      evaluateTables([{ ...MONEY, rows: [["甲", 100, 90, "#NAME?"]], formulas: [[0, 3, formula]] }]).findings.map(
        ({ rule }) => rule,
      );
    expect(broken("=PERF.EXPRATE(C3,B3)")).toEqual([]);
    expect(broken("=RATIO(C3,B3)")).toEqual(["error-cell"]);
  });

  test("our functions in other columns are data", () => {
    const table: TableSpec = {
      ...MONEY,
      rows: [["甲", 100, 90, null]],
      formulas: [[0, 2, '=PERF.AMOUNT("90万元")']],
    };
    expect(evaluateTables([table]).totals?.spent?.toString()).toBe("90");
  });

  test("the score of a form's execution rate", () => {
    const form = (score: CellValue, formulas: TableSpec["formulas"]): Evaluation =>
      evaluateTables([
        {
          kind: "selfEvaluation",
          title: "绩效自评表",
          columns: ["name 三级指标", "target 指标值", "actual 完成值", "weight 分值", "score 得分"],
          rows: [
            ["资金总额", 100, 90, 10, score],
            ["甲", "≥10个", 10, 90, 90],
          ],
          formulas: formulas ?? [],
          budget: {
            totalRow: 2,
            rows: [{ row: 2, name: "资金总额", cells: { allocated: 100, spent: 90, weight: 10, score } }],
            columns: { allocated: 1, spent: 2, weight: 3, score: 4 },
            places: { score: { row: 2, column: 4 } },
            unit: "万元",
          },
        },
      ]);
    const source = (evaluation: Evaluation): unknown => evaluation.score?.sections[0]?.criteria[0]?.source;
    expect(source(form(9, undefined))).toBe("entered");
    expect(source(form(9, [[0, 4, "=PERF.SPENDSCORE(D3,C3,B3)"]]))).toBe("computed");
  });
});
