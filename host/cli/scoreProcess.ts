import { failureLine, isExpected } from "./failure";
import { scoreFile, type ScoreOptions, type Scored } from "./scoreFile";
import { Trace } from "./trace";

/** What the process that scores is asked for, one file after the other. */
export interface ScoreCall {
  readonly path: string;
  readonly options: ScoreOptions;
}

/** What it answers: the steps as they begin, then the outcome. */
export type ScoreAnswer =
  | { readonly kind: "step"; readonly name: string }
  | { readonly kind: "scored"; readonly scored: Scored; readonly trace: string }
  | { readonly kind: "failed"; readonly line: string; readonly stack: string | null; readonly trace: string };

function tell(answer: ScoreAnswer): void {
  process.send?.(answer);
}

async function score({ path, options }: ScoreCall): Promise<void> {
  const trace = new Trace((name) => tell({ kind: "step", name }));
  try {
    const scored = await scoreFile(path, options, trace);
    tell({ kind: "scored", scored, trace: trace.text() });
  } catch (error) {
    const stack = !isExpected(error) && error instanceof Error ? (error.stack ?? null) : null;
    tell({ kind: "failed", line: failureLine(error), stack, trace: trace.text() });
  }
}

// Nobody is left to hear the answer.
process.on("disconnect", () => process.exit());
process.on("message", (call: ScoreCall) => void score(call));
