import type { Sliced } from "../domain/sliced";
import { stopIfCancelled } from "../excel/run";
import { WorkbookError } from "./problem";

/** `waiting`: a cell is being edited, and Excel answers nothing until that ends. */
export type Step = "waiting" | "read" | "recognise" | "evaluate" | "plan" | "check" | "write";

/** What is being done now; with counts where they are known. */
export interface Progress {
  readonly step: Step;
  readonly cells?: { readonly done: number; readonly all: number };
}

/** How a long job is watched and stopped. */
export interface Watch {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * Announces a step, lets the page draw and the person cancel, and goes on. Throws `cancelled` when they did. An add-in that
 * does not answer for five seconds is restarted by Excel, so steps that only compute are parted by this.
 */
export async function nextStep(step: Step, { signal, onProgress }: Watch): Promise<void> {
  onProgress?.({ step });
  await new Promise((resolve) => setTimeout(resolve));
  stopIfCancelled(signal);
}

/** Milliseconds after which a step that only computes lets the page answer. */
const SLICE = 60;

/** Does the work of a step a slice at a time, with the page answering in between. Throws `cancelled`. */
export async function inSlices<T>(step: Step, work: Sliced<T>, watch: Watch): Promise<T> {
  await nextStep(step, watch);
  let begun = performance.now();
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() - begun < SLICE) continue;
    await new Promise((resolve) => setTimeout(resolve));
    stopIfCancelled(watch.signal);
    begun = performance.now();
  }
}

const EDITING_PAUSE = 400;

/**
 * Runs a job that only reads, again and again while a cell is being edited: not every Excel holds requests back until
 * editing ends. Throws `cancelled` when the person gives up.
 */
export async function whenNotEditing<T>(read: () => Promise<T>, watch: Watch): Promise<T> {
  for (;;) {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof WorkbookError) || error.problem.code !== "cell-editing") throw error;
      watch.onProgress?.({ step: "waiting" });
      await new Promise((resolve) => setTimeout(resolve, EDITING_PAUSE));
      stopIfCancelled(watch.signal);
    }
  }
}
