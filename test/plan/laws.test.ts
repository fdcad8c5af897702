import fc from "fast-check";
import type { CellValue } from "../../src/domain/cell";
import { goldenCases, publishedCases } from "../sheets/cases";
import { gridBook, gridSheet } from "./support/grids";
import { violations } from "./support/laws";
import { contentOf, planned } from "./support/planned";

describe.each([true, false])("custom functions %s", (customFunctions) => {
  test.each([...goldenCases(), ...publishedCases()].map((one) => [one.name, one.snapshot] as const))(
    "%s",
    (_, snapshot) => {
      expect(violations(planned(snapshot, {}, { customFunctions }))).toEqual([]);
    },
  );
});

/** Texts that a careless writer would evaluate, cut or break. */
const nasty = fc.constantFrom(
  "=1+1",
  "+86",
  "@甲",
  '含"引号"',
  "换\n行",
  "'单引",
  "≥3个",
  "—",
  "",
  "12（详见附件2）",
  "５００万元",
  "#DIV/0!",
  "很长的说明。".repeat(90),
);
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 3, arbitrary: fc.double({ min: -10, max: 1e6, noNaN: true }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 5000 }) },
  nasty,
  fc.constant(true),
);

const money = fc.record({
  rows: fc.array(fc.tuple(nasty, cell, cell, cell), { minLength: 1, maxLength: 12 }),
  total: fc.boolean(),
  returned: fc.boolean(),
  rates: fc.array(fc.constantFrom<CellValue>("", "99.00%", 0.5), { minLength: 12, maxLength: 12 }),
});
const goals = fc.array(fc.tuple(nasty, cell, cell, fc.constantFrom<CellValue>(10, 20, "")), {
  minLength: 1,
  maxLength: 12,
});
const name = fc.constantFrom("资金表", 'O\'Brien & "汇总" 2023', "表 1!", "2023");

test("random workbooks keep the laws, and no text becomes a formula", () => {
  fc.assert(
    fc.property(
      money,
      goals,
      name,
      fc.constantFrom("spent", "net", "returnedAsSpent"),
      (table, indicators, sheet, denominator) => {
        const head = ["序号", "单位", "下达金额", "支出金额", ...(table.returned ? ["退回金额"] : []), "支出率"];
        const rows = table.rows.map(([unit, allocated, spent, returned], index): CellValue[] => [
          index + 1,
          unit === "" ? `单位${index}` : unit,
          allocated,
          spent,
          ...(table.returned ? [returned] : []),
          table.rates[index] ?? "",
        ]);
        const total: CellValue[][] = table.total ? [["", "合计", "", ""]] : [];
        const snapshot = gridBook(
          gridSheet(sheet, [["2023年专项资金（单位：万元）"], head, ...rows, ...total]),
          gridSheet("绩效", [
            ["绩效目标完成情况表"],
            ["一级指标", "三级指标", "目标值", "实际完成值", "分值", "得分"],
            ...indicators.map(([text, target, actual, weight], index): CellValue[] => [
              "产出指标",
              `${text}指标${index}`,
              target,
              actual,
              weight,
              "",
            ]),
          ]),
        );
        const result = planned(snapshot, { denominator: denominator as "spent" });
        expect(violations(result)).toEqual([]);
        for (const layout of result.plan.sheets) {
          for (const one of layout.cells) if ("formula" in one.content) expect(String(contentOf(one))).not.toBe("=1+1");
        }
      },
    ),
    { numRuns: 120 },
  );
});
