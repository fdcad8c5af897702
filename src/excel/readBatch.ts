import { MAX_BYTES } from "./bytes";

/** Collects what is asked for, and sends it before an answer outgrows what the host gives. */
export class ReadBatch {
  private bytes = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    readonly limit: number = MAX_BYTES,
  ) {}

  /** Makes room for an answer of about so many bytes. */
  async reserve(bytes: number): Promise<void> {
    if (this.bytes > 0 && this.bytes + bytes > this.limit) await this.send();
    this.bytes += bytes;
  }

  async send(): Promise<void> {
    await this.context.sync();
    this.bytes = 0;
  }
}
