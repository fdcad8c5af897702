import type { Captions } from "../captions";
import { fits, sayFor } from "../heads";
import type { HeadColumn } from "../heads";
import type { Assignment } from "../assignment";
import type { ColumnRole, Reason, TableKind } from "../table";
import { FUND_WORDS } from "../vocabulary";
import type { WordFamily } from "../vocabulary";

/** What a kind of table is recognised by. */
export interface Clues {
  readonly columns: readonly HeadColumn[];
  readonly captions: Captions;
  readonly sheetName: string;
  /** A budget block or a key/value head stands above the header band. */
  readonly form: { readonly keys: boolean; readonly budget: boolean };
}

export interface Evidence {
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

/** One kind of table. To add a kind, write one of these and list it in `index.ts`. */
export interface KindRule {
  readonly kind: TableKind;
  /** Units or tasks run down, indicators or sections across. */
  readonly transposed: boolean;
  /** Roles that columns of this kind may have. */
  readonly roles: readonly ColumnRole[];
  /** What its rows are about, the likeliest first. */
  readonly nameFamilies: readonly WordFamily[];
  evidence(clues: Clues): Evidence | null;
  /** Gives roles that words and arithmetic cannot give. */
  settle?(clues: Clues, assignment: Assignment): void;
}

/** 0…1: how surely some column has a role, by word and content. */
export function best(clues: Clues, role: ColumnRole, family?: WordFamily): number {
  let strongest = 0;
  for (const head of clues.columns) {
    const match = sayFor(head, role, family);
    if (match !== null) strongest = Math.max(strongest, match.strength * Math.min(1, fits(head.content, role)));
  }
  return strongest;
}

/** Columns whose head belongs to a family. */
export function countFamily(clues: Clues, family: WordFamily): number {
  return clues.columns.filter((head) =>
    head.leaf.matches.some((match) => match.family === family && match.strength >= 0.6),
  ).length;
}

/** True when the title or the sheet's name says that money is given or spent here. */
export function speaksOfFunds(clues: Clues): boolean {
  return FUND_WORDS.some((word) => clues.captions.title.includes(word) || clues.sheetName.includes(word));
}

/** The words that spoke for some roles, as a reason. */
export function wordReason(clues: Clues, roles: readonly ColumnRole[]): Reason {
  const words = new Set<string>();
  for (const head of clues.columns) {
    for (const role of roles) {
      const match = sayFor(head, role);
      if (match !== null && match.strength >= 0.5) words.add(head.path[head.path.length - 1] ?? match.word);
    }
  }
  return { code: "headerWord", detail: [...words].slice(0, 6).join(" · ") };
}
