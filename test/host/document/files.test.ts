import { describe, expect, test } from "@jest/globals";
import { Workbook } from "@cj-tech-master/excelts";
import { strToU8, unzipSync, zipSync } from "fflate";
import { WorkbookFileError, type FileProblem } from "../../../host/document/fileError";
import { fromFile, looksCustom, toFile } from "../../../host/document/functionNames";
import { openWorkbook } from "../../../host/document/workbookFile";
import { ExcelHost } from "../../../host/excelHost";

async function problem(bytes: Uint8Array, limit?: number): Promise<WorkbookFileError | null> {
  try {
    await openWorkbook(bytes, limit);
    return null;
  } catch (error) {
    if (error instanceof WorkbookFileError) return error;
    throw error;
  }
}

async function good(): Promise<Uint8Array> {
  const host = await ExcelHost.open(null, { name: "a.xlsx" });
  await host.enter("Sheet1", "A1", "好");
  return host.save();
}

describe("files that are not opened", () => {
  const compound = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]);

  test.each<[string, Uint8Array, FileProblem]>([
    ["empty", new Uint8Array(), "empty"],
    ["encrypted or .xls", compound, "encrypted"],
    ["csv", strToU8("单位,金额\n广州,1"), "notExcel"],
    ["html", strToU8("<html><table></table></html>"), "notExcel"],
    [
      "a zip of something else",
      zipSync({ "word/document.xml": strToU8("<w/>"), "[Content_Types].xml": strToU8("<Types/>") }),
      "notExcel",
    ],
    ["the beginning of a zip", strToU8("PK\u0003\u0004 and nothing"), "damaged"],
  ])("%s", async (_name, bytes, code) => {
    const error = await problem(bytes);
    expect(error?.code).toBe(code);
    expect(error?.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(error?.en).toMatch(/^[ -~]+$/);
  });

  test("cut off", async () => {
    const bytes = await good();
    expect((await problem(bytes.slice(0, bytes.length / 2)))?.code).toBe("damaged");
  });

  test("bytes changed inside", async () => {
    const bytes = (await good()).slice();
    bytes.fill(0x55, 200, 900);
    expect((await problem(bytes))?.code).toBe("damaged");
  });

  test("parts that are no XML", async () => {
    const parts = unzipSync(await good());
    parts["xl/worksheets/sheet1.xml"] = strToU8("<worksheet><sheetData><row");
    expect((await problem(zipSync(parts)))?.code).toBe("damaged");
  });

  test("a bomb: more than the bound, whatever the file says of its sizes", async () => {
    const parts = unzipSync(await good());
    parts["xl/media/bomb.bin"] = new Uint8Array(30_000_000);
    const bomb = zipSync(parts, { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    expect((await problem(bomb, 10_000_000))?.code).toBe("tooLarge");
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at < bomb.length - 46; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    expect((await problem(bomb, 10_000_000))?.code).toBe("tooLarge");
    expect(await problem(await good(), 10_000_000)).toBeNull();
  });
});

describe("names of functions in the file", () => {
  const names = new Map([["MY_TOOLS_RATE", "MY.TOOLS.RATE"]]);

  test.each([
    ["_xldudf_PERF_EXPRATE(F5,E5)", "=PERF.EXPRATE(F5,E5)"],
    ["_XLDUDF_perf_exprate(F5,E5)", "=PERF.EXPRATE(F5,E5)"],
    ["_xldudf_my_tools_rate(1)", "=MY.TOOLS.RATE(1)"],
    ["_xlfn.IFS(A1>0,1)", "=IFS(A1>0,1)"],
    ["_xlfn._xlws.FILTER(A1:A3,B1:B3)", "=FILTER(A1:A3,B1:B3)"],
    ["_xlfn.LET(_xlpm.x,1,_xlpm.x+1)", "=LET(x,1,x+1)"],
    ["SUM(_xlfn.ANCHORARRAY(C1))", "=SUM(C1#)"],
    ['IF(A1="_xlfn.x",1,2)', '=IF(A1="_xlfn.x",1,2)'],
  ])("read %s", (stored, shown) => expect(fromFile(stored, names)).toBe(shown));

  test.each([
    ["=PERF.EXPRATE(F5,E5)", "_xldudf_PERF_EXPRATE(F5,E5)"],
    ['=IFERROR(perf.comprate(A1,B1),"")', '=IFERROR(_xldudf_PERF_COMPRATE(A1,B1),"")'.slice(1)],
    ['=TEXTJOIN(",",TRUE,UNIQUE(A1:A9))', '_xlfn.TEXTJOIN(",",TRUE,_xlfn.UNIQUE(A1:A9))'],
    ["=SORT(A1:A3)", "_xlfn._xlws.SORT(A1:A3)"],
    ["=LET(x,1,x+1)", "_xlfn.LET(_xlpm.x,1,_xlpm.x+1)"],
    ["=SUM(C1#)", "SUM(_xlfn.ANCHORARRAY(C1))"],
    ["=STDEV.S(A1:A3)+SUM(A1)", "_xlfn.STDEV.S(A1:A3)+SUM(A1)"],
    ["=ERROR.TYPE(A1)", "ERROR.TYPE(A1)"],
  ])("written %s", (shown, stored) => expect(toFile(shown, looksCustom)).toBe(stored));
});

describe("what a round trip keeps", () => {
  async function source(): Promise<Uint8Array> {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet("资金表", { views: [{ state: "frozen", ySplit: 2 }] });
    sheet.mergeCells("A1:D1");
    sheet.getCell("A1").value = { richText: [{ text: "专项", font: { bold: true } }, { text: "资金" }] };
    sheet.getCell("A1").font = { name: "黑体", size: 16 };
    sheet.addRow(["单位", "下达", "支出", "日期"]);
    sheet.addRow(["广州", 100, 99.5, new Date(Date.UTC(2023, 4, 1))]);
    sheet.getCell("D3").numFmt = "yyyy/m/d";
    sheet.getCell("E3").value = { formula: "C3/B3", result: 0.995 };
    sheet.getCell("E3").numFmt = "0.00%";
    sheet.getCell("E4").value = { sharedFormula: "E3", result: 0 } as never;
    sheet.getCell("F3").value = { formula: "_xldudf_PERF_EXPRATE(C3,B3)", result: 0.995 };
    sheet.getCell("G3").value = { formula: "B3/0", result: { error: "#DIV/0!" } };
    sheet.getCell("H3").value = { text: "链接", hyperlink: "https://example.invalid/" };
    sheet.getCell("A3").note = "批注";
    sheet.getColumn(1).width = 22;
    sheet.getRow(2).height = 28;
    sheet.addConditionalFormatting({
      ref: "B3:B9",
      rules: [
        {
          type: "iconSet",
          iconSet: "3Arrows",
          priority: 1,
          cfvo: [
            { type: "percent", value: 0 },
            { type: "percent", value: 33 },
            { type: "percent", value: 67 },
          ],
        },
      ],
    });
    return workbook.xlsx.writeBuffer({ validate: false });
  }

  const opened = (bytes: Uint8Array): Promise<ExcelHost> => ExcelHost.open(bytes, { name: "a.xlsx" });

  test("values, formulas with their cached values, formats, merges, notes, links, sizes, rules", async () => {
    const first = await opened(await source());
    const again = await opened(await first.save());
    for (const host of [first, again]) {
      expect(host.values("资金表", "A3:H3")).toEqual([["广州", 100, 99.5, 45047, 0.995, 0.995, "#DIV/0!", "链接"]]);
      expect(host.cell("资金表", "A1").value).toBe("专项资金");
      expect(host.cell("资金表", "D3").text).toBe("2023/5/1");
      expect(["E3", "E4", "F3"].map((at) => host.cell("资金表", at).formula)).toEqual([
        "=C3/B3",
        "=C4/B4",
        "=PERF.EXPRATE(C3,B3)",
      ]);
      expect(host.merges("资金表")).toEqual(["A1:D1"]);
    }
    const { book } = again;
    const document = book.document.getWorksheet("资金表");
    expect(document?.getCell("A1").value).toMatchObject({ richText: [{ text: "专项" }, { text: "资金" }] });
    expect(document?.getCell("A3").note).toBe("批注");
    expect(document?.getCell("H3").hyperlink).toBe("https://example.invalid/");
    expect([document?.getColumn(1).width, document?.getRow(2).height, document?.conditionalFormattings.length]).toEqual(
      [22, 28, 1],
    );
  });

  test("notes, links and rich text move with their rows", async () => {
    const host = await opened(await source());
    await host.execute(
      JSON.stringify({
        Actions: [{ Id: 1, ActionType: 1, Name: "", ObjectPathId: 5 }],
        ObjectPaths: {
          1: { Id: 1, ObjectPathType: 1, Name: "" },
          2: { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
          3: { Id: 3, ObjectPathType: 3, Name: "GetActiveWorksheet", ParentObjectPathId: 2, ArgumentInfo: {} },
          4: {
            Id: 4,
            ObjectPathType: 3,
            Name: "GetRange",
            ParentObjectPathId: 3,
            ArgumentInfo: { Arguments: ["1:1"] },
          },
          5: { Id: 5, ObjectPathType: 3, Name: "Insert", ParentObjectPathId: 4, ArgumentInfo: { Arguments: ["Down"] } },
        },
      }),
    );
    const again = await opened(await host.save());
    const document = again.book.document.getWorksheet("资金表");
    expect([document?.getCell("A4").note, document?.getCell("A3").note, document?.getCell("H4").hyperlink]).toEqual([
      "批注",
      undefined,
      "https://example.invalid/",
    ]);
    expect(document?.getCell("A2").value).toMatchObject({ richText: [{ text: "专项" }, { text: "资金" }] });
    expect([document?.getRow(3).height, again.cell("资金表", "E4").formula, again.merges("资金表")]).toEqual([
      28,
      "=C4/B4",
      ["A2:D2"],
    ]);
  });

  test("formulas stand in the file with the prefixes of Excel, and with their values", async () => {
    const host = await opened(await source());
    await host.enter("资金表", "J3", "=IFS(B3>0,PERF.EXPRATE(C3,B3))");
    const sheet = Buffer.from(unzipSync(await host.save())["xl/worksheets/sheet1.xml"] ?? []).toString("utf8");
    expect(sheet).toContain("<f>_xlfn.IFS(B3&gt;0,_xldudf_PERF_EXPRATE(C3,B3))</f>");
    expect(sheet).toContain("<f>_xldudf_PERF_EXPRATE(C3,B3)</f><v>0.995</v>");
    const application = Buffer.from(unzipSync(await host.save())["docProps/app.xml"] ?? []).toString("utf8");
    expect(application).toContain("<Application>Microsoft Excel</Application>");
  });

  test("elements that the document library does not read whole", async () => {
    const parts = unzipSync(await source());
    const name = "xl/worksheets/sheet1.xml";
    const rule =
      '<conditionalFormatting sqref="A3:A9"><cfRule type="duplicateValues" dxfId="0" priority="9" stopIfTrue="1"/></conditionalFormatting>';
    const validation =
      '<dataValidations count="1"><dataValidation type="decimal" operator="lessThanOrEqual" sqref="C3"><formula1>B3</formula1></dataValidation></dataValidations>';
    const xml = Buffer.from(parts[name] ?? [])
      .toString("utf8")
      .replace("<hyperlinks>", `${rule}${validation}<hyperlinks>`);
    parts[name] = strToU8(xml);
    const styles = Buffer.from(parts["xl/styles.xml"] ?? []).toString("utf8");
    const format = '<dxf><font><color rgb="FF9C0006"/></font></dxf>';
    parts["xl/styles.xml"] = strToU8(
      styles.replace(/<dxfs[^>]*?(\/>|>.*<\/dxfs>)/s, `<dxfs count="1">${format}</dxfs>`),
    );
    let bytes: Uint8Array = zipSync(parts);
    for (let round = 0; round < 3; round += 1) {
      const host = await opened(bytes);
      await host.enter("资金表", "B3", 100 + round);
      bytes = await host.save();
    }
    const written = unzipSync(bytes);
    const sheet = Buffer.from(written[name] ?? []).toString("utf8");
    expect(sheet).toContain('<cfRule type="duplicateValues" dxfId="0" priority="9" stopIfTrue="1"/>');
    expect(sheet).toContain("<formula1>B3</formula1>");
    expect(
      Buffer.from(written["xl/styles.xml"] ?? [])
        .toString("utf8")
        .match(/<dxf>/g),
    ).toHaveLength(1);
  });

  test("booleans written as words, and a protection by an old hash", async () => {
    const parts = unzipSync(await source());
    const name = "xl/worksheets/sheet1.xml";
    const xml = Buffer.from(parts[name] ?? []).toString("utf8");
    parts[name] = strToU8(
      xml
        .replace("<dimension", '<sheetPr><pageSetUpPr fitToPage="true"/></sheetPr><dimension')
        .replace(
          "</sheetData>",
          '</sheetData><sheetProtection password="CC1A" sheet="true" objects="true" formatCells="false"/>',
        )
        .replace("<f>B3/0</f>", '<f>IF(A3="true",1,B3/0)</f>'),
    );
    const host = await opened(zipSync(parts));
    expect(host.cell("资金表", "G3").formula).toBe('=IF(A3="true",1,B3/0)');
    const document = host.book.document.getWorksheet("资金表");
    expect([document?.pageSetup.fitToPage, document?.sheetProtection?.formatCells]).toEqual([true, true]);
    const sheet = Buffer.from(unzipSync(await host.save())[name] ?? []).toString("utf8");
    expect(sheet).toContain('<sheetProtection password="CC1A" sheet="1" objects="1" formatCells="0"/>');
  });

  test("no part is announced that is not there", async () => {
    const parts = unzipSync(await source());
    delete parts["xl/theme/theme1.xml"];
    for (const name of ["[Content_Types].xml", "xl/_rels/workbook.xml.rels"]) {
      const xml = Buffer.from(parts[name] ?? []).toString("utf8");
      parts[name] = strToU8(xml.replace(/<(Override|Relationship)\b[^>]*theme1\.xml"[^>]*\/>/, ""));
    }
    const host = await opened(zipSync(parts));
    host.settings.set("k", 1);
    const written = unzipSync(await host.save());
    const text = (name: string): string => Buffer.from(written[name] ?? []).toString("utf8");
    const announced = [...text("[Content_Types].xml").matchAll(/PartName="\/([^"]*)"/g)].map(([, name]) => name ?? "");
    const related = [...text("xl/_rels/workbook.xml.rels").matchAll(/Target="([^"]*)"/g)].map(([, name]) =>
      (name ?? "").replace(/^/, "xl/").replace("xl/../", ""),
    );
    expect(announced.length).toBeGreaterThan(4);
    for (const name of [...announced, ...related]) expect(Object.keys(written)).toContain(name);
  });

  test("the host's own changes win over what was kept", async () => {
    const host = await opened(await source());
    host.book.document.getWorksheet("资金表")!.conditionalFormattings = [];
    const sheet = Buffer.from(unzipSync(await host.save())["xl/worksheets/sheet1.xml"] ?? []).toString("utf8");
    expect(sheet).not.toContain("conditionalFormatting");
  });
});
