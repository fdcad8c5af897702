import type { Workbook } from "@cj-tech-master/excelts";
import { createCalculator } from "../../host/calc/univer";
import { ExcelHost } from "../../host/excelHost";
import { applyPlan, type Applied, type ApplyOptions } from "../../src/excel/applyPlan";
import type { Inverse } from "../../src/excel/inverse";
import { restore } from "../../src/excel/restore";
import type { SheetLayout, WritePlan } from "../../src/plan/writePlan";
import { editOf, layoutOf, STYLES } from "./support/plans";
import { bytesOf, documentOf, read, roundTrips, useExcel } from "./support/workbook";

const bench = useExcel();

const FUND = { id: "", name: "资金表" };

/** A table with an empty rate column, and room for one more on its right. */
function fund(workbook: Workbook): void {
  const sheet = workbook.addWorksheet(FUND.name);
  sheet.getRow(1).values = ["单位", "下达", "支出", "支出率"];
  sheet.getRow(2).values = ["佛山", 25327, 25326.0938];
  sheet.getRow(3).values = ["江门", 9414, 9358.5];
  for (let row = 1; row <= 3; row++) {
    const cell = sheet.getCell(row, 3);
    cell.font = { name: "黑体", size: 12, bold: true };
    cell.border = { left: { style: "thin" }, right: { style: "thin" } };
  }
  sheet.getColumn(3).width = 17;
}

interface Opened {
  readonly host: ExcelHost;
  readonly plan: WritePlan;
  readonly sheet: { readonly id: string; readonly name: string };
  /** The workbook before anything was done to it. */
  readonly before: unknown;
}

async function open(build: (workbook: Workbook) => void = fund): Promise<Opened> {
  const bytes = await bytesOf(build);
  const before = await documentOf(await ExcelHost.open(bytes, { name: "资金.xlsx" }));
  const host = await bench.open(bytes, { calculator: createCalculator() });
  const [first] = (await read()).snapshot.sheets;
  const sheet = { id: first?.id ?? "", name: FUND.name };
  const edits = [
    editOf(sheet, 1, 3, [[{ formula: "=C2/B2" }], [{ formula: "=C3/B3" }]], { numberFormat: "0.00%" }),
    editOf(sheet, 0, 4, [[{ value: "得分" }], [{ value: 5.99 }], [{ value: 6 }]], { formatLike: 2, purpose: "得分" }),
  ];
  const cells = [
    { row: 0, column: 0, content: { value: "一级" }, style: "head" },
    { row: 0, column: 1, content: { value: "支出率" }, style: "head" },
    { row: 1, column: 0, content: { value: "=不是公式" }, style: "text" },
    { row: 1, column: 1, content: { formula: "='资金表'!D2" }, style: "rate" },
    {
      row: 2,
      column: 0,
      content: { value: "440100198001011234" },
      style: "text",
      link: { sheet: FUND.name, address: "B2" },
    },
  ];
  return { host, sheet, before, plan: { edits, sheets: [layoutOf(cells)] } };
}

interface Written extends Applied {
  readonly kept: Inverse | null;
}

async function ownNow(): Promise<ApplyOptions["own"]> {
  const { own } = await read();
  // office.js tidies up after a job in a request of its own, which must not be the one that is made to fail.
  await new Promise((resolve) => setTimeout(resolve, 20));
  return new Map(own.map(({ key, id }) => [key, id]));
}

async function apply(plan: WritePlan, more: Partial<ApplyOptions> = {}): Promise<Written> {
  const own = more.own ?? (await ownNow());
  let kept: Inverse | null = null;
  const applied = await applyPlan(plan, {
    styles: STYLES,
    run: 1,
    liveRuns: [],
    own,
    previous: new Map(),
    keepInverse: (inverse) => {
      kept = inverse;
      return Promise.resolve();
    },
    ...more,
  });
  return { ...applied, kept };
}

