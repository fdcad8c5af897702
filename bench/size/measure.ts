import type { Progress, Step } from "../../src/app/progress";
import { Session } from "../../src/app/session";
import { workloadOf } from "../workloads";
import { floorOf, processorTime, type Floor } from "./floor";
import { Heartbeat } from "./heartbeat";
import { openPage } from "./page";
import { RemoteHost } from "./remoteHost";

export interface StepMeasure {
  readonly step: Step;
  /** Milliseconds without those in which Excel was waited for. */
  readonly own: number;
  /** Milliseconds of the processor, in steps that ask Excel for nothing. */
  readonly processor: number;
  readonly waited: number;
  /** The longest time without a pause, in milliseconds. */
  readonly longestBlock: number;
}

export interface AddinMeasure {
  readonly id: string;
  readonly cells: number | null;
  readonly steps: readonly StepMeasure[];
  readonly syncs: number;
  readonly actions: number;
  readonly sent: number;
  readonly received: number;
  readonly largestRequest: number;
  readonly largestResponse: number;
  /** Bytes of the page's heap above what it had before, at its highest. */
  readonly heap: number;
  readonly floor: Floor;
}

/** Summarises a workload once in a fresh page, and measures the JSON of the same cells in the same process. */
export async function measure(id: string): Promise<AddinMeasure> {
  const workload = workloadOf(id);
  const host = await RemoteHost.open(workload.bytes);
  const close = await openPage(host);
  const session = new Session();
  const watch = new StepWatch(host);
  session.subscribe(() => watch.see(session.getState().progress));
  host.requests.length = 0;
  const { scan } = await session.summarise();
  const steps = watch.finish();
  const { requests } = host;
  const floor = floorOf(scan.reading.snapshot);
  close();
  await host.close();
  return {
    id,
    cells: workload.cells,
    steps,
    syncs: requests.length,
    actions: sum(requests.map(({ actions }) => actions)),
    sent: sum(requests.map(({ requestBytes }) => requestBytes)),
    received: sum(requests.map(({ responseBytes }) => responseBytes)),
    largestRequest: Math.max(...requests.map(({ requestBytes }) => requestBytes)),
    largestResponse: Math.max(...requests.map(({ responseBytes }) => responseBytes)),
    heap: watch.heap,
    floor,
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Cuts the time of a run at the steps that it announces. */
class StepWatch {
  private readonly steps = new Map<Step, StepMeasure>();
  private readonly heartbeat = new Heartbeat();
  private readonly heapBefore = process.memoryUsage().heapUsed;
  private step: Step | null = null;
  private began = 0;
  private processorBefore = process.cpuUsage();
  private waitedBefore = 0;
  heap = 0;

  constructor(private readonly host: RemoteHost) {}

  see(progress: Progress | null): void {
    this.heap = Math.max(this.heap, process.memoryUsage().heapUsed - this.heapBefore);
    if (!progress || progress.step === this.step) return;
    this.close();
    this.step = progress.step;
  }

  finish(): readonly StepMeasure[] {
    this.close();
    this.heartbeat.stop();
    return [...this.steps.values()];
  }

  private close(): void {
    const longestBlock = this.heartbeat.take();
    const { step } = this;
    const waited = this.host.waited - this.waitedBefore;
    const own = performance.now() - this.began - waited;
    if (step !== null) {
      const known = this.steps.get(step) ?? { step, own: 0, processor: 0, waited: 0, longestBlock: 0 };
      this.steps.set(step, {
        step,
        own: known.own + own,
        processor: known.processor + processorTime(this.processorBefore),
        waited: known.waited + waited,
        longestBlock: Math.max(known.longestBlock, longestBlock),
      });
    }
    this.began = performance.now();
    this.processorBefore = process.cpuUsage();
    this.waitedBefore = this.host.waited;
  }
}

if (require.main === module) {
  void measure(process.argv[2] ?? "P1").then((measured) => process.stdout.write(`${JSON.stringify(measured)}\n`));
}
