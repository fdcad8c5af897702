import * as fc from "fast-check";
import { ExcelHost } from "../../host/excelHost";
import { WorkbookFileError } from "../../host/document/fileError";
import { book } from "./support/files";

const ROWS = Array.from({ length: 20 }, (_, row) => {
  const number = row + 1;
  return `<row r="${number}"><c r="A${number}"><v>${number}</v></c><c r="B${number}" t="inlineStr"><is><t>单位${number}</t></is></c><c r="C${number}"><f>A${number}*2</f><v>${number * 2}</v></c></row>`;
});
const BOOK = book(`<sheetData>${ROWS.join("")}</sheetData><mergeCells count="1"><mergeCell ref="D1:E2"/></mergeCells>`);

/** Opens or is refused in the words of the terminal; nothing else may come out. */
async function opensOrIsRefused(bytes: Uint8Array): Promise<void> {
  try {
    const host = await ExcelHost.open(bytes, { name: "乱.xlsx" });
    await host.save();
  } catch (error) {
    if (!(error instanceof WorkbookFileError)) throw error;
    expect(error.zh).toMatch(/[\u4e00-\u9fff]/);
  }
}

test("a workbook with some bytes changed opens or is refused", async () => {
  const change = fc.tuple(fc.nat(BOOK.length - 1), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
      const bytes = BOOK.slice();
      for (const [at, value] of changes) bytes[at] = value;
      await opensOrIsRefused(bytes);
    }),
    { numRuns: 150 },
  );
});

test("a workbook cut off anywhere opens or is refused", async () => {
  for (let length = 0; length < BOOK.length; length += 23) await opensOrIsRefused(BOOK.slice(0, length));
});
