import type { MoneyUnit } from "../domain/units";
import { correctRoles, correctRows } from "./applyCorrections";
import { cellAddress } from "./area";
import { captionsOf } from "./captions";
import type { Captions } from "./captions";
import type { TableCorrection, UnfitCorrection } from "./corrections";
import { readFormHead, unitOfKeys } from "./formHead";
import { readBudget } from "./budget";
import type { Grid } from "./grid";
import { headColumns, isMoneyRole } from "./heads";
import type { HeadColumn } from "./heads";
import { KINDS } from "./kinds";
import type { Clues, Evidence, KindRule } from "./kinds/kind";
import { assignRoles } from "./roles";
import type { Roles } from "./roles";
import { buildRows } from "./rows";
import { isUnitLine } from "./lines";
import { moneyUnitOf } from "./words";
import { bandTexts } from "./candidate";
import type { Candidate } from "./candidate";
import type { Column, Table } from "./table";
import { squeeze } from "./text";

/** Confidence of a table of which some figures are not read. */
const DOUBTFUL = 0.7;

export function tableOf(
  grid: Grid,
  candidate: Candidate,
  floor: number,
  reach: number,
  correction: TableCorrection | null,
  unfit: UnfitCorrection[],
): Table | null {
  const captions = captionsOf(grid, candidate.top, floor, candidate.under, reach);
  const heads = headColumns(grid, candidate);
  const budget =
    candidate.top < candidate.band.top
      ? readBudget(grid, candidate, unitOfKeys(grid, candidate) ?? captions.unit)
      : null;
  const form = { keys: candidate.top < candidate.band.top, budget: budget !== null };
  const clues = { columns: heads, captions, sheetName: grid.sheet.name, form };
  const chosen = chooseKind(clues, correction);
  if (chosen === null) return null;
  const { rule, evidence } = chosen;
  const roles = assignRoles(grid, candidate, heads, rule, clues);
  const { assignment, aside } = roles;
  if (correction !== null) correctRoles(grid, correction, heads, candidate.interval.left, assignment, unfit);
  const { rows, bottom } = buildRows(grid, candidate, heads, assignment, aside, rule, (drafts) => {
    if (correction !== null) correctRows(grid, correction, candidate.band.top, drafts, unfit);
  });
  const columns = heads.map((head) => columnFor(head, roles, correction?.unit));
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
    headerRows: Array.from(
      { length: candidate.band.bottom - candidate.band.top + 1 },
      (_, at) => candidate.band.top + at,
    ),
    headerTexts: bandTexts(grid, candidate.band, candidate.interval).map((text) => squeeze(text)),
    columns,
    rows,
    transposed: rule.transposed,
    budget,
    head: form.keys ? readFormHead(grid, candidate, budget) : {},
    confidence: roles.doubt === null ? evidence.confidence : Math.min(evidence.confidence, DOUBTFUL),
    reasons: roles.doubt === null ? evidence.reasons : [...evidence.reasons, roles.doubt],
  };
}

/** The kind with the strongest evidence, or the one that a person gave. */
function chooseKind(clues: Clues, correction: TableCorrection | null): { rule: KindRule; evidence: Evidence } | null {
  let chosen: { rule: KindRule; evidence: Evidence } | null = null;
  const given = correction?.kind;
  for (const rule of KINDS) {
    if (given !== undefined && rule.kind !== given) continue;
    const evidence = rule.evidence(clues);
    if (evidence !== null && (chosen === null || evidence.confidence > chosen.evidence.confidence))
      chosen = { rule, evidence };
  }
  if (correction === null || (given === undefined && chosen !== null)) return chosen;
  const rule = chosen?.rule ?? KINDS.find((one) => one.kind === (given ?? "unknown"));
  if (rule === undefined || (given === undefined && correction.headerRows === undefined)) return chosen;
  return {
    rule,
    evidence: {
      confidence: 1,
      reasons: [{ code: "correction", detail: rule.kind }, ...(chosen?.evidence.reasons ?? [])],
    },
  };
}

function columnFor(head: HeadColumn, roles: Roles, unit: MoneyUnit | null | undefined): Column {
  const assigned = roles.assignment.get(head.column);
  const left = roles.left.get(head.column);
  return {
    column: head.column,
    header: head.path.join(" / "),
    role: assigned?.role ?? null,
    confidence: assigned?.confidence ?? 0,
    reasons: assigned?.reasons ?? (left === undefined ? [] : [left]),
    unit:
      unit !== undefined && assigned !== undefined && isMoneyRole(assigned.role)
        ? unit
        : (head.leaf.unit ?? head.parents.find((parent) => parent.unit !== null)?.unit ?? null),
  };
}

/** The unit of a table's amounts: in the head of an amount, in the unit line or title, in a form's head. */
function tableUnit(columns: readonly Column[], captions: Captions, keys: MoneyUnit | null): MoneyUnit | null {
  const order = ["allocated", "spent", "allocatedParts", "adjustedBudget", "initialBudget"];
  const amounts = columns.filter((column) => column.role !== null && isMoneyRole(column.role) && column.unit !== null);
  amounts.sort((a, b) => order.indexOf(a.role ?? "") - order.indexOf(b.role ?? ""));
  const written = amounts.map((column) => column.unit).find((unit) => unit !== null && /元$/.test(unit));
  const corner = columns.find(({ header }) => isUnitLine(header));
  return (written as MoneyUnit | undefined) ?? captions.unit ?? keys ?? (corner ? moneyUnitOf(corner.header) : null);
}
