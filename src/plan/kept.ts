import type { CellValue } from "../domain/cell";
import { isBlank, isCellError } from "../domain/cell";
import type { Area } from "../sheets/area";
import type { SheetSnapshot, Snapshot } from "../sheets/snapshot";
import { identityKey, kindOfKey, looseKey, readablePath } from "./identity";
import { groupBy, push } from "./lists";
import { areasOfCells } from "./occupied";
import { KEPT_PLACES } from "./words";
import type { LayoutInput, SheetKey, SheetLayout } from "./writePlan";

/** Something that a person wrote into one of our sheets. */
export interface KeptText {
  readonly key: string;
  readonly value: string | number | boolean;
}

export type KeptTexts = readonly KeptText[];

/** What has to be remembered of a sheet that was written, to find again what people wrote into it. Plain JSON. */
export interface WrittenSheet {
  readonly key: SheetKey;
  readonly sheetId: string;
  readonly inputs: readonly LayoutInput[];
  /** Cells that we wrote: anything outside of them was written by somebody else. */
  readonly written: readonly Area[];
}

/** What to remember after a layout was written to that sheet. */
export function rememberWritten(layout: SheetLayout, sheetId: string): WrittenSheet {
  return { key: layout.key, sheetId, inputs: layout.inputs, written: areasOfCells(layout.cells) };
}

/**
 * Reads back what people wrote into our sheets since the last run: inputs by their key, wherever their row has moved to, and
 * texts beside and below what we wrote. Formulas that we proposed, blanks and sheets that are gone give nothing.
 */
export function readKept(snapshot: Snapshot, written: readonly WrittenSheet[]): KeptTexts {
  return written.flatMap((memory) => {
    const sheet = snapshot.sheets.find((candidate) => candidate.id === memory.sheetId);
    return sheet?.used ? readSheet(sheet, memory) : [];
  });
}

/** Where each input of a sheet stands now, by its key; none for an input whose row is gone. */
export function inputPlaces(
  sheet: SheetSnapshot,
  inputs: readonly LayoutInput[],
): ReadonlyMap<string, { readonly row: number; readonly column: number }> {
  const rows = new RowFinder(new CellReader(sheet), inputs);
  const places = new Map<string, { readonly row: number; readonly column: number }>();
  for (const input of inputs) {
    const row = rows.find(input);
    if (row !== null) places.set(input.key, { row, column: input.column });
  }
  return places;
}

function readSheet(sheet: SheetSnapshot, memory: WrittenSheet): KeptText[] {
  const cells = new CellReader(sheet);
  const rows = new RowFinder(cells, memory.inputs);
  const kept: KeptText[] = [];
  const seen = new Set<string>();
  for (const input of memory.inputs) {
    const row = rows.find(input);
    if (row === null) continue;
    seen.add(`${row}:${input.column}`);
    const value = typedValue(cells, row, input) ?? overwritten(cells, row, input);
    if (value !== null) kept.push({ key: input.key, value });
  }
  return [...kept, ...strangeTexts(sheet, memory, seen, rows.moved)];
}

class CellReader {
  constructor(private readonly sheet: SheetSnapshot) {}

  get lastRow(): number {
    return this.sheet.used ? this.sheet.used.row + this.sheet.used.rowCount - 1 : -1;
  }

  value(row: number, column: number): CellValue {
    return this.grid(this.sheet.values, row, column);
  }

  formula(row: number, column: number): CellValue {
    return this.grid(this.sheet.formulas, row, column);
  }

  private grid(grid: readonly (readonly CellValue[])[], row: number, column: number): CellValue {
    const { used } = this.sheet;
    return used ? (grid[row - used.row]?.[column - used.column] ?? "") : "";
  }
}

/** Finds an input's row again by the text beside it: the nearest row that bears it, each row once per column. */
class RowFinder {
  private shift = 0;
  private readonly taken = new Set<string>();
  private readonly index = new Map<number, Map<string, number[]>>();
  moved = false;

  constructor(
    private readonly cells: CellReader,
    inputs: readonly LayoutInput[],
  ) {
    for (const column of new Set(inputs.flatMap((input) => (input.label ? [input.label.column] : [])))) {
      const rows = new Map<string, number[]>();
      for (let row = 0; row <= cells.lastRow; row += 1) {
        const text = labelText(cells.value(row, column));
        if (text !== "") push(rows, text, row);
      }
      this.index.set(column, rows);
    }
  }

