import type { MoneyUnit } from "../domain/units";
import type { ColumnRole, RowKind, Table, TableKind } from "./table";
import { squeeze } from "./text";

/** What a person said against recognition: plain JSON, kept in the workbook's settings. */
export interface Corrections {
  readonly version: 1;
  /** Sheets to be left alone. */
  readonly ignoredSheets: readonly { readonly sheetId: string; readonly sheet: string }[];
  readonly tables: readonly TableCorrection[];
}

/**
 * Corrections of one table. The table is found again by the texts of its head, not by its address: rows and columns may be
 * inserted, and the sheet renamed. Of several tables with like heads the one nearest to `row` is meant.
 */
export interface TableCorrection {
  readonly sheetId: string;
  /** Name of the sheet when the correction was made, for messages. */
  readonly sheet: string;
  readonly anchor: TableAnchor;
  readonly ignored?: boolean;
  readonly kind?: TableKind;
  /** Texts of the header rows that the person chose, one list a row; overrides where the head is. */
  readonly headerRows?: readonly (readonly string[])[];
  readonly unit?: MoneyUnit | null;
  readonly columns?: readonly ColumnCorrection[];
  readonly rows?: readonly RowCorrection[];
}

export interface TableAnchor {
  /** Texts of the header band, squeezed, left to right and top to bottom. */
  readonly texts: readonly string[];
  readonly row: number;
  readonly column: number;
}

export interface ColumnCorrection {
  /** Head of the column as `Column.header`. */
  readonly header: string;
  /** Distance from the anchor's column; decides between columns of the same head. */
  readonly offset: number;
  readonly role: ColumnRole | null;
}

export interface RowCorrection {
  readonly name: string;
  /** Distance from the anchor's row; decides between rows of the same name. */
  readonly offset: number;
  readonly kind: RowKind;
}

/** A correction that fits nothing any more: shown, never applied to something else. */
export interface UnfitCorrection {
  readonly reason: "sheetGone" | "tableGone" | "headerGone" | "columnGone" | "rowGone";
  readonly sheet: string;
  /** Head, name or text that was looked for. */
  readonly detail: string;
}

export const NO_CORRECTIONS: Corrections = { version: 1, ignoredSheets: [], tables: [] };

/** Reads corrections from stored JSON; anything that is none gives none. */
export function parseCorrections(stored: unknown): Corrections {
  if (typeof stored !== "object" || stored === null) return NO_CORRECTIONS;
  const { version, ignoredSheets, tables } = stored as Partial<Record<keyof Corrections, unknown>>;
  if (version !== 1 || !Array.isArray(ignoredSheets) || !Array.isArray(tables)) return NO_CORRECTIONS;
  const named = (entry: unknown): boolean =>
    typeof entry === "object" && entry !== null && typeof (entry as { sheetId?: unknown }).sheetId === "string";
  const anchored = (entry: unknown): boolean =>
    named(entry) && Array.isArray((entry as Partial<TableCorrection>).anchor?.texts);
  return {
    version: 1,
    ignoredSheets: ignoredSheets.filter(named) as Corrections["ignoredSheets"],
    tables: tables.filter(anchored) as Corrections["tables"],
  };
}

/** Leaves a sheet alone from now on, or takes that back. */
export function ignoreSheet(corrections: Corrections, sheetId: string, sheet: string, ignored = true): Corrections {
  const others = corrections.ignoredSheets.filter((entry) => entry.sheetId !== sheetId);
  return { ...corrections, ignoredSheets: ignored ? [...others, { sheetId, sheet }] : others };
}

/** Leaves a table alone. */
export function ignoreTable(corrections: Corrections, table: Table): Corrections {
  return change(corrections, table, (own) => ({ ...own, ignored: true }));
}

export function correctKind(corrections: Corrections, table: Table, kind: TableKind): Corrections {
  return change(corrections, table, (own) => ({ ...own, kind }));
}

export function correctUnit(corrections: Corrections, table: Table, unit: MoneyUnit | null): Corrections {
  return change(corrections, table, (own) => ({ ...own, unit }));
}

