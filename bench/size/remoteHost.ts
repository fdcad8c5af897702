import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { DEFAULT_API_SETS, WEB_PAYLOAD_LIMIT } from "../../host/excelHost";
import type { AddinHost } from "../../host/page/addin";
import type { HostAnswer, HostCall, HostRequest } from "./hostWorker";

/** The stand-in Excel in a thread of its own, as the page sees it. */
export class RemoteHost implements AddinHost {
  readonly name = "规模.xlsx";
  readonly locale = "zh-CN";
  readonly apiSets = DEFAULT_API_SETS;
  readonly settings = new Map<string, unknown>();
  /** Requests of the add-in so far, without office.js's own housekeeping. */
  readonly requests: HostRequest[] = [];
  /** Milliseconds in which the page waited for an answer. */
  waited = 0;
  private readonly waiting = new Map<number, (answer: HostAnswer) => void>();
  private asked = 0;

  private constructor(private readonly worker: Worker) {
    worker.on("message", (answer: HostAnswer) => {
      this.waiting.get(answer.id)?.(answer);
      this.waiting.delete(answer.id);
    });
  }

  static async open(bytes: Uint8Array): Promise<RemoteHost> {
    const file = JSON.stringify(join(__dirname, "hostWorker.ts"));
    // The thread has to learn TypeScript as the main one did.
    const worker = new Worker(`require("tsx/cjs"); require(${file})`, {
      eval: true,
      workerData: { bytes, limit: WEB_PAYLOAD_LIMIT },
    });
    await new Promise<void>((ready, failed) => {
      worker.once("message", () => ready());
      worker.once("error", failed);
    });
    return new RemoteHost(worker);
  }

  async execute(body: string, flags: number): Promise<{ readonly code: number; readonly body: string }> {
    const id = (this.asked += 1);
    const call: HostCall = { id, body, flags };
    const answered = new Promise<HostAnswer>((resolve) => this.waiting.set(id, resolve));
    this.worker.postMessage(call);
    const begun = performance.now();
    const answer = await answered;
    this.waited += performance.now() - begun;
    if (answer.record && !answer.record.housekeeping) this.requests.push(answer.record);
    return answer;
  }

  /** The custom functions are the page's; nothing calculates here. */
  registerFunctions(): void {}

  async close(): Promise<void> {
    await this.worker.terminate();
  }
}
