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
  | "全角";

/** Part of the text as it was written: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A number with its unit, as read from a text. */
export interface Quantity {
  /** In the base scale of its unit: 8.5万家次 is 85000 家次, 98% is 0.98. */
  readonly value: Big;
  /** The unit as written, without its scale: 家次, %, 元, 倍, "" for none. */
  readonly unit: string;
  /** 10000 for 万; 0.01 for %; 1 for none. `value` ÷ `scale` is the number as written. */
  readonly scale: Big;
  readonly span: Span;
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
