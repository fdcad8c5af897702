import type { Inverse } from "../excel/inverse";
import type { SheetKey, SheetLayout } from "../plan/writePlan";
import type { SheetSnapshot } from "../sheets/snapshot";
import { readAll } from "./rewrite";
import { readLayouts } from "./stored";

/** Sheets that are made for people to write into: taking them back must not take along what was written. */
const FORMS: readonly SheetKey[] = ["form", "sample", "scheme"];

/** What may be put back of a run: without the forms that somebody has filled in since, whose names are given. */
export async function sparingFilled(inverse: Inverse): Promise<{
  readonly inverse: Inverse;
  readonly spared: readonly string[];
}> {
  const added = inverse.sheets.filter(({ key, sheetId }) => sheetId === null && FORMS.includes(key));
  if (added.length === 0) return { inverse, spared: [] };
  const { reading } = await readAll({});
  const layouts = readLayouts();
  const filled = added.filter(({ key }) => {
    const layout = layouts.get(key);
    const sheet = reading.snapshot.sheets.find(({ name }) => name === layout?.name);
    return layout !== undefined && sheet !== undefined && isFilled(sheet, layout);
  });
  return {
    inverse: { ...inverse, sheets: inverse.sheets.filter((entry) => !filled.includes(entry)) },
    spared: filled.map(({ key, name }) => layouts.get(key)?.name ?? name),
  };
}

/** True when a cell holds something that was not written there by us. Formulas of ours may have been written in another way. */
function isFilled({ used, formulas }: SheetSnapshot, layout: SheetLayout): boolean {
  if (used === null) return true;
  const written = new Map(layout.cells.map(({ row, column, content }) => [`${row} ${column}`, content]));
  return formulas.some((line, down) =>
    line.some((now, across) => {
      const content = written.get(`${used.row + down} ${used.column + across}`);
      if (content !== undefined && "formula" in content) return typeof now !== "string" || !now.startsWith("=");
      return String(now ?? "") !== String(content?.value ?? "");
    }),
  );
}
