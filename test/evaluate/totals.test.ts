import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { Big } from "../../src/domain/decimal";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { evaluate } from "../../src/evaluate/evaluate";
import { evaluateTables, tableOf } from "./tables";
import type { RowSpec } from "./tables";

const amount = fc.integer({ min: 0, max: 99_999_999 }).map((cents) => cents / 100);
const unit = fc.record({ allocated: amount, spent: amount });

function sum(values: readonly number[]): string {
  return values.reduce((total, value) => total.plus(new Big(value)), new Big(0)).toString();
}

describe("sums count every amount once", () => {
  test("whatever subtotals, totals and pieces stand between the rows, and wherever the total stands", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(unit, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (groups, totalFirst) => {
          const all = groups.flat();
          const total: RowSpec = {
            cells: ["合计", Number(sum(all.map((one) => one.allocated))), Number(sum(all.map((one) => one.spent)))],
            kind: "total",
          };
          const rows: RowSpec[] = totalFirst ? [total] : [];
          for (const group of groups) {
            rows.push(...group.map((one, index): RowSpec => [`项目${rows.length}${index}`, one.allocated, one.spent]));
            rows.push({ cells: ["其中", group[0]?.allocated ?? 0, null], kind: "part" });
            rows.push({ cells: ["小计", Number(sum(group.map((one) => one.allocated))), null], kind: "subtotal" });
          }
          if (!totalFirst) rows.push(total);
          const { totals } = evaluateTables([{ columns: ["name 项目", "allocated 下达", "spent 支出"], rows }]);
          expect(totals?.allocated.toString()).toBe(sum(all.map((one) => one.allocated)));
          expect(totals?.spent?.toString()).toBe(sum(all.map((one) => one.spent)));
        },
      ),
    );
  });

  test("the rate is sum over sum under every denominator", () => {
    fc.assert(
      fc.property(
        fc.array(unit, { minLength: 1, maxLength: 8 }),
        fc.constantFrom("spent" as const, "net" as const, "returnedAsSpent" as const),
        (units, denominator) => {
          const rows = units.map((one, index): RowSpec => [`项目${index}`, one.allocated, one.spent, 1]);
          const { totals } = evaluateTables(
            [{ columns: ["name 项目", "allocated 下达", "spent 支出", "returned 退回"], rows }],
            { denominator },
          );
          const allocated = new Big(sum(units.map((one) => one.allocated)));
          const spent = new Big(sum(units.map((one) => one.spent)));
          const part = denominator === "returnedAsSpent" ? spent.plus(units.length) : spent;
          const whole = denominator === "net" ? allocated.minus(units.length) : allocated;
          expect(totals?.expenditureRate?.toString() ?? null).toBe(whole.gt(0) ? part.div(whole).toString() : null);
        },
      ),
    );
  });

  test("a column that only the total row fills is taken from there", () => {
    const { totals } = evaluateTables([
      {
        columns: ["name 项目", "allocated 下达", "spent 支出"],
        rows: [
          ["甲", 60, null],
          ["乙", 40, null],
          ["合计", 100, 97],
        ],
      },
    ]);
    expect([totals?.allocated.toString(), totals?.spent?.toString()]).toEqual(["100", "97"]);
  });
});

describe("the fund's own money", () => {
  test("the largest sum, in one unit; a table that says what was spent before one that does not", () => {
    const plan = {
      title: "安排表",
      unit: "亿元" as const,
      columns: ["name 项", "allocated 安排"],
      rows: [["甲", 1.2]],
    };
    const part = {
      title: "分项支出表",
      unit: "万元" as const,
      columns: ["name 项", "allocated 下达", "spent 支出"],
      rows: [["乙", 300, 300]],
    };
    const spent = {
      title: "支出表",
      unit: "元" as const,
      columns: ["name 项", "allocated 下达", "spent 支出"],
      rows: [["甲", 119000000, 100000000]],
    };
    expect(evaluateTables([plan, part]).mainMoney?.table.title).toBe("安排表");
    expect(evaluateTables([plan, part, spent]).mainMoney?.table.title).toBe("支出表");
  });
});

test("each row is looked at as often in a long table as in a short one", () => {
  const looks = (rows: number): number => {
    let count = 0;
    const { table, sheet } = tableOf({
      columns: ["name 项目", "allocated 下达", "spent 支出"],
      rows: Array.from({ length: rows }, (_, row): RowSpec => [`技术改造补助项目第${row}号`, 100 + row, 99 + row]),
    });
    const counted = table.rows.map((row) => ({
      ...row,
      get cells() {
        count++;
        return row.cells;
      },
    }));
    evaluate({ workbook: "测试.xlsx", sheets: [sheet] }, [{ ...table, rows: counted }], DEFAULT_SETTINGS);
    return count / rows;
  };
  const [small, large] = [looks(500), looks(4000)];
  expect(small).toBeGreaterThan(1);
  expect(large).toBeLessThanOrEqual(small * 1.05);
});
