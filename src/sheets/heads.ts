import { contentOf, sampleRows } from "./content";
import type { Content } from "./content";
import type { Grid } from "./grid";
import type { Candidate } from "./candidate";
import { headWords } from "./headWords";
import type { ColumnRole } from "./table";
import { readHead } from "./words";
import type { HeadText, WordMatch } from "./words";
import type { WordFamily } from "./vocabulary";

/** A column of a candidate: its head as read and what it holds. */
export interface HeadColumn {
  readonly column: number;
  /** Head texts top to bottom. */
  readonly path: readonly string[];
  /** The lowest text, read. */
  readonly leaf: HeadText;
  /** The texts above it, read, the nearest first. */
  readonly parents: readonly HeadText[];
  readonly content: Content;
  /** What the head says, with its parents' words where its own are too general. */
  readonly words: readonly WordMatch[];
  /** Of columns for several years, one for a year before the last: kept out of the year's figures. */
  readonly past: boolean;
}

/** Reads the heads of a candidate and samples its columns. Columns without head and without cells are left out. */
export function headColumns(grid: Grid, candidate: Candidate): readonly HeadColumn[] {
  const rows = sampleRows(candidate.band.bottom + 1, candidate.dataBottom, candidate.repeats);
  const columns: Omit<HeadColumn, "words">[] = [];
  candidate.band.paths.forEach((path, at) => {
    const column = candidate.interval.left + at;
    const content = contentOf(grid, column, rows);
    if (content.filled === 0 && (path.length === 0 || isCoveredHead(grid, candidate, column))) return;
    const texts = withoutUnitStorey([...path].reverse());
    const leaf = readHead(texts[0] ?? "");
    columns.push({ column, path, leaf, parents: texts.slice(1).map(readHead), content, past: false });
  });
  const words = headWords(columns);
  return markPast(columns.map((head, at) => ({ ...head, words: words[at] ?? [] })));
}

/** 万元 in a storey of its own is the unit of the head above it: 预算下达 / 万元 reads as 预算下达（万元）. Lowest text first. */
function withoutUnitStorey(texts: readonly string[]): readonly string[] {
  const [leaf = "", above, ...rest] = texts;
  if (above === undefined || readHead(`数（${leaf}）`).unit === null) return texts;
  return [`${above}（${leaf}）`, ...rest];
}

/** 2022年 预算数 beside 2023年 预算数, 上年执行数 beside 本年执行数. */
function markPast(columns: readonly HeadColumn[]): readonly HeadColumn[] {
  const yearOf = (head: HeadColumn): number => Number(/(20\d\d)(?=年)/.exec(head.path.join(" "))?.[1] ?? 0);
  const bare = (head: HeadColumn): string => head.leaf.key.replace(/^(上年|上年度|去年|本年|本年度|今年|当年)/, "");
  return columns.map((head) => {
    const year = yearOf(head);
    const later = columns.some(
      (other) => other !== head && other.leaf.key === head.leaf.key && year > 0 && yearOf(other) > year,
    );
    const last =
      /上年|去年|上一年/.test(head.path.join(" ")) &&
      columns.some((other) => other !== head && !/上年|去年/.test(other.path.join(" ")) && bare(other) === bare(head));
    return later || last ? { ...head, past: true } : head;
  });
}

/** An empty column under a head that is merged over it and the column left of it is no column of its own. */
function isCoveredHead(grid: Grid, candidate: Candidate, column: number): boolean {
  const merge = grid.mergeAt(candidate.band.bottom, column);
  return merge !== undefined && merge.column < column && merge.column >= candidate.interval.left;
}

/** How well a head speaks for a role, by its words alone. */
export function sayFor(head: HeadColumn, role: ColumnRole, family?: WordFamily): WordMatch | null {
  let best: WordMatch | null = null;
  for (const match of head.words) {
    if (match.role !== role || (family !== undefined && match.family !== family)) continue;
    if (best === null || match.strength > best.strength) best = match;
  }
  return best;
}

const MONEY_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "allocated",
  "allocatedParts",
  "initialBudget",
  "adjustedBudget",
  "spent",
  "spentParts",
  "returned",
  "balance",
  "difference",
]);
const RATE_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "expenditureRate",
  "completionRate",
  "scoreRate",
  "differenceRate",
  "schedule",
  "quarterRate",
]);

/** True for roles whose cells hold amounts of money. */
export function isMoneyRole(role: ColumnRole): boolean {
  return MONEY_ROLES.has(role);
}

/** 0…1: whether what a column holds fits a role. An empty column fits nearly everything: people leave columns to be filled. */
export function fits(content: Content, role: ColumnRole): number {
  if (content.filled === 0) return role === "number" || role === "name" ? 0.5 : 0.85;
  if (MONEY_ROLES.has(role)) {
    if (content.percents > 0.5) return 0.2;
    return content.numbers >= 0.5 ? 1 : content.numbers >= 0.15 || content.measures > 0.4 ? 0.7 : 0.3;
  }
  if (RATE_ROLES.has(role)) return content.numbers + content.verdicts >= 0.4 || content.measures >= 0.3 ? 1 : 0.5;
  switch (role) {
    case "weight":
    case "score":
    case "deduction":
    case "sectionScore":
      return content.numbers >= 0.5 ? 1 : content.measures >= 0.4 ? 0.8 : 0.35;
    case "number":
      return content.sequence || content.numbers > 0.3 || content.long === 0 ? 1 : 0.5;
    case "name":
    case "level1":
    case "level2":
      return content.numbers > 0.8 ? 0.4 : content.operators > 0.5 ? 0.2 : 1;
    case "operator":
      return content.operators > 0.3 ? 1 : 0.4;
    case "targetUnit":
      return content.units > 0.5 ? 1.2 : content.long > 0.3 ? 0.1 : 0.6;
    case "verdict":
      return content.verdicts >= 0.5 ? 1.5 : 0.3;
    case "actual":
      return content.verdicts >= 0.8 ? 0.55 : 1;
    case "grade":
      return content.numbers > 0.5 ? 0.4 : 1;
    case "rule":
    case "reason":
    case "note":
      return content.numbers > 0.8 && content.percents === 0 ? 0.6 : 1;
    default:
      return 1;
  }
}
