/**
 * How a criterion gets its points.
 * `expenditure`: weight × expenditure rate. `completion`: from the indicators of its group.
 * `entered`: a person judges. `band`: a person chooses a point inside a qualitative band.
 */
export type CriterionRule = "expenditure" | "completion" | "band" | "entered";

export interface Criterion {
  readonly name: string;
  readonly weight: number;
  readonly rule: CriterionRule;
  /** Other names under which sheets print this criterion or its indicator group. */
  readonly aliases?: readonly string[];
}

export interface SchemeSection {
  readonly name: string;
  readonly weight: number;
  readonly criteria: readonly Criterion[];
  readonly aliases?: readonly string[];
  /** Outside the full marks: 工作表现 +3. */
  readonly bonus?: boolean;
}

/** One step of a ladder: the grade from `from` (inclusive) up to the step above. */
export interface GradeStep {
  readonly grade: string;
  readonly from: number;
}

/** A scoring scheme as data. Weights of the sections without bonus add up to `full`. */
export interface ScoringScheme {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly full: number;
  readonly sections: readonly SchemeSection[];
  /** Best grade first; the last step starts at 0. */
  readonly ladder: readonly GradeStep[];
  /** Where the scheme is published, and which part of it is convention. */
  readonly source: string;
}