/** Gives a column (absolute number) another role; null: none. */
export function correctRole(
  corrections: Corrections,
  table: Table,
  column: number,
  role: ColumnRole | null,
): Corrections {
  const header = table.columns.find((one) => one.column === column)?.header ?? "";
  const entry: ColumnCorrection = { header, offset: column - table.area.column, role };
  return change(corrections, table, (own) => ({
    ...own,
    columns: [...(own.columns ?? []).filter((one) => one.header !== header || one.offset !== entry.offset), entry],
  }));
}

/** Says what a row (absolute number) is. */
export function correctRowKind(corrections: Corrections, table: Table, row: number, kind: RowKind): Corrections {
  const name = squeeze(table.rows.find((one) => one.row === row)?.name ?? "");
  const entry: RowCorrection = { name, offset: row - anchorRow(table), kind };
  return change(corrections, table, (own) => ({
    ...own,
    rows: [...(own.rows ?? []).filter((one) => one.name !== name || one.offset !== entry.offset), entry],
  }));
}

/**
 * Says which rows are a table's head, where none or others were found.
 * @param texts the texts of these rows' cells, one list a row (see `headerTexts`)
 */
export function correctHeader(
  corrections: Corrections,
  place: { readonly sheetId: string; readonly sheet: string; readonly row: number; readonly column: number },
  texts: readonly (readonly string[])[],
  replaces?: Table,
): Corrections {
  const kept = replaces === undefined ? corrections : clearTable(corrections, replaces);
  const anchor: TableAnchor = {
    texts: texts.flat().map((text) => squeeze(text)),
    row: place.row,
    column: place.column,
  };
  const before = replaces === undefined ? undefined : entryOf(corrections, replaces);
  const entry: TableCorrection = { ...before, sheetId: place.sheetId, sheet: place.sheet, anchor, headerRows: texts };
  return { ...kept, tables: [...kept.tables, entry] };
}

/** Takes back all corrections of a table. */
export function clearTable(corrections: Corrections, table: Table): Corrections {
  const own = entryOf(corrections, table);
  return { ...corrections, tables: corrections.tables.filter((entry) => entry !== own) };
}

/** True when a person changed something about how the table is read. */
export function hasCorrections(corrections: Corrections, table: Table): boolean {
  return entryOf(corrections, table) !== undefined;
}

function anchorRow(table: Table): number {
  return table.headerRows[0] ?? table.area.row;
}

function anchorOf(table: Table): TableAnchor {
  return { texts: [...table.headerTexts], row: anchorRow(table), column: table.area.column };
}

function entryOf(corrections: Corrections, table: Table): TableCorrection | undefined {
  const found = corrections.tables.filter(
    (entry) => entry.sheetId === table.sheetId && likeness(entry.anchor.texts, table.headerTexts) >= LIKE,
  );
  found.sort((a, b) => Math.abs(a.anchor.row - anchorRow(table)) - Math.abs(b.anchor.row - anchorRow(table)));
  return found[0];
}

function change(
  corrections: Corrections,
  table: Table,
  update: (own: TableCorrection) => TableCorrection,
): Corrections {
  const own = entryOf(corrections, table);
  const base: TableCorrection = own ?? { sheetId: table.sheetId, sheet: table.sheet, anchor: anchorOf(table) };
  const moved = own === undefined ? base : rebase(own, table);
  return {
    ...corrections,
    tables: [...corrections.tables.filter((entry) => entry !== own), update({ ...moved, sheet: table.sheet })],
  };
}

/** Offsets are kept relative to the anchor, so moving the anchor to where the table is now keeps them right. */
function rebase(own: TableCorrection, table: Table): TableCorrection {
  return { ...own, anchor: anchorOf(table) };
}

/** Heads as alike as this are the same table's. */
export const LIKE = 0.6;

/** 0…1: how many texts two heads share. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const left = new Map<string, number>();
  for (const text of a) left.set(text, (left.get(text) ?? 0) + 1);
  let shared = 0;
  for (const text of b) {
    const count = left.get(text) ?? 0;
    if (count === 0) continue;
    shared++;
    left.set(text, count - 1);
  }
  return shared / Math.max(a.length, b.length);
}
