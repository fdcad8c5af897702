import type { Big } from "../../../domain/decimal";
import { ZERO } from "../../../domain/decimal";
import { columnOf } from "../../../sheets/table";
import type { Row, Table } from "../../../sheets/table";
import { cellOf, headOf, moneyCell, partAmounts, partColumns } from "../../cells";
import { amountText } from "../../text";
import type { FindingRule } from "../rule";
import { rowName, subjectOf } from "../read/subjects";

interface Values {
  readonly row: string;
  readonly printed: string;
  readonly sum: string;
  readonly formula: string;
}

/** Across a row: parts add up to the allocation; what is left is allocation less spent less returned; difference is adjusted less initial. */
export const rowOfParts: FindingRule<Values> = {
  id: "row-of-parts",
  severity: "error",
  reference: "合计下达等于各项下达之和；结余等于下达减支出减退回；差异等于调整预算减年初预算",
  *check({ tables }) {
    for (const { table, money } of tables) {
      for (const { row } of money) {
        for (const { role, printed, expected, formula } of equations(table, row)) {
          if (printed.eq(expected)) continue;
          yield {
            at: cellOf(table, row, role),
            subject: subjectOf(table, row, role),
            printed,
            expected,
            format: "amount",
            fixable: true,
            values: { row: rowName(table, row), printed: amountText(printed), sum: amountText(expected), formula },
          };
        }
      }
    }
  },
  text: {
    "zh-CN": ({ row, printed, sum, formula }) => ({
      message: `“${row}”${formula} 应为 ${sum}，印为 ${printed}`,
      why: "同一行的数字互相不符",
      action: "核对该行各列，改正其中一个",
    }),
    "en-US": ({ row, printed, sum, formula }) => ({
      message: `“${row}”: ${formula} is ${sum}, but ${printed} is printed`,
      why: "Figures of one row contradict each other.",
      action: "Check the row and correct one of them.",
    }),
  },
};

interface Equation {
  readonly role: "allocated" | "balance" | "difference";
  readonly printed: Big;
  readonly expected: Big;
  readonly formula: string;
}

function equations(table: Table, row: Row): readonly Equation[] {
  const found: Equation[] = [];
  const allocated = moneyCell(table, row, "allocated");
  const parts = partAmounts(table, row).filter((part): part is Big => part !== null);
  if (allocated !== null && parts.length >= 2 && partColumns(table).length >= 2) {
    const expected = parts.reduce((sum, part) => sum.plus(part), ZERO);
    const formula = partColumns(table).map(headOf).join("＋");
    found.push({ role: "allocated", printed: allocated, expected, formula });
  }
  const spent = moneyCell(table, row, "spent");
  const balance = moneyCell(table, row, "balance");
  if (allocated !== null && spent !== null && balance !== null) {
    const returned = moneyCell(table, row, "returned");
    const left = allocated.minus(spent);
    const expected = returned !== null && !balance.eq(left) ? left.minus(returned) : left;
    const heads = (["allocated", "spent", ...(returned === null ? [] : ["returned" as const])] as const).map((role) =>
      headOf(columnOf(table, role)),
    );
    found.push({ role: "balance", printed: balance, expected, formula: heads.join("－") });
  }
  const initial = moneyCell(table, row, "initialBudget");
  const adjusted = moneyCell(table, row, "adjustedBudget");
  const difference = moneyCell(table, row, "difference");
  if (initial !== null && adjusted !== null && difference !== null && !difference.eq(initial.minus(adjusted))) {
    const formula = `${headOf(columnOf(table, "adjustedBudget"))}－${headOf(columnOf(table, "initialBudget"))}`;
    found.push({ role: "difference", printed: difference, expected: adjusted.minus(initial), formula });
  }
  return found;
}
