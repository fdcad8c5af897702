import type { EvaluationSettings } from "../../../src/domain/settings";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { evaluate } from "../../../src/evaluate/evaluate";
import type { Evaluation } from "../../../src/evaluate/evaluation";
import type { PlanOptions } from "../../../src/plan/plan";
import { planSummary } from "../../../src/plan/plan";
import type { LayoutCell, SheetKey, SheetLayout, WritePlan } from "../../../src/plan/writePlan";
import { recognise } from "../../../src/sheets/recognise";
import type { Snapshot } from "../../../src/sheets/snapshot";

export interface Planned {
  readonly snapshot: Snapshot;
  readonly evaluation: Evaluation;
  readonly plan: WritePlan;
  readonly summary: SheetLayout;
  readonly checklist: SheetLayout;
}

export function planned(
  snapshot: Snapshot,
  settings: Partial<EvaluationSettings> = {},
  options: Partial<PlanOptions> = {},
): Planned {
  const evaluation = evaluate(snapshot, recognise(snapshot), { ...DEFAULT_SETTINGS, ...settings });
  const plan = planSummary(evaluation, snapshot, { date: "2026-11-20", customFunctions: true, ...options });
  return { snapshot, evaluation, plan, summary: layoutOf(plan, "summary"), checklist: layoutOf(plan, "checklist") };
}

function layoutOf(plan: WritePlan, key: SheetKey): SheetLayout {
  const layout = plan.sheets.find((sheet) => sheet.key === key);
  if (!layout) throw new Error(`No sheet ${key} in the plan`);
  return layout;
}

/** What a cell of a layout holds: its formula with `=`, or its value. */
export function contentAt(layout: SheetLayout, row: number, column: number): string | number | boolean | undefined {
  const cell = layout.cells.find((candidate) => candidate.row === row && candidate.column === column);
  return cell && contentOf(cell);
}

export function contentOf({ content }: LayoutCell): string | number | boolean {
  return "formula" in content ? content.formula : content.value;
}

/** The row of the input whose key holds that text. */
export function inputRow(layout: SheetLayout, ...parts: readonly string[]): number {
  const input = layout.inputs.find(({ key }) => parts.every((part) => key.includes(part)));
  if (!input) throw new Error(`No input ${parts.join(" ")}: ${layout.inputs.map(({ key }) => key).join(", ")}`);
  return input.row;
}
