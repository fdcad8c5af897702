import type { NamedTime } from "./dates";
import type { Word, WordKind } from "./words";

export type TokenKind = WordKind | "quantity" | "time" | "place" | "remark" | "separator" | "per";

/** A piece of a text that means something to the grammar; what stands between tokens is plain text. */
export class Token {
  /** Of a word. */
  word: Word | null = null;
  /** Of a quantity: the number as written, sign included and commas left out. */
  digits = "";
  /** Of a fraction: 3 in 1/3. */
  divisor = "";
  /** Power of ten that the scale and a % sign stand for: 4 for 万, -2 for %. */
  exponent = 0;
  /** 家次, %, 元/人·年; "" for none. */
  unit = "";
  /** 余, 多, +. */
  more = false;
  /** Written in Chinese numerals. */
  chinese = false;
  /** ± before the number. */
  plusMinus = false;
  time: NamedTime | null = null;

  constructor(
    readonly kind: TokenKind,
    public start: number,
    public end: number,
  ) {}

  /** The same token, beginning at the sign in front of it. */
  from(start: number): this {
    this.start = start;
    return this;
  }
}
