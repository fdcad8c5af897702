import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

export const CHECKSUMS = "SHA256SUMS.txt";

/** Files below a folder by their path with `/`, in the order of their bytes. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort((left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right)));
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The text that `sha256sum -c` reads. web.config is not among the files: IIS uses it, but never serves it. */
export function checksums(folder: string): string {
  const files = filesBelow(folder).filter((file) => file !== CHECKSUMS && file !== "web.config");
  return files.map((file) => `${sha256(readFileSync(join(folder, file)))}  ${file}\n`).join("");
}

/** Digests by file. */
export function readChecksums(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .split("\n")
      .filter(Boolean)
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
}
