import { afterAll, beforeAll, expect } from "@jest/globals";
import { ExcelHost, type HostOptions } from "../../../host/excelHost";
import { openOffice, type OfficePage } from "./office";

export interface Bench {
  readonly host: ExcelHost;
  /** A fresh workbook, or the given bytes, behind the same office.js. */
  open(bytes?: Uint8Array | null, options?: Partial<HostOptions>): Promise<ExcelHost>;
  run<T>(batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T>;
  /** As `run`, waiting for the end of cell editing. */
  delayed<T>(batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T>;
  /** Expects the batch to fail with this code. */
  refuses(
    code: string,
    batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown,
  ): Promise<{ message: string }>;
}

/** One office.js for a file of tests. */
export function useOffice(): Bench {
  let office: OfficePage | undefined;
  let current: ExcelHost | undefined;
  const host = (): ExcelHost => {
    if (!current) throw new Error("no workbook is open");
    return current;
  };
  beforeAll(async () => {
    // office.js asks for the document as soon as it loads.
    current = await ExcelHost.open(null, { name: "测试.xlsx" });
    office = await openOffice(host);
  });
  afterAll(() => office?.close());
  const run: Bench["run"] = async (batch) => {
    if (!office) throw new Error("office.js is not loaded");
    return office.Excel.run(async (context) => batch(context, context.workbook.worksheets.getActiveWorksheet()));
  };
  return {
    get host() {
      return host();
    },
    async open(bytes = null, options = {}) {
      current = await ExcelHost.open(bytes, { name: "测试.xlsx", ...options });
      return current;
    },
    run,
    async delayed(batch) {
      if (!office) throw new Error("office.js is not loaded");
      return office.Excel.run({ delayForCellEdit: true }, async (context) =>
        batch(context, context.workbook.worksheets.getActiveWorksheet()),
      );
    },
    async refuses(code, batch) {
      let caught: { code?: string; message: string } | undefined;
      try {
        await run(async (context, sheet) => {
          await batch(context, sheet);
          await context.sync();
        });
      } catch (error) {
        caught = error as { code?: string; message: string };
      }
      expect(caught?.code).toBe(code);
      return caught ?? { message: "" };
    },
  };
}
