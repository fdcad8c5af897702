import type { Sliced } from "../domain/sliced";
import { NEEDED_API, readCapabilities, type Capabilities } from "../excel/capabilities";
import { readSnapshot, type WorkbookReading } from "../excel/readSnapshot";
import { runExcel } from "../excel/run";
import { evaluateSliced } from "../evaluate/evaluate";
import type { Evaluation } from "../evaluate/evaluation";
import type { Judgements } from "../evaluate/judgements";
import type { KeptTexts } from "../plan/kept";
import { planSummarySliced } from "../plan/plan";
import type { WritePlan } from "../plan/writePlan";
import type { Corrections, UnfitCorrection } from "../sheets/corrections";
import { schemeSheetOf } from "../evaluate/scoring/ownScheme";
import { recogniseAll } from "../sheets/recognise";
import type { Snapshot } from "../sheets/snapshot";
import type { Table } from "../sheets/table";
import { entriesOf, withEntries } from "./entries";
import { WorkbookError } from "./problem";
import { inSlices, nextStep, whenNotEditing, type Watch } from "./progress";
import { readCorrections, readJudgements, readSettings } from "./stored";
import { changed, readTexts, type TextChange } from "./texts";
import { today } from "./today";

/** A workbook as it is understood, and what summarising would write. Nothing has been written. */
export interface Scan {
  readonly reading: WorkbookReading;
  /** With the scores that people entered into our sheets. */
  readonly evaluation: Evaluation;
  /** What the workbook says without them. */
  readonly computed: Evaluation;
  /** What people wrote beside our figures: entered scores, what was done about findings. */
  readonly texts: KeptTexts;
  /** What was written there since the workbook was read. */
  readonly changes: readonly TextChange[];
  /** Null when there is nothing to summarise. */
  readonly plan: WritePlan | null;
  readonly capabilities: Capabilities;
  /** What people changed about how tables were read, and what of it fits nothing any more. */
  readonly corrections: Corrections;
  readonly unfit: readonly UnfitCorrection[];
  /** What people said about indicators. */
  readonly judgements: Judgements;
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
export function rescan({ reading, capabilities, changes }: Scan, watch: Watch = {}): Promise<Scan> {
  return understand(reading, capabilities, watch, changes);
}

async function understand(
  reading: WorkbookReading,
  capabilities: Capabilities,
  watch: Watch,
  changes: readonly TextChange[] = [],
): Promise<Scan> {
  await nextStep("recognise", watch);
  const corrections = readCorrections();
  const { tables, unfit } = recogniseAll(reading.snapshot, corrections);
  const judgements = readJudgements();
  const own = withoutSchemeSheet(reading.snapshot, tables);
  const evaluating = evaluateSliced(reading.snapshot, own, readSettings(), judgements);
  const computed = await inSlices("evaluate", evaluating, watch);
  const texts = readTexts(reading, computed, changes);
  const plan = await inSlices("plan", planOf(reading, computed, texts, capabilities), watch);
  const evaluation = withEntries(computed, entriesOf(texts, computed));
  return { reading, evaluation, computed, texts, changes, plan, capabilities, corrections, unfit, judgements };
}

/** The scan with what was written meanwhile beside our figures. The plan stays: a run reads and plans anew. */
export function withChanges(scan: Scan, changes: readonly TextChange[]): Scan {
  const texts = changed(scan.texts, changes);
  const evaluation = withEntries(scan.computed, entriesOf(texts, scan.computed));
  return { ...scan, texts, evaluation, changes: [...scan.changes, ...changes] };
}

function* planOf(
  reading: WorkbookReading,
  evaluation: Evaluation,
  kept: KeptTexts,
  { customFunctions }: Capabilities,
): Sliced<WritePlan | null> {
  if (!evaluation.tables.some(({ table }) => table.kind !== "unknown" && table.kind !== "tasks")) return null;
  return yield* planSummarySliced(evaluation, reading.snapshot, { date: today(), kept, customFunctions });
}

/** The sheet of a workbook's own scheme looks like a scoring table without scores. */
function withoutSchemeSheet(snapshot: Snapshot, tables: readonly Table[]): readonly Table[] {
  const scheme = schemeSheetOf(snapshot)?.id;
  return tables.filter(({ sheetId }) => sheetId !== scheme);
}
