import type { ExcelHost } from "../excelHost";
import { plain } from "./numbers";

interface Step {
  readonly name: string;
  readonly milliseconds: number;
  readonly requests: number;
  readonly actions: number;
  readonly sent: number;
  readonly received: number;
  readonly failed: number;
}

/** Measures the steps of a job: time, and the requests that the page sent meanwhile. Each request is one `context.sync()`. */
export class Trace {
  private readonly steps: Step[] = [];

  /** @param onStep told the name of each step as it begins */
  constructor(private readonly onStep: (name: string) => void = () => undefined) {}

  async step<T>(name: string, host: ExcelHost | null, work: () => T | Promise<T>): Promise<T> {
    this.onStep(name);
    const started = performance.now();
    const first = host?.requests.length ?? 0;
    try {
      return await work();
    } finally {
      const requests = host?.requests.slice(first) ?? [];
      const sum = (part: (request: (typeof requests)[number]) => number): number =>
        requests.reduce((total, request) => total + part(request), 0);
      this.steps.push({
        name,
        milliseconds: performance.now() - started,
        requests: requests.length,
        actions: sum(({ actions }) => actions),
        sent: sum(({ requestBytes }) => requestBytes),
        received: sum(({ responseBytes }) => responseBytes),
        failed: sum(({ error }) => (error === null ? 0 : 1)),
      });
    }
  }

  /** One line a step, and one for all. */
  text(): string {
    const all = this.steps.reduce<Step>(
      (total, step) => ({
        name: "合计",
        milliseconds: total.milliseconds + step.milliseconds,
        requests: total.requests + step.requests,
        actions: total.actions + step.actions,
        sent: total.sent + step.sent,
        received: total.received + step.received,
        failed: total.failed + step.failed,
      }),
      { name: "合计", milliseconds: 0, requests: 0, actions: 0, sent: 0, received: 0, failed: 0 },
    );
    return [...this.steps, all].map(line).join("\n");
  }
}

function line({ name, milliseconds, requests, actions, sent, received, failed }: Step): string {
  const parts = [
    `${name} ${plain(Math.round(milliseconds))} ms`,
    ...(requests > 0
      ? [`同步 ${requests}`, `动作 ${actions}`, `发送 ${plain(sent)} B`, `接收 ${plain(received)} B`]
      : []),
    ...(failed > 0 ? [`失败 ${failed}`] : []),
  ];
  return `  ${parts.join("  ")}`;
}
