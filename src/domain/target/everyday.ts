import { fold } from "../fold";
import { classAt, DIGIT, isBlankBetween, skipBlanks, WORD } from "./characters";
import { mayBeTime } from "./dates";
import { numberEnd } from "./numbers";
import { looksLikeSerial } from "./period";
import type { Parsed, Phrase } from "./phrase";
import { isSign } from "./phrases";
import { readQuantity } from "./quantities";
import { NumberToken } from "./token";
import { WORD_TRIE, type Word } from "./words";

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

const NUMBER = new NumberToken("quantity", 0, 0);
const PHRASE: Mutable<Phrase> = {
  number: NUMBER,
  high: null,
  half: null,
  comparator: null,
  soft: false,
  symbol: false,
  about: false,
  near: false,
  change: 0,
  after: null,
  attributive: false,
  from: false,
  per: "",
  clause: 0,
  start: 0,
  end: 0,
};
const PARSED: Mutable<Parsed> = {
  text: "",
  folded: "",
  positions: null,
  fullWidth: false,
  phrases: [PHRASE],
  times: [],
  places: [],
  remarks: [],
  wordsBeside: false,
  plain: 0,
  chinese: false,
};

/** More blanks than a person types between number and unit. */
const MOST_BLANKS = 2;

/**
 * Takes apart a text that is a number and nothing else: ≥95%, 不少于 20 个, 8.5万家次, 1000家以上, 10%左右. The same as
 * `parse` gives, in a quarter of the time, since most cells are such; null for every other text. The result is one object
 * for all texts, good until the next call.
 */
export function readEveryday(text: string): Parsed | null {
  const { text: folded, positions, fullWidth } = fold(text);
  let index = skipBlanks(folded, 0);
  let word: Word | null = null;
  const start = index;
  let words = 0;
  const kinds = classAt(folded, index);
  if ((kinds & DIGIT) === 0) {
    word = (kinds & WORD) === 0 ? null : WORD_TRIE.longest(folded, index);
    if (word === null || word.kind !== "comparator") return null;
    words = word.word.length;
    index = skipBlanks(folded, index + words);
    if ((classAt(folded, index) & DIGIT) === 0) return null;
  }
  const stop = numberEnd(folded, index);
  if (mayBeTime(folded, index, stop) || typeof readQuantity(folded, index, stop, NUMBER) === "number") return null;
  const { end } = NUMBER;
  PHRASE.about = false;
  PHRASE.comparator = word === null ? null : word.op;
  PHRASE.soft = word?.soft ?? false;
  PHRASE.symbol = word !== null && isSign(word.word);
  PHRASE.start = start;
  PHRASE.end = end;
  if (end < folded.length && !readBehind(folded, end)) return null;
  if (word === null && NUMBER.unit === "" && looksLikeSerial(NUMBER.digits)) return null;
  const plain = folded.length - words - (end - index) - (PHRASE.end - end);
  if (plain > MOST_BLANKS) return null;
  PARSED.text = text;
  PARSED.folded = folded;
  PARSED.positions = positions;
  PARSED.fullWidth = fullWidth;
  PARSED.plain = plain;
  return PARSED;
}

/** 以上, 以内, 左右 directly behind the number; false when anything else stands there. */
function readBehind(folded: string, end: number): boolean {
  const index = skipBlanks(folded, end);
  if (index === folded.length) return true;
  const word = (classAt(folded, index) & WORD) === 0 ? null : WORD_TRIE.longest(folded, index);
  if (word === null || index > end) return false;
  PHRASE.end = index + word.word.length;
  if (!isBlankBetween(folded, PHRASE.end, folded.length)) return false;
  if (word.kind === "around") {
    PHRASE.about = true;
    return true;
  }
  if (word.kind !== "bound") return false;
  if (PHRASE.comparator === null || PHRASE.soft) {
    PHRASE.comparator = word.op;
    PHRASE.soft = false;
  }
  return true;
}
