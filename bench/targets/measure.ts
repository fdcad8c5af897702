/** What `bench/targets.ts` bundles and runs; the cases' file is its argument. */
import { readFileSync } from "node:fs";
import { complete } from "../../src/domain/completion";
import { readActual, readTarget } from "../../src/domain/target";

interface Pair {
  readonly target: string;
  readonly actual: string;
}

const PAIRS = 40_000;
/** Enough for the engine to have compiled all that it will. */
const ROUNDS = 24;

const cases = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as Pair[];
const written = cases.filter(({ target, actual }) => target !== "" && actual !== "");

const NAMES = "甲乙丙丁戊己庚辛壬癸";

/** Another number where the text has one, another name where it has none. */
function vary(text: string, index: number): string {
  if (/\d/.test(text)) return text.replace(/\d(?=\D*$)/, `$&${index}`);
  const name = [...String(index)].map((digit) => NAMES[Number(digit)] ?? "").join("");
  return name + text;
}

/** The published pairs varied, so that no text is met twice, not even in another round. */
function distinctPairs(round: number): Pair[] {
  const pairs: Pair[] = [];
  for (let index = 0; index < PAIRS; index++) {
    const pair = written[index % written.length];
    if (pair === undefined) continue;
    const number = round * PAIRS + index;
    pairs.push({ target: vary(pair.target, number), actual: vary(pair.actual, number) });
  }
  return pairs;
}

function repeatedPairs(): Pair[] {
  return Array.from({ length: PAIRS }, (_, index) => written[index % written.length] ?? { target: "1", actual: "1" });
}

/** Flat strings that no map has hashed yet, as they arrive from a workbook. */
function fresh(pairs: readonly Pair[]): Pair[] {
  return JSON.parse(JSON.stringify(pairs)) as Pair[];
}

/** Processor time, so that whatever else runs on the machine counts as little as it can. */
function best(make: () => readonly Pair[], work: (pair: Pair) => void): number {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const pairs = make();
    const start = process.cpuUsage();
    for (const pair of pairs) work(pair);
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, ((user + system) * 1000) / pairs.length);
  }
  return least;
}

let sink = 0;
const works: Readonly<Record<string, (pair: Pair) => void>> = {
  NFKC: ({ target, actual }) => {
    sink += target.normalize("NFKC").length + actual.normalize("NFKC").length;
  },
  "JSON.parse": ({ target, actual }) => {
    sink += (JSON.parse(`["${target}","${actual}"]`) as string[]).length;
  },
  read: ({ target, actual }) => {
    sink += readTarget(target).flags.length + readActual(actual).flags.length;
  },
  complete: ({ target, actual }) => {
    sink += complete(target, actual).flags.length;
  },
};

let rounds = 0;
const sets: readonly (readonly [string, () => readonly Pair[]])[] = [
  ["distinct", () => fresh(distinctPairs(rounds++))],
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
