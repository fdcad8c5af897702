import { finish } from "../domain/sliced";
import type { Sliced } from "../domain/sliced";
import type { Evaluation } from "../evaluate/evaluation";
import type { Snapshot } from "../sheets/snapshot";
import { checklistSheet, isChecklistText } from "./checklist/checklist";
import { ArgumentFinder } from "./edits/completionArguments";
import { planEditsSliced } from "./edits/edits";
import { withColumns } from "./edits/withColumns";
import type { KeptTexts } from "./kept";
import { Source } from "./source";
import { summaryModel } from "./summary/model";
import { summarySheet } from "./summary/summary";
import type { WritePlan } from "./writePlan";

export interface PlanOptions {
  /** As it is to be printed: 2026-11-20. */
  readonly date: string;
  /** What people wrote into our sheets since the last run; see `readKept`. */
  readonly kept?: KeptTexts;
  /** False on hosts without custom functions: native formulas and values are written instead. */
  readonly customFunctions: boolean;
}

/** Everything that one run writes: result columns beside the tables, the summary sheet and the check list. */
export function planSummary(evaluation: Evaluation, snapshot: Snapshot, options: PlanOptions): WritePlan {
  return finish(planSummarySliced(evaluation, snapshot, options));
}

/** As `planSummary`, in slices. */
export function* planSummarySliced(
  evaluation: Evaluation,
  snapshot: Snapshot,
  options: PlanOptions,
): Sliced<WritePlan> {
  const source = new Source(snapshot);
  const { customFunctions, date } = options;
  const finder = new ArgumentFinder();
  const kept = options.kept ?? [];
  const contents = { settings: evaluation.settings, customFunctions, finder };
  const { edits, results } = yield* planEditsSliced(evaluation, source, contents);
  const texts = kept.filter((text) => !isChecklistText(text.key));
  const model = summaryModel(withColumns(evaluation, edits), source, results, {
    date,
    customFunctions,
    finder,
    kept: texts,
  });
  const remarks = kept.filter((text) => isChecklistText(text.key));
  yield;
  const summary = summarySheet(model);
  yield;
  return { edits, sheets: [summary, checklistSheet(evaluation, date, remarks)] };
}
