import { WEB_PAYLOAD_LIMIT } from "../../host/excelHost";
import type { ExcelHost } from "../../host/excelHost";
import { applyPlan, type ApplyOptions } from "../../src/excel/applyPlan";
import { restore } from "../../src/excel/restore";
import { stateOf } from "../faults/support/bookState";
import type { CellContent, LayoutCell, WritePlan } from "../../src/plan/writePlan";
import { editOf, layoutOf, STYLES } from "./support/plans";
import { bytesOf, read, useExcel } from "./support/workbook";

const bench = useExcel();
const TEXT = "扶持企业开展首台套重大技术装备研制与推广应用，";

async function open(
  payloadLimit?: number,
): Promise<{ readonly host: ExcelHost; readonly sheet: { id: string; name: string } }> {
  const bytes = await bytesOf((workbook) => void (workbook.addWorksheet("表").getCell("A1").value = "单位"));
  const host = await bench.open(bytes, payloadLimit === undefined ? {} : { payloadLimit });
  const [first] = (await read()).snapshot.sheets;
  return { host, sheet: { id: first?.id ?? "", name: "表" } };
}

function options(more: Partial<ApplyOptions> = {}): ApplyOptions {
  return {
    styles: STYLES,
    run: 1,
    liveRuns: [],
    own: new Map(),
    previous: new Map(),
    keepInverse: () => Promise.resolve(),
    ...more,
  };
}

/** A block and a sheet, each of so many rows of long texts. */
function large(sheet: { id: string; name: string }, rows: number): WritePlan {
  const text = (index: number): CellContent => ({ value: `${index}${TEXT.repeat(8)}` });
  const content = Array.from({ length: rows }, (_, index) => [text(index), text(index + 1)]);
  const cells = content.flatMap((line, row) =>
    line.map((one, column): LayoutCell => ({ row, column, content: one, style: "text" })),
  );
  return { edits: [editOf(sheet, 0, 3, content)], sheets: [layoutOf(cells)] };
}

function largest(host: ExcelHost): number {
  return Math.max(...host.requests.map(({ requestBytes, responseBytes }) => Math.max(requestBytes, responseBytes)));
}

describe("Excel on the web takes 5 MB in a request and in an answer", () => {
  test("what is larger is written in pieces, and taken back in pieces", async () => {
    const { host, sheet } = await open(WEB_PAYLOAD_LIMIT);
    const before = stateOf(host);
    const rows = 9000;
    const { inverse } = await applyPlan(large(sheet, rows), options());
    expect(host.cell("表", `E${rows}`).value).toBe(`${rows}${TEXT.repeat(8)}`);
    expect(host.usedAddress("绩效评分汇总")).toBe(`A1:B${rows}`);
    expect(host.requests.filter(({ error }) => error !== null)).toEqual([]);
    expect(largest(host)).toBeLessThan(WEB_PAYLOAD_LIMIT);
    expect(largest(host)).toBeGreaterThan(1_000_000);
    expect(await restore(inverse, STYLES, "undo")).toEqual({ left: [], failed: null });
    expect(stateOf(host).cells).toEqual(before.cells);
    expect(largest(host)).toBeLessThan(WEB_PAYLOAD_LIMIT);
  });

  test("a host that takes less is asked again in smaller pieces", async () => {
    const { host, sheet } = await open(900_000);
    await applyPlan(large(sheet, 3000), options());
    expect(host.usedAddress("表")).toBe("A1:E3000");
    expect(host.usedAddress("绩效评分汇总")).toBe("A1:B3000");
    expect(host.requests.some(({ error }) => error === "RequestPayloadSizeLimitExceeded")).toBe(true);
    expect(host.book.names.map(({ name }) => name).sort()).toEqual(["_PERFSCORE.EDIT.1.1", "_PERFSCORE.SUMMARY"]);
  });

  test("an answer that is too large is asked for again in smaller pieces, and nothing was written before", async () => {
    const { host, sheet } = await open();
    host.failRequest(1, { code: "ResponsePayloadSizeLimitExceeded" });
    await applyPlan(large(sheet, 5), options());
    expect(host.usedAddress("表")).toBe("A1:E5");
  });

  test("a host that takes next to nothing is told of, and the workbook is as it was", async () => {
    const { host, sheet } = await open(40_000);
    const before = stateOf(host);
    await expect(applyPlan(large(sheet, 900), options())).rejects.toMatchObject({ problem: { code: "write-failed" } });
    expect(stateOf(host)).toEqual(before);
  });
});

