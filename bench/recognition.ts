import { recognise } from "../src/sheets/recognise";
import { goldenCases, publishedCases } from "../test/sheets/cases";
import type { RecognitionCase } from "../test/sheets/cases";
import { compareAll } from "../test/sheets/compare";

/** Prints how many tables of all recognition cases are understood without a correction, by kind, and what fails. */
const rates = new Map<string, { cases: number; right: number }>();
const failures: string[] = [];

function count(key: string, right: boolean): void {
  const rate = rates.get(key) ?? { cases: 0, right: 0 };
  rates.set(key, { cases: rate.cases + 1, right: rate.right + (right ? 1 : 0) });
}

function run(group: string, cases: readonly RecognitionCase[]): void {
  for (const { name, snapshot, expected } of cases) {
    const found = compareAll(recognise(snapshot), expected);
    count(`all ${group}`, found.length === 0);
    for (const kind of new Set(expected.map((table) => table.kind))) count(kind, found.length === 0);
    if (found.length > 0) failures.push(`${name}\n    ${found.slice(0, 12).join("\n    ")}`);
  }
}

run("published tables", publishedCases());
run("forms of other bodies", goldenCases());
for (const [key, { cases, right }] of rates) {
  process.stdout.write(
    `${key.padEnd(26)} ${String(right).padStart(4)} of ${String(cases).padStart(4)}  ${((right / cases) * 100).toFixed(1)} %\n`,
  );
}
if (failures.length > 0) process.stdout.write(`\n${failures.join("\n")}\n`);
