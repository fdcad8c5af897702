import { readFileSync } from "node:fs";
import { type DOMWindow, JSDOM, VirtualConsole } from "jsdom";
import type { CustomFunction } from "../calc/calculator";
import { completeBrowser } from "./browser";
import { COMMAND_INVOKED, NativeExternal, RICH_API_MESSAGE, type RequestHost } from "./external";
import { AddinFiles, AddinResourceLoader } from "./files";
import { customFunctions, missingFunctions, type PageFunctions } from "./functions";
import { type Manifest, ManifestError, readManifest } from "./manifest";
import { PageErrors } from "./pageErrors";

/** What a page needs of the stand-in Excel; `ExcelHost` has it. */
export interface AddinHost extends RequestHost {
  /** Name of the open document. */
  readonly name: string;
  /** Display language. */
  readonly locale: string;
  /** API sets of this Excel: `{ ExcelApi: 1.14 }`. */
  readonly apiSets: Readonly<Record<string, number | string>>;
  registerFunctions(functions: readonly CustomFunction[]): void | Promise<void>;
}

export interface AddinOptions {
  /** Path of manifest.xml. */
  readonly manifest: string;
  /** Folder with the built add-in, as it would be served. */
  readonly dist: string;
  /** Display language, if not the host's own. */
  readonly locale?: string;
  /** Writes the page's console to stderr. */
  readonly log?: boolean;
  /** How long the page may take to become ready, and a ribbon command to complete; 60 s. */
  readonly timeout?: number;
}

/** An add-in that is open in a page, as Excel keeps it in a shared runtime. */
export interface Addin {
  readonly window: DOMWindow;
  readonly manifest: Manifest;
  /** The functions that were handed to the host. */
  readonly functions: readonly CustomFunction[];
  /** Ids of `functions.json` for which the page has no function. */
  readonly missingFunctions: readonly string[];
  /** What went wrong in the page so far. */
  readonly errors: readonly Error[];
  /** Whether the pane is open: a page that runs for a ribbon command alone has none. */
  readonly paneVisible: boolean;
  /** Addresses outside the add-in that the page asked for; they were not loaded. */
  readonly refused: readonly string[];
  /**
   * Presses the ribbon button of this function name or control id; resolves when the page calls `event.completed()`,
   * rejects when the page fails meanwhile.
   */
  invoke(command: string): Promise<void>;
  /** Resolves with the first value that is neither false nor null nor undefined. */
  waitFor<T>(condition: () => T, options?: { readonly timeout?: number }): Promise<NonNullable<Exclude<T, false>>>;
  /** From now on every request fails, as when Excel has closed the document under the page. */
  stopHost(): void;
  close(): void;
}

interface OfficePage extends DOMWindow {
  readonly Office?: {
    onReady(): Promise<{ readonly host: string | null }>;
    readonly actions: { readonly _association: { readonly mappings: Readonly<Record<string, unknown>> } };
  };
  readonly CustomFunctions?: PageFunctions;
}

/**
 * Opens the built add-in in a page, under its own unmodified office.js, as desktop Excel does: checks what the manifest
 * requires, loads the shared runtime's page from the folder, waits for Office to be ready and takes over the functions.
 */
export async function openAddin(host: AddinHost, options: AddinOptions): Promise<Addin> {
  const locale = options.locale ?? host.locale;
  const timeout = options.timeout ?? 60_000;
  const manifest = readManifest(readFileSync(options.manifest, "utf8"), locale);
  requireSets(manifest, host.apiSets);
  const files = new AddinFiles(manifest.taskPane, options.dist);
  const external = new NativeExternal(host, {
    locale,
    supported: host.apiSets,
    solutionId: manifest.id,
    documentUrl: host.name,
  });
  const html = files.read(manifest.taskPane);
  if (!html) throw new ManifestError(`${options.dist} has no file for the page ${manifest.taskPane}`);
  const console = new VirtualConsole();
  if (options.log) forward(console);
  const errors = new PageErrors(console);
  const loader = new AddinResourceLoader(files);
  const { window } = new JSDOM(html, {
    url: manifest.taskPane,
    contentType: "text/html; charset=utf-8",
    runScripts: "dangerously",
    pretendToBeVisual: true,
    resources: loader,
    virtualConsole: console,
    beforeParse: (page) => {
      errors.watch(page);
      Object.defineProperty(page, "external", { value: external.object, configurable: true });
      completeBrowser(page, (url) => files.read(url));
    },
  });
  const page = new OpenAddin(window as OfficePage, manifest, external, errors, loader.refused, timeout);
  try {
    await page.start(host, files);
  } catch (error) {
    page.close();
    throw error;
  }
  return page;
}

