import { Workbook } from "@cj-tech-master/excelts";
import type { ExcelHost } from "../../../host/excelHost";
import { runExcel } from "../../../src/excel/run";
import { readSnapshot, type ReadOptions, type WorkbookReading } from "../../../src/excel/readSnapshot";
import { useOffice, type Bench } from "../../host/support/cases";

/** The real office.js over the stand-in, as the global that the sources call. */
export function useExcel(): Bench {
  const bench = useOffice();
  const run = (_options: unknown, job: (context: Excel.RequestContext) => Promise<unknown>): Promise<unknown> =>
    bench.run((context) => job(context));
  beforeAll(() => Object.defineProperty(globalThis, "Excel", { value: { run }, configurable: true }));
  return bench;
}

/** The bytes of a workbook that `build` fills in. */
export async function bytesOf(build: (workbook: Workbook) => void): Promise<Uint8Array> {
  const workbook = new Workbook();
  build(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export function read(options: Partial<ReadOptions> = {}): Promise<WorkbookReading> {
  return runExcel((context) => readSnapshot(context, { mergedAreas: true, ...options }));
}

/** Everything of a workbook that a person could tell a difference by: to compare before and after. */
export async function documentOf(host: ExcelHost): Promise<unknown> {
  const workbook = new Workbook();
  await workbook.xlsx.load(Buffer.from(await host.save()));
  return {
    names: host.book.names.map(({ name, formula }) => [name, formula]),
    sheets: workbook.worksheets.map((sheet) => {
      const cells: unknown[] = [];
      const heights: unknown[] = [];
      sheet.eachRow({ includeEmpty: false }, (row) => {
        heights.push([row.number, row.height ?? null, row.hidden]);
        row.eachCell({ includeEmpty: true }, (cell) => {
          const style = JSON.stringify(cell.style);
          const content = cell.formula ? `=${cell.formula}` : cell.value;
          if (content !== null || style !== "{}") cells.push([cell.address, content, style]);
        });
      });
      return {
        name: sheet.name,
        state: sheet.state,
        cells,
        heights,
        widths: sheet.columns.map((column) => [column.width ?? null, column.hidden]),
        merges: [...((sheet.model as { merges?: readonly string[] }).merges ?? [])].sort(),
      };
    }),
  };
}

/** Requests of the add-in, without those in which office.js tidies up after itself. */
export function roundTrips(host: ExcelHost): number {
  return host.requests.filter((request) => !(request as { housekeeping?: boolean }).housekeeping).length;
}
