import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { registryBytes, removeFile, scriptBytes, trustFile } from "./catalog";
import { filled, htmlText } from "./templates";

export interface InstallKit {
  readonly base: string;
  readonly version: string;
  /** UNC path of the shared folder; null where it is not known yet. */
  readonly catalog: string | null;
  readonly catalogId: string;
}

/** Stands where the shared folder is still to be filled in. */
const UNKNOWN_CATALOG = "\\\\SERVER\\PerfScore";

/** What an IT office needs to make Excel trust the add-in on a closed network. */
export function writeInstallKit(folder: string, { base, version, catalog, catalogId }: InstallKit): void {
  mkdirSync(folder, { recursive: true });
  const path = catalog ?? UNKNOWN_CATALOG;
  const texts = {
    BASE: htmlText(base),
    CHECK: htmlText(new URL("check.html", base).href),
    VERSION: version,
    CATALOG: htmlText(path),
    CATALOG_ID: catalogId,
    CATALOG_NOTE:
      catalog === null
        ? "打包时没有给出共享文件夹（<code>--catalog</code>）：先用记事本把 <code>trust-catalog.reg</code> 里的路径改成实际的，反斜杠要写两遍；或者运行脚本时写出路径。"
        : "路径已写在文件里。",
  };
  const write = (file: string, bytes: string | Uint8Array): void => writeFileSync(join(folder, file), bytes);
  write("index.html", filled("install/index.html", texts));
  write("trust-catalog.reg", registryBytes(trustFile(catalogId, path)));
  write("remove-catalog.reg", registryBytes(removeFile(catalogId)));
  const script = filled("install/PerfScore-Catalog.ps1", {
    CATALOG: (catalog ?? "").replaceAll("'", "''"),
    CATALOG_ID: catalogId,
  });
  write("PerfScore-Catalog.ps1", scriptBytes(script));
}
