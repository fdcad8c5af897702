/** One name, one meaning, everywhere: the source's metadata, the English texts, the help, the documentation, our formulas. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { readTexts, type Metadata } from "../../scripts/functionsMetadata";
import { BY_ID, call } from "./excel";
import { readFormula } from "./formula";

const ROOT = resolve(__dirname, "../..");
const SOURCE = join(ROOT, "src/functions/functions.ts");
const { english, help } = readTexts();
const signatures = new Map<string, string>();

beforeAll(async () => {
  const made = await generateCustomFunctionsMetadata(SOURCE);
  expect(made.errors).toEqual([]);
  for (const { id, parameters } of (JSON.parse(made.metadataJson) as Metadata).functions) {
    signatures.set(id, parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", "));
  }
});

describe("thirteen functions", () => {
  test("in the source, the English texts and the help", () => {
    expect([...signatures.keys()]).toEqual(Object.keys(BY_ID));
    expect(Object.keys(english)).toEqual([...signatures.keys()]);
    expect(Object.keys(help).sort()).toEqual([...signatures.keys()].sort());
  });

  test("with these arguments, which never change", () => {
    expect(Object.fromEntries(signatures)).toEqual({
      EXPRATE: "spent, allocated, [returned], [mode]",
      COMPRATE: "target, actual",
      VERDICT: "target, actual",
      INDSCORE: "weight, target, actual",
      SPENDSCORE: "weight, spent, allocated, [returned]",
      SCORERATE: "score, weight",
      GRADE: "score, [ladder]",
      ADJRATE: "initial, adjusted, [base]",
      CARRYRATE: "carryover, income, [carriedIn]",
      QUARTERRATE: "cumulative, [cap]",
      CHANGERATE: "current, previous",
      AMOUNT: "text, [unit]",
      APPORTION: "pool, factors, weights, [coefficients], [unit]",
    });
  });

  test("as the documentation has them", () => {
    const rows = documentedRows().filter(([, second]) => !second.startsWith("`"));
    expect(new Map(rows.map(([id, parameters]) => [id, parameters]))).toEqual(signatures);
  });

  test("native equivalents stand the same in help and documentation", () => {
    const rows = documentedRows().filter(([, second]) => second.startsWith("`="));
    const told = Object.entries(help).flatMap(([id, { native }]) => (native === undefined ? [] : [[id, native]]));
    expect(Object.fromEntries(rows.map(([id, code]) => [id, code.replace(/`/g, "")]))).toEqual(
      Object.fromEntries(told),
    );
  });

  test("and no others in any formula or text of the add-in", () => {
    const used = sources(join(ROOT, "src")).flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/PERF\.([A-Z]+)\b/g)].map((match) => match[1] ?? ""),
    );
    expect(used.filter((id) => !signatures.has(id))).toEqual([]);
  });
});

describe("examples of the help pages", () => {
  const examples = Object.entries(help).flatMap(([id, one]) => one.examples.map((example) => [id, example] as const));

  test.each(examples.map(([id, example]) => [example.formula, id, example] as const))("%s", (formula, id, example) => {
    const { name, values } = readFormula(formula);
    expect(name).toBe(id);
    expect(call(name, ...values)).toEqual(example.gives);
  });

  test.each(examples.map(([, example]) => [example.formula, example] as const))("%s is shown as told", (_, example) => {
    const cells = [example.gives].flat(2);
    const shown = cells.map((cell) => {
      if (typeof cell !== "number") return cell === "" ? "（空）" : String(cell);
      return example.shown.includes("%") ? `${(cell * 100).toFixed(2)}%` : String(cell);
    });
    const plain = example.shown.split("；").map((text) => text.replace(/^(\d+)\.00$/, "$1"));
    expect(plain).toEqual(shown);
  });
});

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sources(path) : [path];
  });
}

/** First two cells of each table row that begins with an id. */
function documentedRows(): [string, string][] {
  return readFileSync(join(ROOT, "docs/functions.md"), "utf8")
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .filter(([, id = ""]) => /^[A-Z]+$/.test(id))
    .map(([, id = "", second = ""]) => [id, second]);
}
