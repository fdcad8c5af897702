import { beforeEach, describe, expect, test } from "@jest/globals";
import { WEB_PAYLOAD_LIMIT } from "../../../host/excelHost";
import { useOffice } from "../support/cases";

const bench = useOffice();
beforeEach(async () => void (await bench.open()));

const wide = (rows: number): string[][] =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: 20 }, () => `单位${row}的绩效目标`));

describe("requests are recorded", () => {
  test("actions, bytes, errors; releasing tracked ranges is housekeeping", async () => {
    await bench.run(async (context, sheet) => {
      const range = sheet.getRange("A1");
      range.load("values");
      await context.sync();
    });
    await bench.refuses("ItemNotFound", (context) => context.workbook.worksheets.getItem("无").load("name"));
    const [read, failed] = bench.host.requests.filter(({ housekeeping }) => !housekeeping);
    expect(read).toMatchObject({ index: 1, error: null });
    expect(read?.actions).toBeGreaterThan(1);
    expect(read?.requestBytes).toBeGreaterThan(200);
    expect(read?.responseBytes).toBeGreaterThan(50);
    expect(failed?.error).toBe("ItemNotFound");
  });
});

describe("payload limits, as Excel on the web has them", () => {
  beforeEach(async () => void (await bench.open(null, { payloadLimit: WEB_PAYLOAD_LIMIT })));

  test("a request beyond 5 MB fails as a whole, a smaller one passes", async () => {
    await bench.refuses(
      "RequestPayloadSizeLimitExceeded",
      (_, sheet) => void (sheet.getRange("A1:T20000").values = wide(20_000)),
    );
    expect(bench.host.usedAddress("Sheet1")).toBeNull();
    await bench.run(async (context, sheet) => {
      sheet.getRange("A1:T5000").values = wide(5_000);
      await context.sync();
    });
    expect(bench.host.usedAddress("Sheet1")).toBe("A1:T5000");
  });

  test("a response beyond 5 MB fails as a whole", async () => {
    for (let block = 0; block < 4; block += 1) {
      await bench.run(async (context, sheet) => {
        sheet.getRangeByIndexes(block * 5_000, 0, 5_000, 20).values = wide(5_000);
        await context.sync();
      });
    }
    await bench.refuses("ResponsePayloadSizeLimitExceeded", (_, sheet) => sheet.getRange("A1:T20000").load("values"));
  });

  test("the desktop takes any size", async () => {
    await bench.open(null);
    await bench.run(async (context, sheet) => {
      sheet.getRange("A1:T20000").values = wide(20_000);
      await context.sync();
    });
    expect(bench.host.usedAddress("Sheet1")).toBe("A1:T20000");
  });
});

describe("cell-edit mode", () => {
  test("requests fail while a cell is edited", async () => {
    bench.host.cellEditMode = true;
    await bench.refuses("InvalidOperationInCellEditMode", (_, sheet) => sheet.getRange("A1").load("values"));
    bench.host.cellEditMode = false;
    await bench.run((context, sheet) => (sheet.getRange("A1").load("values"), context.sync()));
  });

  test("a request that says so waits for its end", async () => {
    bench.host.cellEditMode = true;
    let done = false;
    const waiting = bench.delayed(async (context, sheet) => {
      sheet.getRange("A1").values = [["后"]];
      await context.sync();
      done = true;
    });
    await new Promise((later) => setTimeout(later, 100));
    expect(done).toBe(false);
    bench.host.cellEditMode = false;
    await waiting;
    expect(bench.host.cell("Sheet1", "A1").value).toBe("后");
  });
});

describe("requests that are told to fail", () => {
  const write = (value: string) => (_: Excel.RequestContext, sheet: Excel.Worksheet) =>
    void (sheet.getRange("A1").values = [[value]]);

  test("the second from now, once", async () => {
    bench.host.failRequest(2, { code: "GeneralException" });
    const first = async (value: string): Promise<void> => {
      await bench.run(async (context, sheet) => {
        write(value)(context, sheet);
        await context.sync();
      });
    };
    await first("一");
    await bench.refuses("GeneralException", write("二"));
    expect(bench.host.cell("Sheet1", "A1").value).toBe("一");
    await first("三");
    expect(bench.host.cell("Sheet1", "A1").value).toBe("三");
  });

  test("every one from now on, as a lost session does", async () => {
    bench.host.failRequest(1, { call: 5012 }, { persistent: true });
    for (const value of ["一", "二"]) {
      await expect(
        bench.run(async (context, sheet) => {
          write(value)(context, sheet);
          await context.sync();
        }),
      ).rejects.toMatchObject({ code: expect.any(String) });
    }
    bench.host.stopFailing();
    await bench.run((context) => context.sync());
    expect(bench.host.cell("Sheet1", "A1").value).toBe("");
  });
});
