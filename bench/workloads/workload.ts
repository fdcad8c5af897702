/** null is an empty cell. */
export type WorkloadCell = string | number | null;

export interface WorkloadSheet {
  readonly name: string;
  readonly rows: readonly (readonly WorkloadCell[])[];
  readonly merges?: readonly string[];
}

/** A column that the add-in computes, as a native formula of the same rate; `{}` stands for the row's number. */
export interface NativeColumn {
  readonly sheet: string;
  /** Counting from 0. */
  readonly column: number;
  /** First and last row, counting from 1 as Excel does. */
  readonly rows: readonly [number, number];
  readonly formula: string;
}

/** A workbook of a size that people have, the same on every run. */
export interface Workload {
  readonly id: string;
  readonly title: string;
  readonly sheets: readonly WorkloadSheet[];
  readonly native: readonly NativeColumn[];
}

export function cellCount({ sheets }: Workload): number {
  return sheets.reduce((sum, { rows }) => sum + rows.reduce((cells, row) => cells + row.length, 0), 0);
}
