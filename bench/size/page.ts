import { copyFileSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openAddin } from "../../host/page/addin";
import type { RemoteHost } from "./remoteHost";

const ROOT = join(__dirname, "..", "..");
const LIBRARY = join(dirname(createRequire(__filename).resolve("@microsoft/office-js/package.json")), "dist");

interface OfficeWindow {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
}

/**
 * Opens a page with nothing but office.js, and makes that the one that the sources call. They are measured as they are
 * written: no pane of theirs asks Excel meanwhile, and a profile names their functions.
 * @returns closes the page
 */
export async function openPage(host: RemoteHost): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-page-"));
  symlinkSync(LIBRARY, join(folder, "lib"));
  writeFileSync(join(folder, "taskpane.html"), '<!doctype html><script src="lib/office.js"></script>');
  copyFileSync(join(ROOT, "dist", "functions.json"), join(folder, "functions.json"));
  const addin = await openAddin(host, { manifest: join(ROOT, "manifest.xml"), dist: folder });
  const { Office: office, Excel: excel } = addin.window as unknown as OfficeWindow;
  Object.assign(globalThis, { Office: office, Excel: excel });
  return () => {
    addin.close();
    rmSync(folder, { recursive: true });
  };
}
