import type { SheetSnapshot } from "../../sheets/snapshot";
import { firstFunction, healed } from "./heal";
import { cellsOf, rewriteEdits, type Rewrite, type RewriteEdit } from "./rewriteEdit";

/** What a repair writes, and the sheets that it must leave alone. */
export interface RepairPlan {
  readonly edits: readonly RewriteEdit[];
  readonly cells: number;
  readonly left: readonly string[];
}

const RATES = new Set(["EXPRATE", "COMPRATE", "SCORERATE", "ADJRATE", "CARRYRATE", "QUARTERRATE", "CHANGERATE"]);

/**
 * Finds formulas of ours that show #NAME?, bear a damaged name or have become texts, and writes each anew: Excel looks a
 * function up again only when its formula is entered.
 */
export function planRepair(sheets: readonly SheetSnapshot[], purpose: string): RepairPlan {
  const edits: RewriteEdit[] = [];
  const left: string[] = [];
  let cells = 0;
  for (const sheet of sheets) {
    const damaged = damagedCells(sheet);
    if (damaged.length === 0) continue;
    if (sheet.protected) left.push(sheet.name);
    else {
      edits.push(...rewriteEdits(sheet, damaged, purpose));
      cells += damaged.length;
    }
  }
  return { edits, cells, left };
}

function damagedCells(sheet: SheetSnapshot): readonly Rewrite[] {
  const found: Rewrite[] = [];
  for (const { row, column, formula: before, value, format } of cellsOf(sheet)) {
    if (typeof before !== "string" || !before.startsWith("=")) continue;
    const formula = healed(before);
    const id = firstFunction(formula);
    const isText = value === before;
    if (id === null || (value !== "#NAME?" && formula === before && !isText)) continue;
    const numberFormat = format === "@" ? (RATES.has(id) ? "0.00%" : "General") : null;
    found.push({ row, column, before, content: { formula }, numberFormat });
  }
  return found;
}
