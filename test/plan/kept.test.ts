import type { CellValue } from "../../src/domain/cell";
import type { KeptTexts, WrittenSheet } from "../../src/plan/kept";
import { matchKept, readKept, rememberWritten } from "../../src/plan/kept";
import type { SheetLayout, WritePlan } from "../../src/plan/writePlan";
import type { SheetSnapshot, Snapshot } from "../../src/sheets/snapshot";
import { violations } from "./support/laws";
import { gridBook, gridSheet } from "./support/grids";
import { contentAt, contentOf, inputRow, planned } from "./support/planned";

/** Where reasons are written in a table without weights. */
const REASON = 9;
const HEAD = ["一级指标", "二级指标", "三级指标", "目标值", "实际完成值"];
const INDICATORS = [
  ["产出指标", "数量指标", "培训场次", "≥10场", "12场"],
  ["产出指标", "数量指标", "培训人次", "≥300人次", "280人次"],
  ["产出指标", "质量指标", "验收合格率", "≥95%", "96%"],
  ["效益指标", "满意度指标", "满意度", "≥90%", "92%"],
];

function book(rows: readonly (readonly string[])[], title = "2023年度绩效目标完成情况表"): Snapshot {
  return gridBook(gridSheet("绩效表", [[title], HEAD, ...rows]));
}

/** The written layout as Excel would hold it, with what people typed on top; formulas show a text. */
function written(layout: SheetLayout, typed: Readonly<Record<string, CellValue>> = {}): SheetSnapshot {
  const rowCount = Math.max(...layout.rowHeights.map(({ row }) => row)) + 8;
  const columnCount = layout.columnWidths.length + 2;
  const grid = (): CellValue[][] =>
    Array.from({ length: rowCount }, () => Array.from({ length: columnCount }, (): CellValue => ""));
  const [values, formulas] = [grid(), grid()];
  for (const cell of layout.cells) {
    const content = contentOf(cell);
    const label = layout.inputs.find((input) => input.row === cell.row && input.label?.column === cell.column)?.label;
    (values[cell.row] ?? [])[cell.column] = label?.text ?? ("formula" in cell.content ? "（公式）" : content);
    (formulas[cell.row] ?? [])[cell.column] = content;
  }
  for (const [place, value] of Object.entries(typed)) {
    const [row = 0, column = 0] = place.split(":").map(Number);
    (values[row] ?? [])[column] = value;
    (formulas[row] ?? [])[column] = value;
  }
  const used = { row: 0, column: 0, rowCount, columnCount };
  const numberFormats = values.map((line) => line.map(() => "General"));
  return {
    id: `{${layout.key}}`,
    name: layout.name,
    position: 9,
    visibility: "visible",
    protected: false,
    used,
    values,
    formulas,
    numberFormats,
    merges: [],
    listObjects: [],
    hiddenRows: [],
  };
}

function keptFrom(plan: WritePlan, typed: Readonly<Record<string, Readonly<Record<string, CellValue>>>>): KeptTexts {
  const sheets = plan.sheets.map((layout) => written(layout, typed[layout.key] ?? {}));
  const memory = plan.sheets.map((layout, index): WrittenSheet => rememberWritten(layout, sheets[index]?.id ?? ""));
  return readKept({ workbook: "", sheets }, JSON.parse(JSON.stringify(memory)) as WrittenSheet[]);
}

