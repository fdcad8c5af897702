import { readAmount } from "../../../domain/amount";
import type { Big } from "../../../domain/decimal";
import { ZERO } from "../../../domain/decimal";
import { columnOf } from "../../../sheets/table";
import type { ColumnRole, Row, Table } from "../../../sheets/table";
import { cellAt, cellOf, headOf, moneyCell, partAmounts, partColumns } from "../../cells";
import type { CellRef, TableEvaluation } from "../../evaluation";
import { amountText, listText } from "../../text";
import type { FindingContext, FindingRule, RawFinding } from "../rule";
import { standForTheSame } from "../read/spans";
import { rowName, subjectOf } from "../read/subjects";
import { sheetOf, valueAt } from "../read/values";

interface Values {
  readonly row: string;
  readonly printed: string;
  readonly sum: string;
  readonly formula: string;
  /** All rows that differ, where most rows of the table do. */
  readonly rows: readonly string[];
  readonly head: string;
}

/** Fewer rows do not tell a column that means something else from a slip. */
const MANY = 3;

/**
 * Across a row: parts add up to the allocation; what is left is allocation less spent less returned; difference is adjusted
 * less initial. Where most rows differ the column is made otherwise, and one finding says so.
 */
export const rowOfParts: FindingRule<Values> = {
  id: "row-of-parts",
  severity: "error",
  reference: "合计下达等于各项下达之和；结余等于下达减支出减退回；差异等于调整预算减年初预算",
  *check(context) {
    for (const evaluation of context.tables) {
      for (const equations of equationsByRole(evaluation, context)) {
        const wrong = equations.filter(({ printed, expected }) => !printed.eq(expected));
        const systematic = wrong.length >= MANY && wrong.length * 2 > equations.length;
        for (const equation of systematic ? wrong.slice(0, 1) : wrong) {
          yield found(evaluation.table, equation, systematic ? wrong : []);
        }
      }
    }
  },
  text: {
    "zh-CN": ({ row, printed, sum, formula, rows, head }) =>
      rows.length === 0
        ? {
            message: `“${row}”${formula}＝${sum}，“${head}”印为 ${printed}`,
            why: "同一行的数字互相不符",
            action: "核对该行各列，改正其中一个",
          }
        : {
            message: `“${head}”一列多数行不等于 ${formula}（${listText(rows, "zh-CN")}），如“${row}”算得 ${sum}，印为 ${printed}`,
            why: "这一列可能还加减了别的项目，表头看不出来",
            action: "在表头或备注中写明算法；没有别的项目的，逐行核对",
          },
    "en-US": ({ row, printed, sum, formula, rows, head }) =>
      rows.length === 0
        ? {
            message: `“${row}”: ${formula} = ${sum}, but “${head}” prints ${printed}`,
            why: "Figures of one row contradict each other.",
            action: "Check the row and correct one of them.",
          }
        : {
            message: `In most rows “${head}” is not ${formula} (${listText(rows, "en-US")}); “${row}” gives ${sum}, ${printed} is printed`,
            why: "The column may add or take off something that its head does not say.",
            action: "State how it is made; if nothing else belongs to it, check the rows.",
          },
  },
};

function found(table: Table, equation: RowEquation, systematic: readonly RowEquation[]): RawFinding<Values> {
  const { row, role, printed, expected, formula, from } = equation;
  return {
    at: cellOf(table, row, role),
    subject: subjectOf(table, row, role),
    printed,
    expected,
    format: "amount",
    ...(systematic.length > 0
      ? { severity: "warning" }
      : { restsOn: from.flatMap((one) => sourceCells(table, row, one)) }),
    values: {
      row: rowName(table, row),
      printed: amountText(printed),
      sum: amountText(expected),
      formula,
      rows: systematic.map((one) => rowName(table, one.row)),
      head: headOf(columnOf(table, role)),
    },
  };
}

interface RowEquation extends Equation {
  readonly row: Row;
}

/** The equations of a table that can be held against each other, by what they give. */
function equationsByRole(
  { table, money }: TableEvaluation,
  context: FindingContext,
): readonly (readonly RowEquation[])[] {
  const byRole = new Map<Equation["role"], RowEquation[]>();
  for (const { row } of money) {
    for (const equation of equations(table, row)) {
      const holds = equation.printed.eq(equation.expected);
      if (!holds && !isOwn(equation, table, row, context)) continue;
      const list = byRole.get(equation.role) ?? [];
      list.push({ ...equation, row });
      byRole.set(equation.role, list);
    }
  }
  return [...byRole.values()];
}

/** False where an amount stands for several rows, or the gap is what another column of the row holds: 冻结金额. */
function isOwn(
  { role, from, printed, expected }: Equation,
  table: Table,
  row: Row,
  { snapshot }: FindingContext,
): boolean {
  if (!standForTheSame(snapshot, table, row, [role, ...from])) return false;
  const sheet = sheetOf(snapshot, table.sheetId);
  const gap = printed.minus(expected).abs();
  return !table.columns.some(
    ({ column, role: other }) =>
      other === null &&
      readAmount(valueAt(sheet, row.row, column))
        .value?.abs()
        .eq(gap) === true,
  );
}

function sourceCells(table: Table, row: Row, role: ColumnRole): readonly CellRef[] {
  if (role !== "allocatedParts") return [cellOf(table, row, role)];
  const given = partAmounts(table, row);
  return partColumns(table).flatMap(({ column }, index) =>
    (given[index] ?? null) === null ? [] : [cellAt(table, row.row, column)],
  );
}

interface Equation {
  readonly role: "allocated" | "balance" | "difference";
  /** What the expected amount is made of. */
  readonly from: readonly ColumnRole[];
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
    found.push({ role: "allocated", from: ["allocatedParts"], printed: allocated, expected, formula });
  }
  const spent = moneyCell(table, row, "spent");
  const balance = moneyCell(table, row, "balance");
  if (allocated !== null && spent !== null && balance !== null) {
    const returned = moneyCell(table, row, "returned");
    const left = allocated.minus(spent);
    const expected = returned !== null && !balance.eq(left) ? left.minus(returned) : left;
    const from = ["allocated", "spent", ...(returned === null ? [] : ["returned" as const])] as const;
    const formula = from.map((role) => headOf(columnOf(table, role))).join("－");
    if (!followsFromAnother(table, row, balance, spent))
      found.push({ role: "balance", from, printed: balance, expected, formula });
  }
  return [...found, ...differences(table, row)];
}

/** True for a balance that is left of another column's money: 计划投资 less what was spent. */
function followsFromAnother(table: Table, row: Row, balance: Big, spent: Big): boolean {
  const others = [moneyCell(table, row, "adjustedBudget"), moneyCell(table, row, "initialBudget")];
  return [...others, ...partAmounts(table, row)].some((amount) => amount !== null && amount.minus(spent).eq(balance));
}

function differences(table: Table, row: Row): readonly Equation[] {
  const initial = moneyCell(table, row, "initialBudget");
  const adjusted = moneyCell(table, row, "adjustedBudget");
  const difference = moneyCell(table, row, "difference");
  if (initial !== null && adjusted !== null && difference !== null && !difference.eq(initial.minus(adjusted))) {
    const formula = `${headOf(columnOf(table, "adjustedBudget"))}－${headOf(columnOf(table, "initialBudget"))}`;
    const expected = adjusted.minus(initial);
    return [{ role: "difference", from: ["initialBudget", "adjustedBudget"], printed: difference, expected, formula }];
  }
  return [];
}
