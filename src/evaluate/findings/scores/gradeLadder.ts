import { Big } from "../../../domain/decimal";
import { gradeOf } from "../../../domain/grade";
import { pointsText } from "../../text";
import type { FindingRule } from "../rule";
import { tableName } from "../read/subjects";

interface Values {
  readonly name: string;
  readonly printed: string;
  readonly total: string;
  readonly grade: string;
  readonly ladder: string;
}

/** A printed grade that the score does not give. */
export const gradeLadder: FindingRule<Values> = {
  id: "grade-ladder",
  severity: "error",
  reference: "等级由总分对照等级表得出，90分（含）为优",
  *check({ scorings, score }) {
    if (score === null) return;
    const { scheme } = score;
    for (const scoring of scorings) {
      const { grade, total, full } = scoring;
      if (grade === null || total === null) continue;
      const outOf = full?.value ?? new Big(scheme.full);
      const points = outOf.gt(0) ? total.value.times(scheme.full).div(outOf) : total.value;
      const expected = gradeOf(points, scheme.ladder);
      if (expected === "" || expected === grade.grade) continue;
      const name = scoring.subject === "" ? tableName(scoring.table) : scoring.subject;
      yield {
        at: grade.at,
        subject: `${name} 等级`,
        printed: grade.grade,
        expected,
        format: "text",
        restsOn: [total.at],
        values: {
          name,
          printed: grade.grade,
          total: pointsText(total.value),
          grade: expected,
          ladder: scheme.ladder.map((step) => `${step.grade}≥${step.from}`).join("、"),
        },
      };
    }
  },
  text: {
    "zh-CN": ({ name, printed, total, grade, ladder }) => ({
      message: `“${name}”总分 ${total}，按 ${ladder} 应为“${grade}”，印为“${printed}”`,
      why: "等级与总分不符",
      action: "核对总分和所用的等级表",
    }),
    "en-US": ({ name, printed, total, grade, ladder }) => ({
      message: `${name}: ${total} is ${grade} on the ladder ${ladder}; ${printed} is printed`,
      why: "Grade and score do not agree.",
      action: "Check the total and the ladder.",
    }),
  },
};
