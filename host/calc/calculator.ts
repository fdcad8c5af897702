/** What the calculator computes with; an error value is its text: `#DIV/0!`. */
export type CalcValue = string | number | boolean | null;

/** A cell as the engine is told of it. */
export interface CalcCell {
  /** Rows and columns from 0. */
  readonly row: number;
  readonly column: number;
  /** With its leading `=`, English names; null for a constant. */
  readonly formula: string | null;
  /** A constant's value. With a formula: at `load`, the value that the file holds (null: none, calculate it); else not looked at. */
  readonly value: CalcValue;
  /** At `load`: the size of the array that the formula's value is the first of, when the file says so. */
  readonly spill?: { readonly rowCount: number; readonly columnCount: number };
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
  readonly parameters: readonly {
    readonly name: string;
    readonly optional: boolean;
    readonly dimensionality: "scalar" | "matrix";
    readonly repeating: boolean;
  }[];
  /** `allowErrorForDataTypeAny`: error cells are handed to the function as `{ error: "#DIV/0!" }`; else one error in the arguments is the result. */
  readonly acceptsErrors?: boolean;
  /** Calls the associated function of the add-in as Excel calls it; errors come back as `{ error: "#VALUE!", message }`. */
  call(args: readonly unknown[]): unknown;
}

/** The formula engine of the stand-in: knows sheets, cells and formulas, and nothing of office.js or of files. */
export interface Calculator {
  /** Replaces everything. A formula that comes with a value keeps it until something that it reads changes, as when Excel opens a file. */
  load(sheets: Iterable<CalcSheet>): Promise<void>;
  /** Adds or replaces the add-in's functions; formulas that call them by these names become dirty when they showed #NAME?. */
  registerFunctions(functions: readonly CustomFunction[]): void;
  /** Workbook names that formulas use; `formula` with its leading `=`. Replaces those set before. */
  setNames(names: Iterable<{ readonly name: string; readonly formula: string }>): void;
  addSheet(sheet: { readonly id: string; readonly name: string }): void;
  /** The formulas that name the sheet are then to be set again, as are those that point at one that was removed. */
  renameSheet(id: string, name: string): void;
  removeSheet(id: string): void;
  /** A cell with neither formula nor value is cleared. */
  setCells(sheetId: string, cells: Iterable<CalcCell>): void;
  /** Makes every formula dirty (Ctrl+Alt+F9). */
  markAllDirty(): void;
  /** Calculates what is dirty and resolves with every value that changed. A cell that lost its spilled value comes with null. */
  calculate(): Promise<readonly Calculated[]>;
  dispose(): void;
}
