import type { Big } from "../../../domain/decimal";
import { ZERO } from "../../../domain/decimal";
import type { CellRef, ScoreEvaluation } from "../../evaluation";
import { pointsText } from "../../text";
import { scoreSum } from "../../scoring/scoring";
import type { ReadScoring } from "../../scoring/scoring";
import { restingOn } from "../rule";
import type { FindingRule, RawFinding } from "../rule";
import { tableName } from "../read/subjects";

interface Values {
  readonly table: string;
  readonly printed: string;
  readonly sections: string;
  readonly sum: string;
  /** What the criteria add up to where that is a third figure. */
  readonly criteria: string | null;
}

/** A total score that its sections do not add up to, with what its criteria add up to. */
export const totalOfSections: FindingRule<Values> = {
  id: "total-of-sections",
  severity: "error",
  reference: "总分等于各一级指标之和；某部门印99.52，各部分相加99.85，各项相加99.92",
  *check({ scorings, score }) {
    // Where a scoring table was read, its own total is checked below.
    if (!scorings.some(({ total }) => total !== null && total.at === score?.printedTotal?.at)) yield* formTotal(score);
    for (const scoring of scorings) {
      const { total, table } = scoring;
      const sums = totalsOf(scoring);
      if (total === null || sums === null || (total.value.eq(sums.sections) && total.value.eq(sums.criteria))) continue;
      // The criteria alone disagree: the section's own line is wrong, and another rule says so.
      if (total.value.eq(sums.sections)) continue;
      const name = scoring.subject === "" ? tableName(table) : scoring.subject;
      yield {
        at: total.at,
        subject: `${name} 总分`,
        printed: total.value,
        expected: sums.criteria,
        format: "points",
        ...restingOn(sums.criteria.eq(sums.sections) ? scoreCells(scoring) : undefined),
        values: {
          table: name,
          printed: pointsText(total.value),
          sections: sums.parts.map(pointsText).join("＋"),
          sum: pointsText(sums.sections),
          criteria: sums.criteria.eq(sums.sections) ? null : pointsText(sums.criteria),
        },
      };
    }
  },
  text: {
    "zh-CN": ({ table, printed, sections, sum, criteria }) => ({
      message:
        `“${table}”总分印 ${printed}，各部分 ${sections}＝${sum}` +
        (criteria === null ? "" : `，按各项得分相加为 ${criteria}`),
      why: "总分与各部分不符，等级可能因此不同",
      action: "核对各部分得分，改正总分",
    }),
    "en-US": ({ table, printed, sections, sum, criteria }) => ({
      message:
        `${table}: the total is printed as ${printed}; its sections ${sections} = ${sum}` +
        (criteria === null ? "" : `, its criteria add up to ${criteria}`),
      why: "The total does not follow from its sections: the grade may differ.",
      action: "Check the sections and correct the total.",
    }),
  },
};

/** The cells that a total is made of: the sections' own lines where they have one, else their criteria. */
function scoreCells({ sections }: ReadScoring): readonly CellRef[] {
  return sections.flatMap(({ score, criteria }) => (score === null ? criteria.map(({ at }) => at) : [score.at]));
}

/** The line 总分 of a form whose scores all stand in it. */
function* formTotal(score: ScoreEvaluation | null): Generator<RawFinding<Values>> {
  const total = score?.printedTotal ?? null;
  if (score === null || total === null) return;
  const criteria = score.sections.flatMap((section) => section.criteria);
  const inForm = criteria.every(
    ({ source, basis }) => source === "entered" && basis.every(({ sheetId }) => sheetId === total.at.sheetId),
  );
  const sum = score.sections.reduce((points, section) => points.plus(section.score), ZERO);
  const execution = criteria.find(({ rule }) => rule === "expenditure")?.score ?? ZERO;
  // Some forms add up their indicators alone.
  if (!inForm || sum.eq(total.value) || sum.minus(execution).eq(total.value)) return;
  yield {
    at: total.at,
    subject: `${total.at.sheet} 总分`,
    printed: total.value,
    expected: sum,
    format: "points",
    restsOn: criteria.flatMap(({ basis }) => basis),
    values: {
      table: total.at.sheet,
      printed: pointsText(total.value),
      sections: score.sections.map((section) => pointsText(section.score)).join("＋"),
      sum: pointsText(sum),
      criteria: null,
    },
  };
}

/** Sums of a scored object: of its sections as printed, and of its criteria; null while a score is open. */
function totalsOf({
  sections,
}: ReadScoring): { readonly parts: readonly Big[]; readonly sections: Big; readonly criteria: Big } | null {
  if (sections.length === 0) return null;
  const open = sections.some(
    ({ score, criteria }) => score === null && criteria.some((criterion) => criterion.score === null),
  );
  if (open) return null;
  const parts = sections.map(({ score, criteria }) => score?.value ?? scoreSum(criteria));
  const own = sections.map(({ score, criteria }) =>
    criteria.some((criterion) => criterion.score === null) ? (score?.value ?? ZERO) : scoreSum(criteria),
  );
  const add = (values: readonly Big[]): Big => values.reduce((sum, value) => sum.plus(value), ZERO);
  return { parts, sections: add(parts), criteria: add(own) };
}
