import type { Comparator } from "../reading";
import type { NamedTime } from "./dates";
import type { NumberToken, Token } from "./token";

/** A number (or two) with everything that was said about it. */
export interface Phrase {
  readonly number: NumberToken;
  /** Upper end of a range. */
  high: NumberToken | null;
  /** Half-width of a band. */
  half: NumberToken | null;
  comparator: Comparator | null;
  /** The comparator is a word that an actual value also carries: 达到, 控制在. */
  soft: boolean;
  /** The comparator is a sign (≥), not words. */
  symbol: boolean;
  /** 约, 左右 */
  about: boolean;
  /** 近 */
  near: boolean;
  /** 下降 -1, 增长 1 */
  change: -1 | 0 | 1;
  /** A comparator written behind the number: 95%≤X. */
  after: Comparator | null;
  /** Describes a noun: 20户以上自然村. */
  attributive: boolean;
  /** 从50% in 从50%提高到60%. */
  from: boolean;
  /** Units said in front: 每人 每月. */
  readonly per: string;
  /** Counts the clauses of the text. */
  readonly clause: number;
  start: number;
  end: number;
}

export interface TimePhrase {
  readonly time: NamedTime;
  readonly start: number;
  readonly end: number;
}

/** A text taken apart: the same for a target and for an actual value. */
export interface Parsed {
  readonly text: string;
  /** Folded text, to which the places below refer. */
  readonly folded: string;
  readonly positions: readonly number[] | null;
  readonly fullWidth: boolean;
  readonly phrases: readonly Phrase[];
  readonly times: readonly TimePhrase[];
  readonly places: readonly NumberToken[];
  /** Bracketed pieces that are no part of a value. */
  readonly remarks: readonly Token[];
  /** A clause without any number, beside one with a number. */
  readonly wordsBeside: boolean;
  /** Characters of plain text outside tokens. */
  readonly plain: number;
  /** A number stands in Chinese numerals. */
  readonly chinese: boolean;
}
