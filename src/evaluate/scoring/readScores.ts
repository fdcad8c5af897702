import { Big, ZERO } from "../../domain/decimal";
import { isBlank } from "../../domain/cell";
import { columnOf, isCounted } from "../../sheets/table";
import type { Row, Table } from "../../sheets/table";
import { cellAt, cellOf, headOf, pointsCell, readPoints } from "../cells";
import type { CellRef, PrintedPoints, ScoreRow } from "../evaluation";

/** A criterion as a scoring table has it. */
export interface ReadCriterion {
  readonly name: string;
  readonly weight: Big | null;
  readonly score: Big | null;
  readonly at: CellRef;
  readonly row: Row;
  readonly reason: string;
}

/** A section as a scoring table has it: its criteria, and what the table prints for it as a whole. */
export interface ReadSection {
  readonly name: string;
  readonly criteria: readonly ReadCriterion[];
  readonly weight: PrintedPoints | null;
  readonly score: PrintedPoints | null;
}

export interface PrintedGrade {
  readonly grade: string;
  readonly at: CellRef;
}

/** One scored object: a whole scoring table, or one line of a table with sections across. */
export interface ReadScoring {
  readonly table: Table;
  /** What is scored, for a line of a table with several. */
  readonly subject: string;
  readonly sections: readonly ReadSection[];
  readonly full: PrintedPoints | null;
  readonly total: PrintedPoints | null;
  readonly grade: PrintedGrade | null;
}

