import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { createCalculator } from "../../../host/calc/univer";
import { ExcelHost, type HostOptions } from "../../../host/excelHost";
import { openAddin, type Addin } from "../../../host/page/addin";
import type { Bridge } from "../../../src/commands/bridge";

const ROOT = join(__dirname, "..", "..", "..");
const SAMPLES = join(ROOT, "samples");

export const SAMPLE_FILES: readonly string[] = readdirSync(SAMPLES).filter((file) => file.endsWith(".xlsx"));

export function sampleBytes(file: string): Uint8Array {
  return readFileSync(join(SAMPLES, file));
}

/** A workbook open in the stand-in, with the add-in as it would be served. */
export interface OpenBook {
  readonly host: ExcelHost;
  readonly addin: Addin;
  readonly bridge: Bridge;
  close(): void;
}

const open: OpenBook[] = [];
afterEach(() => {
  for (const book of open.splice(0)) book.close();
});

/** Opens the built add-in over a workbook; closed by itself after the test. */
export async function openBook(bytes: Uint8Array | null, options: Partial<HostOptions> = {}): Promise<OpenBook> {
  const name = options.name ?? "工作簿.xlsx";
  const calculator = createCalculator();
  const host = await ExcelHost.open(bytes, { name, calculator, ...options });
  const addin = await openAddin(host, {
    manifest: join(ROOT, "manifest.xml"),
    dist: join(ROOT, "dist"),
  });
  const page = addin.window as { readonly perfscore?: Bridge };
  const bridge = await addin.waitFor(() => page.perfscore);
  const book = {
    host,
    addin,
    bridge,
    close: () => {
      addin.close();
      host.dispose();
    },
  };
  open.push(book);
  return book;
}

export function openSample(file: string, options: Partial<HostOptions> = {}): Promise<OpenBook> {
  return openBook(sampleBytes(file), { name: basename(file), ...options });
}

/** The page's objects belong to another realm; a copy compares as plain data. */
export function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
