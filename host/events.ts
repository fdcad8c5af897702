import { formatAddress } from "./formula/address";
import type { Area } from "./formula/area";
import type { Sheet } from "./model/grid/sheet";

/** Who changed something: a person at this computer, a person at another one, or the add-in itself. */
export type ChangedBy = "person" | "coauthor" | "addin";

/** An event as Excel hands it to office.js: `type` is the number of its kind, `message` its arguments as JSON. */
export interface HostEvent {
  readonly type: number;
  readonly target: string;
  readonly message: string;
  readonly remote: boolean;
}

/** `WorksheetCollection.onChanged` in office.js. */
const WORKSHEETS_CHANGED = 10;
const WORKBOOK = "Workbook";

/**
 * Tells whoever asked for them of changed cells: one event for each sheet that a request, or a person's entry, changed, with
 * the rectangle around its cells. Nothing is told of cells that only were calculated again.
 */
export class Events {
  private readonly listeners = new Set<(event: HostEvent) => void>();
  private readonly changed = new Map<Sheet, Area>();
  private watched = false;

  /** The add-in asks for `onChanged` of all sheets, or asks no more. */
  watch(watched: boolean): void {
    this.watched = watched;
    this.changed.clear();
  }

  listen(listener: (event: HostEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  note(sheet: Sheet, row: number, column: number): void {
    if (!this.watched) return;
    const known = this.changed.get(sheet);
    const cell = { row, column, rowCount: 1, columnCount: 1 };
    this.changed.set(sheet, known ? around(known, cell) : cell);
  }

  /** Sends what was noted since the last time. */
  send(by: ChangedBy): void {
    const events = [...this.changed].map(([sheet, area]) => changeEvent(sheet, area, by));
    this.changed.clear();
    for (const event of events) for (const listener of [...this.listeners]) listener(event);
  }
}

function changeEvent(sheet: Sheet, area: Area, by: ChangedBy): HostEvent {
  const message = {
    changeType: "RangeEdited",
    source: by === "coauthor" ? "Remote" : "Local",
    triggerSource: by === "addin" ? "ThisLocalAddin" : "Unknown",
    worksheetId: sheet.id,
    address: formatAddress(area),
    shiftDirection: "None",
  };
  return { type: WORKSHEETS_CHANGED, target: WORKBOOK, message: JSON.stringify(message), remote: by === "coauthor" };
}

function around(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  const bottom = Math.max(one.row + one.rowCount, other.row + other.rowCount);
  const right = Math.max(one.column + one.columnCount, other.column + other.columnCount);
  return { row, column, rowCount: bottom - row, columnCount: right - column };
}