describe("writing", () => {
  test("fills empty cells, adds a column that looks like its neighbour, adds our sheet", async () => {
    const { host, plan } = await open();
    await apply(plan);
    expect(host.cell("资金表", "D2")).toMatchObject({ formula: "=C2/B2", numberFormat: "0.00%" });
    expect(host.cell("资金表", "D2").value).toBeCloseTo(0.99996, 5);
    expect(host.values("资金表", "E1:E3")).toEqual([["得分"], [5.99], [6]]);
    expect(host.cell("资金表", "E2").style).toEqual(host.cell("资金表", "C2").style);
    expect(host.sheetNames()).toEqual(["资金表", "绩效评分汇总"]);
    expect(host.cell("绩效评分汇总", "B2")).toMatchObject({ formula: "='资金表'!D2" });
    expect(host.cell("绩效评分汇总", "B2").text).toBe("100.00%");
  });

  test("a text stays a text", async () => {
    const { host, plan } = await open();
    await apply(plan);
    expect(host.cell("绩效评分汇总", "A2")).toMatchObject({ value: "=不是公式", formula: null, numberFormat: "@" });
    expect(host.cell("绩效评分汇总", "A3")).toMatchObject({ value: "440100198001011234" });
    expect(host.cell("绩效评分汇总", "A3").formula).toBe(`=HYPERLINK("#'资金表'!B2","440100198001011234")`);
  });

  test("null leaves a cell alone", async () => {
    const { host, plan, sheet } = await open();
    const expected = [["佛山", 25327]];
    await apply({ ...plan, edits: [editOf(sheet, 1, 0, [[null, { value: 1 }]], { expected })] });
    expect(host.values("资金表", "A2:B2")).toEqual([["佛山", 1]]);
  });

  test("takes one round trip to check, one to write, one for the view, however many rows", async () => {
    const counts: number[] = [];
    for (const rows of [3, 900]) {
      const { host, plan, sheet } = await open();
      const content = Array.from({ length: rows }, (_, index) => [{ formula: `=ROW(A${index + 1})` }]);
      const cells = content.map((row, index) => ({
        row: index,
        column: 0,
        content: row[0] ?? { value: "" },
        style: index % 2 ? "text" : "rate",
      }));
      const own = await ownNow();
      const before = roundTrips(host);
      await apply(
        { edits: [editOf(sheet, 5, 8, content)], sheets: [layoutOf(cells), ...plan.sheets.slice(1)] },
        { own },
      );
      counts.push(roundTrips(host) - before);
    }
    expect(counts).toEqual([3, 3]);
  });

  test("a second run writes into the same sheet, under the name that people gave it", async () => {
    const { host, plan } = await open();
    await apply(plan);
    const [first] = (await read()).own;
    await bench.run((context) => {
      context.workbook.worksheets.getItem("绩效评分汇总").name = "2023汇总";
      return context.sync();
    });
    const again = { edits: [], sheets: [layoutOf([{ row: 0, column: 0, content: { value: "新" }, style: "head" }])] };
    const { layouts } = await apply(again, { run: 2, liveRuns: [1] });
    const [second] = (await read()).own;
    expect(second).toMatchObject({ id: first?.id, name: "2023汇总", key: "summary" });
    expect(layouts.get("summary")?.name).toBe("2023汇总");
    expect(host.usedAddress("2023汇总")).toBe("A1");
  });

  test("somebody else's sheet of that name is left alone, and formulas follow ours", async () => {
    const { host, plan } = await open((workbook) => {
      fund(workbook);
      workbook.addWorksheet("绩效评分汇总").getCell("A1").value = "别人的";
    });
    const checklist: SheetLayout = layoutOf(
      [
        {
          row: 0,
          column: 0,
          content: { formula: "='绩效评分汇总'!B2" },
          style: "rate",
          link: { sheet: "绩效评分汇总", address: "B2" },
        },
      ],
      { key: "checklist", name: "核对清单" },
    );
    await apply({ ...plan, sheets: [...plan.sheets, checklist] });
    expect(host.sheetNames()).toEqual(["资金表", "绩效评分汇总", "绩效评分汇总 (2)", "核对清单"]);
    expect(host.values("绩效评分汇总", "A1:B2")).toEqual([
      ["别人的", ""],
      ["", ""],
    ]);
    expect(host.cell("核对清单", "A1").formula).toBe(`=HYPERLINK("#'绩效评分汇总 (2)'!B2",'绩效评分汇总 (2)'!B2)`);
  });
});

/** Sheets, the cells that a run would fill, and the marks that it would leave. */
function untouched(host: ExcelHost): readonly unknown[] {
  const cells = host.values("资金表", "D2:E3");
  return [host.sheetNames(), [cells[0]?.[0], cells[0]?.[1]], [cells[1]?.[1], cells[1]?.[0]], host.book.names];
}

describe("refusing before anything is written", () => {
  test("cells that a co-author changed", async () => {
    const { host, plan } = await open();
    await host.enter("资金表", "D3", "已填");
    await expect(apply(plan)).rejects.toMatchObject({ problem: { code: "changed-meanwhile", cell: "资金表!D3" } });
    expect(untouched(host)).toEqual([["资金表"], ["", ""], ["", "已填"], []]);
  });

  test("a protected sheet, by its name", async () => {
    const { host, plan } = await open();
    await bench.run((context) => {
      context.workbook.worksheets.getItem("资金表").protection.protect();
      return context.sync();
    });
    await expect(apply(plan)).rejects.toMatchObject({
      problem: { code: "sheet-protected", value: "", cell: "资金表" },
    });
    expect(untouched(host)).toEqual([["资金表"], ["", ""], ["", ""], []]);
  });

  test("a sheet that was deleted meanwhile", async () => {
    const { host, plan } = await open((workbook) => {
      fund(workbook);
      workbook.addWorksheet("其他").getCell("A1").value = 1;
    });
    await bench.run((context) => {
      context.workbook.worksheets.getItem("资金表").delete();
      return context.sync();
    });
    await expect(apply(plan)).rejects.toMatchObject({ problem: { code: "sheet-gone" } });
    expect(host.sheetNames()).toEqual(["其他"]);
  });

  test("a person who cancels", async () => {
    const { host, plan, before } = await open();
    const abort = new AbortController();
    const keepInverse = (): Promise<void> => {
      abort.abort();
      return Promise.resolve();
    };
    await expect(apply(plan, { signal: abort.signal, keepInverse })).rejects.toMatchObject({
      problem: { code: "cancelled" },
    });
    expect(await documentOf(host)).toEqual(before);
  });
});

