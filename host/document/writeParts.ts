import type { Workbook } from "@cj-tech-master/excelts";
import { strToU8 } from "fflate";
import type { Parts } from "./unpack";

const charCode = (letter: string): number => letter.charCodeAt(0);

type Listener = (value?: unknown) => void;

/** Takes the parts that the document library writes, as they are: they are packed once, after what it leaves out was added. */
class PartCollector {
  readonly parts: Parts = {};
  private readonly finished: Listener[] = [];

  append(data: string | Uint8Array, { name, base64 }: { name: string; base64?: boolean }): void {
    this.parts[name.replace(/^\//, "")] =
      typeof data !== "string" ? data : base64 ? Uint8Array.from(atob(data), charCode) : strToU8(data);
  }

  createEntry(name: string): { write(chunk: string): void; end(): void } {
    const chunks: string[] = [];
    return {
      write: (chunk) => void chunks.push(chunk),
      end: () => void (this.parts[name.replace(/^\//, "")] = strToU8(chunks.join(""))),
    };
  }

  on(event: string, listener: Listener): this {
    if (event === "finish") this.finished.push(listener);
    return this;
  }

  once(event: string, listener: Listener): this {
    return this.on(event, listener);
  }

  off(): this {
    return this;
  }

  pipe(): void {
    // Nothing to pipe: the parts stay here.
  }

  finalize(): void {
    for (const listener of this.finished) listener();
  }

  waitForDrain(): Promise<void> {
    return Promise.resolve();
  }
}

/** The library's own writer, which its subclasses give an archive to. */
interface PartWriter {
  writeToZip(archive: PartCollector, options: Record<string, unknown>): Promise<void>;
}

export async function writeParts(workbook: Workbook): Promise<Parts> {
  // Without these the library signs the file with its own name.
  workbook.creator ??= "";
  workbook.lastModifiedBy ??= "";
  const archive = new PartCollector();
  await (workbook.xlsx as unknown as PartWriter).writeToZip(archive, {});
  return archive.parts;
}
