import type { Step } from "../../src/app/progress";
import type { CellByCell, WritingMeasure } from "./cellByCell";
import { count, megabytes, milliseconds, table, times, verdict } from "./markdown";
import type { AddinMeasure } from "./measure";
import type { ProcessMeasure, ProcessPair } from "./process";

export interface Results {
  readonly machine: string;
  readonly date: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly addin: readonly AddinMeasure[];
  /** At 1,000 rows. */
  readonly cellByCell: CellByCell | null;
  /** The block alone at ten times the rows. */
  readonly longBlock: WritingMeasure | null;
  readonly processes: Readonly<Record<string, ProcessPair>>;
}

const STEPS: readonly Step[] = ["read", "recognise", "evaluate", "plan", "check", "write"];

export function markdown(results: Results): string {
  const parts = [
    "# Speed at the size of a province",
    "Written by `npm run bench -- size`; the workloads are built by `bench/workloads`, the same on every run. Times depend on the machine and on what else it does: compare within one run.",
    `Measured ${results.date} on ${results.machine}.`,
    workloadsTable(results),
    "## In the add-in",
    "One click on 一键汇总 in a page that was just opened, under the unmodified office.js; the stand-in Excel answers from a thread of its own, and waiting for it is not counted. The last two columns are processor time, so that other work on the machine counts little. `check` re-reads what is about to be written and builds the inverse; `write` builds the requests. `JSON.parse`: values, formulas and number formats of all cells, as they cross the border, best of five.",
    stepsTable(results.addin),
    "Longest time in which the page does not answer, in milliseconds:",
    blocksTable(results.addin),
    "What crosses the border (`sync` = request):",
    trafficTable(results.addin),
    ...(results.cellByCell ? ["## Cell by cell", cellByCellTable(results.cellByCell, results.longBlock)] : []),
    "## On the command line",
    ...(Object.keys(results.processes).length > 0 ? processParts(results) : ["Not measured in this run."]),
    "## Aims",
    aimsTable(results),
  ];
  return `${parts.join("\n\n")}\n`;
}

function workloadsTable({ titles, addin }: Results): string {
  return table(
    ["", "workload", "cells"],
    addin.map(({ id, cells }) => [id, titles[id] ?? "", cells === null ? "–" : count(cells)]),
  );
}

const stepTime = ({ steps }: AddinMeasure, step: Step): number => steps.find((entry) => entry.step === step)?.own ?? 0;

/** What the add-in thinks, without what it moves: milliseconds of the processor. */
export const thinking = ({ steps }: AddinMeasure): number =>
  steps
    .filter(({ step }) => step === "recognise" || step === "evaluate" || step === "plan")
    .reduce((sum, { processor }) => sum + processor, 0);

function stepsTable(addin: readonly AddinMeasure[]): string {
  return table(
    ["ms", ...STEPS, "JSON.parse", "(recognise + evaluate + plan) ÷ JSON.parse"],
    addin.map((measure) => [
      measure.id,
      ...STEPS.map((step) => milliseconds(stepTime(measure, step))),
      milliseconds(measure.floor.read),
      times(thinking(measure) / measure.floor.read),
    ]),
  );
}

function blocksTable(addin: readonly AddinMeasure[]): string {
  return table(
    ["ms", ...STEPS],
    addin.map(({ id, steps }) => [
      id,
      ...STEPS.map((step) => milliseconds(steps.find((entry) => entry.step === step)?.longestBlock ?? 0)),
    ]),
  );
}

function trafficTable(addin: readonly AddinMeasure[]): string {
  return table(
    ["", "syncs", "actions", "sent, MB", "received, MB", "largest request, MB", "largest response, MB", "heap, MB"],
    addin.map((measure) => [
      measure.id,
      count(measure.syncs),
      count(measure.actions),
      megabytes(measure.sent),
      megabytes(measure.received),
      megabytes(measure.largestRequest),
      megabytes(measure.largestResponse),
      count(measure.heap / 1e6),
    ]),
  );
}