describe("what a cell holds", () => {
  const write = async (cells: readonly LayoutCell[]): Promise<ExcelHost> => {
    const { host } = await open();
    await applyPlan({ edits: [], sheets: [layoutOf(cells)] }, options());
    return host;
  };
  const cell = (row: number, content: CellContent, link?: LayoutCell["link"]): LayoutCell => ({
    row,
    column: 0,
    content,
    style: "text",
    ...(link ? { link } : {}),
  });

  test("32,767 characters: a longer text is cut, and it shows; a surrogate pair stays whole", async () => {
    const host = await write([
      cell(0, { value: "长".repeat(32_767) }),
      cell(1, { value: "长".repeat(32_768) }),
      cell(2, { value: `${"长".repeat(32_765)}😀尾` }),
    ]);
    const [first, second, third] = host.values("绩效评分汇总", "A1:A3").flat().map(String);
    expect(first).toBe("长".repeat(32_767));
    expect(second).toBe(`${"长".repeat(32_766)}…`);
    expect(third).toBe(`${"长".repeat(32_765)}…`);
  });

  test("a formula of 8,192 characters: a longer text loses its link and stays a text", async () => {
    const link = { sheet: "表", address: "A1" };
    const host = await write([cell(0, { value: "=短" }, link), cell(1, { value: `=${"长".repeat(9000)}` }, link)]);
    expect(host.cell("绩效评分汇总", "A1").formula).toContain("HYPERLINK");
    expect(host.cell("绩效评分汇总", "A2")).toMatchObject({ formula: null, value: `=${"长".repeat(9000)}` });
  });

  test("a formula that is longer still is refused, and the workbook is as it was", async () => {
    const { host } = await open();
    const before = stateOf(host);
    const formula = `="${"甲".repeat(200)}"${`&"${"乙".repeat(200)}"`.repeat(41)}`;
    const plan = { edits: [], sheets: [layoutOf([cell(0, { formula })])] };
    await expect(applyPlan(plan, options())).rejects.toMatchObject({ problem: { code: "write-failed" } });
    expect(stateOf(host)).toEqual(before);
  });
});

test("a sheet's name has 31 characters: with a number it is cut, never the number", async () => {
  const { host } = await open();
  const name = "绩效评分汇总表".repeat(5).slice(0, 31);
  await bench.run((context) => {
    context.workbook.worksheets.add(name);
    context.workbook.worksheets.add(`${name.slice(0, 27)} (2)`);
    return context.sync();
  });
  const cells = [{ row: 0, column: 0, content: { value: "新" }, style: "text" }];
  await applyPlan({ edits: [], sheets: [layoutOf(cells, { name })] }, options());
  expect(host.sheetNames().at(-1)).toBe(`${name.slice(0, 27)} (3)`);
});

test("whole rows come back null instead of cells: the sheet counts as unread, the others are read", async () => {
  const bytes = await bytesOf((workbook) => {
    const wide = workbook.addWorksheet("整行");
    wide.getCell("A1").value = 1;
    wide.getCell("XFD1").value = 2;
    workbook.addWorksheet("正常").getCell("A1").value = "单位";
  });
  await bench.open(bytes);
  const [wide, normal] = (await read()).snapshot.sheets;
  expect(wide).toMatchObject({ unread: "tooLarge", values: [] });
  expect(normal?.values).toEqual([["单位"]]);
});
