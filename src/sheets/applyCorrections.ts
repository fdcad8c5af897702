import type { Assignment } from "./assignment";
import { give } from "./assignment";
import { LIKE, likeness } from "./corrections";
import type { Corrections, TableCorrection, UnfitCorrection } from "./corrections";
import type { Grid } from "./grid";
import type { HeadColumn } from "./heads";
import { readLine } from "./lines";
import { bandTexts } from "./candidate";
import type { Candidate, ForcedBand } from "./candidate";
import type { DraftRow } from "./rowCells";
import { squeeze } from "./text";

/** Header bands that a person chose, found again by their texts. */
export function forcedBands(
  grid: Grid,
  corrections: readonly TableCorrection[],
  unfit: UnfitCorrection[],
): readonly ForcedBand[] {
  const bands: ForcedBand[] = [];
  for (const correction of corrections) {
    const wanted = correction.headerRows;
    const [first] = wanted ?? [];
    if (wanted === undefined || first === undefined) continue;
    const found = findRows(grid, wanted, correction.anchor.row);
    if (found === null) unfit.push({ reason: "headerGone", sheet: grid.sheet.name, detail: wanted.flat().join(" · ") });
    else bands.push(found);
  }
  return bands;
}

/** The rows whose cells have the wanted texts, nearest to a row. */
function findRows(grid: Grid, wanted: readonly (readonly string[])[], near: number): ForcedBand | null {
  const { used } = grid;
  const whole = { left: used.column, right: used.column + Math.min(used.columnCount, 400) - 1 };
  const last = used.row + used.rowCount - wanted.length;
  const matches = (row: number): ForcedBand | null => {
    let left = Number.POSITIVE_INFINITY;
    let right = 0;
    for (let at = 0; at < wanted.length; at++) {
      const texts = (wanted[at] ?? []).map((text) => squeeze(text));
      const cells = readLine(grid, row + at, whole).cells;
      const own = cells.map((cell) => squeeze(cell.text));
      const covered = texts.filter((text) => own.includes(text)).length;
      if (texts.length === 0 || covered < texts.length) return null;
      for (const cell of cells) {
        if (!texts.includes(squeeze(cell.text))) continue;
        left = Math.min(left, cell.column);
        right = Math.max(right, cell.right);
      }
    }
    return { top: row, bottom: row + wanted.length - 1, left, right };
  };
  const furthest = Math.max(Math.abs(near - used.row), Math.abs(near - last));
  for (let distance = 0; distance <= furthest; distance++) {
    for (const row of distance === 0 ? [near] : [near - distance, near + distance]) {
      if (row < used.row || row > last) continue;
      const found = matches(row);
      if (found !== null) return found;
    }
  }
  return null;
}

/** Which correction belongs to which candidate: by likeness of the heads, then by distance. */
export function matchCorrections(
  grid: Grid,
  candidates: readonly Candidate[],
  corrections: readonly TableCorrection[],
  unfit: UnfitCorrection[],
): ReadonlyMap<Candidate, TableCorrection> {
  const pairs = candidates.flatMap((candidate) => {
    const texts = bandTexts(grid, candidate.band, candidate.interval).map((text) => squeeze(text));
    return corrections.map((correction) => ({
      candidate,
      correction,
      like: likeness(correction.anchor.texts, texts),
      distance:
        Math.abs(correction.anchor.row - candidate.band.top) +
        Math.abs(correction.anchor.column - candidate.interval.left),
    }));
  });
  pairs.sort((a, b) => b.like - a.like || a.distance - b.distance);
  const matched = new Map<Candidate, TableCorrection>();
  const used = new Set<TableCorrection>();
  for (const { candidate, correction, like } of pairs) {
    if (like < LIKE || matched.has(candidate) || used.has(correction)) continue;
    matched.set(candidate, correction);
    used.add(correction);
  }
  for (const correction of corrections) {
    if (!used.has(correction))
      unfit.push({ reason: "tableGone", sheet: grid.sheet.name, detail: correction.anchor.texts.join(" · ") });
  }
  return matched;
}

/** Overrides the roles of columns. */
export function correctRoles(
  grid: Grid,
  correction: TableCorrection,
  heads: readonly HeadColumn[],
  left: number,
  assignment: Assignment,
  unfit: UnfitCorrection[],
): void {
  for (const { header, offset, role } of correction.columns ?? []) {
    const same = heads.filter((head) => squeeze(head.path.join(" / ")) === squeeze(header));
    same.sort((a, b) => Math.abs(a.column - left - offset) - Math.abs(b.column - left - offset));
    const [head] = same;
    if (head === undefined) {
      unfit.push({ reason: "columnGone", sheet: grid.sheet.name, detail: header });
      continue;
    }
    if (role === null) assignment.delete(head.column);
    else give(assignment, head.column, role, 1, { code: "correction", detail: header });
  }
}

/** Overrides the kinds of rows. */
export function correctRows(
  grid: Grid,
  correction: TableCorrection,
  top: number,
  rows: readonly DraftRow[],
  unfit: UnfitCorrection[],
): void {
  for (const { name, offset, kind } of correction.rows ?? []) {
    const same = rows.filter((row) => squeeze(row.name) === name || squeeze(row.label) === name);
    same.sort((a, b) => Math.abs(a.row - top - offset) - Math.abs(b.row - top - offset));
    const [row] = same;
    if (row === undefined) {
      unfit.push({ reason: "rowGone", sheet: grid.sheet.name, detail: name });
      continue;
    }
    row.kind = kind;
    if (kind === "part")
      row.parent =
        [...rows].reverse().find((one) => one.row < row.row && (one.kind === "group" || one.kind === "data"))?.row ??
        null;
    else if (kind === "total") row.parent = null;
  }
}

/** The corrections of one sheet. */
export function ofSheet(corrections: Corrections, sheetId: string): readonly TableCorrection[] {
  return corrections.tables.filter((entry) => entry.sheetId === sheetId);
}
