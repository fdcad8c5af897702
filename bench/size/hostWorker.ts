import { parentPort, workerData } from "node:worker_threads";
import { ExcelHost } from "../../host/excelHost";

/** What the page asks of the stand-in Excel in its thread of its own. */
export interface HostCall {
  readonly id: number;
  readonly body: string;
  readonly flags: number;
}

export interface HostAnswer {
  readonly id: number;
  readonly code: number;
  readonly body: string;
  readonly record: HostRequest | null;
}

export interface HostRequest {
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly housekeeping: boolean;
}

/**
 * The stand-in Excel apart from the page, as Excel is a process apart: what is measured in the page is the page's own. It has
 * no calculator, for nobody reads what it would calculate.
 */
async function serve(): Promise<void> {
  const { bytes, limit } = workerData as { readonly bytes: Uint8Array; readonly limit: number };
  const host = await ExcelHost.open(bytes, { name: "规模.xlsx", payloadLimit: limit });
  parentPort?.on("message", (call: HostCall) => void answer(host, call));
  parentPort?.postMessage("ready");
}

async function answer(host: ExcelHost, { id, body, flags }: HostCall): Promise<void> {
  const { code, body: text } = await host.execute(body, flags);
  const reply: HostAnswer = { id, code, body: text, record: host.requests.at(-1) ?? null };
  parentPort?.postMessage(reply);
}

void serve();
