import type { Cell } from "../../../host/model/grid/cell";
import type { Sheet } from "../../../host/model/grid/sheet";

interface Seen {
  readonly value: Cell["value"];
  readonly formula: string | null;
  readonly style: Cell["style"];
  readonly extra: Cell["extra"];
}

/** A cell that is no longer as it was shown; null for one that is gone. */
export interface Changed {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell | null;
}

/** What the grid shows now, so that only what changed is drawn again. Styles and extras are shared objects. */
export class Shadow {
  private readonly cells = new WeakMap<Sheet, Map<number, (Seen | undefined)[]>>();

  /** The cells that changed since they were last asked for. */
  changes(sheet: Sheet): readonly Changed[] {
    const before = this.cells.get(sheet) ?? new Map<number, (Seen | undefined)[]>();
    const now = new Map<number, (Seen | undefined)[]>();
    const changed: Changed[] = [];
    for (const [row, line] of sheet.cells) {
      const old = before.get(row) ?? [];
      const seen: (Seen | undefined)[] = [];
      for (let column = 0; column < Math.max(line.length, old.length); column += 1) {
        const cell = line[column];
        const known = old[column];
        if (cell) seen[column] = known && isSame(known, cell) ? known : seenOf(cell);
        if (seen[column] !== known) changed.push({ row, column, cell: cell ?? null });
      }
      now.set(row, seen);
    }
    for (const [row, old] of before)
      if (!now.has(row)) old.forEach((seen, column) => seen && changed.push({ row, column, cell: null }));
    this.cells.set(sheet, now);
    return changed;
  }

  /** Lets a cell count as changed: a person typed over what was shown. */
  forget(sheet: Sheet, row: number, column: number): void {
    const lines = this.cells.get(sheet);
    const line = lines?.get(row) ?? [];
    line[column] = TYPED;
    lines?.set(row, line);
  }
}

const TYPED: Seen = { value: "", formula: "", style: {}, extra: undefined };

const seenOf = ({ value, formula, style, extra }: Cell): Seen => ({ value, formula, style, extra });

const isSame = (seen: Seen, cell: Cell): boolean =>
  seen.value === cell.value && seen.formula === cell.formula && seen.style === cell.style && seen.extra === cell.extra;
