import { writeInputs } from "../excel/inputCells";
import type { WorkbookReading } from "../excel/readSnapshot";
import { readStored, store } from "../excel/store";
import type { Evaluation } from "../evaluate/evaluation";
import { keyed } from "../plan/checklist/checklist";
import { inputPlaces, readKept, rememberWritten, type KeptText, type KeptTexts, type WrittenSheet } from "../plan/kept";
import { keysOfCriteria } from "../plan/summary/model";
import { withFormulas } from "../plan/upkeep/thawPlan";
import { blocksOf } from "./freeze";
import { readFrozen, readLayouts } from "./stored";

/**
 * What people write beside our figures: entered scores, what was done about a finding, reasons. It stands in the inputs of
 * our sheets. What is written in the pane before there is such a cell is kept in the document's settings, and the next run
 * writes it into its cell.
 */

/** A text for an input; null empties it. */
export interface TextChange {
  readonly key: string;
  readonly value: string | number | null;
}

/**
 * Everything that was written, in our sheets first; settings count only for inputs that no sheet has. `changes`: what was
 * written into the sheets since they were read.
 */
export function readTexts(reading: WorkbookReading, evaluation: Evaluation, changes: readonly TextChange[]): KeptTexts {
  const written = writtenSheets(reading);
  const frozen = blocksOf(readFrozen(), reading.marks);
  const own = {
    workbook: reading.snapshot.workbook,
    sheets: reading.own.map(({ contents }) => withFormulas(contents, frozen)),
  };
  const inSheets = new Set(written.flatMap(({ inputs }) => inputs.map(({ key }) => key)));
  const wanted = new Set([
    ...keysOfCriteria(evaluation).flatMap((keys) => keys.map(({ score }) => score)),
    ...keyed(evaluation.findings).flatMap(({ status, remark }) => [status, remark]),
  ]);
  const waiting = storedTexts().filter(({ key }) => wanted.has(key) && !inSheets.has(key));
  const since = changes.filter(({ key }) => inSheets.has(key));
  return [...changed(readKept(own, written), since), ...waiting];
}

/** Writes into the inputs of our sheets where they have them, and keeps it. Throws `WorkbookError`; then nothing is kept. */
export async function writeTexts(changes: readonly TextChange[]): Promise<void> {
  for (const { key: sheetKey, inputs } of readLayouts().values()) {
    const keys = new Set(inputs.map(({ key }) => key));
    const here = changes.filter(({ key }) => keys.has(key));
    if (here.length === 0) continue;
    await writeInputs(sheetKey, (sheet) => {
      const places = inputPlaces(sheet, inputs);
      return here.flatMap(({ key, value }) => {
        const place = places.get(key);
        return place ? [{ ...place, value: value ?? "" }] : [];
      });
    });
  }
  const texts = changed(storedTexts(), changes);
  await store({ [STORE]: texts.length === 0 ? null : texts });
}

/** The texts with the changes; of several for one input the last counts. */
export function changed(texts: KeptTexts, changes: readonly TextChange[]): KeptTexts {
  if (changes.length === 0) return texts;
  const last = new Map(changes.map(({ key, value }) => [key, value]));
  const added = [...last].flatMap(([key, value]): readonly KeptText[] => (value === null ? [] : [{ key, value }]));
  return [...texts.filter(({ key }) => !last.has(key)), ...added];
}

const STORE = "entries";

function storedTexts(): KeptTexts {
  const stored = readStored(STORE);
  return Array.isArray(stored) ? stored.filter(isText) : [];
}

function isText(entry: unknown): entry is KeptText {
  if (typeof entry !== "object" || entry === null) return false;
  const { key, value } = entry as Record<string, unknown>;
  return typeof key === "string" && (typeof value === "string" || typeof value === "number");
}

function writtenSheets({ own }: WorkbookReading): readonly WrittenSheet[] {
  const layouts = readLayouts();
  return own.flatMap(({ key, id }) => {
    const layout = layouts.get(key);
    return layout ? [rememberWritten(layout, id)] : [];
  });
}
