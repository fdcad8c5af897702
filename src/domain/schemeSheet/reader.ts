import { problem, type ProblemCode } from "../problem";
import type { ScoringScheme } from "../scheme";
import { checkScheme, type SchemePlace, type SchemeProblem } from "../schemeCheck";
import { findHeader, headWord, numberIn, text, type Grid } from "./cells";
import { readCriteria, sectionOf } from "./criteria";
import { readLadder } from "./ladder";
import type { SheetWord } from "./words";

/** A sound scheme, or everything that is wrong with the sheet, each with its row (from 0) also named in the text. */
export type SchemeReading =
  | { readonly scheme: ScoringScheme; readonly problems: readonly [] }
  | { readonly scheme: null; readonly problems: readonly SchemeProblem[] };

/**
 * Reads a workbook's own scheme. Columns may stand in any order and rows may be blank; a section fills down; the ladder may
 * stand below or beside. Without a line for it, the id is "workbook" and the full marks are 100.
 * `firstRow` is the row of the sheet (from 0) in which the grid begins.
 */
export function readSchemeSheet(grid: Grid, firstRow = 0): SchemeReading {
  const problems: SchemeProblem[] = [];
  const report = (code: ProblemCode, row: number | null, details: Record<string, string | number> = {}): void => {
    problems.push(placed({ ...problem(code, details), place: {}, row: null }, row === null ? null : row + firstRow));
  };
  const header = findHeader(grid, ["section", "criterion", "weight", "rule"]);
  const ladderHeader = findHeader(grid, ["grade", "from"]);
  if (header === null) report("scheme-sheet-header", null);
  if (ladderHeader === null) report("scheme-sheet-ladder", null);
  if (header === null || ladderHeader === null) return { scheme: null, problems };

  const head = readHead(grid, header.row);
  const drafts = readCriteria(grid, header, ladderHeader, report);
  const { ladder, rows: stepRows } = readLadder(grid, ladderHeader, report);
  const full = head.full === undefined ? { value: "100", row: header.row } : head.full;
  const scheme: ScoringScheme = {
    id: head.id?.value ?? "workbook",
    name: head.name?.value ?? "",
    nameEn: head.nameEn?.value ?? head.name?.value ?? "",
    full: numberIn(full.value) ?? Number.NaN,
    sections: drafts.map(sectionOf),
    ladder,
    source: head.source?.value ?? "",
  };
  if (Number.isNaN(scheme.full)) report("scheme-full", full.row, { value: full.value });

  const rowOf = (place: SchemePlace, code: ProblemCode): number => {
    if (place.step !== undefined) return stepRows[place.step] ?? ladderHeader.row;
    if (place.section !== undefined) {
      const draft = drafts[place.section];
      return (place.criterion === undefined ? draft?.row : draft?.rows[place.criterion]) ?? header.row;
    }
    if (code === "scheme-ladder") return ladderHeader.row;
    return code === "scheme-full" || code === "scheme-total" ? full.row : header.row;
  };
  const unreadable = problems.length > 0;
  for (const found of checkScheme(scheme)) {
    const row = rowOf(found.place, found.code) + firstRow;
    const told = problems.some((known) => known.row === row && known.code === found.code);
    const follows = unreadable && (found.code === "scheme-total" || found.code === "scheme-section-weight");
    if (!told && !follows) problems.push(placed(found, row));
  }
  return problems.length > 0 ? { scheme: null, problems } : { scheme, problems: [] };
}

function placed(found: SchemeProblem, row: number | null): SchemeProblem {
  if (row === null) return found;
  return { ...found, row, zh: `第 ${row + 1} 行：${found.zh}`, en: `Row ${row + 1}: ${found.en}` };
}

type Head = Partial<Record<SheetWord, { readonly value: string; readonly row: number }>>;

/** Lines above the table: a word, and its value in the next cell that holds one. */
function readHead(grid: Grid, end: number): Head {
  const head: Head = {};
  grid.slice(0, end).forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const word = headWord(cell);
      const value = cells
        .slice(column + 1)
        .map(text)
        .find((found) => found !== "");
      if (word !== null && value !== undefined) head[word] ??= { value, row };
    });
  });
  return head;
}
