import type { Workbook } from "@cj-tech-master/excelts";
import { createCalculator } from "../../host/calc/univer";
import type { ExcelHost } from "../../host/excelHost";
import { applyPlan } from "../../src/excel/applyPlan";
import type { Inverse } from "../../src/excel/inverse";
import { restore } from "../../src/excel/restore";
import type { BlockEdit } from "../../src/plan/writePlan";
import { editOf, STYLES } from "./support/plans";
import { bytesOf, read, useExcel } from "./support/workbook";

const bench = useExcel();

/** A table in B2:C4, with a note far to its right. */
function fund(printArea: string | null): (workbook: Workbook) => void {
  return (workbook) => {
    const sheet = workbook.addWorksheet("资金表");
    sheet.getCell("B2").value = "下达";
    sheet.getCell("C2").value = "支出";
    for (const row of [3, 4]) for (const column of [2, 3]) sheet.getCell(row, column).value = 100 - row * column;
    if (printArea !== null) sheet.pageSetup.printArea = printArea;
  };
}

async function open(printArea: string | null): Promise<{ host: ExcelHost; edits: readonly BlockEdit[] }> {
  const host = await bench.open(await bytesOf(fund(printArea)), { calculator: createCalculator() });
  const id = (await read()).snapshot.sheets[0]?.id ?? "";
  const column = (at: number): BlockEdit =>
    editOf({ id, name: "资金表" }, 1, at, [[{ value: "支出率" }], [{ value: 1 }], [{ value: 1 }]], { formatLike: 2 });
  // The further column comes first: the order of the blocks must not matter.
  return { host, edits: [column(4), column(3)] };
}

async function apply(edits: readonly BlockEdit[]): Promise<Inverse> {
  const { inverse } = await applyPlan(
    { edits, sheets: [] },
    {
      styles: STYLES,
      run: 1,
      liveRuns: [],
      own: new Map(),
      previous: new Map(),
      keepInverse: () => Promise.resolve(),
    },
  );
  return inverse;
}

function printed(): Promise<string | null> {
  return bench.run(async (context) => {
    const area = context.workbook.worksheets.getItem("资金表").pageLayout.getPrintAreaOrNullObject().load("address");
    await context.sync();
    return area.isNullObject ? null : area.address.replace(/^.*!/, "");
  });
}

test.each([
  ["ends with the table", "B2:C4", "B2:E4"],
  ["has a title above and room at the left", "A1:C9", "A1:E9"],
  ["has a part of the columns already", "B2:D4", "B2:E4"],
  ["has them already", "B2:F4", "B2:F4"],
  ["prints something else", "B20:C30", "B20:C30"],
  ["is not there", null, null],
])("a print area that %s", async (_what, before, after) => {
  const { edits } = await open(before);
  const inverse = await apply(edits);
  expect(await printed()).toBe(after);
  expect(await restore(inverse, STYLES, "undo")).toEqual({ left: [], failed: null });
  expect(await printed()).toBe(before);
});

test("rows inserted since stay printed, and columns chosen since stay chosen", async () => {
  const { edits } = await open("B2:C4");
  const inverse = await apply(edits);
  await bench.run(async (context) => {
    context.workbook.worksheets.getItem("资金表").getRange("3:3").insert("Down");
    await context.sync();
  });
  await restore(inverse, STYLES, "undo");
  expect(await printed()).toBe("B2:C5");

  const again = await open("B2:C4");
  const second = await apply(again.edits);
  await bench.run(async (context) => {
    context.workbook.worksheets.getItem("资金表").pageLayout.setPrintArea("A1:Z50");
    await context.sync();
  });
  await restore(second, STYLES, "undo");
  expect(await printed()).toBe("A1:Z50");
});

test("where pages cannot be asked about, the figures are written all the same", async () => {
  const { host, edits } = await open("B2:C4");
  await new Promise((resolve) => setTimeout(resolve, 20));
  // The second request of the job asks about pages.
  host.failRequest(2, { code: "GeneralException", message: "no printer" });
  await apply(edits);
  expect(host.values("资金表", "D3:E3")).toEqual([[1, 1]]);
  expect(await printed()).toBe("B2:C4");
});
