import { isCellError, type CellValue } from "../cell";
import { toBig } from "../decimal";
import type { ProblemCode } from "../problem";
import type { Criterion, CriterionRule, SchemeSection } from "../scheme";
import { CRITERION_RULES } from "../schemeCheck";
import { aliasesIn, numberIn, text, type Grid, type Header } from "./cells";
import { NO_WORDS, RULE_WORDS, SUM_WORDS, tidyHead, YES_WORDS, type SheetWord } from "./words";

/** Tells a problem of a row of the grid (from 0). */
export type Report = (code: ProblemCode, row: number | null, details?: Record<string, string | number>) => void;

/** A section as its rows are read. */
export interface Draft {
  readonly section: SchemeSection;
  readonly criteria: Criterion[];
  readonly row: number;
  readonly rows: number[];
  /** As written in 投入（20分）; null when only the criteria say. */
  readonly declared: number | null;
}

/** Weight in the name of a section: 投入（20分）. */
const DECLARED_WEIGHT = /[（(]\s*(\d+(?:\.\d+)?)\s*分\s*[）)]$/;

/** Sections with their criteria, until a total row or the ladder below. */
export function readCriteria(grid: Grid, header: Header, ladderHeader: Header, report: Report): Draft[] {
  const drafts: Draft[] = [];
  const end = standsBelow(ladderHeader, header) ? ladderHeader.row : grid.length;
  for (let row = header.row + 1; row < end; row++) {
    const cell = (word: SheetWord): CellValue => grid[row]?.[header.columns[word] ?? -1] ?? "";
    const cells = [cell("section"), cell("criterion"), cell("weight"), cell("rule")];
    if (cells.every((value) => text(value) === "")) continue;
    if (cells.slice(0, 2).some((value) => SUM_WORDS.includes(tidyHead(text(value))))) break;
    const error = cells.find((value) => isCellError(value));
    if (error !== undefined) {
      report("scheme-sheet-error", row, { value: text(error) });
      continue;
    }
    const criterion = readCriterion(cell, row, report);
    const bonus = readBonus(cell("bonus"), row, report);
    const draft = sectionFor(drafts, cell, row, bonus);
    if (draft === null) {
      report("scheme-sheet-section", row, { value: criterion.name });
      continue;
    }
    if (bonus !== null && bonus !== (draft.section.bonus ?? false)) {
      report("scheme-section-mixed", row, { value: draft.section.name });
    }
    draft.criteria.push(criterion);
    draft.rows.push(row);
  }
  return drafts;
}

/** False for a ladder beside the criteria, which takes none of their columns. */
function standsBelow(ladder: Header, criteria: Header): boolean {
  const columns = Object.values(criteria.columns);
  return ladder.row > criteria.row && Object.values(ladder.columns).some((column) => columns.includes(column));
}

/** The section that this row names, or the one that it continues; null when none has begun. */
function sectionFor(
  drafts: Draft[],
  cell: (word: SheetWord) => CellValue,
  row: number,
  bonus: boolean | null,
): Draft | null {
  const written = text(cell("section"));
  const declared = DECLARED_WEIGHT.exec(written);
  const name = declared ? written.slice(0, declared.index).trim() : written;
  const last = drafts.at(-1);
  if (name === "" || name === last?.section.name) return last ?? null;
  const aliases = aliasesIn(cell("sectionAliases"));
  const section: SchemeSection = {
    name,
    weight: 0,
    criteria: [],
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(bonus === true ? { bonus: true } : {}),
  };
  const draft = { section, criteria: [], row, rows: [], declared: declared ? Number(declared[1]) : null };
  drafts.push(draft);
  return draft;
}

function readCriterion(cell: (word: SheetWord) => CellValue, row: number, report: Report): Criterion {
  const name = text(cell("criterion"));
  const weight = numberIn(text(cell("weight")));
  if (weight === null) report("scheme-weight", row, { name, value: text(cell("weight")) });
  const ruleText = text(cell("rule"));
  const rule = ruleFrom(ruleText);
  if (rule === null) report("scheme-rule", row, { name, value: ruleText });
  const aliases = aliasesIn(cell("aliases"));
  return {
    name,
    weight: weight ?? Number.NaN,
    rule: rule ?? "entered",
    ...(aliases.length > 0 ? { aliases } : {}),
  };
}

function ruleFrom(written: string): CriterionRule | null {
  const word = tidyHead(written);
  return CRITERION_RULES.find((rule) => RULE_WORDS[rule].includes(word)) ?? null;
}

/** Null for a blank cell, which continues what its section began with. */
function readBonus(cell: CellValue, row: number, report: Report): boolean | null {
  const word = tidyHead(text(cell));
  if (word === "") return null;
  if (YES_WORDS.includes(word)) return true;
  if (!NO_WORDS.includes(word)) report("scheme-sheet-bonus", row, { value: text(cell) });
  return false;
}

/** The section as the scheme has it: its own weight, or the sum of its criteria where it states none. */
export function sectionOf(draft: Draft): SchemeSection {
  const parts = draft.criteria.map((criterion) => toBig(criterion.weight)).filter((weight) => weight !== null);
  const [first, ...rest] = parts;
  const sum = first === undefined ? 0 : Number(rest.reduce((total, part) => total.plus(part), first).toString());
  return { ...draft.section, weight: draft.declared ?? sum, criteria: draft.criteria };
}
