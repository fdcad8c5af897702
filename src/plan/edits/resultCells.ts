import type { CellValue } from "../../domain/cell";

/** Columns that hold results: filled where they are empty, added where a table has none. */
export const RESULT_ROLES = ["expenditureRate", "completionRate", "verdict", "score"] as const;
export type ResultRole = (typeof RESULT_ROLES)[number];

/** Cells that hold, or will hold, one of our functions: by table, row and role their reference in a formula. */
export class ResultCells {
  private readonly references = new Map<string, string>();

  set(tableId: string, row: number, role: ResultRole, reference: string): void {
    this.references.set(`${tableId}|${row}|${role}`, reference);
  }

  get(tableId: string, row: number, role: ResultRole): string | null {
    return this.references.get(`${tableId}|${row}|${role}`) ?? null;
  }
}

/** Excel stores `PERF.EXPRATE` in files as `_xldudf_PERF_EXPRATE`; either may come back. */
const OURS = /(?:^|[^A-Z0-9_.])(?:_xldudf_PERF_|PERF\.)[A-Z]+\(/i;

/** True for a formula that calls one of our functions: a cell that we filled, and may fill again. */
export function isOurFormula(formula: CellValue): boolean {
  return typeof formula === "string" && formula.startsWith("=") && OURS.test(formula);
}

/** Rows that a formula of ours fills: as many as its first range has, 1 where it has none. */
export function spilledRows(formula: CellValue): number {
  const range = /([A-Z]{1,3})\$?(\d+):\$?\1\$?(\d+)/.exec(String(formula));
  const single = /SUM\(/i.test(String(formula));
  return range && !single ? Number(range[3]) - Number(range[2]) + 1 : 1;
}
