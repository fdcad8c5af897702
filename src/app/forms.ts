import { sampleSheet } from "../plan/forms/sampleSheet";
import { selfEvaluationForm } from "../plan/forms/selfEvaluationForm";
import { readLayouts } from "./stored";
import { applyRun } from "./applyRun";
import type { Watch } from "./progress";
import type { Scan } from "./scan";
import { nextStep } from "./progress";

export type FormKind = "form" | "sample";

/**
 * Adds a sheet of ours to fill in or to try things with, as one run that can be taken back. Where it is there already its
 * name is given and nothing is written: what a person typed into it stays. Gives the sheet's name.
 */
export async function addForm(kind: FormKind, { reading }: Scan, watch: Watch = {}): Promise<string> {
  const known = readLayouts().get(kind)?.name;
  if (known !== undefined && reading.snapshot.sheets.some(({ name }) => name === known)) return known;
  await nextStep("check", watch);
  const layout = kind === "form" ? selfEvaluationForm(new Date().getFullYear()) : sampleSheet();
  const { layouts } = await applyRun({ edits: [], sheets: [layout] }, watch);
  return layouts.get(kind)?.name ?? layout.name;
}
