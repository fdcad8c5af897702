import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type FrameLocator, type Page } from "playwright-core";
import { ExcelHost } from "../../../host/excelHost";
import { startPreview, type Preview } from "../../../preview/server/server";
import { wholeFile } from "../../app/support/wholeFile";

const SAMPLES = join(__dirname, "../../../samples");
export const SAMPLE_NAMES = readdirSync(SAMPLES)
  .filter((name) => name.endsWith(".xlsx"))
  .map((name) => name.replace(/\.xlsx$/, ""));

/** The preview's page as seen from the test; only what nobody can see on a canvas is asked of it. */
interface PageOfPreview {
  readonly preview: {
    readonly host: {
      sheetNames(): readonly string[];
      cell(sheet: string, address: string): { readonly value: unknown };
      usedAddress(sheet: string): string | null;
      values(sheet: string, address: string): unknown;
    };
    readonly grid: {
      goTo(reference: string): void;
      readonly sheet: { readonly name: string } | null;
      readonly view: Readonly<
        Record<"headerWidth" | "headerHeight" | "frozenWidth" | "frozenHeight" | "scrollX" | "scrollY", number>
      >;
      readonly api: {
        getActiveWorkbook(): {
          getActiveSheet(): {
            getRange(address: string): { getCellRect(): DOMRect; getDisplayValue(): string; getFormula(): string };
          };
          getActiveRange(): { getA1Notation(): string };
          getSheets(): readonly { getSheetName(): string }[];
        };
      };
    };
  };
}

/** A browser over a served preview. */
export class PreviewBrowser {
  private constructor(
    private readonly server: Preview,
    private readonly browser: Browser,
  ) {}

  static async start(): Promise<PreviewBrowser> {
    const server = await startPreview({ port: 0 });
    const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
    return new PreviewBrowser(server, browser);
  }

  async open(query: Readonly<Record<string, string>>, width = 1440): Promise<PreviewPage> {
    const page = await this.browser.newPage({ reducedMotion: "reduce", viewport: { width, height: 900 } });
    const opened = new PreviewPage(page);
    await page.goto(`${this.server.url}?${new URLSearchParams(query).toString()}`);
    return opened;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }
}

const LONG = { timeout: 20_000 };

export class PreviewPage {
  readonly errors: string[] = [];
  readonly requests: string[] = [];

  constructor(readonly page: Page) {
    page.setDefaultTimeout(LONG.timeout);
    page.on("pageerror", (error) => this.errors.push(error.stack ?? error.message));
    page.on("request", (request) => this.requests.push(request.url()));
  }

  get pane(): FrameLocator {
    return this.page.frameLocator("#pane-body iframe");
  }

  /** The pane has read the workbook. */
  async scanned(): Promise<void> {
    await this.pane.locator("main[aria-busy=false]").waitFor();
  }

  paneText(): Promise<string> {
    return this.pane.locator("main").innerText();
  }

  /** Waits until something is so. */
  async until(isSo: () => Promise<boolean>, otherwise: string): Promise<void> {
    const end = Date.now() + LONG.timeout;
    while (!(await isSo())) {
      if (Date.now() > end) throw new Error(`${otherwise}; the pane shows:\n${await this.paneText()}`);
      await this.page.waitForTimeout(50);
    }
  }

  /** The pane does nothing any more, and the grid has drawn what it did. */
  async settled(): Promise<void> {
    await this.scanned();
    await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }

  /** Every value of a sheet. */
  values(sheet: string): Promise<unknown> {
    return this.page.evaluate((name) => {
      const { host } = (window as unknown as PageOfPreview).preview;
      return host.values(name, host.usedAddress(name) ?? "A1");
    }, sheet);
  }

  sheetNames(): Promise<readonly string[]> {
    return this.page.evaluate(() => (window as unknown as PageOfPreview).preview.host.sheetNames());
  }

  /** Names of the grid's sheets, which are to be those of the workbook. */
  gridSheets(): Promise<readonly string[]> {
    return this.page.evaluate(() =>
      (window as unknown as PageOfPreview).preview.grid.api
        .getActiveWorkbook()
        .getSheets()
        .map((sheet) => sheet.getSheetName()),
    );
  }

  /** Sheet and range that the grid has in front: `表!A1`. */
  selected(): Promise<string> {
    return this.page.evaluate(() => {
      const { grid } = (window as unknown as PageOfPreview).preview;
      return `${grid.sheet?.name}!${grid.api.getActiveWorkbook().getActiveRange().getA1Notation()}`;
    });
  }

  /** What the grid shows in a cell of the sheet in front. */
  shown(address: string): Promise<string> {
    return this.page.evaluate(
      (at) =>
        (window as unknown as PageOfPreview).preview.grid.api
          .getActiveWorkbook()
          .getActiveSheet()
          .getRange(at)
          .getDisplayValue(),
      address,
    );
  }

  async goTo(sheet: string, address: string): Promise<void> {
    await this.page.evaluate(
      (reference) => (window as unknown as PageOfPreview).preview.grid.goTo(reference),
      `'${sheet.replace(/'/g, "''")}'!${address}`,
    );
    await this.page.waitForTimeout(200);
  }

  /** Types into a cell as a person does: click, type, Enter. */
  async type(sheet: string, address: string, text: string): Promise<void> {
    await this.goTo(sheet, address);
    const at = await this.page.evaluate((cell) => {
      const { api, view } = (window as unknown as PageOfPreview).preview.grid;
      const { x, y, width, height } = api.getActiveWorkbook().getActiveSheet().getRange(cell).getCellRect();
      const canvas =
        document.querySelector("#grid canvas[id^=univer-sheet-main-canvas]")?.getBoundingClientRect() ?? new DOMRect();
      // Frozen rows and columns do not scroll.
      const scrolledX = x >= view.headerWidth + view.frozenWidth ? view.scrollX : 0;
      const scrolledY = y >= view.headerHeight + view.frozenHeight ? view.scrollY : 0;
      return { x: canvas.x + x - scrolledX + width / 2, y: canvas.y + y - scrolledY + height / 2 };
    }, address);
    await this.page.mouse.click(at.x, at.y);
    await this.page.waitForTimeout(200);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
    await this.page.waitForFunction(
      ([name, cell, wanted]) =>
        String((window as unknown as PageOfPreview).preview.host.cell(name, cell).value) === wanted,
      [sheet, address, text] as const,
    );
  }

  /** The saved workbook, part by part, as a person gets it. */
  async saved(): Promise<Readonly<Record<string, string>>> {
    const [download] = await Promise.all([
      this.page.waitForEvent("download"),
      this.page.getByRole("button", { name: "另存为…" }).click(),
    ]);
    const bytes = readFileSync(await download.path());
    return wholeFile(await ExcelHost.open(bytes, { name: download.suggestedFilename() }));
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}
