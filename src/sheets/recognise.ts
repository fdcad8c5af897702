import type { MoneyUnit } from "../domain/units";
import { cellAddress } from "./area";
import type { Assignment } from "./assignment";
import { correctRoles, correctRows, forcedBands, matchCorrections, ofSheet } from "./applyCorrections";
import { captionsOf } from "./captions";
import type { Captions } from "./captions";
import { assembleForms, readBudget, readFormHead, unitOfKeys } from "./form";
import { gridOf } from "./grid";
import type { Grid } from "./grid";
import { headColumns, isMoneyRole } from "./heads";
import type { HeadColumn } from "./heads";
import { KINDS } from "./kinds";
import type { Clues, Evidence, KindRule } from "./kinds/kind";
import { assignRoles } from "./roles";
import { isNoteText, readLine } from "./lines";
import { isOwnSheet } from "./ownSheets";
import { buildRows } from "./rows";
import { bandTexts, captionTop, scan } from "./scan";
import type { Candidate } from "./scan";
import type { SheetSnapshot, Snapshot } from "./snapshot";
import { NO_CORRECTIONS } from "./corrections";
import type { Corrections, TableCorrection, UnfitCorrection } from "./corrections";
import type { Column, Table } from "./table";
import { squeeze } from "./text";

export interface Recognition {
  readonly tables: readonly Table[];
  /** Corrections that fit nothing any more and were not applied. */
  readonly unfit: readonly UnfitCorrection[];
}

/** Finds the tables of a workbook. Sheets that hold none give none; what a person corrected wins. */
export function recognise(snapshot: Snapshot, corrections: Corrections = NO_CORRECTIONS): readonly Table[] {
  return recogniseAll(snapshot, corrections).tables;
}

/** As `recognise`, and says which corrections no longer fit. */
export function recogniseAll(snapshot: Snapshot, corrections: Corrections = NO_CORRECTIONS): Recognition {
  const unfit: UnfitCorrection[] = [];
  const ids = new Set(snapshot.sheets.map((sheet) => sheet.id));
  const gone = [...corrections.ignoredSheets, ...corrections.tables].filter((entry) => !ids.has(entry.sheetId));
  for (const sheet of new Set(gone.map((entry) => entry.sheet))) unfit.push({ reason: "sheetGone", sheet, detail: sheet });
  const ignored = new Set(corrections.ignoredSheets.map((entry) => entry.sheetId));
  const tables = snapshot.sheets
    .filter((sheet) => !ignored.has(sheet.id))
    .flatMap((sheet) => recogniseSheet(sheet, ofSheet(corrections, sheet.id), unfit));
  return { tables, unfit };
}

function recogniseSheet(sheet: SheetSnapshot, corrections: readonly TableCorrection[], unfit: UnfitCorrection[]): readonly Table[] {
  if (sheet.unread !== undefined || sheet.visibility === "veryHidden" || isOwnSheet(sheet)) return [];
  const grid = gridOf(sheet);
  if (grid === null) return [];
  const candidates = assembleForms(grid, scan(grid, forcedBands(grid, corrections, unfit)));
  trimBodies(grid, candidates);
  candidates.sort((a, b) => a.band.top - b.band.top || a.interval.left - b.interval.left);
  const matched = matchCorrections(grid, candidates, corrections, unfit);
  return candidates.flatMap((candidate) => {
    const correction = matched.get(candidate) ?? null;
    if (correction?.ignored === true) return [];
    const table = tableOf(grid, candidate, floorOf(candidate, candidates), reachOf(candidate, candidates), correction, unfit);
    return table === null ? [] : [table];
  });
}

/** A body ends above the captions of the next table or form below it. */
function trimBodies(grid: Grid, candidates: readonly Candidate[]): void {
  for (const candidate of candidates) {
    for (const below of candidates) {
      if (below.top <= candidate.top || below.interval.left > candidate.interval.right || below.interval.right < candidate.interval.left) continue;
      if (candidate.bottom < below.top - 1) continue;
      candidate.bottom = Math.min(candidate.bottom, captionTop(grid, below.top, candidate.band.bottom + 1, below.interval) - 1);
    }
    candidate.dataBottom = aboveNotes(grid, candidate);
  }
}

/** The last row of a body that is neither blank nor a note, a signature or a line of text. */
function aboveNotes(grid: Grid, candidate: Candidate): number {
  let row = candidate.bottom;
  for (; row > candidate.band.bottom + 1; row--) {
    const line = readLine(grid, row, candidate.interval);
    const first = line.cells[0];
    if (first === undefined ? line.continued.length > 0 : !isNoteText(first.text) && !(line.cells.length === 1 && first.text.length > 25)) break;
  }
  return row;
}

/** First row that the captions of a candidate may reach up to. */
function floorOf(candidate: Candidate, candidates: readonly Candidate[]): number {
  let floor = 0;
  for (const other of candidates) {
    const overlaps = other.interval.left <= candidate.interval.right && other.interval.right >= candidate.interval.left;
    if (other !== candidate && overlaps && other.bottom < candidate.top) floor = Math.max(floor, other.bottom + 1);
  }
  return floor;
}

