/**
 * Reading and weighing of targets: pairs per second for distinct texts and for repeated ones, beside the time that
 * NFKC normalisation and JSON.parse of the same texts take in the same run. `npx tsx bench/targets.ts`
 */
import { readFileSync } from "node:fs";
import { complete } from "../src/domain/completion";
import { readActual, readTarget } from "../src/domain/target";

interface Pair {
  readonly target: string;
  readonly actual: string;
}

const PAIRS = 40_000;
const ROUNDS = 5;

const cases = JSON.parse(readFileSync(new URL("../test/data/target-cases.json", import.meta.url), "utf8")) as Pair[];
const written = cases.filter(({ target, actual }) => target !== "" && actual !== "");

/** The published pairs with other numbers, so that no text is met twice. */
function distinctPairs(seed: number): Pair[] {
  const pairs: Pair[] = [];
  for (let index = 0; index < PAIRS; index++) {
    const pair = written[index % written.length];
    if (pair === undefined) continue;
    const vary = (text: string, salt: number) => {
      const digits = `${(index * 7 + seed * 13 + salt) % 997}${index}`;
      return /\d/.test(text) ? text.replace(/\d(?=\D*$)/, `$&${digits}`) : `${text}${digits}期`;
    };
    pairs.push({ target: vary(pair.target, 1), actual: vary(pair.actual, 2) });
  }
  return pairs;
}

function repeatedPairs(): Pair[] {
  return Array.from({ length: PAIRS }, (_, index) => written[index % written.length] ?? { target: "1", actual: "1" });
}

/** Flat one-byte or two-byte strings that no map has hashed yet, as they arrive from a workbook. */
function fresh(pairs: readonly Pair[]): Pair[] {
  return JSON.parse(JSON.stringify(pairs)) as Pair[];
}

function best(make: () => readonly Pair[], work: (pair: Pair) => void): number {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const pairs = make();
    const start = process.hrtime.bigint();
    for (const pair of pairs) work(pair);
    least = Math.min(least, Number(process.hrtime.bigint() - start) / pairs.length);
  }
  return least;
}

let sink = 0;
const works: Readonly<Record<string, (pair: Pair) => void>> = {
  "NFKC": ({ target, actual }) => {
    sink += target.normalize("NFKC").length + actual.normalize("NFKC").length;
  },
  "JSON.parse": ({ target, actual }) => {
    sink += (JSON.parse(`["${target}","${actual}"]`) as string[]).length;
  },
  "read": ({ target, actual }) => {
    sink += readTarget(target).flags.length + readActual(actual).flags.length;
  },
  "complete": ({ target, actual }) => {
    sink += complete(target, actual).flags.length;
  },
};

let seed = 0;
const sets: readonly (readonly [string, () => readonly Pair[]])[] = [
  ["distinct", () => fresh(distinctPairs(seed++))],
  ["repeated", () => fresh(repeatedPairs())],
];

for (const [set, make] of sets) {
  console.log(`\n${set} texts, ${PAIRS} pairs, best of ${ROUNDS}`);
  let normalising = 0;
  for (const [name, work] of Object.entries(works)) {
    const nanoseconds = best(make, work);
    if (name === "NFKC") normalising = nanoseconds;
    const rate = Math.round(1e9 / nanoseconds).toLocaleString("en-US");
    console.log(
      `${name.padEnd(11)} ${nanoseconds.toFixed(0).padStart(6)} ns a pair ${rate.padStart(12)} pairs/s ` +
        `${(nanoseconds / normalising).toFixed(1).padStart(6)} × NFKC`,
    );
  }
}
if (sink < 0) console.log(sink);
