import type { CalcCell, Calculated, Calculator, CalcValue } from "../../../host/calc/calculator";
import { parseAddress } from "../../../host/formula/address";

/** Cells by address: text with a leading `=` is a formula, anything else a constant. */
export type Cells = Readonly<Record<string, CalcValue>>;

export function cellsOf(cells: Cells): readonly CalcCell[] {
  return Object.entries(cells).map(([address, content]) => {
    const place = parseAddress(address);
    if (!place) throw new Error(`no cell ${address}`);
    const isFormula = typeof content === "string" && content.startsWith("=") && content.length > 1;
    return {
      row: place.row,
      column: place.column,
      formula: isFormula ? content : null,
      value: isFormula ? null : content,
    };
  });
}

/** Loads sheets by name; a sheet's id is its name. */
export async function load(calculator: Calculator, sheets: Readonly<Record<string, Cells>>): Promise<void> {
  await calculator.load(Object.entries(sheets).map(([name, cells]) => ({ id: name, name, cells: cellsOf(cells) })));
}

/** Results by `sheet!A1`. */
export function byAddress(results: readonly Calculated[]): Record<string, CalcValue> {
  return Object.fromEntries(
    results.map(({ sheetId, row, column, value }) => [`${sheetId}!${address(row, column)}`, value]),
  );
}

export function address(row: number, column: number): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}
