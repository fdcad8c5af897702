import { indicatorEvidence, indicators } from "./indicators";
import { best } from "./kind";
import type { KindRule } from "./kind";

/** 项目支出绩效自评表: key/value head, budget block, goals, indicators with points. */
export const selfEvaluation: KindRule = {
  ...indicators,
  kind: "selfEvaluation",
  evidence(clues) {
    const found = indicatorEvidence(clues);
    if (found === null) return null;
    const named = /自评表|自评价表|绩效评价表|自评情况表/.test(clues.captions.title);
    const points = best(clues, "weight") >= 0.5 || best(clues, "score") >= 0.5;
    if (!clues.form.budget && !(named && clues.form.keys && points)) return null;
    return {
      confidence: Math.min(0.99, found.confidence + 0.05),
      reasons: [...found.reasons, { code: "form", detail: clues.captions.title }],
    };
  },
};
