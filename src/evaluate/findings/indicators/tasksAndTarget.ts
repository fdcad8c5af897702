import { Big, toBig, ZERO } from "../../../domain/decimal";
import { readAmount } from "../../../domain/amount";
import type { Column, Table } from "../../../sheets/table";
import { cellAt, headOf } from "../../cells";
import type { CellRef } from "../../evaluation";
import { amountText } from "../../text";
import type { FindingContext, FindingRule } from "../rule";
import { indicatorName, placedIndicators } from "../read/indicatorPlaces";
import { sheetOf, valueAt } from "../read/values";

interface Values {
  readonly head: string;
  readonly sheet: string;
  readonly sum: string;
  readonly target: string;
  readonly name: string;
  readonly gap: string;
  readonly rows: number;
}

const NEAR = new Big("0.1");
const MIN_ROWS = 5;
/** Some lines state their task in words. */
const MOSTLY = 0.8;

/** A column of tasks whose sum is nearly, but not quite, the target that they serve. */
export const tasksAndTarget: FindingRule<Values> = {
  id: "tasks-and-target",
  severity: "warning",
  reference: "任务分解之和等于总目标；某资金各市工作量合计85,900家次，指标8.5万家次，差900",
  *check(context) {
    for (const load of workloads(context)) {
      for (const { table, indicator } of placedIndicators(context, ({ column }) => column === undefined)) {
        if (table.id === load.table.id) continue;
        const [quantity] = indicator.completion.target.quantities;
        if (quantity === undefined || quantity.unit !== load.unit || quantity.value.lte(0)) continue;
        const gap = load.sum.minus(quantity.value);
        if (gap.eq(0) || gap.abs().div(quantity.value).gt(NEAR)) continue;
        yield {
          at: load.at,
          subject: `${load.table.sheet} ${load.head}`,
          printed: load.sum,
          expected: quantity.value,
          format: "amount",
          values: {
            head: load.head,
            sheet: load.table.sheet,
            sum: `${amountText(load.sum)} ${load.unit}`,
            target: indicator.completion.target.text,
            name: `${table.sheet} ${indicatorName(table, indicator)}`,
            gap: amountText(gap.abs()),
            rows: load.rows,
          },
        };
      }
    }
  },
  text: {
    "zh-CN": ({ head, sheet, sum, target, name, gap, rows }) => ({
      message: `“${sheet}”${head} ${rows} 行合计 ${sum}，“${name}”目标 ${target}，相差 ${gap}`,
      why: "分解到各单位的任务与总目标不相等",
      action: "核对任务分解，或按合计修订指标值",
    }),
    "en-US": ({ head, sheet, sum, target, name, gap, rows }) => ({
      message: `${head} in ${sheet}: ${rows} rows add up to ${sum}; the target of ${name} is ${target}: a gap of ${gap}`,
      why: "What was assigned to the units is not what the target asks for.",
      action: "Check the assignment, or revise the target.",
    }),
  },
};

interface Workload {
  readonly table: Table;
  readonly head: string;
  readonly unit: string;
  readonly sum: Big;
  readonly rows: number;
  readonly at: CellRef;
}

const HEAD_UNIT = /[（(]\s*([\u4e00-\u9fff]{1,3})\s*[)）]\s*$/;
const MONEY = /元$/;

/** Columns of tasks, or of indicators across, with a unit in their head and a number in most rows. */
function workloads(context: FindingContext): readonly Workload[] {
  return context.tables.flatMap(({ table }) => {
    if (table.kind !== "tasks" && !table.transposed) return [];
    const rows = table.rows.filter((row) => row.kind === "data");
    if (rows.length < MIN_ROWS) return [];
    const sheet = sheetOf(context.snapshot, table.sheetId);
    return table.columns.flatMap((column): Workload[] => {
      const unit = column.unit ?? HEAD_UNIT.exec(column.header)?.[1] ?? null;
      if (unit === null || MONEY.test(unit)) return [];
      const numbers = rows.map((row) => numberIn(valueAt(sheet, row.row, column.column)));
      const amounts = numbers.filter((number): number is Big => number !== null);
      if (amounts.length < MIN_ROWS || amounts.length < numbers.length * MOSTLY) return [];
      const sum = amounts.reduce<Big>((total, amount) => total.plus(amount), ZERO);
      const at = cellAt(table, rows[0]?.row ?? table.area.row, column.column);
      return [{ table, head: headName(column), unit, sum, rows: amounts.length, at }];
    });
  });
}

function headName(column: Column): string {
  return headOf(column).replace(HEAD_UNIT, "");
}

function numberIn(value: ReturnType<typeof valueAt>): Big | null {
  if (typeof value === "number") return toBig(value);
  const reading = readAmount(value);
  return reading.kind === "amount" && reading.unit === null ? reading.value : null;
}
