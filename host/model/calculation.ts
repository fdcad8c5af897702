import type { CalcCell, Calculated, Calculator } from "../calc/calculator";
import type { Book, GridListener } from "./grid/book";
import type { Cell } from "./grid/cell";
import type { Sheet } from "./grid/sheet";

const ROW = 16_384;

/** Keeps the calculator in step with the grid, and brings what it calculated back into the grid. */
export class Calculation implements GridListener {
  private readonly dirty = new Map<Sheet, Set<number>>();
  private loaded = false;
  private everything = false;
  private touched = false;

  constructor(
    private readonly book: Book,
    private readonly calculator: Calculator | null,
  ) {
    book.listener = this;
  }

  /** True when values may be out of date. */
  get pending(): boolean {
    return this.everything || this.touched || this.dirty.size > 0;
  }

  cellChanged(sheet: Sheet, row: number, column: number): void {
    let places = this.dirty.get(sheet);
    if (!places) {
      places = new Set();
      this.dirty.set(sheet, places);
    }
    places.add(row * ROW + column);
  }

  sheetAdded(sheet: Sheet): void {
    if (this.loaded) this.calculator?.addSheet({ id: sheet.id, name: sheet.name });
    for (const [row, column] of places(sheet)) this.cellChanged(sheet, row, column);
  }

  sheetRenamed(sheet: Sheet): void {
    if (this.loaded) this.calculator?.renameSheet(sheet.id, sheet.name);
  }

  sheetRemoved(sheet: Sheet): void {
    this.dirty.delete(sheet);
    if (this.loaded) this.calculator?.removeSheet(sheet.id);
  }

  /** Makes every formula dirty, as a full calculation does. */
  invalidate(): void {
    this.everything = true;
  }

  /** The calculator has something to do of its own: functions or names that formulas waited for. */
  touch(): void {
    this.touched = true;
  }

  /** Calculates what is dirty; afterwards every value is current. */
  async run(): Promise<void> {
    const { calculator } = this;
    if (!this.pending) return;
    if (!calculator || (!this.loaded && !this.hasFormulas())) {
      this.settle();
      return;
    }
    if (!this.loaded) {
      await calculator.load(
        this.book.sheets.map((sheet) => ({ id: sheet.id, name: sheet.name, cells: this.loadCells(sheet) })),
      );
      this.loaded = true;
    }
    calculator.setNames(this.book.names.map(({ name, formula }) => ({ name, formula })));
    if (this.everything) calculator.markAllDirty();
    for (const [sheet, changed] of this.dirty)
      if (!sheet.deleted) calculator.setCells(sheet.id, changedCells(sheet, changed));
    this.settle();
    this.apply(await calculator.calculate());
  }

  private settle(): void {
    this.dirty.clear();
    this.everything = false;
    this.touched = false;
  }

  /** A formula that was entered, or that the file has no value for, comes without one. */
  private *loadCells(sheet: Sheet): Generator<CalcCell> {
    const entered = this.dirty.get(sheet);
    for (const [row, column, cell] of places(sheet)) {
      if (isExternal(cell.formula)) {
        yield { row, column, formula: null, value: cell.value };
        continue;
      }
      const value = cell.formula !== null && entered?.has(row * ROW + column) ? null : cell.value;
      const array = cell.extra?.array;
      const spill = array && { rowCount: array.rowCount, columnCount: array.columnCount };
      yield { row, column, formula: cell.formula, value, ...(spill ? { spill } : {}) };
    }
  }

  private hasFormulas(): boolean {
    for (const sheet of this.book.sheets) {
      for (const line of sheet.cells.values())
        if (line.some((cell) => cell !== undefined && cell.formula !== null)) return true;
    }
    return false;
  }

  private apply(results: readonly Calculated[]): void {
    const sheets = new Map(this.book.sheets.map((sheet) => [sheet.id, sheet]));
    for (const result of results) {
      const sheet = sheets.get(result.sheetId);
      const anchor = sheet?.find(result.row, result.column);
      if (sheet && anchor && anchor.formula !== null) this.respill(sheet, anchor, result);
    }
    for (const result of results) {
      const sheet = sheets.get(result.sheetId);
      if (!sheet) continue;
      const cell = sheet.at(result.row, result.column);
      if (cell.formula === null && !cell.extra?.spilledFrom) continue;
      const value = result.value ?? (cell.formula === null ? "" : 0);
      if (cell.value !== value) {
        cell.value = value;
        cell.dirty = true;
      }
    }
  }

  /** Gives the cells of an array to its anchor, and frees those that it no longer fills. */
  private respill(sheet: Sheet, anchor: Cell, { row, column, spill }: Calculated): void {
    const before = anchor.extra?.array;
    if (before?.fixed) return;
    const same = before?.rowCount === spill?.rowCount && before?.columnCount === spill?.columnCount;
    if (same) return;
    if (before) {
      for (let r = row; r < row + before.rowCount; r += 1) {
        for (let c = column; c < column + before.columnCount; c += 1) {
          const cell = sheet.find(r, c);
          const from = cell?.extra?.spilledFrom;
          if (!cell || from?.row !== row || from.column !== column) continue;
          if (spill && r < row + spill.rowCount && c < column + spill.columnCount) continue;
          sheet.extend(cell, { spilledFrom: undefined });
          cell.value = "";
          cell.dirty = true;
        }
      }
    }
    sheet.extend(anchor, { array: spill && { ...spill, fixed: false } });
    anchor.dirty = true;
    if (!spill) return;
    for (let r = row; r < row + spill.rowCount; r += 1) {
      for (let c = column; c < column + spill.columnCount; c += 1) {
        if (r !== row || c !== column) sheet.extend(sheet.at(r, c), { spilledFrom: { row, column } });
      }
    }
  }
}

function* places(sheet: Sheet): Generator<readonly [number, number, Cell]> {
  for (const [row, line] of sheet.cells) {
    for (let column = 0; column < line.length; column += 1) {
      const cell = line[column];
      if (cell && !cell.blank) yield [row, column, cell];
    }
  }
}

/** What an array fills is not told again: the calculator fills it from the anchor. */
function told(row: number, column: number, cell: Cell | undefined): CalcCell {
  const nothing = !cell || cell.extra?.spilledFrom || cell.blank;
  return nothing
    ? { row, column, formula: null, value: null }
    : { row, column, formula: isExternal(cell.formula) ? null : cell.formula, value: cell.value };
}

/** A formula that reads another workbook keeps the value that it was saved with: nobody can calculate it here. */
function isExternal(formula: string | null): boolean {
  return (
    formula !== null && formula.includes("[") && /\[[^[\]]+\][^[\]!]*!/.test(formula.replace(/"(?:[^"]|"")*"/g, '""'))
  );
}

function* changedCells(sheet: Sheet, changed: ReadonlySet<number>): Generator<CalcCell> {
  for (const place of changed) {
    const row = Math.floor(place / ROW);
    const column = place % ROW;
    yield told(row, column, sheet.find(row, column));
  }
}
