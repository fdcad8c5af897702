import { stopIfCancelled } from "../excel/run";

export type Step = "read" | "recognise" | "evaluate" | "check" | "write";

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
