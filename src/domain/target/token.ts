import type { NamedTime } from "./dates";
import type { Word, WordKind } from "./words";

export type TokenKind = WordKind | "time" | "remark" | "separator" | "per";

/** A piece of a text that means something to the grammar; what stands between tokens is plain text. */
export class Token {
  constructor(
    readonly kind: TokenKind,
    readonly start: number,
    readonly end: number,
    readonly word: Word | null = null,
    readonly time: NamedTime | null = null,
    /** Of 每人: 人. */
    readonly unit = "",
  ) {}
}

/** A number with scale and unit, or a place (前三名). */
export class NumberToken {
  /** As written, sign included and commas left out. */
  digits = "";
  /** Of a fraction: 3 in 1/3. */
  divisor = "";
  /** Power of ten that the scale and a % sign stand for: 4 for 万, -2 for %. */
  exponent = 0;
  /** 家次, %, 元/人·年; "" for none. */
  unit = "";
  /** 余, 多, + behind a number; 前 before a place. */
  more = false;
  /** Upper end of 五六个; null for a plain number. */
  upper: NumberToken | null = null;
  /** Written in Chinese numerals. */
  chinese = false;
  /** ± before the number. */
  plusMinus = false;

  constructor(
    readonly kind: "quantity" | "place",
    public start: number,
    public end: number,
  ) {}

  /** Makes a used token as good as a new one. */
  restart(start: number, end: number): void {
    this.start = start;
    this.end = end;
    this.digits = this.divisor = this.unit = "";
    this.exponent = 0;
    this.upper = null;
    this.more = this.chinese = this.plusMinus = false;
  }
}

export type AnyToken = Token | NumberToken;
