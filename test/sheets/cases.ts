import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Snapshot } from "../../src/sheets/snapshot";
import type { ExpectedTable } from "./compare";
import { columnLetters } from "../../src/sheets/area";
import { emptyCanvas, place, sheetOf, workbookOf } from "./layout";
import type { Canvas, LayoutOptions, PlacedTable, PublishedTable, TableHeads } from "./layout";
import { parseSheets } from "./textGrid";

/** A workbook and the tables to be found in it. */
export interface RecognitionCase {
  readonly name: string;
  readonly snapshot: Snapshot;
  readonly expected: readonly ExpectedTable[];
}

const DATA = join(__dirname, "..", "data");
const GOLDEN = join(__dirname, "golden");
const read = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

/** The folders of `golden`: `sheets.txt` (or `snapshot.json`) and `expected.json`. */
export function goldenCases(): readonly RecognitionCase[] {
  return readdirSync(GOLDEN)
    .sort()
    .map((name) => ({
      name,
      snapshot: workbookOf(...parseSheets(readFileSync(join(GOLDEN, name, "sheets.txt"), "utf8"))),
      expected: read(join(GOLDEN, name, "expected.json")) as readonly ExpectedTable[],
    }));
}

/** The published tables, each laid out in the ways that people use. */
export function publishedCases(): readonly RecognitionCase[] {
  const tables = (read(join(DATA, "tables.json")) as { tables: readonly PublishedTable[] }).tables;
  const heads = read(join(DATA, "table-heads.json")) as Readonly<Record<string, TableHeads>>;
  const headsOf = (table: PublishedTable): TableHeads => heads[table.id] as TableHeads;
  const printed = tables.map((table) =>
    oneTable(`${table.id} as printed`, table, headsOf(table), plain(table, headsOf(table))),
  );
  const moved = tables.map((table) => oneTable(`${table.id} moved`, table, headsOf(table), { ...MOVED }));
  const shared = tables.map((table, at) => {
    const second = tables[(at + 7) % tables.length] as PublishedTable;
    const third = tables[(at + 19) % tables.length] as PublishedTable;
    return severalTables(`${table.id} with others`, [table, second, third], headsOf, at % 2 === 0);
  });
  return [...printed, ...moved, ...shared];
}

const MOVED: LayoutOptions = {
  row: 2,
  column: 1,
  title: true,
  unitLine: "right",
  storeys: true,
  mergeLevels: true,
  notes: true,
};

function plain(table: PublishedTable, heads: TableHeads): LayoutOptions {
  const inHead = heads.heads.some((head) => /元[）)]/.test(head));
  return {
    row: 0,
    column: 0,
    title: true,
    unitLine: inHead || table.unit.includes("资金需求") ? null : "left",
    storeys: false,
    mergeLevels: false,
    notes: false,
  };
}

function oneTable(name: string, table: PublishedTable, heads: TableHeads, options: LayoutOptions): RecognitionCase {
  const canvas = emptyCanvas();
  const placed = place(canvas, table, heads, options);
  return { name, snapshot: workbookOf(sheetOf(canvas)), expected: [expectedOf(placed)] };
}

/** Two tables below each other and a third beside them, or all three below each other. */
function severalTables(
  name: string,
  tables: readonly PublishedTable[],
  headsOf: (table: PublishedTable) => TableHeads,
  beside: boolean,
): RecognitionCase {
  const canvas = emptyCanvas();
  const placed: PlacedTable[] = [];
  const put = (
    table: PublishedTable | undefined,
    row: number,
    column: number,
    target: Canvas,
  ): PlacedTable | undefined => {
    if (table === undefined) return undefined;
    const own = place(target, table, headsOf(table), {
      ...plain(table, headsOf(table)),
      row,
      column,
      mergeLevels: true,
    });
    placed.push(own);
    return own;
  };
  const [first, second, third] = tables;
  const upper = put(first, 0, 0, canvas);
  const lower = put(second, (upper?.bottom ?? 0) + 3, 0, canvas);
  if (beside) put(third, 0, Math.max(upper?.right ?? 0, lower?.right ?? 0) + 2, canvas);
  else put(third, (lower?.bottom ?? 0) + 2, 0, canvas);
  const ordered = [...placed].sort((a, b) => (a.headerRows[0] ?? 0) - (b.headerRows[0] ?? 0) || a.right - b.right);
  return { name, snapshot: workbookOf(sheetOf(canvas)), expected: ordered.map(expectedOf) };
}

function expectedOf(placed: PlacedTable): ExpectedTable {
  const columns: Record<string, string> = {};
  for (const [column, role] of Object.entries(placed.roles))
    if (role !== null) columns[columnLetters(Number(column))] = role;
  return {
    kind: placed.kind,
    title: placed.title.replace(/（(单位：)?(万元|元)）$/, ""),
    unit: placed.unit,
    headerRows: placed.headerRows.map((row) => row + 1),
    columns,
    rows: Object.entries(placed.rowKinds)
      .map(([row, kind]) => `${Number(row) + 1} ${kind}`)
      .join(", "),
  };
}
