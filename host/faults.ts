/** How a request is made to fail: the whole call with one of office.js's numbers, or its batch with one of Excel's codes. */
export type InjectedError = { readonly call: number } | { readonly code: string; readonly message?: string };

/** What Excel has done of a request that fails: nothing, the first half of its actions, or all of it, and the answer is lost. */
export type Done = "nothing" | "half" | "all";

export interface FailureOptions {
  /** Every later request fails as well. */
  readonly persistent?: boolean;
  /** `nothing` when left out. */
  readonly done?: Done;
}

export interface Fault {
  readonly error: InjectedError;
  readonly done: Done;
}

interface PlannedFault extends Fault {
  readonly at: number;
  readonly persistent: boolean;
}

/** What was asked to happen to requests of the add-in, which are counted here; office.js's housekeeping is not among them. */
export class Faults {
  private readonly planned: PlannedFault[] = [];
  private readonly before = new Map<number, () => Promise<void> | void>();
  private asked = 0;

  /** The n-th request from now fails. */
  fail(n: number, error: InjectedError, { persistent = false, done = "nothing" }: FailureOptions = {}): void {
    this.planned.push({ at: this.asked + n, error, persistent, done });
  }

  /** Something happens to the workbook just before the n-th request from now is answered. */
  interrupt(n: number, happen: () => Promise<void> | void): void {
    this.before.set(this.asked + n, happen);
  }

  clear(): void {
    this.planned.length = 0;
    this.before.clear();
  }

  /** Counts a request: what has to happen first, and how it fails. */
  async next(): Promise<Fault | undefined> {
    this.asked += 1;
    const ordinal = this.asked;
    await this.before.get(ordinal)?.();
    return this.planned.find(({ at, persistent }) => (persistent ? ordinal >= at : ordinal === at));
  }
}
