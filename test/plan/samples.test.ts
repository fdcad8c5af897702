import { roundHalfUp } from "../../src/domain/decimal";
import { shownRate } from "../../src/domain/display";
import { VERDICT_WORDS } from "../../src/domain/completion";
import { isCounted } from "../../src/sheets/table";
import { printScale } from "../../src/plan/paper";
import { violations } from "./support/laws";
import type { LiveSummary } from "./support/live";
import { liveSummary } from "./support/live";
import type { Planned } from "./support/planned";
import { contentAt, inputRow, planned } from "./support/planned";
import { SAMPLE_NAMES, sampleBook } from "./support/sampleBook";

const RATE = 5;
const POINTS = 3;
const COMPUTED = 5;
const ENTERED = 7;
/** In a table without weights. */
const FLAGS = 7;
const TOTAL = { row: 4, column: 0 };
const GRADE = { row: 7, column: 0 };

describe.each(Object.values(SAMPLE_NAMES))("%s", (name) => {
  let result: Planned;
  let live: LiveSummary;
  beforeAll(async () => {
    result = planned(await sampleBook(name));
    live = await liveSummary(result.snapshot, result.plan);
  });
  afterAll(() => live.dispose());

  test("keeps every law of a plan", () => {
    expect(violations(result)).toEqual([]);
  });

  test("keeps them without custom functions, and calls none", () => {
    const without = planned(result.snapshot, {}, { customFunctions: false });
    expect(violations(without)).toEqual([]);
    expect(JSON.stringify(without.plan)).not.toMatch(/PERF\./);
  });

  test("is printed in 小五 or larger", () => {
    for (const { columnWidths } of result.plan.sheets)
      expect(10.5 * printScale(columnWidths)).toBeGreaterThanOrEqual(9);
  });

  test("on a machine without the add-in, every indicator shows what was worked out", () => {
    const indicators = result.evaluation.tables.flatMap((table) => table.indicators);
    const rows = result.summary.inputs.filter(({ key }) => key.startsWith("reason|")).map(({ row }) => row);
    expect(rows).toHaveLength(indicators.length);
    indicators.forEach((indicator, index) => {
      const { rate, verdict } = indicator.completion;
      const row = rows[index] ?? 0;
      const shown = [indicator.row.name, live.value(row, RATE), live.value(row, 6)];
      expect(shown).toEqual([
        indicator.row.name,
        rate ? near(roundHalfUp(rate, 4)) : VERDICT_WORDS[verdict],
        VERDICT_WORDS[verdict],
      ]);
      const points = indicator.enteredScore ?? indicator.computedScore;
      if (indicator.weight && points) expect(live.value(row, 8)).toEqual(near(roundHalfUp(points, 2)));
    });
  });

  test("every unit shows its rate, and never 100 % with money left", () => {
    const shown = (name: string): unknown[] =>
      result.summary.rowHeights
        .filter(({ row }) => String(live.value(row, 1)).replace(/\s/g, "") === name.replace(/\s/g, ""))
        .map(({ row }) => live.value(row, RATE));
    for (const { money } of result.evaluation.tables) {
      for (const { row, allocated, spent, expenditureRate } of money) {
        if (!isCounted(row) || !allocated || !spent || !expenditureRate) continue;
        const expected = near(shownRate(expenditureRate, { part: spent, whole: allocated }));
        expect([row.name, shown(row.name)]).toEqual([row.name, expect.arrayContaining([expected])]);
      }
    }
  });

  test("criteria, total and grade are those of the evaluation", () => {
    const { score } = result.evaluation;
    if (!score) return;
    const compared = result.summary.cells.some(({ content }) => "value" in content && content.value === "计算得分");
    expect(compared || score.sections.every(({ criteria }) => criteria.every((one) => one.computed === null))).toBe(
      true,
    );
    const rows = result.summary.inputs.filter(({ key }) => key.startsWith("score|")).map(({ row }) => row);
    score.sections
      .flatMap((section) => section.criteria)
      .forEach((criterion, index) => {
        const row = rows[index] ?? 0;
        expect([criterion.name, live.value(row, POINTS)]).toEqual([
          criterion.name,
          criterion.score ? near(roundHalfUp(criterion.score, 2)) : "待评",
        ]);
        if (!compared) return;
        expect([criterion.name, live.value(row, COMPUTED)]).toEqual([
          criterion.name,
          criterion.computed ? near(roundHalfUp(criterion.computed, 2)) : "",
        ]);
      });
    expect(live.value(TOTAL.row, TOTAL.column)).toEqual(near(roundHalfUp(score.total, 2)));
    expect(live.value(GRADE.row, GRADE.column)).toBe(
      score.grade === null ? "待评" : `${score.grade}${score.complete ? "" : "（暂）"}`,
    );
  });
});

function near(value: { toString(): string }): unknown {
  return expect.closeTo(Number(value.toString()), 9);
}