/** Last column in which a unit line of a candidate may stand: people put it right of the table, too. */
function reachOf(candidate: Candidate, candidates: readonly Candidate[]): number {
  const right = Math.max(candidate.under.right, candidate.interval.right);
  const neighbours = candidates.map((other) => other.interval.left).filter((left) => left > right);
  return Math.min(right + 3, ...neighbours.map((left) => left - 1));
}

function tableOf(
  grid: Grid,
  candidate: Candidate,
  floor: number,
  reach: number,
  correction: TableCorrection | null,
  unfit: UnfitCorrection[],
): Table | null {
  const captions = captionsOf(grid, candidate.top, floor, candidate.under, reach);
  const heads = headColumns(grid, candidate);
  const budget = candidate.top < candidate.band.top ? readBudget(grid, candidate, unitOfKeys(grid, candidate) ?? captions.unit) : null;
  const form = { keys: candidate.top < candidate.band.top, budget: budget !== null };
  const clues = { columns: heads, captions, sheetName: grid.sheet.name, form };
  const chosen = chooseKind(clues, correction);
  if (chosen === null) return null;
  const { rule, evidence } = chosen;
  const assignment = assignRoles(grid, candidate, heads, rule, clues);
  if (correction !== null) correctRoles(grid, correction, heads, candidate.interval.left, assignment, unfit);
  const { rows, bottom } = buildRows(grid, candidate, heads, assignment, rule, (drafts) => {
    if (correction !== null) correctRows(grid, correction, candidate.band.top, drafts, unfit);
  });
  const columns = heads.map((head) => columnFor(head, assignment, correction?.unit));
  const { left, right } = candidate.interval;
  return {
    id: `${grid.sheet.id}!${cellAddress(candidate.band.top, left)}`,
    sheetId: grid.sheet.id,
    sheet: grid.sheet.name,
    kind: rule.kind,
    area: { row: candidate.top, column: left, rowCount: bottom - candidate.top + 1, columnCount: right - left + 1 },
    title: captions.title,
    titleCell: captions.titleCell,
    unit: correction?.unit !== undefined ? correction.unit : tableUnit(columns, captions, unitOfKeys(grid, candidate)),
    headerRows: Array.from({ length: candidate.band.bottom - candidate.band.top + 1 }, (_, at) => candidate.band.top + at),
    headerTexts: bandTexts(grid, candidate.band, candidate.interval).map((text) => squeeze(text)),
    columns,
    rows,
    transposed: rule.transposed,
    budget,
    head: form.keys ? readFormHead(grid, candidate, budget) : {},
    confidence: evidence.confidence,
    reasons: evidence.reasons,
  };
}

/** The kind with the strongest evidence, or the one that a person gave. */
function chooseKind(clues: Clues, correction: TableCorrection | null): { rule: KindRule; evidence: Evidence } | null {
  let chosen: { rule: KindRule; evidence: Evidence } | null = null;
  const given = correction?.kind;
  for (const rule of KINDS) {
    if (given !== undefined && rule.kind !== given) continue;
    const evidence = rule.evidence(clues);
    if (evidence !== null && (chosen === null || evidence.confidence > chosen.evidence.confidence)) chosen = { rule, evidence };
  }
  if (correction === null || (given === undefined && chosen !== null)) return chosen;
  const rule = chosen?.rule ?? KINDS.find((one) => one.kind === (given ?? "unknown"));
  if (rule === undefined || (given === undefined && correction.headerRows === undefined)) return chosen;
  return { rule, evidence: { confidence: 1, reasons: [{ code: "correction", detail: rule.kind }, ...(chosen?.evidence.reasons ?? [])] } };
}

function columnFor(head: HeadColumn, assignment: Assignment, unit: MoneyUnit | null | undefined): Column {
  const assigned = assignment.get(head.column);
  return {
    column: head.column,
    header: head.path.join(" / "),
    role: assigned?.role ?? null,
    confidence: assigned?.confidence ?? 0,
    reasons: assigned?.reasons ?? [],
    unit: unit !== undefined && assigned !== undefined && isMoneyRole(assigned.role) ? unit : head.leaf.unit ?? head.parents.find((parent) => parent.unit !== null)?.unit ?? null,
  };
}

/** The unit of a table's amounts: in the head of an amount, in the unit line or title, in a form's head. */
function tableUnit(columns: readonly Column[], captions: Captions, keys: MoneyUnit | null): MoneyUnit | null {
  const order = ["allocated", "spent", "allocatedParts", "adjustedBudget", "initialBudget"];
  const amounts = columns.filter((column) => column.role !== null && isMoneyRole(column.role) && column.unit !== null);
  amounts.sort((a, b) => order.indexOf(a.role ?? "") - order.indexOf(b.role ?? ""));
  const written = amounts.map((column) => column.unit).find((unit) => unit !== null && /元$/.test(unit));
  return (written as MoneyUnit | undefined) ?? captions.unit ?? keys;
}
