import { codeAt } from "../codeAt";
import { NUMERAL_CHARACTERS } from "../numerals";
import { MEASURE_STARTS } from "./measures";
import { WORD_STARTS } from "./words";

/** What a character can be or begin, as bits of its class. Most text has class 0. */
export const DIGIT = 1;
export const LATIN = 2;
export const WORD = 4;
export const NUMERAL = 8;
/** Signs and characters that the lexer looks at one by one. */
export const MARK = 16;
export const SCALE = 32;
/** 余 多 来 几 + behind a number. */
export const MORE = 64;
export const MEASURE = 128;
export const SEPARATOR = 256;
/** Between the two ends of a range, or the parts of a date. */
export const RANGE = 512;

const CLASSES = new Uint16Array(0x10000);

function classify(codes: Iterable<number>, bit: number): void {
  for (const code of codes) CLASSES[code] = (CLASSES[code] ?? 0) | bit;
}

function* codesOf(characters: string): Generator<number> {
  for (const character of characters) yield character.charCodeAt(0);
}

classify(codesOf("0123456789"), DIGIT);
classify(codesOf("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"), LATIN);
classify(WORD_STARTS, WORD);
classify(codesOf(`${NUMERAL_CHARACTERS}半`), NUMERAL);
classify(codesOf("(，,；;。、-+.±正负第前每上下年当本今排位列"), MARK);
classify(codesOf("十百千万亿"), SCALE);
classify(codesOf("余多来几+"), MORE);
classify(MEASURE_STARTS, MEASURE);
classify(codesOf("，,；;。、"), SEPARATOR);
classify(codesOf("-/.~至到"), RANGE);

/** The class of the character at `index`; 0 beyond either end. */
export function classAt(text: string, index: number): number {
  return CLASSES[codeAt(text, index)] ?? 0;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isLatin(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

export function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** The first place from `index` on that is no blank. */
export function skipBlanks(text: string, index: number): number {
  while (codeAt(text, index) === 32) index++;
  return index;
}

/** True when only blanks stand from `start` to `end`. */
export function isBlankBetween(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (codeAt(text, index) !== 32) return false;
  return true;
}
