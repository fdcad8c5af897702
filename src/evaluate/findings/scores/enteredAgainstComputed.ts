import type { Big } from "../../../domain/decimal";
import { pointsText } from "../../text";
import type { FindingRule } from "../rule";

interface Values {
  readonly name: string;
  readonly entered: string;
  readonly computed: string;
  readonly gap: string;
}

/** An entered score of the expenditure criterion that is not what its rate gives. */
export const enteredAgainstComputed: FindingRule<Values> = {
  id: "entered-against-computed",
  severity: "info",
  reference: "支出率得分＝分值×支出率；某两份报告99.74%和97.42%都得5.8分（按比例为5.98和5.85）",
  *check({ score }) {
    for (const { criteria } of score?.sections ?? []) {
      for (const { name, rule, source, score: entered, computed, basis } of criteria) {
        const [at] = basis;
        if (rule !== "expenditure" || source !== "entered" || entered === null || computed === null || at === undefined)
          continue;
        const shown = computed.round(2, 1);
        if (shown.eq(entered.round(2, 1))) continue;
        yield {
          at,
          subject: `${name} 得分`,
          printed: entered,
          expected: shown,
          format: "points",
          values: { name, entered: pointsText(entered), computed: pointsText(shown), gap: gapText(entered, shown) },
        };
      }
    }
  },
  text: {
    "zh-CN": ({ name, entered, computed, gap }) => ({
      message: `“${name}”填 ${entered} 分，按支出率计算为 ${computed} 分，相差 ${gap}；以所填为准`,
      why: "评分可能分档或含主观判断；同样得分的支出率未必相同",
      action: "若按比例计分，请改为计算值；否则说明评分办法",
    }),
    "en-US": ({ name, entered, computed, gap }) => ({
      message: `“${name}”: ${entered} entered, ${computed} by the rate, a difference of ${gap}; the entered score counts`,
      why: "Scores may be banded or judged: equal scores need not mean equal rates.",
      action: "If points follow the rate, take the computed score; otherwise state the rule.",
    }),
  },
};

function gapText(entered: Big, computed: Big): string {
  return pointsText(entered.minus(computed).abs());
}
