/** A rectangle of cells. Rows and columns count from 0, as `getRangeByIndexes` does. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** `0 → "A"`, `26 → "AA"`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** `"A" → 0`, `"AA" → 26`. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** The A1 address of a cell, without its sheet. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** The A1 address of an area, without its sheet; one cell has no colon. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.row, area.column);
  if (area.rowCount === 1 && area.columnCount === 1) return first;
  return `${first}:${cellAddress(area.row + area.rowCount - 1, area.column + area.columnCount - 1)}`;
}

/** A sheet name as it stands in a formula, always quoted: `O'Brien → 'O''Brien'`. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
