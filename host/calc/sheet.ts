import type { ICellData } from "./packages";
import type { CalcValue } from "./calculator";
import { type AreaNode, cellKey } from "./dependencies";
import { type CellSource, engineCell } from "./engine";
import type { Area } from "../formula/area";

/** A formula in a cell. */
export interface FormulaNode {
  readonly sheet: SheetCells;
  row: number;
  column: number;
  formula: string;
  /** As the engine takes it; null when it must be compiled anew each time. */
  compiled: string | null;
  value: CalcValue;
  precedents: AreaNode[];
  /** Recalculated every time: TODAY, RAND, or a reference that is only known when calculated (OFFSET, INDIRECT). */
  volatile: boolean;
  /** Has a value that was not reported yet. */
  fresh: boolean;
  /** The size of an array result; cells other than the anchor are empty of anything else. */
  spill: Area | null;
  /** The area that an array result could not have: #SPILL!. */
  blocked: Area | null;
  /** Used while an order is made: see `order.ts`. */
  visit: number;
  waiting: number;
}

/** The cells of one sheet. */
export class SheetCells implements CellSource {
  readonly formulas = new Map<number, FormulaNode>();
  /** Which formula spilled a value into a cell. */
  readonly spilled = new Map<number, FormulaNode>();
  readonly blocked = new Set<FormulaNode>();
  private readonly values = new Map<number, Map<number, ICellData>>();
  private rows = 0;
  private columns = 0;

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  /** One more than the last row that ever held something. */
  get usedRows(): number {
    return this.rows;
  }

  /** One more than the last column that ever held something. */
  get usedColumns(): number {
    return this.columns;
  }

  getValue(row: number, column: number): ICellData | undefined {
    return this.values.get(row)?.get(column);
  }

  /** Part of the interface that Univer's own functions expect of a sheet's cells. */
  getMatrix(): Record<number, Record<number, ICellData>> {
    return Object.fromEntries([...this.values].map(([row, cells]) => [row, Object.fromEntries(cells)]));
  }

  has(row: number, column: number): boolean {
    return this.values.get(row)?.has(column) ?? false;
  }

  set(row: number, column: number, value: CalcValue): void {
    const cell = engineCell(value);
    if (cell === null) {
      this.values.get(row)?.delete(column);
      return;
    }
    let cells = this.values.get(row);
    if (!cells) this.values.set(row, (cells = new Map()));
    cells.set(column, cell);
    if (row >= this.rows) this.rows = row + 1;
    if (column >= this.columns) this.columns = column + 1;
  }

  formulaAt(row: number, column: number): FormulaNode | undefined {
    return this.formulas.get(cellKey(row, column));
  }
}
