import type { CellValue } from "./cell";
import type { Completion, ReadContext, Verdict } from "./reading";
import type { EvaluationSettings } from "./settings";

export type { Completion } from "./reading";

/** The words of a verdict, as they are printed in a cell. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  met: "完成",
  unmet: "未完成",
  review: "需人工",
  none: "不适用",
  missing: "未填",
  error: "错误",
};

export function complete(
  target: CellValue,
  actual: CellValue,
  context?: ReadContext,
  settings?: Partial<EvaluationSettings>,
): Completion {
  throw new Error(`not yet: ${String(target)} ${String(actual)} ${String(context)} ${String(settings)}`);
}
