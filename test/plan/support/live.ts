import type { CalcCell, CalcValue } from "../../../host/calc/calculator";
import { createCalculator } from "../../../host/calc/univer";
import type { SheetLayout, WritePlan } from "../../../src/plan/writePlan";
import type { Snapshot } from "../../../src/sheets/snapshot";

const SUMMARY = "{summary}";

/** The summary sheet of a plan, calculated beside its workbook on a machine that does not know our functions. */
export interface LiveSummary {
  value(row: number, column: number): CalcValue;
  /** Types a value into a cell of the workbook, or of the summary itself, and calculates. */
  type(sheetId: string | "summary", row: number, column: number, value: CalcValue): Promise<void>;
  dispose(): void;
}

export async function liveSummary(snapshot: Snapshot, plan: WritePlan): Promise<LiveSummary> {
  const layout = plan.sheets.find((sheet) => sheet.key === "summary");
  if (!layout) throw new Error("No summary sheet in the plan");
  const calculator = createCalculator();
  const values = new Map<string, CalcValue>();
  const sheets = snapshot.sheets.map((sheet) => ({ id: sheet.id, name: sheet.name, cells: sourceCells(sheet) }));
  await calculator.load([...sheets, { id: SUMMARY, name: layout.name, cells: layoutCells(layout) }]);
  for (const cell of layoutCells(layout)) values.set(`${SUMMARY}:${cell.row}:${cell.column}`, cell.value);
  const calculate = async (): Promise<void> => {
    for (const { sheetId, row, column, value } of await calculator.calculate())
      values.set(`${sheetId}:${row}:${column}`, value);
  };
  await calculate();
  return {
    value: (row, column) => values.get(`${SUMMARY}:${row}:${column}`) ?? null,
    type: async (sheetId, row, column, value) => {
      const id = sheetId === "summary" ? SUMMARY : sheetId;
      calculator.setCells(id, [{ row, column, formula: null, value }]);
      values.set(`${id}:${row}:${column}`, value);
      await calculate();
    },
    dispose: () => calculator.dispose(),
  };
}

function sourceCells(sheet: Snapshot["sheets"][number]): CalcCell[] {
  const { used } = sheet;
  if (!used) return [];
  return sheet.values.flatMap((line, row) =>
    line.flatMap((value, column): CalcCell[] => {
      if (value === "" || value === null) return [];
      const stored = sheet.formulas[row]?.[column];
      const formula = typeof stored === "string" && stored.startsWith("=") ? stored : null;
      return [{ row: row + used.row, column: column + used.column, formula, value }];
    }),
  );
}

function layoutCells(layout: SheetLayout): CalcCell[] {
  return layout.cells.flatMap(({ row, column, content }): CalcCell[] => {
    if ("formula" in content) return [{ row, column, formula: content.formula, value: null }];
    return content.value === "" ? [] : [{ row, column, formula: null, value: content.value }];
  });
}
