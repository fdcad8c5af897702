/** What the calculator computes with; an error value is its text: `#DIV/0!`. */
export type CalcValue = string | number | boolean | null;

export interface CalcCell {
  /** Rows and columns from 0. */
  readonly row: number;
  readonly column: number;
  /** With its leading `=`, English names; null for a constant. */
  readonly formula: string | null;
  readonly value: CalcValue;
}

export interface CalcSheet {
  readonly id: string;
  readonly name: string;
  readonly cells: Iterable<CalcCell>;
}

/** A value that a calculation gave to a cell: a formula's own, or one that a formula spilled into it. */
export interface Calculated {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly value: CalcValue;
  /** The anchor's spilled size, when this cell's formula gave an array. */
  readonly spill?: { readonly rowCount: number; readonly columnCount: number };
}

/** One function of the add-in, as `functions.json` describes it. */
export interface CustomFunction {
  /** Full name in formulas: `PERF.EXPRATE`. */
  readonly name: string;
  readonly id: string;
  readonly parameters: readonly { readonly name: string; readonly optional: boolean; readonly dimensionality: "scalar" | "matrix"; readonly repeating: boolean }[];
  /** Calls the associated function of the add-in as Excel calls it; errors come back as `{ error: "#VALUE!", message }`. */
  call(args: readonly unknown[]): unknown;
}

/** The formula engine of the stand-in: knows sheets, cells and formulas, and nothing of office.js or of files. */
export interface Calculator {
  load(sheets: Iterable<CalcSheet>): Promise<void>;
  registerFunctions(functions: readonly CustomFunction[]): void;
  addSheet(sheet: { readonly id: string; readonly name: string }): void;
  renameSheet(id: string, name: string): void;
  removeSheet(id: string): void;
  setCells(sheetId: string, cells: Iterable<CalcCell>): void;
  /** Inserts (count > 0) or deletes (count < 0) whole rows or columns; formulas everywhere follow. Returns formulas that changed. */
  shift(sheetId: string, axis: "rows" | "columns", at: number, count: number): readonly (CalcCell & { readonly sheetId: string })[];
  /** Calculates what is dirty and resolves with every value that changed. */
  calculate(): Promise<readonly Calculated[]>;
  dispose(): void;
}
