import type { Workbook } from "@cj-tech-master/excelts";
import type { ExcelHost } from "../../host/excelHost";
import { bytesOf, documentOf, roundTrips } from "../excel/support/workbook";
import { change } from "./support/change";
import { openBook, openSample, plain, SAMPLE_FILES } from "./support/openBook";

/** Every formula of the workbook by its place. */
function formulas(host: ExcelHost): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const sheet of host.book.sheets) {
    for (const [row, line] of sheet.cells) {
      for (const [column, cell] of line.entries()) {
        if (cell?.formula) found[`${sheet.name}!R${row + 1}C${column + 1}`] = cell.formula;
      }
    }
  }
  return found;
}

function values(host: ExcelHost): unknown {
  return host.sheetNames().map((name) => {
    const rows = host.values(name, host.usedAddress(name) ?? "A1");
    return rows.map((row) => row.map((value) => (typeof value === "number" ? Number(value.toPrecision(10)) : value)));
  });
}

const OURS = /PERF[._]/i;

describe.each(SAMPLE_FILES)("%s", (file) => {
  test("frozen it shows the same without the add-in; thawed it has its formulas again; both can be undone", async () => {
    const { host, addin, bridge } = await openSample(file);
    await addin.invoke("summarise");
    const [living, shown, document] = [formulas(host), values(host), await documentOf(host)];
    const ours = Object.values(living).filter((formula) => OURS.test(formula)).length;

    const frozen = plain(await bridge.freeze());
    expect(frozen.left).toEqual([]);
    expect(frozen.native + frozen.values).toBeGreaterThanOrEqual(ours);
    expect(Object.values(formulas(host)).filter((formula) => OURS.test(formula))).toEqual([]);
    await host.calculate(true);
    expect(values(host)).toEqual(shown);
    const dead = formulas(host);

    expect(plain(await bridge.thaw())).toEqual({ restored: frozen.native + frozen.values, left: [] });
    expect(formulas(host)).toEqual(living);
    expect(values(host)).toEqual(shown);

    if (ours > 0) {
      expect(await bridge.undo()).toBeNull();
      expect(formulas(host)).toEqual(dead);
      expect(await bridge.undo()).toBeNull();
      expect(await documentOf(host)).toEqual(document);
      expect(formulas(host)).toEqual(living);
    }
    expect(addin.errors).toEqual([]);
  });
});

/** A money table with a rate column of ours, an array, and what has no native equivalent. */
function fund(workbook: Workbook): void {
  const sheet = workbook.addWorksheet("资金表");
  sheet.getRow(1).values = ["单位", "下达", "支出", "支出率", "目标", "实际", "完成率", "一列"];
  const rows: readonly (readonly [string, unknown, unknown, string, string])[] = [
    ["佛山", 25327, 25326.0938, "≥3个", "4个"],
    ["江门", 9414, 9358.5, "≥95%", "94.999%"],
    ["珠海", "1,200（含上年）", 600, "≤50万元", "48万元"],
  ];
  rows.forEach(([name, allocated, spent, target, actual], index) => {
    const row = index + 2;
    sheet.getRow(row).values = [name, allocated, spent, null, target, actual] as never;
    sheet.getCell(row, 4).value = { formula: `_xldudf_PERF_EXPRATE(C${row},B${row})` } as never;
    sheet.getCell(row, 4).numFmt = "0.00%";
    sheet.getCell(row, 7).value = { formula: `_xldudf_PERF_COMPRATE(E${row},F${row})` } as never;
  });
  sheet.getCell("A5").value = "说明";
}

