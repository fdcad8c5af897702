import { isBlank } from "../../domain/cell";
import type { Row, Table } from "../../sheets/table";
import { isSubtotalText, isTotalText } from "../../sheets/totals";
import { cellOf, pointsCell, weightOf } from "../cells";
import type { PrintedPoints } from "../evaluation";
import { levelWeight } from "../names";
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
      const draft = draftOfHead(drafts, table, row);
      if (draft === undefined) continue;
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

/**
 * The section whose line this is. 小计 closes the section of the rows that it adds up and never opens one; a line with a
 * name of its own opens a section unless it stands alone behind one.
 */
function draftOfHead(drafts: Draft[], table: Table, row: Row): Draft | undefined {
  const level = levelName(row);
  const known = drafts.find((draft) => draft.head === row.row) ?? (level === null ? undefined : last(drafts, level));
  if (known !== undefined) return known;
  const members = table.rows.filter((other) => other.parent === row.row);
  const before = drafts.at(-1);
  if (isSumLine(row)) return before !== undefined && holds(table, before, members) ? before : undefined;
  const lone = members.length === 0 && row.kind === "subtotal";
  return (lone ? before : undefined) ?? open(drafts, level ?? row.name, row.row);
}

/** True for a section that has every criterion which a sum adds up; where the sum's rows are not known, for one of several. */
function holds(table: Table, { criteria }: Draft, members: readonly Row[]): boolean {
  const added = members.filter((row) => criterionOf(table, row) !== null);
  if (added.length === 0) return criteria.length > 1;
  return added.every((row) => criteria.some((criterion) => criterion.row === row));
}

/** A line that only adds up: 小计, under its own name or where a section's would stand. */
function isSumLine({ kind, name, cells }: Row): boolean {
  return isSum(name) || (kind === "subtotal" && (name === "" || isSum(String(cells.level1 ?? ""))));
}

function isSum(text: string): boolean {
  return isSubtotalText(text) || isTotalText(text);
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
  if (head === undefined || isSumLine(head)) return open(drafts, row.name, null);
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
  const { name, criteria, score } = draft;
  const head = table.rows.find((row) => row.row === draft.head);
  const weight = draft.weight ?? writtenSectionWeight(table, name, criteria[0]?.row ?? head);
  if (criteria.length > 0) return [{ name, criteria, weight, score }];
  const alone = head === undefined ? null : criterionOf(table, head);
  return alone === null ? [] : [{ name, criteria: [alone], weight, score }];
}

/** 投入（20分）: the section's weight where no line of the table prints it. */
function writtenSectionWeight(table: Table, name: string, row: Row | undefined): PrintedPoints | null {
  const value = levelWeight(name);
  if (value === null || row === undefined) return null;
  return { value, at: cellOf(table, row, levelName(row) === name ? "level1" : "name") };
}

function criterionOf(table: Table, row: Row): ReadCriterion | null {
  const weight = weightOf(table, row);
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

/** What the row's level names as its section; 小计 and 合计 name none. */
function levelName(row: Row): string | null {
  const level = row.cells.level1;
  if (typeof level !== "string" || isBlank(level) || isSum(level)) return null;
  return level.replace(/\s+/g, "");
}

function printed(table: Table, row: Row, role: "weight" | "score"): PrintedPoints | null {
  const value = pointsCell(row, role);
  return value === null ? null : { value, at: cellOf(table, row, role) };
}
