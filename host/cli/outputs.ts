import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";

/** Where scored copies go, and which of the files there an earlier run wrote. */
export class Outputs {
  /** @param record file that remembers what was written, over runs */
  constructor(
    private readonly folder: string | null,
    private readonly record: string,
  ) {}

  /**
   * Writes the scored copy of a workbook and gives its path: `NAME.绩评.xlsx` beside it or in the chosen folder. A file
   * of that name is replaced only when an earlier run wrote it and nobody changed it since; else the copy gets a number.
   */
  write(source: string, bytes: Uint8Array): string {
    const target = this.target(source);
    mkdirSync(dirname(target), { recursive: true });
    const part = `${target}.part`;
    writeFileSync(part, bytes);
    renameSync(part, target);
    this.remember(target, bytes);
    return target;
  }

  private target(source: string): string {
    const folder = resolve(this.folder ?? dirname(source));
    const name = basename(source, extname(source));
    for (let number = 1; ; number++) {
      const path = join(folder, `${name}.绩评${number === 1 ? "" : `(${number})`}.xlsx`);
      if (path !== resolve(source) && this.isFree(path)) return path;
    }
  }

  private isFree(path: string): boolean {
    return !existsSync(path) || this.known()[path] === hashOf(readFileSync(path));
  }

  private known(): Record<string, string | undefined> {
    if (!existsSync(this.record)) return {};
    try {
      return JSON.parse(readFileSync(this.record, "utf8")) as Record<string, string>;
    } catch {
      // A damaged record only costs the knowledge of earlier runs: their copies are kept.
      return {};
    }
  }

  private remember(path: string, bytes: Uint8Array): void {
    mkdirSync(dirname(this.record), { recursive: true });
    writeFileSync(this.record, JSON.stringify({ ...this.known(), [path]: hashOf(bytes) }));
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
