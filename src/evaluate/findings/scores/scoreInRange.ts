import type { Big } from "../../../domain/decimal";
import { ZERO } from "../../../domain/decimal";
import { cellOf } from "../../cells";
import type { CellRef } from "../../evaluation";
import { plainName } from "../../names";
import { pointsText } from "../../text";
import type { FindingContext, FindingRule } from "../rule";

interface Values {
  readonly name: string;
  readonly score: string;
  readonly weight: string;
}

interface Scored {
  readonly name: string;
  readonly score: Big;
  readonly weight: Big | null;
  readonly at: CellRef;
}

/** A score above its full marks. */
export const scoreAboveWeight: FindingRule<Values> = {
  id: "score-above-weight",
  severity: "error",
  reference: "得分不超过分值",
  *check(context) {
    for (const { name, score, weight, at } of scored(context)) {
      if (weight === null || score.lte(weight)) continue;
      yield {
        at,
        subject: `${name} 得分`,
        printed: score,
        expected: weight,
        format: "points",
        values: { name, score: pointsText(score), weight: pointsText(weight) },
      };
    }
  },
  text: {
    "zh-CN": ({ name, score, weight }) => ({
      message: `“${name}”得分 ${score} 超过分值 ${weight}`,
      why: "得分不能高于满分",
      action: "改正得分或分值；加分另列",
    }),
    "en-US": ({ name, score, weight }) => ({
      message: `“${name}” scores ${score} of ${weight}`,
      why: "A score cannot exceed its full marks.",
      action: "Correct score or weight; list a bonus apart.",
    }),
  },
};

/** A score below zero. */
export const scoreBelowZero: FindingRule<Values> = {
  id: "score-below-zero",
  severity: "error",
  reference: "得分不低于0",
  *check(context) {
    for (const { name, score, weight, at } of scored(context)) {
      if (score.gte(ZERO)) continue;
      yield {
        at,
        subject: `${name} 得分`,
        printed: score,
        expected: ZERO,
        format: "points",
        values: { name, score: pointsText(score), weight: weight === null ? "" : pointsText(weight) },
      };
    }
  },
  text: {
    "zh-CN": ({ name, score }) => ({
      message: `“${name}”得分为负数 ${score}`,
      why: "一项指标最低得0分",
      action: "扣分请填入扣分列，得分改为0以上",
    }),
    "en-US": ({ name, score }) => ({
      message: `“${name}” scores ${score}`,
      why: "The least that a criterion earns is 0.",
      action: "Enter what is taken off as a deduction.",
    }),
  },
};

function* scored({ scorings, tables }: FindingContext): Generator<Scored> {
  for (const { table, sections } of scorings) {
    if (table.transposed) continue;
    for (const section of sections) {
      for (const { name, score, weight, at } of section.criteria) {
        if (score !== null) yield { name: plainName(name), score, weight, at };
      }
      if (section.score !== null && section.criteria.length > 1) {
        yield {
          name: plainName(section.name),
          score: section.score.value,
          weight: section.weight?.value ?? null,
          at: section.score.at,
        };
      }
    }
  }
  for (const { table, indicators } of tables) {
    for (const { row, enteredScore, weight } of indicators) {
      if (enteredScore !== null) yield { name: row.name, score: enteredScore, weight, at: cellOf(table, row, "score") };
    }
  }
}