function requireSets(manifest: Manifest, supported: Readonly<Record<string, number | string>>): void {
  for (const { name, minVersion } of manifest.requirements) {
    if (isOlder(String(supported[name] ?? 0), minVersion)) {
      throw new ManifestError(`The add-in requires ${name} ${minVersion}; this Excel has ${supported[name] ?? "none"}`);
    }
  }
}

/** 1.9 is older than 1.14. */
function isOlder(version: string, wanted: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split(".").map(Number);
  return major < wantedMajor || (major === wantedMajor && minor < wantedMinor);
}

function forward(console: VirtualConsole): void {
  const levels = ["log", "info", "warn", "error"] as const;
  for (const level of levels) {
    console.on(level, (...values: unknown[]) =>
      process.stderr.write(`[page ${level}] ${values.map(String).join(" ")}\n`),
    );
  }
}

class OpenAddin implements Addin {
  functions: readonly CustomFunction[] = [];
  missingFunctions: readonly string[] = [];

  constructor(
    readonly window: OfficePage,
    readonly manifest: Manifest,
    private readonly external: NativeExternal,
    private readonly pageErrors: PageErrors,
    readonly refused: readonly string[],
    private readonly timeout: number,
  ) {}

  get paneVisible(): boolean {
    return this.external.paneVisible;
  }

  get errors(): readonly Error[] {
    return this.pageErrors.list;
  }

  async start(host: AddinHost, files: AddinFiles): Promise<void> {
    await this.safely("loading the page", this.loaded());
    const office = this.window.Office;
    if (!office) throw new Error("The page did not load office.js");
    await this.safely("Office.onReady", office.onReady());
    await this.safely("the page's message channel", this.external.whenRegistered(RICH_API_MESSAGE));
    await this.takeFunctions(host, files);
  }

  async invoke(command: string): Promise<void> {
    const button = this.manifest.buttons.find(({ id, functionName }) => functionName === command || id === command);
    if (!button) throw new Error(`The manifest has no button ${command}`);
    if (button.action === "ShowTaskpane" || button.functionName === null) {
      this.external.showPane(true);
      return;
    }
    const { functionName } = button;
    await this.safely("the page to listen for commands", this.external.whenRegistered(COMMAND_INVOKED));
    await this.waitFor(() => this.isAction(functionName));
    await this.safely(`the command ${functionName}`, this.external.invokeCommand(functionName, button.id));
  }

  async waitFor<T>(
    condition: () => T,
    options: { readonly timeout?: number } = {},
  ): Promise<NonNullable<Exclude<T, false>>> {
    const end = Date.now() + (options.timeout ?? this.timeout);
    for (;;) {
      const value = condition();
      if (value !== false && value !== null && value !== undefined) return value as NonNullable<Exclude<T, false>>;
      if (Date.now() > end) throw new Error(`Timed out waiting for ${condition.toString().slice(0, 120)}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  stopHost(): void {
    this.external.stop();
  }

  close(): void {
    this.external.stop();
    this.pageErrors.close();
    this.window.close();
  }

  private loaded(): Promise<void> {
    if (this.window.document.readyState === "complete") return Promise.resolve();
    return new Promise((resolve) => this.window.addEventListener("load", () => resolve(), { once: true }));
  }

  private isAction(name: string): boolean {
    return typeof this.window.Office?.actions._association.mappings[name.toUpperCase()] === "function";
  }

  private async takeFunctions(host: AddinHost, files: AddinFiles): Promise<void> {
    const { customFunctions: declared } = this.manifest;
    if (!declared) return;
    const json = files.read(declared.metadata)?.toString("utf8");
    const page = this.window.CustomFunctions;
    if (json === undefined || !page) throw new Error(`No functions: ${declared.metadata}`);
    // Pages associate as their script runs or once Office is ready; one that does neither has functions missing.
    await this.waitFor(() => missingFunctions(json, page).length === 0, { timeout: 200 }).catch(() => undefined);
    this.missingFunctions = missingFunctions(json, page);
    this.functions = customFunctions(json, declared.namespace, page);
    await host.registerFunctions(this.functions);
  }

  /** Waits for the page, but not beyond its first error or the time limit. */
  private async safely<T>(what: string, promise: Promise<T>): Promise<T> {
    const { error, stop } = this.pageErrors.next();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`Timed out: ${what}`)), this.timeout);
    });
    try {
      return await Promise.race([promise, error, late]);
    } finally {
      clearTimeout(timer);
      stop();
    }
  }
}