describe("2019 technical upgrade", () => {
  let result: Planned;
  beforeAll(async () => {
    result = planned(await sampleBook(SAMPLE_NAMES.upgrade));
  });

  test("rates are plain formulas over the cells of the money table", () => {
    const row = rowNamed(result, "'资金支出表'!B9");
    expect(contentAt(result.summary, row, 2)).toBe(`=IF(ISNUMBER('资金支出表'!E9),'资金支出表'!E9,"")`);
    expect(contentAt(result.summary, row, RATE)).toMatch(/^=IF\(AND\(ISNUMBER\(D\d+\),N\(C\d+\)>0\),IF\(ROUND/);
    expect(String(contentAt(result.summary, row, RATE))).toContain("MIN(0.9999,");
  });

  test("an entered score points at its cell, the computed one stands beside it", () => {
    const row = inputRow(result.summary, "score|", "资金支出率");
    expect(contentAt(result.summary, row, POINTS)).toContain("'自评得分表'!D9");
    expect(contentAt(result.summary, row, COMPUTED)).toMatch(
      /^=IF\(N\(C\d+\)>0,ROUND\(C\d+\*MAX\(0,MIN\(1,N\(D\d+\)\/N\(C\d+\)\)\),2\),""\)$/,
    );
  });

  test("empty completion cells are filled with our function, the full column of rates is left alone", () => {
    const purposes = result.plan.edits.map((edit) => `${edit.sheet} ${edit.purpose}`);
    expect(purposes).toEqual(["绩效目标完成情况 完成率", "绩效目标完成情况 完成情况"]);
    const [rates, verdicts] = result.plan.edits;
    expect(rates?.content[0]).toEqual([{ formula: "=PERF.COMPRATE(C4,D4)" }]);
    expect(verdicts?.content[0]).toEqual([{ value: "完成情况" }]);
    expect(verdicts?.content[1]).toEqual([{ formula: "=PERF.VERDICT(C4,D4)" }]);
  });

  test("a changed amount changes rate, criterion, total and grade without a new run", async () => {
    const live = await liveSummary(result.snapshot, result.plan);
    const unit = rowNamed(result, "'资金支出表'!B9");
    const criterion = inputRow(result.summary, "score|", "资金支出率");
    const sheetId = result.snapshot.sheets.find((sheet) => sheet.name === "资金支出表")?.id ?? "";
    expect([live.value(unit, RATE), live.value(TOTAL.row, 0), live.value(GRADE.row, 0)]).toEqual([0.9999, 99.5, "优"]);
    await live.type(sheetId, 8, 5, 326.0938);
    expect(live.value(unit, RATE)).toBeCloseTo(0.0129, 6);
    expect(live.value(criterion, COMPUTED)).toBeCloseTo(4.97, 6);
    await live.type("{sheet-2}", 8, 3, "");
    expect(live.value(criterion, POINTS)).toBeCloseTo(4.97, 6);
    expect(live.value(TOTAL.row, 0)).toBeCloseTo(98.67, 6);
    await live.type("summary", inputRow(result.summary, "score|", "效果性"), ENTERED, 10);
    expect(live.value(TOTAL.row, 0)).toBeCloseTo(83.67, 6);
    expect(live.value(GRADE.row, 0)).toBe("良");
    live.dispose();
  });
});

test("amounts in 元 have room in their columns", async () => {
  const { summary } = planned(await sampleBook(SAMPLE_NAMES.department));
  const [, , allocated = 0, spent = 0] = summary.columnWidths;
  expect(Math.min(allocated, spent)).toBeGreaterThanOrEqual("635,364,219.62".length + 3);
});

describe("Guangzhou 2023", () => {
  test("completion follows a changed number without the add-in, and asks for a new run when a text changes", async () => {
    const result = planned(await sampleBook(SAMPLE_NAMES.guangzhou));
    const live = await liveSummary(result.snapshot, result.plan);
    const row = inputRow(result.summary, "reason|", "首台套产品数量");
    const text = inputRow(result.summary, "reason|", "发展基金子基金");
    const sheet = result.snapshot.sheets.find(({ name }) => name === "绩效指标表");
    const at = (name: string): number =>
      sheet?.values.findIndex((line) => line.some((value) => String(value).startsWith(name))) ?? -1;
    expect([live.value(row, RATE), live.value(row, 6), live.value(text, RATE)]).toEqual([1, "完成", 1.8667]);
    await live.type(sheet?.id ?? "", at("首台套"), 4, 6);
    expect([live.value(row, RATE), live.value(row, 6)]).toEqual([0.75, "未完成"]);
    await live.type(sheet?.id ?? "", at("发展基金子基金"), 4, "1.2 倍");
    expect([live.value(text, RATE), live.value(text, 6), live.value(text, FLAGS)]).toEqual([
      "需重算",
      "需重算",
      "需重算",
    ]);
    live.dispose();
  });
});

/** The row of the summary whose name comes from that cell. */
function rowNamed(result: Planned, reference: string): number {
  const cell = result.summary.cells.find(
    ({ column, content }) => column === 1 && "formula" in content && content.formula.includes(`${reference}=""`),
  );
  if (!cell) throw new Error(`No row is named by ${reference}`);
  return cell.row;
}
