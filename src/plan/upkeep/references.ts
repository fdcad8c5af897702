import { cellAddress, columnIndex, quoteSheet, type Area } from "../../sheets/area";
import { tokensOf, type Token } from "./tokens";

/** Cells that a formula names. */
export interface Reference {
  /** Null for the formula's own sheet. */
  readonly sheet: string | null;
  readonly area: Area;
}

/** Where cells that formulas name have gone since; `to` is null when they are deleted. Each area is one column wide. */
export interface Move {
  readonly sheet: string;
  readonly area: Area;
  readonly to: { readonly sheet: string; readonly area: Area } | null;
}

interface Corner {
  readonly row: number;
  readonly column: number;
}

const PARTS = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(\$?)([A-Z]+)(\$?)(\d+)(?::(\$?)([A-Z]+)(\$?)(\d+))?$/i;

export function referenceOf({ text }: Token): Reference | null {
  const match = PARTS.exec(text);
  if (match === null) return null;
  const [, quoted, plain, , column = "", , row = "", , lastColumn = column, , lastRow = row] = match;
  const sheet = quoted?.replaceAll("''", "'") ?? plain ?? null;
  const [top, bottom] = [Number(row) - 1, Number(lastRow) - 1].sort((one, other) => one - other);
  const [left, right] = [columnIndex(column), columnIndex(lastColumn)].sort((one, other) => one - other);
  if (top === undefined || bottom === undefined || left === undefined || right === undefined) return null;
  return { sheet, area: { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 } };
}

export function referencesIn(formula: string): readonly Reference[] {
  return tokensOf(formula).flatMap((token) => {
    const reference = token.kind === "reference" ? referenceOf(token) : null;
    return reference ? [reference] : [];
  });
}

/**
 * A formula as it must read after cells were moved: Excel rewrites the formulas that stand in cells, not those that were
 * remembered. Null when something that it names is gone, or was torn apart.
 */
export function rebased(formula: string, home: string, moves: readonly Move[]): string | null {
  const moved = tokensOf(formula).map((token) =>
    token.kind === "reference" ? rebasedReference(token.text, home, moves) : token.text,
  );
  return moved.includes(null) ? null : moved.join("");
}

function rebasedReference(text: string, home: string, moves: readonly Move[]): string | null {
  const match = PARTS.exec(text);
  if (match === null) return null;
  const [
    ,
    quoted,
    plain,
    dollar1 = "",
    column = "",
    dollar2 = "",
    row = "",
    dollar3 = "",
    lastColumn,
    dollar4 = "",
    lastRow,
  ] = match;
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  const of = (letters: string, number: string): Corner => ({ row: Number(number) - 1, column: columnIndex(letters) });
  const first = movedCorner(sheet ?? home, of(column, row), moves);
  const last = lastColumn === undefined ? first : movedCorner(sheet ?? home, of(lastColumn, lastRow ?? row), moves);
  if (first === null || last === null || first.sheet !== last.sheet) return null;
  const prefix =
    sheet === undefined
      ? ""
      : first.sheet === sheet
        ? text.slice(0, text.lastIndexOf("!") + 1)
        : `${quoteSheet(first.sheet)}!`;
  const start = dollars(first.corner, dollar1, dollar2);
  return lastColumn === undefined ? prefix + start : `${prefix}${start}:${dollars(last.corner, dollar3, dollar4)}`;
}

function dollars({ row, column }: Corner, beforeColumn: string, beforeRow: string): string {
  const [, letters = "", number = ""] = /^([A-Z]+)(\d+)$/.exec(cellAddress(row, column)) ?? [];
  return beforeColumn + letters + beforeRow + number;
}

function movedCorner(
  sheet: string,
  corner: Corner,
  moves: readonly Move[],
): { readonly sheet: string; readonly corner: Corner } | null {
  const move = moves.find((entry) => entry.sheet === sheet && holds(entry.area, corner));
  if (move === undefined) return { sheet, corner };
  if (move.to === null) return null;
  const { area } = move.to;
  const column = area.column;
  const offset = corner.row - move.area.row;
  if (area.rowCount === move.area.rowCount) return { sheet: move.to.sheet, corner: { row: area.row + offset, column } };
  // Rows were inserted or deleted inside: only its two ends are still known.
  if (offset === 0) return { sheet: move.to.sheet, corner: { row: area.row, column } };
  if (offset === move.area.rowCount - 1) {
    return { sheet: move.to.sheet, corner: { row: area.row + area.rowCount - 1, column } };
  }
  return null;
}

function holds(area: Area, { row, column }: Corner): boolean {
  return column === area.column && row >= area.row && row < area.row + area.rowCount;
}

/** The cells that formulas of one sheet name, as areas of one column each: what has to be followed to rebase them later. */
export function anchors(
  formulas: readonly string[],
  home: string,
): readonly { readonly sheet: string; readonly area: Area }[] {
  const spans = new Map<string, { sheet: string; column: number; rows: [number, number][] }>();
  for (const { sheet, area } of formulas.flatMap(referencesIn)) {
    for (let column = area.column; column < area.column + area.columnCount; column += 1) {
      const name = sheet ?? home;
      const key = `${column}!${name}`;
      const known = spans.get(key) ?? { sheet: name, column, rows: [] };
      known.rows.push([area.row, area.row + area.rowCount]);
      spans.set(key, known);
    }
  }
  return [...spans.values()].flatMap(({ sheet, column, rows }) =>
    joined(rows).map(([row, end]) => ({ sheet, area: { row, column, rowCount: end - row, columnCount: 1 } })),
  );
}

function joined(rows: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const result: [number, number][] = [];
  for (const [first, end] of [...rows].sort((one, other) => one[0] - other[0])) {
    const last = result.at(-1);
    if (last && first <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([first, end]);
  }
  return result;
}
