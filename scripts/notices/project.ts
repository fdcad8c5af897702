import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { lockedPackages, type LockedPackage, type LockFile } from "./lockFile";
import { noticesPage } from "./notices";

const ROOT = resolve(__dirname, "..", "..");
export const NOTICES_FILE = join(ROOT, "THIRD-PARTY-NOTICES.md");

export function projectPackages(): readonly LockedPackage[] {
  return lockedPackages(JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as LockFile);
}

/** What THIRD-PARTY-NOTICES.md has to say today. */
export function projectNotices(): string {
  return noticesPage(projectPackages(), installedLicence);
}

function installedLicence({ path }: LockedPackage): string | null {
  const folder = join(ROOT, path);
  if (!existsSync(folder)) throw new Error(`${path} is not installed: run npm ci first`);
  const file = readdirSync(folder)
    .sort()
    .find((name) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(name));
  return file === undefined ? null : readFileSync(join(folder, file), "utf8");
}
