import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { makePackage, type PackageOptions } from "../../../scripts/package/makePackage";

export const ROOT = resolve(__dirname, "..", "..", "..");
export const BASE = "https://perf.example.gov.cn/perfscore/";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that goes when the tests of the file are over. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "perfscore-package-"));
  folders.push(folder);
  return folder;
}

/** Makes a package of the built add-in and gives its folder. */
export function packaged(options: Partial<PackageOptions> = {}): string {
  const out = join(emptyFolder(), "package");
  makePackage({ base: BASE, officeJs: "self", dist: join(ROOT, "dist"), out, ...options });
  return out;
}

export function textOf(folder: string, file: string): string {
  return readFileSync(join(folder, file), "utf8");
}
