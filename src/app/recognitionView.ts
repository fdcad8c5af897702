import type { Place } from "../excel/navigate";
import { areaAddress, columnLetters } from "../sheets/area";
import type { Corrections, TableCorrection, UnfitCorrection } from "../sheets/corrections";
import { hasCorrections } from "../sheets/corrections";
import { SURE, type ColumnRole, type Reason, type Row, type Table } from "../sheets/table";
import type { Scan } from "./scan";

/** How sure a reading is, for words: taken as it is, taken, or to be looked at by a person. */
export type Sureness = "sure" | "fair" | "ask";

/** What the workbook was taken for; the readings that a person should look at come first. */
export interface RecognitionView {
  readonly tables: readonly TableView[];
  /** Sheets that give no table, with the reason. */
  readonly sheets: readonly PlainSheet[];
  readonly ignoredTables: readonly IgnoredTable[];
  readonly unfit: readonly UnfitCorrection[];
  /** How many tables a person should look at. */
  readonly waiting: number;
}

export interface TableView {
  readonly table: Table;
  readonly sureness: Sureness;
  readonly title: string;
  /** `A4:G25`. */
  readonly address: string;
  readonly place: Place;
  readonly corrected: boolean;
  /** Columns whose role is doubtful. */
  readonly doubtful: number;
}

export interface PlainSheet {
  readonly sheetId: string;
  readonly sheet: string;
  readonly state: "ignored" | "tooLarge" | "refused" | "empty" | "noTable";
}

export interface IgnoredTable {
  readonly correction: TableCorrection;
  readonly sheet: string;
  /** Texts of its head. */
  readonly head: string;
}

export interface ColumnView {
  readonly column: number;
  readonly letters: string;
  readonly header: string;
  readonly role: ColumnRole | null;
  readonly sureness: Sureness;
  readonly reasons: readonly Reason[];
}

const VERY_SURE = 0.9;
/** Roles on which figures rest: a doubt about one of them is a doubt about the table. */
const DECIDING: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "allocated",
  "allocatedParts",
  "spent",
  "returned",
  "target",
  "actual",
  "weight",
  "score",
  "sectionScore",
]);

export function surenessOf(confidence: number): Sureness {
  if (confidence >= VERY_SURE) return "sure";
  return confidence >= SURE ? "fair" : "ask";
}

export function recognitionView({ reading, computed, corrections, unfit }: Scan): RecognitionView {
  const tables = computed.tables.map(({ table }) => tableView(table, corrections));
  const order: Readonly<Record<Sureness, number>> = { ask: 0, fair: 1, sure: 1 };
  const withTable = new Set(computed.tables.map(({ table }) => table.sheetId));
  const ignored = new Set(corrections.ignoredSheets.map(({ sheetId }) => sheetId));
  const sheets = reading.snapshot.sheets
    .filter(({ id, visibility }) => !withTable.has(id) && visibility !== "veryHidden")
    .map(({ id, name, unread, used }): PlainSheet => {
      const state = ignored.has(id) ? "ignored" : (unread ?? (used === null ? "empty" : "noTable"));
      return { sheetId: id, sheet: name, state };
    });
  const known = new Map(reading.snapshot.sheets.map(({ id, name }) => [id, name]));
  return {
    tables: [...tables].sort((one, other) => order[one.sureness] - order[other.sureness]),
    sheets,
    ignoredTables: corrections.tables
      .filter(({ ignored: left }) => left === true)
      .map((correction) => ({
        correction,
        sheet: known.get(correction.sheetId) ?? correction.sheet,
        head: correction.anchor.texts.join(" · "),
      })),
    unfit,
    waiting: tables.filter(({ sureness }) => sureness === "ask").length,
  };
}

function tableView(table: Table, corrections: Corrections): TableView {
  const doubtful = table.columns.filter(isDoubtful).length;
  return {
    table,
    sureness: doubtful > 0 ? "ask" : surenessOf(table.confidence),
    title: table.title,
    address: areaAddress(table.area),
    place: { sheetId: table.sheetId, sheet: table.sheet, area: table.area },
    corrected: hasCorrections(corrections, table),
    doubtful,
  };
}

function isDoubtful({ role, confidence }: Table["columns"][number]): boolean {
  return role !== null && DECIDING.has(role) && confidence < SURE;
}

/** The columns of a table as its own head names them; merged heads and blanks above no data are left out. */
export function columnViews(table: Table): readonly ColumnView[] {
  return table.columns
    .filter(({ header, role }) => header !== "" || role !== null)
    .map(({ column, header, role, confidence, reasons }) => ({
      column,
      letters: columnLetters(column),
      header,
      role,
      sureness: role === null ? "sure" : surenessOf(confidence),
      reasons,
    }));
}

/** Rows that are something else than data, or were made so: totals, groups, notes. */
export function specialRows(table: Table): readonly Row[] {
  return table.rows.filter(
    ({ kind, name }) => kind !== "data" && kind !== "blank" && (name !== "" || kind === "total"),
  );
}

/** Takes a table that was left alone back among the others; its other corrections stay. */
export function bringBack(corrections: Corrections, entry: TableCorrection): Corrections {
  const tables = corrections.tables.flatMap((one): TableCorrection[] => {
    if (JSON.stringify(one) !== JSON.stringify(entry)) return [one];
    const { ignored: _ignored, ...rest } = one;
    return rest.kind === undefined && !rest.headerRows && rest.unit === undefined && !rest.columns && !rest.rows
      ? []
      : [rest];
  });
  return { ...corrections, tables };
}
