import { join } from "node:path";
import { createCalculator } from "../../../host/calc/univer";
import { DEFAULT_API_SETS, ExcelHost } from "../../../host/excelHost";
import { openAddin, type Addin } from "../../../host/page/addin";
import type { Bridge } from "../../../src/commands/bridge";

const ROOT = join(__dirname, "..", "..", "..");

interface OfficePage {
  readonly perfscore?: Bridge;
  readonly Office: {
    readonly context: {
      readonly document: {
        readonly settings: {
          set(name: string, value: unknown): void;
          remove(name: string): void;
          saveAsync(done: () => void): void;
        };
      };
    };
  };
}

/** One page of the built add-in that is handed one workbook after the other: opening a page takes longer than a run. */
export class PageOverBooks {
  private host: ExcelHost | null = null;
  private addin: Addin | null = null;

  async open(bytes: Uint8Array): Promise<{ readonly host: ExcelHost; readonly addin: Addin; readonly bridge: Bridge }> {
    await this.forget();
    const host = await ExcelHost.open(bytes, { name: "工作簿.xlsx", calculator: createCalculator() });
    this.host = host;
    const addin = this.addin ?? (await this.openPage());
    if (this.addin) {
      await host.registerFunctions(addin.functions);
      this.handOver(host, addin);
    }
    this.addin = addin;
    const bridge = await addin.waitFor(() => (addin.window as unknown as OfficePage).perfscore);
    return { host, addin, bridge };
  }

  /** A page reads the document's settings when it opens: one that is open already is told of them. */
  private handOver(host: ExcelHost, addin: Addin): void {
    const { settings } = (addin.window as unknown as OfficePage).Office.context.document;
    for (const [name, value] of host.settings) settings.set(name, value);
  }

  close(): void {
    this.addin?.close();
    this.host?.dispose();
  }

  /** The page keeps settings from the document that it was opened with: they go before the next document comes. */
  private async forget(): Promise<void> {
    if (!this.addin || !this.host) return;
    const { settings } = (this.addin.window as unknown as OfficePage).Office.context.document;
    for (const name of [...this.host.settings.keys()]) settings.remove(name);
    await new Promise<void>((done) => settings.saveAsync(done));
    this.host.dispose();
  }

  private openPage(): Promise<Addin> {
    const current = (): ExcelHost => {
      if (!this.host) throw new Error("no workbook is open");
      return this.host;
    };
    const host = {
      name: "工作簿.xlsx",
      locale: "zh-CN",
      apiSets: DEFAULT_API_SETS,
      get settings() {
        return current().settings;
      },
      execute: (body: string, flags: number) => current().execute(body, flags),
      registerFunctions: (functions: Parameters<ExcelHost["registerFunctions"]>[0]) =>
        current().registerFunctions(functions),
    };
    return openAddin(host, { manifest: join(ROOT, "manifest.xml"), dist: join(ROOT, "dist") });
  }
}
