import { describe, expect, test } from "@jest/globals";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import type { Cell } from "@cj-tech-master/excelts";
import { installFormulaEngine } from "@cj-tech-master/excelts/formula";
import { SAMPLES, sampleBytes } from "../../samples/build";

installFormulaEngine();
const FOLDER = join(__dirname, "..", "..", "samples");

async function open(bytes: Uint8Array): Promise<Workbook> {
  const book = new Workbook();
  await book.xlsx.load(bytes);
  return book;
}

function* cells(book: Workbook): Generator<{ readonly place: string; readonly cell: Cell }> {
  for (const sheet of book.worksheets) {
    for (let row = 1; row <= sheet.rowCount; row += 1) {
      for (let column = 1; column <= sheet.columnCount; column += 1) {
        const cell = sheet.getCell(row, column);
        yield { place: `${sheet.name}!${cell.address}`, cell };
      }
    }
  }
}

test("every sample in the folder comes from the script, and no other", () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".xlsx"));
  expect(files.sort()).toEqual(SAMPLES.map(([file]) => file).sort());
});

describe.each(SAMPLES.map(([file, fill]) => [file, fill] as const))("%s", (file, fill) => {
  test("the committed bytes are what the script builds", async () => {
    const built = await sampleBytes(fill);
    expect(Buffer.compare(Buffer.from(built), readFileSync(join(FOLDER, file)))).toBe(0);
  });

  test("cached results are what the formulas give, and none is an error", async () => {
    const bytes = readFileSync(join(FOLDER, file));
    const stored = new Map(
      [...cells(await open(bytes))].filter(({ cell }) => cell.formula).map(({ place, cell }) => [place, cell.result]),
    );
    const book = await open(bytes);
    book.calculateFormulas();
    for (const { place, cell } of cells(book)) {
      if (!cell.formula) continue;
      expect(typeof cell.result).toBe("number");
      expect([place, Number(stored.get(place))]).toEqual([place, expect.closeTo(Number(cell.result), 6)]);
    }
  });

  test("prints on A4, and every sheet has a title or an annex number on top", async () => {
    for (const sheet of (await open(readFileSync(join(FOLDER, file)))).worksheets) {
      expect([sheet.name, sheet.pageSetup.paperSize, sheet.pageSetup.fitToWidth]).toEqual([sheet.name, 9, 1]);
      expect(String(sheet.getCell(1, 1).value)).toMatch(/[\u4e00-\u9fff]/);
      expect(sheet.mergedRegions.some(({ top, right }) => top === 1 && right === sheet.columnCount)).toBe(true);
    }
  });
});

describe("people's ways of typing are in them", () => {
  test("8 is a number, ≥3个 a text, 95.25% a percentage", async () => {
    const book = await open(readFileSync(join(FOLDER, "广州市2023年工信专项资金绩效评价.xlsx")));
    const sheet = book.getWorksheet("绩效指标表");
    const column = (number: number): unknown[] =>
      Array.from({ length: 16 }, (_, row) => sheet?.getCell(row + 4, number).value);
    expect(column(4)).toContain("≥3个");
    expect(column(5)).toContain(8);
    expect(column(5)).toContain(0.9525);
    expect(column(6)).toContain("266.67%");
  });
});
