import { isBlank } from "../../domain/cell";
import type { Row, Table } from "../../sheets/table";
import { cellOf, pointsCell } from "../cells";
import type { PrintedPoints } from "../evaluation";
import { gradeIn } from "./printedGrade";
import { isBonus } from "./scoring";
import type { PrintedGrade, ReadCriterion, ReadScoring, ReadSection } from "./scoring";

interface Draft {
  readonly name: string;
  /** The row that prints the section as a whole, before or after its criteria. */
  head: number | null;
  readonly criteria: ReadCriterion[];
  weight: PrintedPoints | null;
  score: PrintedPoints | null;
}

/** A scoring table with one criterion a row, under lines or levels that name its sections. */
export function readDown(table: Table): ReadScoring {
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
