import type { ColumnRole } from "../table";

/**
 * The words by which people head their columns, in groups. To teach the add-in a word, add it to the group it belongs to:
 * nothing else has to change.
 *
 * A head is compared after tidying: without blanks, line breaks, brackets with a unit or a formula letter ((A), (B/A), （万元）),
 * leading year and numbering. It matches a word exactly, by its ending (实际拨付金额 → 拨付金额; the head noun of a Chinese
 * phrase stands last) or, less surely, by its beginning. The longest word wins. A word may stand in several groups:
 * what the column holds then decides.
 */
export interface WordGroup {
  readonly id: string;
  /** The role that the words speak for; null: a head of its own kind that has no role. */
  readonly role: ColumnRole | null;
  readonly family: WordFamily;
  /** 1: says it by itself; about 0.6: says it only where the cells agree and nothing says it better. */
  readonly strength: number;
  readonly words: readonly string[];
}

export type WordFamily =
  | "number"
  | "unit"
  | "project"
  | "indicator"
  | "level"
  | "value"
  | "money"
  | "rate"
  | "score"
  | "section"
  | "sum"
  | "task"
  | "remark"
  | "count"
  | "foreign";

/** Words separated by blanks or line breaks. */
export const split = (text: string): readonly string[] => text.trim().split(/\s+/);
