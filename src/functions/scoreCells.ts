import { isBlank, isCellError, type CellValue } from "../domain/cell";
import { complete, VERDICT_WORDS } from "../domain/completion";
import { ZERO } from "../domain/decimal";
import { gradeOf } from "../domain/grade";
import { completionPoints } from "../domain/points";
import type { Completion, Verdict } from "../domain/reading";
import type { GradeStep } from "../domain/scheme";
import { firstError } from "./broadcast";
import { isFailure, type Result } from "./cells";
import { isNotGiven, numberIn, pointsResult, ratioResult } from "./numbers";

type Cells = readonly CellValue[];

/** Target, actual: the completion rate, or the verdict's word where the form gives no number. */
export function completionCell(cells: Cells): Result {
  const { verdict, rate } = completionOf(cells);
  return firstError(cells) ?? (rate === null ? VERDICT_WORDS[verdict] : ratioResult(rate));
}

/** Target, actual: the verdict's word; an error among the cells is told as 错误. */
export function verdictCell(cells: Cells): Result {
  return VERDICT_WORDS[completionOf(cells).verdict];
}

/** Weight, target, actual: points, or the verdict's word where a person must give them or none apply. */
export function indicatorPointsCell([weight = null, ...pair]: Cells): Result {
  const full = numberIn(weight, "分值");
  if (isFailure(full)) return full;
  if (full === null || full.eq(ZERO)) return "";
  const completion = completionOf(pair);
  const { points } = completionPoints(full, completion);
  return points === null ? VERDICT_WORDS[completion.verdict] : pointsResult(points);
}

/**
 * A plain 0 as the target is most often a blank cell, which reaches a function as 0 on the desktop: without an actual it is
 * no target, with one a person is asked. A target of nothing is written 0次 or ≤0, and read as that.
 */
function completionOf([target = null, actual = null]: Cells): Pick<Completion, "verdict" | "rate"> {
  if (isCellError(target) || isCellError(actual)) return bare("error");
  if (target === 0) return bare(isNotGiven(actual) ? "none" : "review");
  return complete(target, actual);
}

function bare(verdict: Verdict): Pick<Completion, "verdict" | "rate"> {
  return { verdict, rate: null };
}

/** Score; the ladder holds for the whole call. */
export function gradeCell(score: CellValue, ladder: readonly GradeStep[]): Result {
  if (isBlank(score)) return "";
  const marks = numberIn(score, "得分");
  if (isFailure(marks)) return marks;
  return marks === null ? "" : gradeOf(marks, ladder);
}
