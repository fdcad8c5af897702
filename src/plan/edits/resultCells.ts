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
