import { runInNewContext } from "node:vm";
import { setFlagsFromString } from "node:v8";
import { createCalculator } from "../../../host/calc/univer";
import { ExcelHost } from "../../../host/excelHost";
import type { Bridge } from "../../../src/commands/bridge";
import { cellAddress } from "../../../src/sheets/area";
import type { PageOverBooks } from "../../app/support/pageOverBooks";
import { differingCells, differingParts, stateOf, type BookState } from "./bookState";

/** What many rounds made of one workbook. */
export interface SoakResult {
  readonly file: string;
  readonly rounds: number;
  readonly edits: number;
  /** Heap after collecting, in MB: once warm, and at the end. */
  readonly heap: readonly [number, number];
  readonly milliseconds: number;
  /** What is not as expected; empty when all is well. */
  readonly wrong: readonly string[];
}

interface Edit {
  readonly sheet: string;
  readonly address: string;
  readonly value: string | number;
}

/** Rounds after which caches are filled and the heap is looked at for the first time. */
const WARM = 10;
const TEXTS = ["≥10期", "8期", "95%", "已完成", "未完成", "12月底前完成", "", "约20家", "100", "=待核实", "+说明"];

/** A small generator of its own, so that a seed gives the same edits everywhere (mulberry32). */
function randomOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/**
 * Round after round: somebody edits a cell, the workbook is summarised (sometimes twice, sometimes frozen), and all of it is
 * undone. After each round the workbook must be as before it; at the end it must equal one in which only the edits were made.
 */
export async function soak(
  page: PageOverBooks,
  file: string,
  bytes: Uint8Array,
  rounds: number,
  seed: number,
): Promise<SoakResult> {
  const started = Date.now();
  const random = randomOf(seed);
  const alone = await ExcelHost.open(bytes, { name: file, calculator: createCalculator() });
  const { host, bridge } = await page.open(bytes);
  const places = constantCells(host);
  const wrong: string[] = [];
  let warm = 0;
  for (let round = 1; round <= rounds && wrong.length === 0; round += 1) {
    const edit = editOf(places[random(places.length)] ?? places[0], random);
    // A person puts an apostrophe before a text that is not to become a formula.
    const typed = typeof edit.value === "string" && /^[=+]/.test(edit.value) ? `'${edit.value}` : edit.value;
    for (const each of [host, alone]) await each.enter(edit.sheet, edit.address, typed);
    const before = stateOf(host);
    await oneRound(bridge, random(10));
    wrong.push(...differences(before, stateOf(host)).map((what) => `round ${round}: ${what}`));
    if (round === Math.min(WARM, rounds)) warm = heap();
  }
  wrong.push(...differences(stateOf(alone), stateOf(host)).map((what) => `at the end: ${what}`));
  alone.dispose();
  return { file, rounds, edits: rounds, heap: [warm, heap()], milliseconds: Date.now() - started, wrong };
}

async function oneRound(bridge: Bridge, choice: number): Promise<void> {
  await bridge.summarise();
  let runs = 1;
  if (choice === 0) {
    await bridge.summarise();
    runs += 1;
  }
  if (choice === 1) {
    const { native, values } = await bridge.freeze();
    if (native + values > 0) runs += 1;
  }
  for (let run = 0; run < runs; run += 1) {
    const left = await bridge.undo();
    if (left) throw new Error(left.zh);
  }
}

function differences(before: BookState, after: BookState): readonly string[] {
  const settings = before.settings === after.settings ? [] : ["what is kept"];
  return [...differingCells(before, after), ...differingParts(before, after), ...settings].slice(0, 10);
}

interface Place {
  readonly sheet: string;
  readonly address: string;
  readonly value: unknown;
}

/** Cells below the heads that people fill in. */
function constantCells(host: ExcelHost): readonly Place[] {
  return host.book.sheets.flatMap((sheet) =>
    [...sheet.cells].flatMap(([row, line]) =>
      [...line.entries()].flatMap(([column, cell]) =>
        row < 4 || !cell || cell.blank || cell.formula !== null
          ? []
          : [{ sheet: sheet.name, address: cellAddress(row, column), value: cell.value }],
      ),
    ),
  );
}

function editOf(place: Place | undefined, random: (below: number) => number): Edit {
  const { sheet = "", address = "A1", value = "" } = place ?? {};
  const edited = typeof value === "number" ? random(1_000_000) / 100 : (TEXTS[random(TEXTS.length)] ?? "");
  return { sheet, address, value: edited };
}

/** MB in use after everything that can be freed was freed. */
function heap(): number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  collect();
  collect();
  return Math.round(process.memoryUsage().heapUsed / 2 ** 20);
}
