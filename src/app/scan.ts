import { NEEDED_API, readCapabilities, type Capabilities } from "../excel/capabilities";
import { readSnapshot, type WorkbookReading } from "../excel/readSnapshot";
import { runExcel } from "../excel/run";
import { evaluate } from "../evaluate/evaluate";
import type { Evaluation } from "../evaluate/evaluation";
import { readKept, rememberWritten } from "../plan/kept";
import { planSummary } from "../plan/plan";
import type { WritePlan } from "../plan/writePlan";
import { withFormulas } from "../plan/upkeep/thawPlan";
import { recognise } from "../sheets/recognise";
import { blocksOf } from "./freeze";
import { WorkbookError } from "./problem";
import { nextStep, whenNotEditing, type Watch } from "./progress";
import { readCorrections, readFrozen, readLayouts, readSettings } from "./stored";
import { today } from "./today";

/** A workbook as it is understood, and what summarising would write. Nothing has been written. */
export interface Scan {
  readonly reading: WorkbookReading;
  readonly evaluation: Evaluation;
  /** Null when there is nothing to summarise. */
  readonly plan: WritePlan | null;
  readonly capabilities: Capabilities;
}

/** Reads the workbook and works out everything that can be said about it. Throws `WorkbookError`. */
export async function scan(watch: Watch = {}): Promise<Scan> {
  const capabilities = readCapabilities();
  if (!capabilities.usable) throw new WorkbookError("api-missing", { value: `ExcelApi ${NEEDED_API}` });
  await nextStep("read", watch);
  const read = (): Promise<WorkbookReading> =>
    runExcel((context) =>
      readSnapshot(context, {
        mergedAreas: capabilities.mergedAreas,
        signal: watch.signal,
        onCells: (done, all) => watch.onProgress?.({ step: "read", cells: { done, all } }),
      }),
    );
  return understand(await whenNotEditing(read, watch), capabilities, watch);
}

/** Works out again what a reading says, after a setting was changed: the workbook is not asked. */
export function rescan({ reading, capabilities }: Scan, watch: Watch = {}): Promise<Scan> {
  return understand(reading, capabilities, watch);
}

async function understand(reading: WorkbookReading, capabilities: Capabilities, watch: Watch): Promise<Scan> {
  await nextStep("recognise", watch);
  const tables = recognise(reading.snapshot, readCorrections());
  await nextStep("evaluate", watch);
  const evaluation = evaluate(reading.snapshot, tables, readSettings());
  return { reading, evaluation, plan: planOf(reading, evaluation, capabilities), capabilities };
}

function planOf(reading: WorkbookReading, evaluation: Evaluation, { customFunctions }: Capabilities): WritePlan | null {
  if (!evaluation.tables.some(({ table }) => table.kind !== "unknown" && table.kind !== "tasks")) return null;
  const layouts = readLayouts();
  const written = reading.own.flatMap(({ key, id }) => {
    const layout = layouts.get(key);
    return layout ? [rememberWritten(layout, id)] : [];
  });
  const frozen = blocksOf(readFrozen(), reading.marks);
  const own = {
    workbook: reading.snapshot.workbook,
    sheets: reading.own.map(({ contents }) => withFormulas(contents, frozen)),
  };
  return planSummary(evaluation, reading.snapshot, { date: today(), kept: readKept(own, written), customFunctions });
}
