import { judge, judgementOf, tryJudged } from "../../src/app/judge";
import type { Scan } from "../../src/app/scan";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { evaluate } from "../../src/evaluate/evaluate";
import type { Evaluation } from "../../src/evaluate/evaluation";
import { NO_JUDGEMENTS, parseJudgements, type Judgements } from "../../src/evaluate/judgements";
import { planSummary } from "../../src/plan/plan";
import { recognise } from "../../src/sheets/recognise";
import type { Snapshot } from "../../src/sheets/snapshot";
import { gridSheet } from "./workbook";

const HEAD = ["一级指标", "二级指标", "三级指标", "年度目标值", "实际完成值", "分值", "完成率"];
const ROWS = [
  ["产出指标", "数量指标", "培训人数", "≥100人", 120, 20, ""],
  ["产出指标", "质量指标", "管理水平", "有效提升", "明显改善", 10, ""],
  ["产出指标", "质量指标", "管理水平", "有效提升", "明显改善", 10, ""],
  ["效益指标", "经济效益", "带动投资", "≥3亿元", "完成较好", 20, ""],
];

function book(rows: readonly (readonly (string | number)[])[] = ROWS): Snapshot {
  return { workbook: "指标.xlsx", sheets: [gridSheet("指标表", [["绩效指标完成情况表"], HEAD, ...rows])] };
}

function evaluated(snapshot: Snapshot, judgements: Judgements = NO_JUDGEMENTS): Evaluation {
  return evaluate(snapshot, recognise(snapshot), DEFAULT_SETTINGS, judgements);
}

/** What a person says about the n-th indicator, as the pane keeps it. */
function said(snapshot: Snapshot, index: number, texts: { target?: string; actual?: string }, before = NO_JUDGEMENTS) {
  const evaluation = evaluated(snapshot, before);
  const table = evaluation.tables[0]!;
  const judgements = judge(before, { evaluation } as Scan, { table, indicator: table.indicators[index]! }, texts);
  return parseJudgements(JSON.parse(JSON.stringify(judgements)));
}

const outcomes = (evaluation: Evaluation): readonly string[] =>
  evaluation.tables[0]!.indicators.map(({ completion: { verdict, rate } }) => `${verdict} ${rate?.toString() ?? "-"}`);

test.each([
  ["完成", "met 1"],
  ["部分完成", "unmet 0.8"],
  ["未完成", "unmet 0"],
  ["65%", "unmet 0.65"],
])("a goal in words judged %s gives %s", (actual, outcome) => {
  const result = evaluated(book(), said(book(), 1, { actual }));
  expect(outcomes(result)[1]).toBe(outcome);
  expect(outcomes(result)[2]).toBe("review -");
  expect(result.tables[0]!.indicators[1]!.completion.flags).toContain("人工认定");
  expect(result.unfitJudgements).toBeUndefined();
});

test("a target is read as it was typed, against the cell of the actual value", () => {
  const result = evaluated(book(), said(book(), 0, { target: "≥150人" }));
  expect(outcomes(result)[0]).toBe("unmet 0.8");
});

test("of two indicators of one name the one that was meant is judged, also after rows were inserted and sheets renamed", () => {
  const judgements = said(book(), 2, { actual: "完成" });
  const moved = book([["产出指标", "数量指标", "新指标", "≥5个", 6, 5, ""], ...ROWS]);
  const renamed = { ...moved, sheets: moved.sheets.map((sheet) => ({ ...sheet, name: "改名" })) };
  expect(outcomes(evaluated(renamed, judgements))).toEqual(["met 1.2", "met 1.2", "review -", "met 1", "review -"]);
});

test("what was judged and has changed since is told, not applied; the other text stays", () => {
  const judgements = said(book(), 3, { target: "≥4亿元", actual: "5亿元" });
  const changed = book(
    ROWS.map((row, index) => (index === 3 ? [...row.slice(0, 4), "4.4亿元", ...row.slice(5)] : row)),
  );
  const result = evaluated(changed, judgements);
  expect(outcomes(result)[3]).toBe("met 1.1");
  expect(result.unfitJudgements).toMatchObject([{ reason: "actualChanged" }]);
  const gone = evaluated(book(ROWS.slice(0, 3)), judgements);
  expect(gone.unfitJudgements).toMatchObject([{ reason: "gone" }]);
});

test("blank texts take a judgement back", () => {
  const judgements = said(book(), 1, { actual: "完成" });
  const evaluation = evaluated(book(), judgements);
  const table = evaluation.tables[0]!;
  const scan = { evaluation, judgements } as Scan;
  const place = { table, indicator: table.indicators[1]! };
  expect(judgementOf(scan, place)?.actual).toEqual({ text: "完成", seen: "明显改善" });
  expect(judgementOf(scan, { table, indicator: table.indicators[2]! })).toBeNull();
  expect(said(book(), 1, { target: " ", actual: "" }, judgements).indicators).toEqual([]);
});

test("the pane shows beforehand what the run will find", () => {
  const evaluation = evaluated(book());
  const table = evaluation.tables[0]!;
  const place = { table, indicator: table.indicators[1]! };
  for (const actual of ["完成", "部分完成", "90%", "说不清"]) {
    const tried = tryJudged(place, { actual }, DEFAULT_SETTINGS);
    const run = evaluated(book(), said(book(), 1, { actual })).tables[0]!.indicators[1]!.completion;
    expect([tried.verdict, tried.rate?.toString()]).toEqual([run.verdict, run.rate?.toString()]);
  }
});

test("formulas say what was judged for as long as the cells are as they were", () => {
  const judgements = said(book(), 1, { actual: "部分完成" });
  const evaluation = evaluated(book(), judgements);
  const { edits } = planSummary(evaluation, book(), { date: "2026-01-01", customFunctions: true });
  const rates = edits.find(({ purpose }) => purpose === "完成率")?.content.flat() ?? [];
  const formulas = rates.map((cell) => (cell && "formula" in cell ? cell.formula : ""));
  expect(formulas[0]).toBe("=PERF.COMPRATE(D3,E3)");
  expect(formulas[1]).toContain('EXACT(E4,"明显改善")');
  expect(formulas[1]).toContain('PERF.COMPRATE("≥100%","80%")');
  expect(formulas[1]).toContain("PERF.COMPRATE(D4,E4)");
});

test.each([
  null,
  7,
  "x",
  {},
  { indicators: 3 },
  { indicators: [null, 1, { path: [] }, { sheetId: "a", path: [], ordinal: 0 }] },
])("stored rubbish %p gives no judgements", (stored) => expect(parseJudgements(stored).indicators).toEqual([]));
