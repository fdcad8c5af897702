import type { Big } from "big.js";

/** What an indicator's target asks for. */
export type TargetForm =
  | "atLeast"
  | "moreThan"
  | "atMost"
  | "lessThan"
  | "equal"
  | "bare"
  | "about"
  | "range"
  | "band"
  | "zero"
  | "deadline"
  | "rank"
  | "yesNo"
  | "qualitative"
  | "compound"
  | "none"
  | "error";

/** What an actual value turned out to be. `bound`: 超过…, …以上, ≤…; `nothing`: 无, -, 不适用. */
export type ActualForm =
  "quantity" | "bound" | "several" | "date" | "rank" | "yesNo" | "qualitative" | "nothing" | "blank" | "error";

export type Comparator = "≥" | ">" | "≤" | "<" | "=";

/** Which way a target pulls, for a reader and for tests. */
export type Direction = "up" | "down" | "approx" | "range" | "band" | "zero" | "date" | "rank" | "qual" | "none";

export type Verdict = "met" | "unmet" | "review" | "none" | "missing" | "error";

/** Flags of the field, as they are printed beside a completion. */
export type Flag =
  | "超150%"
  | "约数"
  | "严格大于"
  | "严格小于"
  | "单位不一致"
  | "单位折算"
  | "百分比折算"
  | "百分点"
  | "疑似单位省略"
  | "疑似日期序列值"
  | "实际为界"
  | "实际为约数"
  | "实际为描述"
  | "多个实际值"
  | "复合目标"
  | "目标含定性部分"
  | "方向不明"
  | "方向词"
  | "超出上限"
  | "四舍五入到100"
  | "逾期"
  | "提前"
  | "预计"
  | "年份省略"
  | "日期不明"
  | "零目标"
  | "零实际"
  | "负值"
  | "缺实际值"
  | "无目标"
  | "单元格错误"
  | "定性"
  | "否定词"
  | "名次"
  | "中文数字"
  | "全角"
  /** A person said how target or actual value are to be read. */
  | "人工认定";

/** Part of the text as it was written: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A number with its unit, as read from a text. */
export interface Quantity {
  /** In the base scale of its unit: 8.5万家次 is 85000 家次, 98% is 0.98. */
  readonly value: Big;
  /** The unit as written, without its scale: 家次, %, 元, 倍, 元/人, "" for none. */
  readonly unit: string;
  /** 10000 for 万; 0.01 for %; 1 for none. `value` ÷ `scale` is the number as written. */
  readonly scale: Big;
  /** True when unit and scale stand outside the cell, in the indicator's name or a column of units, if only there or as well. */
  readonly implied?: boolean;
  readonly span: Span;
}

/** A calendar day; null year: not written. */
export interface Day {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** A time named in a text, from the first day of the first unit to the last day of the last unit named. */
export interface Period {
  readonly start: Day;
  readonly end: Day;
  /** First day of the last unit named: for 2021年12月 the 1st of December. */
  readonly lastUnitStart: Day;
  readonly span: Span;
}

/** A target as it was read. */
export interface TargetReading {
  readonly form: TargetForm;
  /** The cell's content as text. */
  readonly text: string;
  readonly direction: Direction;
  /** As written or implied by the form; null where numbers are not compared. */
  readonly comparator: Comparator | null;
  /**
   * One bound; range: low and high; band: centre and half-width; deadline: the duration, where one is written;
   * rank: the place. Empty for the others.
   */
  readonly quantities: readonly Quantity[];
  /** Deadline or period; null for the others. */
  readonly period: Period | null;
  /** 1 for 增长, -1 for 下降 before the number, 0 for neither: the numbers are magnitudes of that change. */
  readonly change: -1 | 0 | 1;
  /** Qualitative: the wording, without blanks and closing punctuation. */
  readonly wording: string;
  /** Compound: its parts in order. */
  readonly parts: readonly TargetReading[];
  /** Text in brackets that is no part of the value, null for none. */
  readonly remark: string | null;
  /** The part of the text that was read as the value; the whole text for a wording. */
  readonly span: Span;
  readonly flags: readonly Flag[];
}

/** An actual value as it was read. */
export interface ActualReading {
  readonly form: ActualForm;
  readonly text: string;
  /** One for quantity and bound, the place for rank, all for several. */
  readonly quantities: readonly Quantity[];
  /** Of a bound; null for the others. */
  readonly bound: Comparator | null;
  /** True for a bound in symbols (≥360天), false for one in words (360天以上). */
  readonly symbol: boolean;
  /** Of several: each number as a reading of its own. */
  readonly parts: readonly ActualReading[];
  /** `about` 约; `above` 余 多 +; `below` 近. */
  readonly nearness: "exact" | "about" | "above" | "below";
  readonly change: -1 | 0 | 1;
  readonly period: Period | null;
  /** 预计, 计划, 拟: not done yet. */
  readonly forecast: boolean;
  readonly wording: string;
  readonly remark: string | null;
  readonly span: Span;
  readonly flags: readonly Flag[];
}

/** What stands around a target: the indicator's name, its kind, columns for operator and unit. */
export interface ReadContext {
  readonly name?: string | undefined;
  /** 一级/二级指标: 成本指标, 时效指标 … decide the direction of a bare number. */
  readonly kind?: string | undefined;
  /** 指标性质 column: ≥, ≤, =, 定性 … */
  readonly operator?: string | undefined;
  /** 度量单位 column. */
  readonly unit?: string | undefined;
  /** Number formats of the target's and the actual's cell. */
  readonly targetFormat?: string | undefined;
  readonly actualFormat?: string | undefined;
}

/** A target against its actual value. */
export interface Completion {
  readonly verdict: Verdict;
  /** Exact (0.98 is 98 %), not rounded, not capped; null where the form gives none. */
  readonly rate: Big | null;
  readonly flags: readonly Flag[];
  readonly target: TargetReading;
  readonly actual: ActualReading;
}
