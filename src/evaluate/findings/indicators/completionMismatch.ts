import type { Big } from "../../../domain/decimal";
import { ONE } from "../../../domain/decimal";
import type { Snapshot } from "../../../sheets/snapshot";
import { columnOf } from "../../../sheets/table";
import type { Table } from "../../../sheets/table";
import { agrees, printedRate } from "../../cells";
import type { PrintedRate } from "../../cells";
import type { CellRef, IndicatorRow, TableEvaluation } from "../../evaluation";
import { tallMerge } from "../../merges";
import { percentText } from "../../text";
import { restingOn } from "../rule";
import type { FindingRule } from "../rule";
import { indicatorCell, indicatorName } from "../read/indicatorPlaces";

interface Values {
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly printed: string;
  readonly exact: string;
}

/** A printed completion rate that target and actual value do not give. */
export const completionMismatch: FindingRule<Values> = {
  id: "completion-mismatch",
  severity: "error",
  reference: "完成率＝实际÷目标（反向指标为目标÷实际）；某报告14.27÷11印“超出29.8%”，应为29.7%",
  *check({ tables, snapshot }) {
    for (const evaluation of tables) {
      const capped = capsAtHundred(evaluation);
      for (const { indicator, printed, exact } of printedCompletions(evaluation)) {
        if (agrees(printed, exact) || (capped && printed.value.eq(ONE) && exact.gt(ONE))) continue;
        const { table } = evaluation;
        const name = indicatorName(table, indicator);
        yield {
          at: indicatorCell(table, indicator, "completionRate"),
          subject: `${name} 完成率`,
          printed: printed.value,
          expected: exact,
          format: "rate",
          ...restingOn(sourcesOf(table, indicator, snapshot)),
          values: {
            name,
            target: indicator.completion.target.text,
            actual: indicator.completion.actual.text,
            printed: percentText(printed.value),
            exact: percentText(exact),
          },
        };
      }
    }
  },
  text: {
    "zh-CN": ({ name, target, actual, printed, exact }) => ({
      message: `“${name}”目标 ${target}、实际 ${actual}，完成率应为 ${exact}，印为 ${printed}`,
      why: "完成率与目标值、完成值不符",
      action: "核对目标值和完成值；无误时用计算值替换",
    }),
    "en-US": ({ name, target, actual, printed, exact }) => ({
      message: `“${name}”: target ${target}, actual ${actual} give ${exact}; ${printed} is printed`,
      why: "The rate does not follow from target and actual value.",
      action: "Check both; if they are right, take the computed rate.",
    }),
  },
};

/** The actual value, where it is simply divided by a target of its own row, with nothing read between the lines. */
function sourcesOf(table: Table, indicator: IndicatorRow, snapshot: Snapshot): readonly CellRef[] | undefined {
  const { target, flags } = indicator.completion;
  if (indicator.column !== undefined || target.direction !== "up") return undefined;
  if (flags.some((flag) => flag !== "超150%")) return undefined;
  const own = tallMerge(snapshot, indicatorCell(table, indicator, "target")) === null;
  return own ? [indicatorCell(table, indicator, "actual")] : undefined;
}

export interface PrintedCompletion {
  readonly indicator: IndicatorRow;
  readonly printed: PrintedRate;
  readonly exact: Big;
}

/** Several rules ask for the same rates. */
const known = new WeakMap<TableEvaluation, readonly PrintedCompletion[]>();

/** Indicators with a numeric rate in the sheet and one of ours. */
export function printedCompletions(evaluation: TableEvaluation): readonly PrintedCompletion[] {
  let completions = known.get(evaluation);
  if (completions === undefined) known.set(evaluation, (completions = completionsOf(evaluation)));
  return completions;
}

function completionsOf({ table, indicators }: TableEvaluation): readonly PrintedCompletion[] {
  if (columnOf(table, "completionRate") === undefined) return [];
  return indicators.flatMap((indicator) => {
    const exact = indicator.completion.rate;
    const printed = exact === null ? null : printedRate(table, indicator.row, "completionRate");
    return exact === null || printed === null ? [] : [{ indicator, printed, exact }];
  });
}

/** True for a table in which no rate above 100 % is printed although several are: its authors cap rates. */
export function capsAtHundred(evaluation: TableEvaluation): boolean {
  const completions = printedCompletions(evaluation);
  const above = completions.filter(({ exact }) => exact.round(4, 1).gt(ONE));
  return (
    above.length >= 2 &&
    above.every(({ printed }) => printed.value.eq(ONE)) &&
    completions.every(({ printed }) => printed.value.lte(ONE))
  );
}
