import type { Big } from "../../domain/decimal";
import { ZERO } from "../../domain/decimal";
import type { Row, Table } from "../../sheets/table";
import type { CellRef, PrintedPoints } from "../evaluation";

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

const BONUS = /加分|附加分|奖励分|工作表现/;

/** True for points outside the full marks. */
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
