import { areaAddress, type Area } from "../sheets/area";
import { byteBands, jsonBytes, MAX_BYTES } from "./bytes";

/** What one action costs in a request beyond its own values, with room to spare. */
const BYTES_PER_ACTION = 250;

/** What a cell is given: null leaves it as it is. A string that begins with `=` is a formula unless the cell is text. */
export type WrittenCell = string | number | boolean | null;

/**
 * Collects writes and sends them before a request outgrows what the host takes. Within one request nothing recalculates and
 * nothing is redrawn.
 */
export class WriteBatch {
  private bytes = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly limit: number = MAX_BYTES,
  ) {}

  /** Makes room for what is about to be asked for. */
  async reserve(bytes: number): Promise<void> {
    if (this.bytes > 0 && this.bytes + bytes > this.limit) await this.send();
    if (this.bytes === 0) {
      this.context.application.suspendApiCalculationUntilNextSync();
      this.context.application.suspendScreenUpdatingUntilNextSync();
    }
    this.bytes += bytes;
  }

  reserveActions(count: number): Promise<void> {
    return this.reserve(count * BYTES_PER_ACTION);
  }

  async send(): Promise<void> {
    await this.context.sync();
    this.bytes = 0;
  }

  /**
   * Writes a block, number formats before contents, in bands of rows that fit a request. A format of null stays. With
   * `overwritten` each band is read in the request that writes over it; it is given the range to come, and its first row.
   */
  async writeBlock(
    sheet: Excel.Worksheet,
    area: Area,
    contents: readonly (readonly WrittenCell[])[],
    formats: readonly (readonly (string | null)[])[] | null,
    overwritten?: (range: Excel.Range, first: number) => void,
  ): Promise<void> {
    const rows = contents.map((row, index) => [row, formats?.[index] ?? null] as const);
    for (const { first, count } of byteBands(rows, this.limit / 3)) {
      const band = rows.slice(first, first + count);
      // What was there is taken to be as long as what comes: it must fit into one answer.
      await this.reserve(jsonBytes(band) * (overwritten ? 2 : 1) + 8 * BYTES_PER_ACTION);
      const address = areaAddress({ ...area, row: area.row + first, rowCount: count });
      if (overwritten) overwritten(sheet.getRange(address).load("formulas"), first);
      const range = sheet.getRange(address);
      const bandFormats = band.map(([, format]) => format);
      if (bandFormats.some((format) => format?.some((entry) => entry !== null)))
        range.numberFormat = bandFormats.map((format) => [...(format ?? [])]);
      range.formulas = band.map(([row]) => [...row]);
    }
  }
}
