import { codeAt } from "../codeAt";
import { isDigit, isLatin, skipBlanks } from "./characters";

const BLANK = 32;
const APOSTROPHE = 39;
const QUOTE = 0x2019;
const COMMA = 44;
const WIDE_COMMA = 0xff0c;
const PLUS = 43;
const MINUS = 45;
const POINT = 46;
const COLON = 58;
const CARET = 94;
const STAR = 42;

/** Where the digits, grouping commas and decimals that begin at `start` end. */
export function numberEnd(text: string, start: number): number {
  let index = digitsEnd(text, start);
  if (index - start <= 3) {
    while (isGrouping(codeAt(text, index)) && digitsEnd(text, index + 1) === index + 4) index += 4;
    if (codeAt(text, index) === WIDE_COMMA) index = widelyGroupedEnd(text, start, index);
  }
  if (codeAt(text, index) === POINT && isDigit(codeAt(text, index + 1))) index = digitsEnd(text, index + 1);
  return index;
}

/** The end of 1，234 or 120，000, or `comma`: 120，135 may be a list as well. */
function widelyGroupedEnd(text: string, start: number, comma: number): number {
  let index = comma;
  let round = true;
  while (codeAt(text, index) === WIDE_COMMA && digitsEnd(text, index + 1) === index + 4) {
    round &&= text.startsWith("000", index + 1);
    index += 4;
  }
  return comma - start < 3 || round ? index : comma;
}

/** True for 120，135: a full-width comma between groups of three digits, which parts two numbers or groups the digits of one. */
function isDoubtfullyGrouped(text: string, start: number, stop: number): boolean {
  return stop - start === 3 && codeAt(text, stop) === WIDE_COMMA && digitsEnd(text, stop + 1) === stop + 4;
}

/** Where the groups end whose digits may be one number or several, or -1 for a number that is plain. */
export function doubtfulEnd(text: string, start: number, stop: number): number {
  if (!isDoubtfullyGrouped(text, start, stop)) return -1;
  let index = stop;
  while (codeAt(text, index) === WIDE_COMMA && digitsEnd(text, index + 1) === index + 4) index += 4;
  return index;
}

/** 1,234 and 1 234 and 1'234 */
function isGrouping(code: number): boolean {
  return code === COMMA || code === BLANK || code === APOSTROPHE || code === QUOTE;
}

/** True when signs between the groups of digits must be left out. */
export function isGrouped(digits: string): boolean {
  if (digits.length <= 4) return false;
  for (let index = 1; index <= 3; index++) {
    const code = codeAt(digits, index);
    if (isGrouping(code) || code === WIDE_COMMA) return true;
  }
  return false;
}

function digitsEnd(text: string, start: number): number {
  let index = start;
  while (isDigit(codeAt(text, index))) index++;
  return index;
}

/** Where a name ends that goes on at `start`: letters, digits, and what joins them. */
export function nameEnd(text: string, start: number): number {
  let index = start;
  for (; index < text.length; index++) {
    const code = codeAt(text, index);
    if (!isLatin(code) && !isDigit(code) && !(isJoint(code) && isDigit(codeAt(text, index + 1)))) break;
  }
  return index;
}

function isJoint(code: number): boolean {
  return code === POINT || code === PLUS || code === MINUS || code === CARET || code === STAR;
}

/** The end of a name that begins with the number before `stop` (1.2.3, 7*24, 1:2), or -1 when that is a number. */
export function numberedNameEnd(text: string, stop: number): number {
  const next = codeAt(text, stop);
  if (next === POINT) return isDigit(codeAt(text, stop + 1)) ? nameEnd(text, stop) : -1;
  if (next === COLON) return isDigit(codeAt(text, skipBlanks(text, stop + 1))) ? ratioEnd(text, stop) : -1;
  if (next === PLUS) return isLatin(codeAt(text, stop + 1)) ? nameEnd(text, stop + 1) : -1;
  return next === CARET || next === STAR ? nameEnd(text, stop) : -1;
}

function ratioEnd(text: string, colon: number): number {
  let index = colon;
  while (codeAt(text, index) === COLON) index = numberEnd(text, skipBlanks(text, index + 1));
  return index;
}
