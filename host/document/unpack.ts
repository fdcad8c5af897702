import { Inflate } from "fflate";
import { WorkbookFileError } from "./fileError";

/** Most that the parts of a workbook may take unpacked; a sheet of 100,000 × 20 cells takes some 80 MB. */
export const LARGEST_UNPACKED = 1_000_000_000;
/** Most that a single part may take: a longer text cannot be read in one piece. */
const LARGEST_PART = 400_000_000;
const MOST_PARTS = 20_000;
/** Sheets shrink to a twentieth, or a hundredth where all rows are alike; a part that grows by more only fills the memory. */
const MOST_GROWTH = 400;
const GROWS_FREELY = 16_000_000;

export type Parts = Record<string, Uint8Array>;

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, at) => bytes[at] === byte);

/**
 * Unpacks an .xlsx into its parts.
 * @throws WorkbookFileError for what is no .xlsx, is encrypted, damaged, leads outside, or unpacks to more than `limit` bytes
 */
export function unpack(bytes: Uint8Array, limit = LARGEST_UNPACKED): Parts {
  if (bytes.length === 0) throw new WorkbookFileError("empty");
  // A compound file: an encrypted .xlsx stands in one, and so does every .xls.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new WorkbookFileError("encrypted");
  if (!startsWith(bytes, 0x50, 0x4b)) throw new WorkbookFileError("notExcel");
  const parts: Parts = {};
  let left = limit;
  for (const entry of directory(bytes)) {
    if (entry.name.endsWith("/")) continue;
    const name = partName(entry.name);
    const content = inflate(bytes, entry, Math.min(left, LARGEST_PART, growth(entry)));
    left -= content.length;
    parts[name] = content;
  }
  const main = Object.keys(parts).some((name) => /(^|\/)workbook\.xml$/i.test(name));
  if (!parts["[Content_Types].xml"] || !main) throw new WorkbookFileError("notExcel");
  return parts;
}

/** Nothing is ever written under these names, but a name that leads outside is no workbook's (ECMA-376 part 2, 6.2.2.2). */
function partName(name: string): string {
  const plain = name.replace(/\\/g, "/").replace(/^\//, "");
  if (/(?:^|\/)\.{1,2}(?:\/|$)|^[A-Za-z]:|^\/|\0|^__proto__$/.test(plain)) throw new WorkbookFileError("unsafe", name);
  return plain;
}

const growth = ({ packed }: Entry): number => Math.max(GROWS_FREELY, packed * MOST_GROWTH);

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
}

/** Reads the directory at the end of a zip (APPNOTE 4.3.12, 4.3.16). */
function directory(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MOST_PARTS) throw new WorkbookFileError("tooLarge");
  const names = new TextDecoder();
  const entries: Entry[] = [];
  try {
    for (let index = 0; index < count; index += 1) {
      if (view.getUint32(at, true) !== 0x02014b50) throw new WorkbookFileError("damaged", "zip directory");
      if (view.getUint16(at + 8, true) & 1) throw new WorkbookFileError("encrypted");
      const nameLength = view.getUint16(at + 28, true);
      entries.push({
        name: names.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        offset: view.getUint32(at + 42, true),
      });
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch (error) {
    throw error instanceof WorkbookFileError ? error : new WorkbookFileError("damaged", String(error));
  }
  // Two entries over the same data are no zip's; together they would unpack to any size.
  if (new Set(entries.map(({ offset }) => offset)).size < entries.length) throw new WorkbookFileError("unsafe");
  return entries;
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw new WorkbookFileError("damaged", "no zip directory");
}

/** One part, unpacked; the sizes that the file declares are not trusted. */
function inflate(bytes: Uint8Array, entry: Entry, limit: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const begin = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    const packed = bytes.subarray(begin, begin + entry.packed);
    if (packed.length < entry.packed) throw new WorkbookFileError("damaged", entry.name);
    if (entry.method === 0) {
      if (packed.length > limit) throw new WorkbookFileError("tooLarge", entry.name);
      return packed;
    }
    if (entry.method !== 8) throw new WorkbookFileError("damaged", `compression ${entry.method}`);
    return inflateBounded(packed, entry.name, limit);
  } catch (error) {
    throw error instanceof WorkbookFileError
      ? error
      : new WorkbookFileError("damaged", `${entry.name}: ${String(error)}`);
  }
}

const CHUNK = 1 << 16;

function inflateBounded(packed: Uint8Array, name: string, limit: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let finished = false;
  const stream = new Inflate((chunk, final) => {
    size += chunk.length;
    if (size > limit) throw new WorkbookFileError("tooLarge", name);
    chunks.push(chunk);
    finished = final;
  });
  for (let at = 0; at < packed.length && !finished; at += CHUNK) {
    stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
  }
  const content = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    content.set(chunk, at);
    at += chunk.length;
  }
  return content;
}
