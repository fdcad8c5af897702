import type { Calculated } from "./calculator";
import { cellKey } from "./dependencies";

/** What a calculation changed; a later value of a cell takes the place of an earlier one. */
export class Results {
  private readonly sheets = new Map<string, Map<number, Calculated>>();

  add(cell: Calculated): void {
    let cells = this.sheets.get(cell.sheetId);
    if (!cells) this.sheets.set(cell.sheetId, (cells = new Map()));
    cells.set(cellKey(cell.row, cell.column), cell);
  }

  all(): readonly Calculated[] {
    return [...this.sheets.values()].flatMap((cells) => [...cells.values()]);
  }
}
