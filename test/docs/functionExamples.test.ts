import { BY_ID, call } from "../functions/excel";
import { readFormula } from "../functions/formula";
import { DOCUMENTS, documentAt, type Document } from "./documents";

interface Example {
  readonly formula: string;
  /** As a cell shows it; `；` between the cells of a range. */
  readonly shown: string;
}

/** Rows of tables whose first cell is a formula without references. */
function examples({ text }: Document): readonly Example[] {
  return text
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .flatMap(([, formula = "", shown = ""]) =>
      /^`=PERF\./.test(formula) ? [{ formula: formula.slice(1, -1), shown }] : [],
    );
}

/** A result as a cell shows it that is formatted like what the page says. */
function shownLike(value: unknown, page: string): string {
  if (typeof value !== "number") return value === "" ? "（空）" : String(value);
  if (page.endsWith("%")) return `${(value * 100).toFixed(2)}%`;
  const decimals = page.split(".")[1]?.length ?? 0;
  return decimals === 0 ? String(value) : value.toFixed(decimals);
}

const all = DOCUMENTS.flatMap((document) =>
  examples(document).map((one) => [document.path, one.formula, one.shown] as const),
);

test.each(all)("%s: %s gives %s", (_, formula, shown) => {
  const { name, values } = readFormula(formula);
  const cells = [call(name, ...values)].flat(2);
  const told = shown.split("；");
  expect(cells.map((cell, index) => shownLike(cell, told[index] ?? ""))).toEqual(told);
});

test.each(["README.md", "README.en.md", "docs/functions.md", "docs/handbook.md"])("%s shows every function", (path) => {
  const named = examples(documentAt(path)).map(({ formula }) => readFormula(formula).name);
  expect(new Set(named)).toEqual(new Set(Object.keys(BY_ID)));
});
