import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import type { Cell, Worksheet } from "@cj-tech-master/excelts";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import type { EvaluationSettings } from "../../src/domain/settings";
import type { CellValue } from "../../src/domain/cell";
import { evaluate } from "../../src/evaluate/evaluate";
import type { Evaluation } from "../../src/evaluate/evaluation";
import { recognise } from "../../src/sheets/recognise";
import { columnIndex } from "../../src/sheets/area";
import type { Area } from "../../src/sheets/area";
import type { SheetSnapshot, Snapshot } from "../../src/sheets/snapshot";

export const SAMPLES = join(__dirname, "..", "..", "samples");

/** A .xlsx file as the add-in would have read it. */
export async function snapshotOfFile(file: string): Promise<Snapshot> {
  const book = new Workbook();
  await book.xlsx.load(readFileSync(file));
  return { workbook: basename(file), sheets: book.worksheets.map(sheetSnapshot) };
}

export async function evaluateFile(file: string, settings: Partial<EvaluationSettings> = {}): Promise<Evaluation> {
  return evaluateSnapshot(await snapshotOfFile(file), settings);
}

export function evaluateSnapshot(snapshot: Snapshot, settings: Partial<EvaluationSettings> = {}): Evaluation {
  return evaluate(snapshot, recognise(snapshot), { ...DEFAULT_SETTINGS, ...settings });
}

/** A sheet of these cells as the add-in would have read it; a blank is "". Merges by address: A1:B2. */
export function gridSheet(
  name: string,
  values: readonly (readonly CellValue[])[],
  merges: readonly string[] = [],
): SheetSnapshot {
  const columnCount = Math.max(...values.map((row) => row.length));
  const grid = values.map((row) => Array.from({ length: columnCount }, (_, column) => row[column] ?? ""));
  return {
    id: `{${name}}`,
    name,
    position: 0,
    visibility: "visible",
    protected: false,
    used: { row: 0, column: 0, rowCount: grid.length, columnCount },
    values: grid,
    formulas: grid,
    numberFormats: grid.map((row) => row.map(() => "General")),
    merges: merges.map(areaOf),
    listObjects: [],
    hiddenRows: [],
  };
}

function areaOf(address: string): Area {
  const [, left = "", top = "", right = "", bottom = ""] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(address) ?? [];
  const [row, column] = [Number(top) - 1, columnIndex(left)];
  return { row, column, rowCount: Number(bottom) - row, columnCount: columnIndex(right) - column + 1 };
}

function sheetSnapshot(sheet: Worksheet, position: number): SheetSnapshot {
  const rowCount = sheet.rowCount;
  const columnCount = sheet.columnCount;
  const merges = mergesOf(sheet);
  const covered = new Set(
    merges.flatMap((area) =>
      cellsOf(area)
        .filter(([row, column]) => row !== area.row || column !== area.column)
        .map(([row, column]) => `${row},${column}`),
    ),
  );
  const grid = <T>(read: (cell: Cell) => T, blank: T): T[][] =>
    Array.from({ length: rowCount }, (_, row) =>
      Array.from({ length: columnCount }, (_, column) =>
        covered.has(`${row},${column}`) ? blank : read(sheet.getCell(row + 1, column + 1)),
      ),
    );
  return {
    id: `{${sheet.id}}`,
    name: sheet.name,
    position,
    visibility: sheet.state === "visible" ? "visible" : sheet.state === "hidden" ? "hidden" : "veryHidden",
    protected: false,
    used: rowCount === 0 ? null : { row: 0, column: 0, rowCount, columnCount },
    values: grid<CellValue>(valueOf, ""),
    formulas: grid<CellValue>((cell) => (cell.formula ? `=${cell.formula}` : valueOf(cell)), ""),
    numberFormats: grid((cell) => formatOf(cell), "General"),
    merges,
    listObjects: [],
    hiddenRows: Array.from({ length: rowCount }, (_, row) => row).filter((row) => sheet.getRow(row + 1).hidden),
  };
}

function valueOf(cell: Cell): CellValue {
  const value: unknown = cell.formula ? cell.result : cell.value;
  if (value === null || value === undefined) return "";
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "object" && "error" in value) return String(value.error);
  return cell.text;
}

function formatOf(cell: Cell): string {
  const format: unknown = cell.numFmt;
  if (typeof format === "string") return format;
  return typeof format === "object" && format !== null && "formatCode" in format
    ? String(format.formatCode)
    : "General";
}

function mergesOf(sheet: Worksheet): Area[] {
  return sheet.mergedRegions.map(({ top, left, bottom, right }) => ({
    row: top - 1,
    column: left - 1,
    rowCount: bottom - top + 1,
    columnCount: right - left + 1,
  }));
}

function cellsOf(area: Area): [number, number][] {
  return Array.from({ length: area.rowCount * area.columnCount }, (_, at) => [
    area.row + Math.floor(at / area.columnCount),
    area.column + (at % area.columnCount),
  ]);
}