describe("a second run", () => {
  const first = planned(book(INDICATORS));
  const reason = inputRow(first.summary, "reason|", "培训人次");
  const criterion = inputRow(first.summary, "score|");

  test("nothing typed, nothing kept", () => expect(keptFrom(first.plan, {})).toEqual([]));

  test("texts follow their indicator when its row has moved, and scores stay with their criterion", () => {
    const kept = keptFrom(first.plan, {
      summary: {
        [`${reason}:${REASON}`]: "报名不足，已补办",
        [`${criterion}:7`]: 8.5,
        "0:0": "某市培训资金 绩效评分汇总",
      },
    });
    expect(kept).toHaveLength(3);
    const second = planned(book([...INDICATORS].reverse()), {}, { kept });
    expect(contentAt(second.summary, inputRow(second.summary, "reason|", "培训人次"), REASON)).toBe("报名不足，已补办");
    expect(inputRow(second.summary, "reason|", "培训人次")).not.toBe(reason);
    expect(contentAt(second.summary, inputRow(second.summary, "score|"), 7)).toBe(8.5);
    expect(contentAt(second.summary, 0, 0)).toBe("某市培训资金 绩效评分汇总");
    expect(violations(second)).toEqual([]);
    expect(keptFrom(second.plan, {})).toEqual(expect.arrayContaining([...kept]));
  });

  test("a text whose indicator is gone is listed at the end, run after run", () => {
    const kept = keptFrom(first.plan, { summary: { [`${reason}:${REASON}`]: "报名不足，已补办" } });
    const second = planned(book(INDICATORS.filter(([, , name]) => name !== "培训人次")), {}, { kept });
    const values = second.summary.cells.map(contentOf);
    expect(values).toContain("报名不足，已补办");
    expect(values.some((value) => String(value).includes("产出指标 · 数量指标 · 培训人次"))).toBe(true);
    const third = planned(book(INDICATORS), {}, { kept: keptFrom(second.plan, {}) });
    expect(contentAt(third.summary, inputRow(third.summary, "reason|", "培训人次"), REASON)).toBe("报名不足，已补办");
  });

  test("a renamed table keeps its texts", () => {
    const kept = keptFrom(first.plan, { summary: { [`${reason}:${REASON}`]: "报名不足" } });
    const second = planned(book(INDICATORS, "2023年度绩效目标自评情况表"), {}, { kept });
    expect(contentAt(second.summary, inputRow(second.summary, "reason|", "培训人次"), REASON)).toBe("报名不足");
  });

  test("a text that looks like a formula is written back as a value", () => {
    const kept = keptFrom(first.plan, { summary: { [`${reason}:${REASON}`]: "=1+1" } }).map((text) => ({
      ...text,
      value: "=1+1",
    }));
    const second = planned(book(INDICATORS), {}, { kept });
    const cell = second.summary.cells.find(
      ({ row, column }) => row === inputRow(second.summary, "reason|", "培训人次") && column === REASON,
    );
    expect(cell?.content).toEqual({ value: "=1+1" });
  });

  test("a score typed over its formula counts as entered", () => {
    const kept = keptFrom(first.plan, { summary: { [`${criterion}:3`]: 7 } });
    const second = planned(book(INDICATORS), {}, { kept });
    expect(contentAt(second.summary, inputRow(second.summary, "score|"), 7)).toBe(7);
    expect(String(contentAt(second.summary, inputRow(second.summary, "score|"), 3))).toMatch(/^=IF\(ISNUMBER\(H/);
  });

  test("what somebody wrote beside or below our sheet is kept as well", () => {
    const below = Math.max(...first.summary.rowHeights.map(({ row }) => row)) + 3;
    const kept = keptFrom(first.plan, { summary: { [`${below}:1`]: "审核人：张三" } });
    expect(kept).toMatchObject([{ value: "审核人：张三" }]);
    const second = planned(book(INDICATORS), {}, { kept });
    expect(second.summary.cells.map(contentOf)).toContain("审核人：张三");
    const still = Math.max(...second.summary.rowHeights.map(({ row }) => row)) + 3;
    expect(keptFrom(second.plan, { summary: { [`${still}:1`]: "审核人：张三" } })).toEqual(kept);
  });
});

test("rows inserted into our sheet: inputs are found again by the text beside them", () => {
  const first = planned(book(INDICATORS));
  const row = inputRow(first.summary, "reason|", "培训人次");
  const sheet = written(first.summary, { [`${row}:${REASON}`]: "报名不足" });
  const insert = <T>(lines: readonly (readonly T[])[], blank: T): T[][] =>
    [...lines.slice(0, 12), ...[1, 2, 3].map(() => (lines[0] ?? []).map(() => blank)), ...lines.slice(12)].map(
      (line) => [...line],
    );
  const shifted = {
    ...sheet,
    values: insert<CellValue>(sheet.values, ""),
    formulas: insert<CellValue>(sheet.formulas, ""),
    used: { row: 0, column: 0, rowCount: sheet.values.length + 3, columnCount: 13 },
  };
  const kept = readKept({ workbook: "", sheets: [shifted] }, [rememberWritten(first.summary, sheet.id)]);
  expect(kept.find(({ value }) => value === "报名不足")?.key).toContain("培训人次");
});

test("two texts of one name do not fall to one input", () => {
  const kept = [
    { key: "reason|甲表||||满意度|0", value: "甲" },
    { key: "reason|乙表||||满意度|0", value: "乙" },
  ];
  const { byKey, rest } = matchKept(kept, ["reason|丙表||||满意度|0"]);
  expect(byKey.size).toBe(0);
  expect(rest).toHaveLength(2);
});
