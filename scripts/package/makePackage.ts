import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readdress } from "../functionsMetadata";
import { OFFICE_JS_SOURCES, type OfficeJsSource } from "../officeJs";
import { baseAddress, catalogAddress } from "./address";
import { checksums, CHECKSUMS, filesBelow } from "./checksums";
import { securityHeaders } from "./headers";
import { writeInstallKit } from "./installKit";
import { PackageError } from "./packageError";
import { manifestFor, pageFor, type AddinIdentity } from "./readdressed";
import { nginxLocation, webConfig } from "./serverConfig";
import { filled } from "./templates";

const ROOT = resolve(__dirname, "..", "..");

export interface PackageOptions {
  /** Address that the package will be served from. */
  readonly base: string;
  readonly officeJs: OfficeJsSource;
  /** The shared folder that Excel is to trust, where it is known already. */
  readonly catalog?: string;
  /** The built add-in. */
  readonly dist: string;
  readonly out: string;
}

export interface PackageSummary {
  readonly base: string;
  readonly version: string;
  readonly files: number;
  readonly bytes: number;
  readonly officeJsBytes: number;
}

interface PackageJson {
  readonly version: string;
  readonly officeAddin: { readonly id: string; readonly catalogId: string };
}

/**
 * Writes the package; what an earlier package left in `out` goes. The same build gives the same bytes.
 * @throws PackageError when an address is unfit, or `out` holds something else
 */
export function makePackage(options: PackageOptions): PackageSummary {
  const { dist, out } = options;
  const base = baseAddress(options.base);
  const catalog = options.catalog === undefined ? null : catalogAddress(options.catalog);
  const { version, officeAddin } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as PackageJson;
  clear(out);
  cpSync(dist, out, { recursive: true });
  const officeJs = OFFICE_JS_SOURCES[options.officeJs];
  if (options.officeJs !== "self") rmSync(join(out, "lib"), { recursive: true });
  rewrite(join(out, "taskpane.html"), (html) => pageFor(html, officeJs));
  const identity: AddinIdentity = { id: officeAddin.id, version };
  rewrite(join(out, "manifest.xml"), (xml) => manifestFor(xml, base, identity));
  readdress(out, base);
  for (const file of ["LICENSE", "THIRD-PARTY-NOTICES.md"]) cpSync(join(ROOT, file), join(out, asText(file)));
  for (const file of ["check.html", "check.js"]) writeFileSync(join(out, file), filled(file));
  const headers = securityHeaders(officeJs);
  writeFileSync(join(out, "web.config"), webConfig(headers));
  writeInstallKit(join(out, "install"), { base, version, catalog, catalogId: officeAddin.catalogId });
  writeFileSync(join(out, "install", "nginx.conf"), nginxLocation(base, headers));
  writeFileSync(join(out, CHECKSUMS), checksums(out));
  return { base, version, ...sizes(out) };
}

/** Servers know the type of a .txt. */
function asText(file: string): string {
  return file === "LICENSE" ? "LICENSE.txt" : file;
}

function clear(out: string): void {
  if (existsSync(out)) {
    const entries = readdirSync(out);
    if (entries.length > 0 && !entries.includes(CHECKSUMS)) {
      throw new PackageError(`--out ${out}：这个文件夹里有别的东西，请换一个空文件夹`);
    }
    rmSync(out, { recursive: true });
  }
  mkdirSync(out, { recursive: true });
}

function rewrite(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, "utf8")));
}

function sizes(out: string): Pick<PackageSummary, "files" | "bytes" | "officeJsBytes"> {
  const files = filesBelow(out);
  const size = (file: string): number => statSync(join(out, file)).size;
  const sum = (some: readonly string[]): number => some.reduce((total, file) => total + size(file), 0);
  return {
    files: files.length,
    bytes: sum(files),
    officeJsBytes: sum(files.filter((file) => /^lib\/.*\.js$/.test(file))),
  };
}