function cellByCellTable({ single, gathered, block }: CellByCell, longBlock: WritingMeasure | null): string {
  const row = (name: string, { cells, syncs, actions, bytes }: WritingMeasure): readonly string[] => [
    name,
    count(cells),
    count(syncs),
    count(actions),
    count(bytes),
    (bytes / cells).toFixed(1),
    times(single.bytes / single.cells / (bytes / cells)),
  ];
  return [
    "The result columns of 1,000 rows, written as the add-in plans them and as Microsoft's performance sample warns against. Columns of more than 2,000 rows get one formula that fills them.",
    table(
      ["", "cells", "syncs", "actions", "bytes", "bytes a cell", "less than cell by cell"],
      [
        row("a request for each cell", single),
        row("a range for each cell, one request", gathered),
        row("a block for each column", block),
        ...(longBlock ? [row("a block for each column, 10,000 rows", longBlock)] : []),
      ],
    ),
  ].join("\n\n");
}

function measured(process: ProcessMeasure | null): readonly string[] {
  if (!process) return ["did not finish", "–", "–"];
  return [process.seconds.toFixed(1), process.processor.toFixed(1), count(process.megabytes)];
}

function processParts({ processes }: Results): readonly string[] {
  const rows = Object.entries(processes).flatMap(([id, { ours, library, libreOffice }]) => [
    [id, "`npm run score`", ...measured(ours)],
    ["", "the .xlsx library alone", ...measured(library)],
    ...(libreOffice ? [["", "LibreOffice", ...measured(libreOffice)]] : []),
  ]);
  return [
    "Whole processes: `npm run score` on the workload; the .xlsx library (excelts) that opens the same file and writes it again, and nothing else; LibreOffice headless that loads the same workbook with native formulas for the same rates, calculates and saves it. Memory is the largest resident set of one process.",
    table(["", "", "time, s", "processor, s", "memory, MB"], rows),
    "Where our time goes (`--trace`):",
    ...Object.entries(processes).map(([id, { steps }]) => [`${id}`, "", "```", ...steps, "```"].join("\n")),
  ];
}

interface Aim {
  readonly aim: string;
  readonly measured: string;
  readonly met: boolean;
}

function aimsTable(results: Results): string {
  const rows = aims(results).map(({ aim, measured, met }) => [aim, measured, verdict(met)]);
  return table(["aim", "measured", ""], rows);
}

function aims({ addin, cellByCell, longBlock, processes }: Results): readonly Aim[] {
  const of = (id: string): AddinMeasure | undefined => addin.find((measure) => measure.id === id);
  const found: Aim[] = [];
  for (const id of ["P2", "P3"]) {
    const measure = of(id);
    if (!measure) continue;
    const factor = thinking(measure) / measure.floor.read;
    found.push({
      aim: `recognise + evaluate + plan ≤ 3 × JSON.parse, ${id}`,
      measured: times(factor),
      met: factor <= 3,
    });
  }
  const [p1, p2, p3, p3Small, p4] = [of("P1"), of("P2"), of("P3"), of("P3-10000"), of("P4")];
  if (p2) found.push({ aim: "syncs on P2 ≤ 20", measured: count(p2.syncs), met: p2.syncs <= 20 });
  if (p1 && p4) {
    found.push({ aim: "syncs equal on P1 and P4", measured: `${p1.syncs}, ${p4.syncs}`, met: p1.syncs === p4.syncs });
  }
  const block = Math.max(...addin.flatMap(({ steps }) => steps.map(({ longestBlock }) => longestBlock)));
  found.push({ aim: "no step blocks the page longer than 200 ms", measured: `${count(block)} ms`, met: block <= 200 });
  if (p3?.cells && p3Small?.cells) {
    const factor = thinking(p3) / p3.cells / (thinking(p3Small) / p3Small.cells);
    found.push({ aim: "cost per row at 100,000 ≤ 1.3 × of 10,000", measured: times(factor), met: factor <= 1.3 });
  }
  for (const block of [cellByCell?.block, longBlock]) {
    if (!cellByCell || !block) continue;
    const { single } = cellByCell;
    const factor = single.bytes / single.cells / (block.bytes / block.cells);
    const aim = `≥ 100 × fewer bytes than cell by cell, ${count(block.cells)} rows`;
    found.push({ aim, measured: times(factor), met: factor >= 100 });
  }
  const pair = processes["P2"];
  if (pair?.ours && pair.libreOffice) {
    const time = pair.ours.seconds / pair.libreOffice.seconds;
    const memory = pair.ours.megabytes / pair.libreOffice.megabytes;
    found.push({ aim: "command line on P2 ≤ 2 × LibreOffice's time", measured: times(time), met: time <= 2 });
    found.push({ aim: "command line on P2 ≤ 2 × LibreOffice's memory", measured: times(memory), met: memory <= 2 });
  }
  return found;
}
