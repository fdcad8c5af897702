import type { Snapshot } from "../../src/sheets/snapshot";

/** What it takes at least to have the cells in the page: every one of them arrives as JSON. Milliseconds of the processor. */
export interface Floor {
  /** Values, formulas and number formats, as they cross the border. */
  readonly read: number;
  /** The values alone. */
  readonly values: number;
}

const ROUNDS = 5;

export function floorOf({ sheets }: Snapshot): Floor {
  return {
    read: best(sheets.map(({ values, formulas, numberFormats }) => JSON.stringify([values, formulas, numberFormats]))),
    values: best(sheets.map(({ values }) => JSON.stringify(values))),
  };
}

function best(texts: readonly string[]): number {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = process.cpuUsage();
    for (const text of texts) JSON.parse(text);
    least = Math.min(least, processorTime(before));
  }
  return least;
}

/** Milliseconds of the processor since then: what else runs on the machine counts as little as it can. */
export function processorTime(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
