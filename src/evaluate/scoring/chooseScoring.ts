import { ZERO } from "../../domain/decimal";
import { similarity } from "../names";
import { weightSum } from "./scoring";
import type { ReadScoring } from "./scoring";

const SAME_SUBJECT = 0.45;

/**
 * The scored object that is the workbook's own: the scoring table with most weight and most criteria. Of tables with one
 * line an object, the only line, or the line whose name the fund's titles bear. Null when nothing is scored or none fits.
 */
export function chooseScoring(scorings: readonly ReadScoring[], titles: readonly string[]): ReadScoring | null {
  const tables = scorings.filter((scoring) => !scoring.table.transposed && hasWeights(scoring));
  if (tables.length > 0) return tables.reduce((best, one) => (rank(one) > rank(best) ? one : best));
  const lines = scorings.filter(
    (scoring) => scoring.table.transposed && (scoring.total !== null || scoring.sections.length > 0),
  );
  if (lines.length <= 1) return lines[0] ?? null;
  let best: ReadScoring | null = null;
  let found = SAME_SUBJECT;
  for (const line of lines) {
    const likeness = Math.max(0, ...titles.map((title) => covered(line.subject, title)));
    if (likeness > found) [best, found] = [line, likeness];
  }
  return best;
}

function hasWeights(scoring: ReadScoring): boolean {
  return scoring.sections.some(
    (section) => weightSum(section.criteria).gt(ZERO) || (section.weight?.value.gt(ZERO) ?? false),
  );
}

/** More scored criteria first; a printed total counts as much as a few of them. */
function rank(scoring: ReadScoring): number {
  const criteria = scoring.sections.flatMap((section) => section.criteria);
  return (
    criteria.filter((criterion) => criterion.score !== null).length * 2 +
    criteria.length +
    (scoring.total === null ? 0 : 10)
  );
}

/** How much of the name stands in the title: a task's name is shorter than the title of its table. */
function covered(name: string, title: string): number {
  const own = name.replace(/（.*?）|\(.*?\)|\s/g, "");
  if (own.length < 4) return 0;
  if (title.includes(own)) return 1;
  return similarity(own, title);
}