export const BONUS = /加分|附加分|奖励分|工作表现/;
const HUNDRED = new Big(100);
const GRADE_WORD = /^[优良中低差]$/;
const GRADE_TEXT = /等级\s*(?:为|是|：|:)?\s*[“"]?\s*([优良中低差])(?![\u4e00-\u9fff])/;

/** Every scored object of a scoring table; none for a table of another kind. */
export function readScorings(table: Table): readonly ReadScoring[] {
  if (table.kind !== "scores") return [];
  return table.transposed ? readAcross(table) : [readDown(table)];
}

export function scoreRows(table: Table): readonly ScoreRow[] {
  if (table.kind !== "scores") return [];
  return table.rows.map((row) => ({ row, weight: pointsCell(row, "weight"), score: pointsCell(row, "score") }));
}

interface Draft {
  readonly name: string;
  /** The row that prints the section as a whole, before or after its criteria. */
  head: number | null;
  readonly criteria: ReadCriterion[];
  weight: PrintedPoints | null;
  score: PrintedPoints | null;
}

function readDown(table: Table): ReadScoring {
  const heads = new Map(table.rows.filter(isHead).map((row) => [row.row, row]));
  const parents = new Set(table.rows.flatMap((row) => row.parent ?? []));
  const drafts: Draft[] = [];
  let full: PrintedPoints | null = null;
  let total: PrintedPoints | null = null;
  let grade: PrintedGrade | null = null;
  for (const row of table.rows) {
    grade ??= gradeIn(table, row);
    if (row.kind === "total") {
      full ??= printed(table, row, "weight");
      total ??= printed(table, row, "score");
    } else if (isHead(row)) {
      const level = levelName(row);
      const known =
        drafts.find((draft) => draft.head === row.row) ?? (level === null ? undefined : last(drafts, level));
      const lone = !parents.has(row.row) && known === undefined;
      const draft =
        known ??
        (lone ? (row.kind === "subtotal" ? drafts.at(-1) : undefined) : undefined) ??
        open(drafts, level ?? row.name, row.row);
      draft.head ??= row.row;
      draft.weight ??= printed(table, row, "weight");
      draft.score ??= printed(table, row, "score");
    } else if (row.kind === "data" || row.kind === "part") {
      const criterion = criterionOf(table, row);
      if (criterion !== null) draftFor(drafts, row, heads).criteria.push(criterion);
    }
  }
  return { table, subject: "", sections: drafts.flatMap((draft) => sectionOfDraft(table, draft)), full, total, grade };
}

/** A line that prints a section as a whole, or only names it. */
function isHead(row: Row): boolean {
  return row.kind === "subtotal" || row.kind === "group" || row.kind === "note";
}

/** The section a criterion belongs to: by its level, else by the line it counts into, else one of its own. */
function draftFor(drafts: Draft[], row: Row, heads: ReadonlyMap<number, Row>): Draft {
  const level = levelName(row);
  if (level !== null) {
    const before = drafts.at(-1);
    return before !== undefined && before.name === level ? before : open(drafts, level, null);
  }
  // A bonus stands outside the section above it.
  const head = row.parent === null || isBonus(row.name) ? undefined : heads.get(row.parent);
  if (head === undefined) return open(drafts, row.name, null);
  return drafts.find((draft) => draft.head === head.row) ?? open(drafts, head.name, head.row);
}

function open(drafts: Draft[], name: string, head: number | null): Draft {
  const draft: Draft = { name, head, criteria: [], weight: null, score: null };
  drafts.push(draft);
  return draft;
}

function last(drafts: readonly Draft[], name: string): Draft | undefined {
  const before = drafts.at(-1);
  return before?.name === name ? before : undefined;
}

/** A section without criteria is its own criterion, where it has points. */
function sectionOfDraft(table: Table, draft: Draft): readonly ReadSection[] {
  const { name, criteria, weight, score } = draft;
  if (criteria.length > 0) return [{ name, criteria, weight, score }];
  const head = table.rows.find((row) => row.row === draft.head);
  const alone = head === undefined ? null : criterionOf(table, head);
  return alone === null ? [] : [{ name, criteria: [alone], weight, score }];
}

function criterionOf(table: Table, row: Row): ReadCriterion | null {
  const weight = pointsCell(row, "weight");
  const score = pointsCell(row, "score");
  if (weight === null && score === null) return null;
  const reason = row.cells.reason ?? row.cells.note ?? "";
  return {
    name: row.name,
    weight,
    score,
    at: cellOf(table, row, "score"),
    row,
    reason: isBlank(reason) ? "" : String(reason),
  };
}

function levelName(row: Row): string | null {
  const level = row.cells.level1;
  if (typeof level !== "string" || isBlank(level)) return null;
  return level.replace(/\s+/g, "");
}

function printed(table: Table, row: Row, role: "weight" | "score"): PrintedPoints | null {
  const value = pointsCell(row, role);
  return value === null ? null : { value, at: cellOf(table, row, role) };
}

/** The grade that a row prints: a cell 优 in a grade column or beside the word 等级, or 等级为优 in a remark. */
function gradeIn(table: Table, row: Row): PrintedGrade | null {
  const column = columnOf(table, "grade");
  const own = row.cells.grade;
  if (column !== undefined && typeof own === "string" && GRADE_WORD.test(own.trim())) {
    return { grade: own.trim(), at: cellAt(table, row.row, column.column) };
  }
  const named = /等级|档次|等次/.test(row.name);
  for (const [role, value] of Object.entries(row.cells)) {
    if (typeof value !== "string") continue;
    const text = value.trim();
    const found = named && GRADE_WORD.test(text) ? text : GRADE_TEXT.exec(text)?.[1];
    const place = table.columns.find((candidate) => candidate.role === role);
    if (found !== undefined && place !== undefined) return { grade: found, at: cellAt(table, row.row, place.column) };
  }
  return null;
}

function readAcross(table: Table): readonly ReadScoring[] {
  const columns = table.columns.filter((column) => column.role === "sectionScore");
  const scoreColumn = columnOf(table, "score");
  return table.rows.filter(isCounted).map((row): ReadScoring => {
    const sections = columns.flatMap((column, index): ReadSection[] => {
      const score = readPoints(row.across[index] ?? null);
      if (score === null) return [];
      const name = headOf(column);
      const at = cellAt(table, row.row, column.column);
      return [
        {
          name,
          criteria: [{ name, weight: null, score, at, row, reason: "" }],
          weight: null,
          score: { value: score, at },
        },
      ];
    });
    const total = pointsCell(row, "score");
    if (sections.length === 0 && total !== null) {
      const at = cellOf(table, row, "score");
      const criterion = { name: row.name, weight: HUNDRED, score: total, at, row, reason: "" };
      sections.push({ name: row.name, criteria: [criterion], weight: null, score: null });
    }
    return {
      table,
      subject: row.name,
      sections,
      full: null,
      total:
        total === null || scoreColumn === undefined
          ? null
          : { value: total, at: cellAt(table, row.row, scoreColumn.column) },
      grade: gradeIn(table, row),
    };
  });
}

export function isBonus(name: string): boolean {
  return BONUS.test(name);
}

/** Σ of the criteria's scores; criteria without a score add nothing. */
export function scoreSum(criteria: readonly ReadCriterion[]): Big {
  return criteria.reduce((sum, criterion) => sum.plus(criterion.score ?? ZERO), ZERO);
}

export function weightSum(criteria: readonly ReadCriterion[]): Big {
  return criteria.reduce((sum, criterion) => sum.plus(criterion.weight ?? ZERO), ZERO);
}
