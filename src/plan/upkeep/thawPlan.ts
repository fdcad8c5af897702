import type { CellValue } from "../../domain/cell";
import { areaAddress, cellAddress, type Area } from "../../sheets/area";
import type { SheetSnapshot } from "../../sheets/snapshot";
import { rebased, type Move } from "./references";
import { cellsOf, rewriteEdits, type Rewrite, type RewriteEdit } from "./rewriteEdit";

/** A block that was frozen, with where everything is now. */
export interface FrozenBlock {
  /** Name of the sheet when it was frozen. */
  readonly home: string;
  readonly area: Area;
  /** Formulas before, "" where an array had spilled. */
  readonly before: readonly (readonly CellValue[])[];
  /** What freezing wrote: native formulas and values. */
  readonly frozen: readonly (readonly CellValue[])[];
  /** Null when the block's cells are gone. */
  readonly now: { readonly sheet: string; readonly area: Area } | null;
  readonly moves: readonly Move[];
}

export interface ThawPlan {
  readonly edits: readonly RewriteEdit[];
  /** Cells whose formulas come back. */
  readonly cells: number;
  /** Places that somebody changed since, whose cells were torn apart or whose sheet is protected. */
  readonly left: readonly string[];
}

/** Gives frozen cells their formulas back, with references that follow what was moved; what somebody changed stays. */
export function planThaw(sheets: readonly SheetSnapshot[], blocks: readonly FrozenBlock[], purpose: string): ThawPlan {
  const edits: RewriteEdit[] = [];
  const left: string[] = [];
  let cells = 0;
  for (const block of blocks) {
    const sheet = sheets.find(({ name }) => name === block.now?.sheet);
    const area = block.now?.area;
    const whole = area && area.rowCount === block.area.rowCount && area.columnCount === block.area.columnCount;
    if (!sheet || !area || !whole || sheet.protected) {
      left.push(`${block.now?.sheet ?? block.home}!${areaAddress(area ?? block.area)}`);
      continue;
    }
    const rewrites = thawedCells(sheet, area, block, left);
    edits.push(...rewriteEdits(sheet, rewrites, purpose));
    cells += rewrites.length;
  }
  return { edits, cells, left };
}

function thawedCells(sheet: SheetSnapshot, area: Area, block: FrozenBlock, left: string[]): readonly Rewrite[] {
  const formulas = formulaGrid(sheet);
  const arrays = block.before.some(([before]) => before === "");
  const rewrites = block.before.map(([before = ""], index): Rewrite | null => {
    const [row, column] = [area.row + index, area.column];
    const current = formulas.get(`${row}:${column}`) ?? "";
    const formula = rebased(String(before), block.home, block.moves);
    const isStill = same(current, block.frozen[index]?.[0] ?? "", block);
    if (formula === null || !isStill) return null;
    const content = formula === "" ? { value: "" } : { formula };
    return { row, column, before: current, content, numberFormat: null };
  });
  // An array needs all of its cells.
  const changed = arrays && rewrites.includes(null);
  return rewrites.flatMap((rewrite, index) => {
    if (rewrite !== null && !changed) return [rewrite];
    left.push(`${sheet.name}!${cellAddress(area.row + index, area.column)}`);
    return [];
  });
}

/** A sheet as if nothing in it were frozen: a value that freezing wrote is nothing that a person entered. */
export function withFormulas(sheet: SheetSnapshot, blocks: readonly FrozenBlock[]): SheetSnapshot {
  const { used } = sheet;
  const formulas = sheet.formulas.map((row) => [...row]);
  if (used === null) return sheet;
  for (const block of blocks.filter(({ now }) => now?.sheet === sheet.name)) {
    block.before.forEach(([before = ""], index) => {
      const [row, column] = [
        (block.now?.area.row ?? 0) + index - used.row,
        (block.now?.area.column ?? 0) - used.column,
      ];
      const current = formulas[row]?.[column];
      const line = formulas[row];
      if (line && before !== "" && same(current ?? "", block.frozen[index]?.[0] ?? "", block)) line[column] = before;
    });
  }
  return { ...sheet, formulas };
}

function same(current: CellValue, frozen: CellValue, block: FrozenBlock): boolean {
  if (typeof frozen !== "string" || !frozen.startsWith("=")) return (current ?? "") === (frozen ?? "");
  const expected = rebased(frozen, block.home, block.moves);
  return expected !== null && typeof current === "string" && plain(current) === plain(expected);
}

/** Excel may spell a formula otherwise than it was written. */
function plain(formula: string): string {
  return formula.replace(/[\s']/g, "").toUpperCase();
}

function formulaGrid(sheet: SheetSnapshot): ReadonlyMap<string, CellValue> {
  return new Map([...cellsOf(sheet)].map(({ row, column, formula }) => [`${row}:${column}`, formula]));
}