describe("freezing", () => {
  test("native where the cells are numbers, values elsewhere", async () => {
    const { host, bridge } = await openBook(await bytesOf(fund));
    expect(host.values("资金表", "D2:D4")).toEqual([[0.9999], [0.9941], [0.5]]);
    expect(plain(await bridge.freeze())).toEqual({ native: 2, values: 4, left: [] });
    expect(host.cell("资金表", "D2").formula).toContain("ROUND(C2/B2,4)");
    expect(host.cell("资金表", "D4")).toMatchObject({ formula: null, value: 0.5, numberFormat: "0.00%" });
    expect(host.values("资金表", "D2:D4")).toEqual([[0.9999], [0.9941], [0.5]]);
    await host.enter("资金表", "C3", 9414);
    expect(host.cell("资金表", "D3").value).toBe(1);
  });

  test("an array of ours becomes a formula a row, and an array again", async () => {
    const { host, bridge } = await openBook(await bytesOf(fund));
    await host.enter("资金表", "H2", "=PERF.EXPRATE(C2:C3,B2:B3)");
    expect(host.values("资金表", "H2:H3")).toEqual([[0.9999], [0.9941]]);
    expect(plain(await bridge.freeze())).toMatchObject({ native: 4, left: [] });
    expect(host.cell("资金表", "H3").formula).toContain("ROUND(C3/B3,4)");
    expect(plain(await bridge.thaw())).toMatchObject({ restored: 8, left: [] });
    expect(host.cell("资金表", "H2").formula).toBe("=PERF.EXPRATE(C2:C3,B2:B3)");
    expect(host.values("资金表", "H2:H3")).toEqual([[0.9999], [0.9941]]);
  });

  test("thawing follows rows that were inserted above, a column before, and a new sheet name", async () => {
    const { host, addin, bridge } = await openBook(await bytesOf(fund));
    await bridge.freeze();
    await change(addin, (workbook) => {
      const sheet = workbook.worksheets.getItem("资金表");
      sheet.getRange("1:2").insert("Down");
      sheet.getRange("B:B").insert("Right");
      sheet.name = "改名";
    });
    expect(plain(await bridge.thaw())).toEqual({ restored: 6, left: [] });
    expect(host.cell("改名", "E4").formula).toBe("=PERF.EXPRATE(D4,C4)");
    expect(host.cell("改名", "H6").formula).toBe("=PERF.COMPRATE(F6,G6)");
    expect(host.values("改名", "E4:E6")).toEqual([[0.9999], [0.9941], [0.5]]);
  });

  test("undoing it follows them too", async () => {
    const { host, addin, bridge } = await openBook(await bytesOf(fund));
    await bridge.freeze();
    await change(addin, (workbook) => {
      workbook.worksheets.getItem("资金表").getRange("1:2").insert("Down");
    });
    expect(await bridge.undo()).toBeNull();
    expect(host.cell("资金表", "D4").formula).toBe("=PERF.EXPRATE(C4,B4)");
  });

  test("what somebody changed since stays, and is named", async () => {
    const { host, bridge } = await openBook(await bytesOf(fund));
    await bridge.freeze();
    await host.enter("资金表", "D3", "=C3/B3");
    await host.enter("资金表", "G2", "已核");
    expect(plain(await bridge.thaw())).toEqual({ restored: 4, left: ["资金表!D3", "资金表!G2"] });
    expect(host.cell("资金表", "D3").formula).toBe("=C3/B3");
  });

  test("an error and a protected sheet are left alone and named", async () => {
    const { host, addin, bridge } = await openBook(await bytesOf(fund));
    await host.enter("资金表", "B2", "没有");
    await change(addin, (workbook) => {
      const sheet = workbook.worksheets.add("锁");
      sheet.getRange("A1").formulas = [["=PERF.GRADE(95)"]];
      sheet.protection.protect();
    });
    const { left } = plain(await bridge.freeze());
    expect(left).toEqual(["资金表!D2", "锁!A1"]);
    expect(host.cell("锁", "A1").formula).toBe("=PERF.GRADE(95)");
  });

  test("is kept in the file", async () => {
    const first = await openBook(await bytesOf(fund));
    const living = formulas(first.host);
    await first.bridge.freeze();
    const second = await openBook(await first.host.save());
    expect(plain(await second.bridge.thaw())).toEqual({ restored: 6, left: [] });
    expect(formulas(second.host)).toEqual(living);
  });

  test("a summary that was frozen is no entry: a new run gives living formulas, and nobody's scores", async () => {
    const { host, addin, bridge } = await openSample("2019年信息化和信息产业发展资金.xlsx");
    await addin.invoke("summarise");
    const before = formulas(host);
    const score = plain(await bridge.report()).score;
    await bridge.freeze();
    await addin.invoke("summarise");
    const own = (all: Readonly<Record<string, string>>): readonly string[] =>
      Object.keys(all).filter((place) => place.startsWith("绩效评分汇总!"));
    expect(own(formulas(host))).toEqual(own(before));
    expect(plain(await bridge.report()).score).toEqual(score);
    expect(plain(await bridge.thaw()).left).toEqual([]);
  });

  test("nothing of ours: nothing is written, and there is nothing to thaw", async () => {
    const { host, bridge } = await openBook(
      await bytesOf((workbook) => {
        workbook.addWorksheet("表").getCell("A1").value = 1;
      }),
    );
    const before = await documentOf(host);
    expect(plain(await bridge.freeze())).toEqual({ native: 0, values: 0, left: [] });
    expect(await documentOf(host)).toEqual(before);
    await expect(bridge.thaw()).rejects.toMatchObject({ problem: { code: "thaw-none" } });
  });

  test("takes as many round trips over many blocks as over few", async () => {
    const counts: number[] = [];
    for (const blocks of [1, 40]) {
      const { host, bridge } = await openBook(
        await bytesOf((workbook) => {
          const sheet = workbook.addWorksheet("表");
          for (let index = 0; index < blocks; index += 1) {
            sheet.getCell(2 * index + 1, 1).value = 90;
            sheet.getCell(2 * index + 1, 2).value = { formula: `_xldudf_PERF_GRADE(A${2 * index + 1})` } as never;
          }
        }),
      );
      await bridge.scan();
      const before = roundTrips(host);
      expect(plain(await bridge.freeze()).native).toBe(blocks);
      counts.push(roundTrips(host) - before);
    }
    expect(counts[0]).toBe(counts[1]);
    // Three to read, one to check, one to write; and the pane looks again.
    expect(counts[0]).toBeLessThanOrEqual(8);
  });
});

