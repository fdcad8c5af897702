import type { CellValue } from "../cell";
import { ALIAS_SEPARATOR } from "../schemeCheck";
import { SHEET_WORDS, tidyHead, type SheetWord } from "./words";

export type Grid = readonly (readonly CellValue[])[];

export interface Header {
  readonly row: number;
  readonly columns: Readonly<Partial<Record<SheetWord, number>>>;
}

/** The first row that holds all these heads, with the column of each head that it holds. */
export function findHeader(grid: Grid, needed: readonly SheetWord[]): Header | null {
  for (const [row, cells] of grid.entries()) {
    const columns: Partial<Record<SheetWord, number>> = {};
    cells.forEach((cell, column) => {
      const word = headWord(cell);
      if (word !== null) columns[word] ??= column;
    });
    if (needed.every((word) => columns[word] !== undefined)) return { row, columns };
  }
  return null;
}

const HEAD_WORDS: ReadonlyMap<string, SheetWord> = new Map(
  (Object.keys(SHEET_WORDS) as SheetWord[]).flatMap((word) => SHEET_WORDS[word].map((text) => [tidyHead(text), word])),
);

export function headWord(cell: CellValue | undefined): SheetWord | null {
  return typeof cell === "string" ? (HEAD_WORDS.get(tidyHead(cell)) ?? null) : null;
}

export function aliasesIn(cell: CellValue): string[] {
  return text(cell)
    .split(ALIAS_SEPARATOR)
    .map((alias) => alias.trim())
    .filter((alias) => alias !== "");
}

export function text(cell: CellValue | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell).trim();
}

/** A plain number, perhaps with 分 behind it; null for anything else. */
export function numberIn(written: string): number | null {
  const match = /^(-?\d+(?:\.\d+)?(?:e[-+]?\d+)?)分?$/i.exec(tidyHead(written));
  return match ? Number(match[1]) : null;
}
