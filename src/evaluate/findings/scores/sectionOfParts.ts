import { pointsText } from "../../text";
import { plainName } from "../../names";
import { scoreSum } from "../../scoring/scoring";
import type { FindingRule } from "../rule";

interface Values {
  readonly section: string;
  readonly printed: string;
  readonly sum: string;
  readonly parts: string;
}

/** A section's score that its criteria do not add up to. */
export const sectionOfParts: FindingRule<Values> = {
  id: "section-of-parts",
  severity: "error",
  reference: "一级指标得分等于其下各项之和；某报告使用效益印32.66，4＋11.73＋10＋7＝32.73",
  *check({ scorings }) {
    for (const { sections } of scorings) {
      for (const section of sections) {
        const { score, criteria } = section;
        if (score === null || criteria.length < 2 || criteria.some((criterion) => criterion.score === null)) continue;
        const sum = scoreSum(criteria);
        if (sum.eq(score.value)) continue;
        yield {
          at: score.at,
          subject: `${plainName(section.name)} 得分`,
          printed: score.value,
          expected: sum,
          format: "points",
          restsOn: criteria.map((criterion) => criterion.at),
          values: {
            section: plainName(section.name),
            printed: pointsText(score.value),
            sum: pointsText(sum),
            parts: criteria
              .map((criterion) => (criterion.score === null ? "" : pointsText(criterion.score)))
              .join("＋"),
          },
        };
      }
    }
  },
  text: {
    "zh-CN": ({ section, printed, sum, parts }) => ({
      message: `“${section}”印 ${printed} 分，${parts}＝${sum}`,
      why: "一级指标得分与各项得分不符，总分也会随之不同",
      action: "核对各项得分，改正一级指标得分",
    }),
    "en-US": ({ section, printed, sum, parts }) => ({
      message: `“${section}” prints ${printed}; ${parts} = ${sum}`,
      why: "The section does not follow from its criteria, and so the total does not either.",
      action: "Check the criteria and correct the section.",
    }),
  },
};
