import type { ExcelHost } from "../../../host/excelHost";
import type { Cell } from "../../../host/model/grid/cell";
import type { Sheet } from "../../../host/model/grid/sheet";
import { cellAddress } from "../../../src/sheets/area";

/** Everything of an open workbook that a person, or the next run, could tell a difference by. */
export interface BookState {
  /** Contents and formats by place, as `表!B5`; a calculated value counts with its formula. */
  readonly cells: ReadonlyMap<string, string>;
  /** Sheets, sizes, merges, names, rules, charts, paper. */
  readonly rest: ReadonlyMap<string, string>;
  /** What the add-in keeps in the document. */
  readonly settings: string;
}

const styleTexts = new WeakMap<object, string>();

function styleText(style: object): string {
  const known = styleTexts.get(style);
  if (known !== undefined) return known;
  const text = JSON.stringify(plainStyle(style));
  styleTexts.set(style, text);
  return text;
}

/** The same look is written in several ways, and comes back from a file in yet another. */
function plainStyle(style: unknown): unknown {
  if (typeof style !== "object" || style === null) return style;
  const entries = Object.entries(style)
    .filter(([name, value]) => value !== undefined && !/^apply[A-Z]/.test(name))
    .filter(([name, value]) => name !== "fill" || (value as { pattern?: string }).pattern !== "none")
    .filter(([name, value]) => !(name === "wrapText" && value === false) && !(name === "indent" && value === 0))
    .filter(([name, value]) => !(["bold", "italic"].includes(name) && value === false))
    .map(([name, value]) => [name, plainStyle(value)] as const);
  return Object.fromEntries(entries.sort(([one], [other]) => one.localeCompare(other)));
}

/** A sum that a file has as 8806.94 may come back from a calculation as 8806.939999999999. */
function settled(value: unknown): unknown {
  return typeof value === "number" ? Number(value.toPrecision(12)) : value;
}

function cellText(sheet: Sheet, row: number, column: number, cell: Cell): string | null {
  const style = styleText(cell.style);
  if (cell.blank && style === styleText(sheet.lineStyle(row, column))) return null;
  return JSON.stringify([settled(cell.value), cell.formula, style]);
}

export function stateOf(host: ExcelHost): BookState {
  const cells = new Map<string, string>();
  const rest = new Map<string, string>();
  rest.set("sheets", JSON.stringify(host.book.sheets.map(({ name, document }) => [name, document.state])));
  rest.set(
    "names",
    JSON.stringify(host.book.names.map(({ name, formula, visible }) => [name, formula, visible]).sort()),
  );
  for (const sheet of host.book.sheets) {
    for (const [row, line] of sheet.cells) {
      line.forEach((cell, column) => {
        const text = cell && cellText(sheet, row, column, cell);
        if (text) cells.set(`${sheet.name}!${cellAddress(row, column)}`, text);
      });
    }
    rest.set(sheet.name, sheetText(sheet));
  }
  const settings = JSON.stringify([...host.settings].sort(([one], [other]) => one.localeCompare(other)));
  return { cells, rest, settings };
}

/** Known only of rules that were made since the file was opened, or only of those that came with it. */
const OF_THE_FILE = new Set(["x14Id", "gradient"]);

function ordered(rule: unknown): unknown {
  if (Array.isArray(rule)) return rule.map(ordered);
  if (typeof rule !== "object" || rule === null) return rule;
  const entries = Object.entries(rule).filter(([name, value]) => value !== undefined && !OF_THE_FILE.has(name));
  return Object.fromEntries(
    entries.map(([name, value]) => [name, ordered(value)] as const).sort(([one], [other]) => one.localeCompare(other)),
  );
}

function sheetText({ document, columns, rows, merges }: Sheet): string {
  const heights = [...rows].filter(([, { height, hidden }]) => height !== undefined || hidden === true);
  const widths = [...columns].filter(([, { width, hidden }]) => width !== undefined || hidden === true);
  return JSON.stringify([
    merges.map(({ row, column, rowCount, columnCount }) => [row, column, rowCount, columnCount].join()).sort(),
    heights.map(([row, { height, hidden }]) => [row, height, hidden === true]),
    widths.map(([column, { width, hidden }]) => [column, width, hidden === true]),
    ordered(document.conditionalFormattings),
    ordered(document.dataValidations.model),
    document.getCharts().length,
    document.sheetProtection ?? null,
    document.pageSetup.printArea ?? null,
  ]);
}

/** Places whose cells differ. */
export function differingCells(one: BookState, other: BookState): readonly string[] {
  const places = new Set([...one.cells.keys(), ...other.cells.keys()]);
  return [...places].filter((place) => one.cells.get(place) !== other.cells.get(place));
}

/** Sheets, or other parts, that differ beside their cells. */
export function differingParts(one: BookState, other: BookState): readonly string[] {
  const parts = new Set([...one.rest.keys(), ...other.rest.keys()]);
  return [...parts].filter((part) => one.rest.get(part) !== other.rest.get(part));
}

export function isSameBook(one: BookState, other: BookState): boolean {
  return differingCells(one, other).length === 0 && differingParts(one, other).length === 0;
}