  /** The row where the input stands now, or null when no row bears its label any more. */
  find(input: LayoutInput): number | null {
    const expected = input.row + this.shift;
    if (!input.label) return expected;
    // The label's source was deleted: the same words elsewhere, in a chart's figures, are no label of this input.
    if (isCellError(this.cells.value(expected, input.label.column))) return this.unlabelled(input, expected);
    const rows = this.index.get(input.label.column)?.get(labelText(input.label.text)) ?? [];
    const free = rows.filter((row) => !this.taken.has(`${row}:${input.column}`));
    const [nearest] = [...free].sort((one, other) => Math.abs(one - expected) - Math.abs(other - expected));
    if (nearest === undefined) return this.unlabelled(input, expected);
    this.taken.add(`${nearest}:${input.column}`);
    this.shift = nearest - input.row;
    if (this.shift !== 0) this.moved = true;
    return nearest;
  }

  /** The label itself was edited or its source is gone: the row is taken where it stood, unless another input has it. */
  private unlabelled(input: LayoutInput, expected: number): number | null {
    const place = `${expected}:${input.column}`;
    if (this.taken.has(place)) return null;
    this.taken.add(place);
    return expected;
  }
}

function labelText(value: CellValue): string {
  return value === null ? "" : String(value).replace(/[\s\u00a0\u3000]+/g, "");
}

/** What a person put into an input; null while it is blank or still holds what we proposed. */
function typedValue(cells: CellReader, row: number, input: LayoutInput): string | number | boolean | null {
  const value = cells.value(row, input.column);
  if (value === null || isBlank(value)) return null;
  if (input.proposed === undefined) return value;
  const formula = cells.formula(row, input.column);
  if (value === input.proposed || formula === input.proposed) return null;
  // Excel may spell a formula otherwise than it was written ('A'!B1 comes back as A!B1).
  const ours = typeof input.proposed === "string" && input.proposed.startsWith("=");
  return ours && typeof formula === "string" && formula.startsWith("=") ? null : value;
}

/** What a person typed over the formula that the input feeds. */
function overwritten(cells: CellReader, row: number, { insteadOf }: LayoutInput): string | number | boolean | null {
  if (insteadOf === undefined) return null;
  const value = cells.value(row, insteadOf);
  const formula = cells.formula(row, insteadOf);
  return typeof value === "number" && formula === value ? value : null;
}

/** Texts outside of everything that we wrote. After rows were moved, places no longer tell whose a cell is. */
function strangeTexts(
  sheet: SheetSnapshot,
  memory: WrittenSheet,
  seen: ReadonlySet<string>,
  moved: boolean,
): KeptText[] {
  if (!sheet.used || moved) return [];
  const { row: top, column: left } = sheet.used;
  return sheet.values.flatMap((line, rowIndex) =>
    line.flatMap((value, columnIndex) => {
      const [row, column] = [top + rowIndex, left + columnIndex];
      if (value === null || isBlank(value) || seen.has(`${row}:${column}`)) return [];
      if (memory.written.some((area) => contains(area, row, column))) return [];
      const key = identityKey("other", memory.key, [String(value)]);
      // A text that was listed at the end in an earlier run may still stand in its old place.
      return memory.inputs.some((input) => input.key === key) ? [] : [{ key, value }];
    }),
  );
}

function contains(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rowCount &&
    column >= area.column &&
    column < area.column + area.columnCount
  );
}

/** Kept texts laid beside the inputs of a new run. */
export interface MatchedTexts {
  readonly byKey: ReadonlyMap<string, string | number | boolean>;
  /** Texts whose indicator or criterion is gone, in their old order. */
  readonly rest: KeptTexts;
}

/**
 * Gives each input of the new run what was written for it: by its full identity first, then, where only one input and one
 * text answer to it, without the table's name.
 */
export function matchKept(kept: KeptTexts, keys: readonly string[]): MatchedTexts {
  const wanted = new Set(keys);
  const byKey = new Map<string, string | number | boolean>();
  for (const text of kept) if (wanted.has(text.key)) byKey.set(text.key, text.value);
  const openTexts = groupBy(
    kept.filter((text) => !wanted.has(text.key)),
    (text) => looseKey(text.key),
  );
  if (openTexts.size === 0) return { byKey, rest: [] };
  const openKeys = groupBy(
    keys.filter((key) => !byKey.has(key)),
    looseKey,
  );
  const rest: KeptText[] = [];
  for (const [loose, texts] of openTexts) {
    const [key, ...others] = openKeys.get(loose) ?? [];
    const [text] = texts;
    if (key !== undefined && text && others.length === 0 && texts.length === 1) byKey.set(key, text.value);
    else rest.push(...texts);
  }
  return { byKey, rest };
}

/** Where a text was written, for the list of what is kept at the end: 偏差原因… · 产出指标 · 数量指标 · 首台套. */
export function keptPlace(key: string): string {
  return `${KEPT_PLACES[kindOfKey(key)] ?? ""}：${readablePath(key)}`;
}