describe("repairing", () => {
  test("names that files and other programs left, #NAME? and formulas that became texts, in one go", async () => {
    const { host, addin, bridge } = await openBook(await bytesOf(fund));
    await change(addin, (workbook) => {
      const sheet = workbook.worksheets.getItem("资金表");
      sheet.getRange("D2:D4").formulas = [
        ["=_xldudf_PERF_EXPRATE(C2,B2)"],
        ["=_xludf.PERF.EXPRATE(C3,B3)"],
        ["=PERF.EXPRATE(C4,B4)"],
      ];
      const text = sheet.getRange("G2");
      text.numberFormat = [["@"]];
      text.values = [["=PERF.COMPRATE(E2,F2)"]];
      sheet.getRange("A9").formulas = [["=NOSUCHNAME"]];
    });
    expect(host.cell("资金表", "D3").value).toBe("#NAME?");
    // As Excel leaves it where the functions came after the formula.
    const stuck = host.book.sheetByName("资金表")?.find(3, 3);
    if (stuck) stuck.value = "#NAME?";
    const before = await documentOf(host);
    expect(plain(await bridge.repair())).toEqual({ repaired: 4, left: [] });
    expect(host.cell("资金表", "D2").formula).toBe("=PERF.EXPRATE(C2,B2)");
    expect(host.values("资金表", "D2:D4")).toEqual([[0.9999], [0.9941], [0.5]]);
    expect(host.cell("资金表", "G2")).toMatchObject({ formula: "=PERF.COMPRATE(E2,F2)", numberFormat: "0.00%" });
    expect(host.cell("资金表", "A9").formula).toBe("=NOSUCHNAME");
    expect(plain(await bridge.repair())).toEqual({ repaired: 0, left: [] });
    expect(await bridge.undo()).toBeNull();
    expect(await documentOf(host)).toEqual(before);
  });

  test("a protected sheet is named, the others are repaired", async () => {
    const { addin, bridge } = await openBook(await bytesOf(fund));
    await change(addin, (workbook) => {
      workbook.worksheets.getItem("资金表").getRange("D2").formulas = [["=_xludf.PERF.EXPRATE(C2,B2)"]];
      const sheet = workbook.worksheets.add("锁");
      sheet.getRange("A1").formulas = [["=_xludf.PERF.GRADE(95)"]];
      sheet.protection.protect();
    });
    expect(plain(await bridge.repair())).toEqual({ repaired: 1, left: ["锁"] });
  });
});
