import { Workbook } from "@cj-tech-master/excelts";
import { ExcelHost } from "../../host/excelHost";
import type { WorkbookProblem } from "../../src/app/problem";
import { plain } from "../app/support/openBook";
import { change } from "../app/support/change";
import { PageOverBooks } from "../app/support/pageOverBooks";
import { differingCells, differingParts, stateOf } from "../faults/support/bookState";
import { HOSTILE_TEXTS, ODD_BOOKS, type OddBook } from "./books";

const page = new PageOverBooks();
afterAll(() => page.close());

async function bytesOf({ build }: OddBook): Promise<Uint8Array> {
  const workbook = new Workbook();
  build(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The code of the problem that a job ends with; null when it ends well. Anything but a problem is thrown on. */
async function problemOf(job: Promise<unknown>): Promise<WorkbookProblem | null> {
  try {
    await job;
    return null;
  } catch (error) {
    const { problem } = error as { readonly problem?: WorkbookProblem };
    if (!problem) throw error;
    return plain(problem);
  }
}

interface Content {
  readonly value: unknown;
  readonly formula: string | null;
}

function contentsOf(host: ExcelHost): ReadonlyMap<string, Content> {
  const found = new Map<string, Content>();
  for (const sheet of host.book.sheets) {
    for (const [row, line] of sheet.cells) {
      line.forEach((cell, column) => {
        if (cell && !cell.blank)
          found.set(`${sheet.id}:${row}:${column}`, { value: cell.value, formula: cell.formula });
      });
    }
  }
  return found;
}

/** Cells of people's that hold something else now; a formula's value may be calculated anew. */
function changedSources(before: ReadonlyMap<string, Content>, host: ExcelHost): readonly unknown[] {
  const after = contentsOf(host);
  return [...before].flatMap(([place, was]) => {
    const is = after.get(place);
    const same = is?.formula === was.formula && (was.formula !== null || is?.value === was.value);
    return same ? [] : [[place, was, is]];
  });
}

/** Formulas in which a text of the workbook has come to life: string literals are only texts. */
function livingTexts(before: ReadonlyMap<string, Content>, host: ExcelHost): readonly string[] {
  return [...contentsOf(host)].flatMap(([place, { formula }]) => {
    if (formula === null || before.get(place)?.formula === formula) return [];
    const code = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'!/g, "S!");
    return /cmd\||WEBSERVICE|example\.invalid|onerror/i.test(code) || HOSTILE_TEXTS.includes(formula) ? [formula] : [];
  });
}

describe.each(ODD_BOOKS.map((book) => [book.name, book] as const))("%s", (_name, book) => {
  test("is read, summarised and put back without harm", async () => {
    const { host, addin, bridge } = await page.open(await bytesOf(book));
    const errors = addin.errors.length;
    const [before, contents] = [stateOf(host), contentsOf(host)];
    expect(await problemOf(bridge.scan())).toBeNull();
    expect(differingCells(before, stateOf(host))).toEqual([]);

    const problem = await problemOf(bridge.summarise());
    expect([problem?.code ?? null, problem?.zh ?? ""]).toEqual(
      book.summarised ? [null, ""] : ["nothing-found", expect.anything()],
    );
    expect(changedSources(contents, host)).toEqual([]);
    expect(livingTexts(contents, host)).toEqual([]);
    const saved = await ExcelHost.open(await host.save(), { name: "另存.xlsx" });
    expect(saved.sheetNames()).toEqual(host.sheetNames());

    if (book.summarised) expect(await bridge.undo()).toBeNull();
    const after = stateOf(host);
    expect(differingCells(before, after)).toEqual([]);
    expect(differingParts(before, after)).toEqual([]);
    expect(after.settings).toBe(before.settings);
    expect(addin.errors.slice(errors)).toEqual([]);
  });
});

test("a workbook with charts only has nothing to summarise", async () => {
  const { host, addin, bridge } = await page.open(
    await bytesOf({ name: "", summarised: false, build: (workbook) => void workbook.addWorksheet("图") }),
  );
  await change(addin, (workbook) => {
    const sheet = workbook.worksheets.getItem("图");
    sheet.charts.add("ColumnClustered" as Excel.ChartType, sheet.getRange("A1:B3"));
  });
  const before = stateOf(host);
  expect(await problemOf(bridge.summarise())).toMatchObject({ code: "nothing-found" });
  expect(stateOf(host)).toEqual(before);
});
