import { readFile, readdir } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { extname, join, resolve, sep } from "node:path";
import { readManifest } from "../../host/page/manifest";
import type { AddinDescription, PreviewDescription } from "../description";

export interface Served {
  readonly type: string;
  readonly body: Uint8Array | string;
}

const ROOT = join(__dirname, "..", "..");
const DIST = join(ROOT, "dist");
const SAMPLES = join(ROOT, "samples");
const PAGE = join(__dirname, "..", "page");

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Gives the pane its `window.external` before office.js looks for it, as Excel does; the file itself stays as it is. */
const WITH_EXTERNAL = '<head>\n    <script src="/external.js"></script>';
const EXTERNAL =
  'Object.defineProperty(window, "external", { configurable: true, value: window.parent.previewExternal });\n';

/** What the preview's page may ask for, by path. */
export class PreviewFiles {
  async read(path: string): Promise<Served | null> {
    if (path === "/") return this.file(PAGE, "index.html");
    if (path === "/preview.css") return this.file(PAGE, "preview.css");
    if (path === "/preview.json") return { type: typeOf(path), body: JSON.stringify(await description()) };
    if (path === "/external.js") return { type: typeOf(path), body: EXTERNAL };
    if (path.startsWith("/samples/")) return this.file(SAMPLES, path.slice("/samples/".length), ".xlsx");
    if (path.startsWith("/addin/")) return this.addin(path.slice("/addin/".length));
    return null;
  }

  private async addin(name: string): Promise<Served | null> {
    const served = await this.file(DIST, name);
    if (!served || name !== paneFile()) return served;
    return { ...served, body: served.body.toString().replace("<head>", WITH_EXTERNAL) };
  }

  private async file(folder: string, name: string, ending?: string): Promise<Served | null> {
    const path = resolve(folder, name);
    if (!path.startsWith(folder + sep) || (ending !== undefined && extname(path) !== ending)) return null;
    const body = await readFile(path).catch(() => null);
    return body && { type: typeOf(path), body };
  }
}

const typeOf = (path: string): string => TYPES[extname(path)] ?? "application/octet-stream";

const manifestOf = (locale: string) => readManifest(readFileSync(join(DIST, "manifest.xml"), "utf8"), locale);

/** The last part of an address of the manifest: files are served from one folder. */
function paneFile(): string {
  const { taskPane } = manifestOf("zh-CN");
  return taskPane.slice(new URL(".", taskPane).href.length);
}

async function description(): Promise<PreviewDescription> {
  const names = (await readdir(SAMPLES)).filter((name) => name.endsWith(".xlsx"));
  const samples = names.sort((one, other) => one.localeCompare(other, "zh-CN"));
  return { samples, addin: { "zh-CN": addin("zh-CN"), "en-US": addin("en-US") } };
}

function addin(locale: string): AddinDescription {
  const manifest = manifestOf(locale);
  const base = new URL(".", manifest.taskPane).href;
  const served = (url: string | null): string | null => url && url.replace(base, "/addin/");
  const { customFunctions } = manifest;
  return {
    id: manifest.id,
    name: manifest.name,
    taskPane: served(manifest.taskPane) ?? "",
    functions: customFunctions && {
      metadata: served(customFunctions.metadata) ?? "",
      namespace: customFunctions.namespace,
    },
    buttons: manifest.buttons.map((button) => ({ ...button, icon: served(button.icon), url: served(button.url) })),
  };
}
