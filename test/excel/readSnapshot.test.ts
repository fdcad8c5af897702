import type { Workbook } from "@cj-tech-master/excelts";
import { WEB_PAYLOAD_LIMIT } from "../../host/excelHost";
import { bytesOf, read, roundTrips, useExcel } from "./support/workbook";

const bench = useExcel();

/** A table below a merged title, not beginning at A1. */
function fundSheet(workbook: Workbook, name: string): void {
  const sheet = workbook.addWorksheet(name);
  sheet.getCell("B2").value = "2023年专项资金支出表";
  sheet.mergeCells("B2:D2");
  sheet.getRow(4).values = [null, "单位", "下达", "支出", "支出率"];
  sheet.getCell("B5").value = "佛山";
  sheet.getCell("C5").value = 25327;
  sheet.getCell("D5").value = 25326.0938;
  sheet.getCell("E5").value = { formula: "D5/C5", result: 0.9999642 };
  sheet.getCell("E5").numFmt = "0.00%";
  sheet.getCell("E6").value = { error: "#DIV/0!" };
}

test("gives values, formulas, formats and merges at their places", async () => {
  await bench.open(await bytesOf((workbook) => fundSheet(workbook, "资金表")), { name: "资金.xlsx" });
  const { snapshot, own } = await read();
  expect(own).toEqual([]);
  expect(snapshot.workbook).toBe("资金.xlsx");
  const [sheet] = snapshot.sheets;
  expect(sheet).toMatchObject({
    name: "资金表",
    position: 0,
    visibility: "visible",
    protected: false,
    used: { row: 1, column: 1, rowCount: 5, columnCount: 4 },
    merges: [{ row: 1, column: 1, rowCount: 1, columnCount: 3 }],
    hiddenRows: [],
  });
  expect(sheet?.values[3]).toEqual(["佛山", 25327, 25326.0938, 0.9999642]);
  expect(sheet?.formulas[3]?.[3]).toBe("=D5/C5");
  expect(sheet?.numberFormats[3]?.[3]).toBe("0.00%");
  expect(sheet?.values[4]?.[3]).toBe("#DIV/0!");
  expect(sheet?.unread).toBeUndefined();
});

test("knows hidden, protected, empty and oddly named sheets, and hidden rows", async () => {
  const bytes = await bytesOf((workbook) => {
    fundSheet(workbook, `O'Brien & "汇总" 2023`);
    workbook.addWorksheet("空表");
    workbook.addWorksheet("隐藏", { state: "hidden" }).getCell("A1").value = 1;
    workbook.addWorksheet("深藏", { state: "veryHidden" }).getCell("A1").value = 2;
    const filtered = workbook.addWorksheet("筛选");
    for (let row = 1; row <= 6; row++) filtered.getCell(row, 1).value = row;
    filtered.getRow(3).hidden = true;
    filtered.getRow(4).hidden = true;
    const locked = workbook.addWorksheet("锁定");
    locked.getCell("A1").value = 3;
    (locked as unknown as { sheetProtection: object }).sheetProtection = {
      sheet: true,
      objects: true,
      scenarios: true,
    };
  });
  await bench.open(bytes);
  const { sheets } = (await read()).snapshot;
  expect(
    sheets.map(({ name, visibility, protected: locked, used }) => [name, visibility, locked, used !== null]),
  ).toEqual([
    [`O'Brien & "汇总" 2023`, "visible", false, true],
    ["空表", "visible", false, false],
    ["隐藏", "hidden", false, true],
    ["深藏", "veryHidden", false, true],
    ["筛选", "visible", false, true],
    ["锁定", "visible", true, true],
  ]);
  expect(sheets.find(({ name }) => name === "筛选")?.hiddenRows).toEqual([2, 3]);
  expect(sheets.find(({ name }) => name === "空表")?.values).toEqual([]);
});

test("takes three round trips, however many sheets and rows", async () => {
  const counts: number[] = [];
  for (const [sheetCount, rowCount] of [
    [1, 5],
    [60, 40],
  ] as const) {
    const bytes = await bytesOf((workbook) => {
      for (let index = 0; index < sheetCount; index++) {
        const sheet = workbook.addWorksheet(`表${index}`);
        for (let row = 1; row <= rowCount; row++) sheet.getRow(row).values = ["单位", row, row / 2];
      }
    });
    const host = await bench.open(bytes);
    expect((await read()).snapshot.sheets).toHaveLength(sheetCount);
    counts.push(roundTrips(host));
  }
  expect(counts).toEqual([3, 3]);
});

test("stays below the web's limit by reading a large sheet in bands, and puts them together again", async () => {
  const rows = 6000;
  const text = "扶持企业开展首台套重大技术装备研制与推广应用";
  const bytes = await bytesOf((workbook) => {
    const sheet = workbook.addWorksheet("项目库");
    for (let row = 1; row <= rows; row++) sheet.getRow(row).values = [row, ...Array<string>(19).fill(text)];
  });
  const host = await bench.open(bytes, { payloadLimit: WEB_PAYLOAD_LIMIT });
  const progress: number[] = [];
  const { snapshot } = await read({ onCells: (done, all) => progress.push(done / all) });
  const [sheet] = snapshot.sheets;
  expect(sheet?.values.map((row) => row[0])).toEqual(Array.from({ length: rows }, (_, index) => index + 1));
  expect(sheet?.formulas).toHaveLength(rows);
  expect(sheet?.numberFormats).toHaveLength(rows);
  expect(Math.max(...host.requests.map(({ responseBytes, error }) => (error ? 0 : responseBytes)))).toBeLessThan(
    WEB_PAYLOAD_LIMIT,
  );
  expect(progress.at(-1)).toBe(1);
});

test("does not ask for the cells of a sheet above five million, and reads the others", async () => {
  const bytes = await bytesOf((workbook) => {
    const vast = workbook.addWorksheet("过大");
    vast.getCell("A1").value = 1;
    vast.getCell(1000, 6000).value = 2;
    workbook.addWorksheet("正常").getCell("A1").value = "单位";
  });
  await bench.open(bytes);
  const [vast, normal] = (await read()).snapshot.sheets;
  expect(vast).toMatchObject({ unread: "tooLarge", values: [], used: { rowCount: 1000, columnCount: 6000 } });
  expect(normal?.values).toEqual([["单位"]]);
});

test("stops between round trips when cancelled", async () => {
  const host = await bench.open(await bytesOf((workbook) => fundSheet(workbook, "资金表")));
  const abort = new AbortController();
  abort.abort();
  await expect(read({ signal: abort.signal })).rejects.toMatchObject({ problem: { code: "cancelled" } });
  expect(roundTrips(host)).toBe(1);
});

test("names what went wrong when the host refuses", async () => {
  const host = await bench.open(await bytesOf((workbook) => fundSheet(workbook, "资金表")));
  host.failRequest(1, { code: "GeneralException" as never, message: "Excel is busy" });
  await expect(read()).rejects.toMatchObject({
    problem: { code: "unexpected", value: expect.stringContaining("busy") as string },
  });
});