describe("a fault half-way", () => {
  test.each([
    ["the whole request", { call: 5102 }],
    ["the session is lost for a moment", { call: 5012 }],
  ])("%s: the workbook is as it was", async (_name, error) => {
    const { host, plan, before } = await open();
    const own = await ownNow();
    host.failRequest(3, error);
    await expect(apply(plan, { own })).rejects.toMatchObject({ problem: { code: "write-failed" } });
    expect(await documentOf(host)).toEqual(before);
  });

  test("in the middle of a request, after some of it was done", async () => {
    const { host, plan, before } = await open();
    const merges = [{ row: 0, column: 0, rowCount: 1, columnCount: 2 }];
    const broken = layoutOf(plan.sheets[0]?.cells ?? [], {
      merges,
      conditionalFormats: [
        { kind: "formula", area: { row: 0, column: 0, rowCount: 1, columnCount: 1 }, formula: "=((" },
      ],
    });
    const bad = { ...plan, sheets: [{ ...broken, rowHeights: [{ row: 0, points: 9999 }] }] };
    await expect(apply(bad)).rejects.toMatchObject({ problem: { code: "write-failed" } });
    expect(await documentOf(host)).toEqual(before);
  });

  test("when nothing can be put back either, the places are named", async () => {
    const { host, plan } = await open();
    const own = await ownNow();
    host.failRequest(2, { call: 5102 }, { persistent: true });
    await expect(apply(plan, { own })).rejects.toMatchObject({
      problem: { code: "write-partial", cell: expect.stringContaining("资金表!D2:D3") as string },
    });
    host.stopFailing();
  });

  test("windows and paper may fail: the figures are written, and it is said", async () => {
    const { host, plan } = await open();
    const own = await ownNow();
    host.failRequest(4, { code: "GeneralException" as never }, { persistent: true });
    const { warnings } = await apply(plan, { own });
    host.stopFailing();
    expect(warnings.map(({ code }) => code)).toEqual(["view-failed"]);
    expect(host.cell("资金表", "D2").formula).toBe("=C2/B2");
  });
});

const DONE = { left: [], failed: null };

describe("undo", () => {
  test("puts back every cell, format, width and name", async () => {
    const { host, plan, before } = await open();
    const { kept, inverse } = await apply(plan);
    expect(kept).toEqual(inverse);
    expect(host.sheetNames()).toHaveLength(2);
    expect(await restore(JSON.parse(JSON.stringify(inverse)) as Inverse, STYLES, "undo")).toEqual(DONE);
    expect(await documentOf(host)).toEqual(before);
  });

  test("finds its cells after rows were inserted above and the sheet was renamed", async () => {
    const { host, plan } = await open();
    const { inverse } = await apply(plan);
    await bench.run((context) => {
      const sheet = context.workbook.worksheets.getItem("资金表");
      sheet.getRange("1:2").insert("Down");
      sheet.name = "改名";
      return context.sync();
    });
    expect(await restore(inverse, STYLES, "undo")).toEqual(DONE);
    expect(host.values("改名", "C3:E5")).toEqual([
      ["支出", "支出率", ""],
      [25326.0938, "", ""],
      [9358.5, "", ""],
    ]);
  });

  test("leaves what somebody changed since, and names it", async () => {
    const { host, plan } = await open();
    const { inverse } = await apply(plan);
    await host.enter("资金表", "D3", "待查");
    expect(await restore(inverse, STYLES, "undo")).toEqual({ left: ["资金表!D3"], failed: null });
    expect(host.values("资金表", "D2:D3")).toEqual([[""], ["待查"]]);
    expect(host.sheetNames()).toEqual(["资金表"]);
  });

  test("gives back the sheet as the run before had written it", async () => {
    const reference = await open();
    await apply({ ...reference.plan, edits: [] });
    const before = await documentOf(reference.host);
    const { host, plan } = await open();
    const first = await apply({ ...plan, edits: [] });
    const again = {
      edits: [],
      sheets: [layoutOf([{ row: 4, column: 2, content: { value: "第二次" }, style: "head" }])],
    };
    const second = await apply(again, { run: 2, liveRuns: [1], previous: first.layouts });
    expect(host.values("绩效评分汇总", "A1:C5").flat().filter(String)).toEqual(["第二次"]);
    expect(await restore(second.inverse, STYLES, "undo")).toEqual(DONE);
    expect(await documentOf(host)).toEqual(before);
  });

  test("a summary that somebody deleted is no obstacle", async () => {
    const { host, plan } = await open();
    const { inverse } = await apply(plan);
    await bench.run((context) => {
      context.workbook.worksheets.getItem("绩效评分汇总").delete();
      return context.sync();
    });
    expect(await restore(inverse, STYLES, "undo")).toEqual(DONE);
    expect(host.values("资金表", "D2:E3").flat()).toEqual(["", "", "", ""]);
    expect(host.book.names).toEqual([]);
  });
});
