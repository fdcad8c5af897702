import { fork, type ChildProcess } from "node:child_process";
import { totalmem } from "node:os";
import { join } from "node:path";
import type { ScoreOptions } from "./scoreFile";
import type { ScoreAnswer, ScoreCall } from "./scoreProcess";

export interface ScoreLimits {
  /** Seconds that one file may take. */
  readonly seconds: number;
  /** Megabytes of memory that one file may take. */
  readonly megabytes: number;
}

export const DEFAULT_LIMITS: ScoreLimits = {
  seconds: 900,
  megabytes: Math.floor((totalmem() / 2 ** 20) * 0.75),
};

export type ScoreOutcome = Extract<ScoreAnswer, { kind: "scored" | "failed" }>;

/**
 * Scores files in a process apart, one after the other: a file that takes too long or too much memory ends that process
 * and nothing else, and the next file gets a new one.
 */
export class Scorer {
  private child: ChildProcess | null = null;

  /** @param log shows what the page and the engine say */
  constructor(
    private readonly limits: ScoreLimits,
    private readonly log: boolean,
  ) {}

  /** Scores a file; `onStep` is told each step as it begins. Never rejects: what went wrong is the outcome. */
  score(path: string, options: ScoreOptions, onStep: (name: string) => void = () => undefined): Promise<ScoreOutcome> {
    const child = (this.child ??= this.start());
    return new Promise((resolve) => {
      const settle = (outcome: ScoreOutcome): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(outcome);
      };
      const end = (line: string): void => {
        this.close();
        settle(failed(line));
      };
      const timer = setTimeout(() => end(tooSlow(this.limits)), this.limits.seconds * 1000);
      child.on("message", (answer: ScoreAnswer) => {
        if (answer.kind === "step") onStep(answer.name);
        else settle(answer);
      });
      child.on("exit", () => end(tooLarge(this.limits)));
      child.on("error", (error) => end(error.message));
      const call: ScoreCall = { path, options };
      child.send(call);
    });
  }

  close(): void {
    this.child?.kill("SIGKILL");
    this.child = null;
  }

  private start(): ChildProcess {
    return fork(join(__dirname, "scoreProcess.ts"), {
      // Large workbooks make millions of short-lived objects: with more room for them less time goes to collecting.
      execArgv: ["--import", "tsx", `--max-old-space-size=${this.limits.megabytes}`, "--max-semi-space-size=64"],
      serialization: "advanced",
      // What the engine prints when its memory ends is nothing for the person who waits.
      stdio: ["ignore", "ignore", this.log ? "inherit" : "ignore", "ipc"],
    });
  }
}

const failed = (line: string): ScoreOutcome => ({ kind: "failed", line, stack: null, trace: "" });

const tooSlow = ({ seconds }: ScoreLimits): string =>
  `处理超过 ${seconds} 秒，已停止：文件过大或已损坏。确需处理的，用 --seconds 放宽。`;

const tooLarge = ({ megabytes }: ScoreLimits): string =>
  `所需内存超过 ${megabytes} MB，已停止：文件过大或已损坏。确需处理的，用 --memory 放宽。`;
