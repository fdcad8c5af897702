import { parseAddress } from "../formula/address";
import { MAX_ROWS } from "../formula/area";
import { WorkbookFileError } from "./fileError";
import type { Parts } from "./unpack";

/** Merged cells and array formulas are held cell by cell: more than these would fill the memory. */
const MOST_MERGES = 100_000;
const MOST_COVERED = 4_000_000;
/** What stands before the first element of a part; a document type would stand there too. */
const PROLOG = 1 << 16;

const decoder = new TextDecoder();

/**
 * Refuses parts that would take time or memory out of proportion to their size. Nothing of the workbook has been read yet.
 * @throws WorkbookFileError
 */
export function inspect(parts: Parts): void {
  for (const [name, content] of Object.entries(parts)) {
    if (!/\.(?:xml|rels|vml)$/i.test(name)) continue;
    refuseEntities(name, content);
    if (!/worksheets\/[^/]+\.xml$/i.test(name)) continue;
    const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    refuseRows(name, bytes);
    refuseCoverage(name, bytes);
  }
}

/** Entities can grow without end, or fetch other files; a workbook has no document type (ECMA-376 part 2, 8.1.4). */
function refuseEntities(name: string, content: Uint8Array): void {
  const head = decoder.decode(content.subarray(0, PROLOG)).replace(/<!--[\s\S]*?-->/g, "");
  const root = head.search(/<[\p{L}_]/u);
  const prolog = root < 0 ? head : head.slice(0, root);
  if (prolog.includes("<!")) throw new WorkbookFileError("unsafe", `${name}: document type`);
}

function refuseRows(name: string, bytes: Buffer): void {
  for (const tag of tags(bytes, "<row ")) {
    const row = /\br="(\d+)"/.exec(tag)?.[1];
    if (Number(row) > MAX_ROWS) throw new WorkbookFileError("damaged", `${name}: row ${row}`);
  }
}

function refuseCoverage(name: string, bytes: Buffer): void {
  let merges = 0;
  let covered = 0;
  for (const tag of tags(bytes, "<mergeCell ", "<f ")) {
    const merge = tag.startsWith("<mergeCell");
    if (!merge && !/\bt="array"/.test(tag)) continue;
    if (merge) merges += 1;
    const area = parseAddress(/\bref="([^"]*)"/.exec(tag)?.[1] ?? "");
    covered += area ? area.rowCount * area.columnCount : 0;
    if (merges > MOST_MERGES || covered > MOST_COVERED) throw new WorkbookFileError("tooLarge", `${name}: ${tag}`);
  }
}

/** The tags that begin so, as far as their first 300 bytes. */
function* tags(bytes: Buffer, ...beginnings: readonly string[]): Generator<string> {
  for (const beginning of beginnings) {
    for (let at = bytes.indexOf(beginning); at >= 0; at = bytes.indexOf(beginning, at + beginning.length)) {
      yield bytes.toString("latin1", at, Math.min(at + 300, tagEnd(bytes, at)));
    }
  }
}

function tagEnd(bytes: Buffer, at: number): number {
  const end = bytes.indexOf(">", at);
  return end < 0 ? bytes.length : end;
}
