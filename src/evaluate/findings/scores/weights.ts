import { Big, ZERO } from "../../../domain/decimal";
import { columnOf, isCounted } from "../../../sheets/table";
import type { cellAt } from "../../cells";
import { cellOf, pointsCell } from "../../cells";
import type { TableEvaluation } from "../../evaluation";
import { plainName } from "../../names";
import { isBonus, weightSum } from "../../scoring/scoring";
import { pointsText } from "../../text";
import type { FindingRule, RawFinding } from "../rule";
import { tableName } from "../read/subjects";

interface Values {
  readonly what: string;
  readonly printed: string;
  readonly sum: string;
}

const HUNDRED = new Big(100);
/** Outside of this the weights are not out of a hundred at all, or those of several forms. */
const NEAR_HUNDRED = new Big(60);
const FAR_HUNDRED = new Big(150);

/** Weights that do not add up to their section, to the printed full marks, or to a hundred. */
export const weightsAddUp: FindingRule<Values> = {
  id: "weights-add-up",
  severity: "error",
  reference: "各项分值之和等于一级指标分值，总分值为100（加分另计）",
  *check({ scorings, tables }) {
    for (const { table, sections, full } of scorings) {
      if (table.transposed) continue;
      for (const { name, weight, criteria } of sections) {
        if (weight === null || criteria.length < 2 || criteria.some((criterion) => criterion.weight === null)) continue;
        const sum = weightSum(criteria);
        if (!sum.eq(weight.value)) yield wrong(weight.at, plainName(name), weight.value, sum);
      }
      const counted = sections.filter(({ name }) => !isBonus(name));
      const sum = counted.reduce(
        (total, section) => total.plus(section.weight?.value ?? weightSum(section.criteria)),
        ZERO,
      );
      const withBonus = sections.reduce(
        (total, section) => total.plus(section.weight?.value ?? weightSum(section.criteria)),
        ZERO,
      );
      if (sum.eq(ZERO)) continue;
      if (full !== null && !full.value.eq(sum) && !full.value.eq(withBonus))
        yield wrong(full.at, tableName(table), full.value, sum);
      else if (full === null && !sum.eq(HUNDRED) && sum.gte(NEAR_HUNDRED))
        yield notHundred(table.sheet, cellOf(table, table.rows[0] ?? table.area.row, "weight"), sum);
    }
    for (const evaluation of tables) yield* formWeights(evaluation);
  },
  text: {
    "zh-CN": ({ what, printed, sum }) => ({
      message: `“${what}”分值印为 ${printed}，各项相加为 ${sum}`,
      why: "分值不等于满分，得分和等级都不可比",
      action: "核对各项分值",
    }),
    "en-US": ({ what, printed, sum }) => ({
      message: `Weights of “${what}”: ${printed} expected or printed, ${sum} added up`,
      why: "Points out of another full mark cannot be graded.",
      action: "Check the weights.",
    }),
  },
};

/** A form's indicators with its execution rate weigh a hundred; without it, ninety or a hundred. */
function* formWeights({ table, indicators, budget }: TableEvaluation): Generator<RawFinding<Values>> {
  if (columnOf(table, "weight") === undefined) return;
  // A weight that is merged over several indicators is none of theirs, but counts.
  const weighed = indicators.flatMap(({ row, weight }) => {
    const counted = isCounted(row) ? (weight ?? pointsCell(row, "weight")) : null;
    return counted === null ? [] : [{ row, weight: counted }];
  });
  const own = weighed.reduce((sum, { weight }) => sum.plus(weight), ZERO);
  if (weighed.length < 3 || own.lt(NEAR_HUNDRED) || own.gt(FAR_HUNDRED) || weighed.length * 2 < indicators.length)
    return;
  const execution = budget?.weight ?? null;
  const sum = execution === null ? own : own.plus(execution);
  const total = table.rows.find((row) => row.kind === "total");
  const printed = total === undefined ? null : pointsCell(total, "weight");
  if (printed !== null && total !== undefined) {
    if (!printed.eq(sum) && !printed.eq(own))
      yield wrong(cellOf(table, total, "weight"), tableName(table), printed, sum);
    return;
  }
  const allowed = execution === null ? [HUNDRED, new Big(90), new Big(80)] : [HUNDRED];
  const first = weighed[0];
  if (first !== undefined && !allowed.some((one) => one.eq(sum)))
    yield notHundred(tableName(table), cellOf(table, first.row, "weight"), sum);
}

function wrong(at: ReturnType<typeof cellAt>, what: string, printed: Big, sum: Big): RawFinding<Values> {
  return {
    at,
    subject: `${what} 分值`,
    printed,
    expected: sum,
    format: "points",
    values: { what, printed: pointsText(printed), sum: pointsText(sum) },
  };
}

function notHundred(what: string, at: ReturnType<typeof cellAt>, sum: Big): RawFinding<Values> {
  return {
    at,
    subject: `${what} 分值`,
    printed: sum,
    expected: HUNDRED,
    format: "points",
    values: { what, printed: "100", sum: pointsText(sum) },
  };
}
