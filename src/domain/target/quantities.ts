import { readNumeral } from "../numerals";
import { MEASURE_TRIE, measureOf, type Measure } from "./measures";
import { Token } from "./token";
import { WORD_TRIE } from "./words";

const SCALES: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
const MORE = "余多来几+";
/** Behind a slash or a dot of a unit, besides measures: 次/年, 元/人·月. */
const PER_NOUN = /[ \t]*(?:[/·.]|每)[ \t]*(?:人次|个月|平方米|立方米|平方公里|公里|公顷|工作日|小时|分钟|季度|学期|学年|年度|台套|亩次|人|户|年|月|日|天|周|季|次|期|场|班|生|亩|村|家|个|项|件|台|套|辆|吨|米|升|点|车|床|只|头|株|条|学时|课时|校|园|站|处|座|棵|kg|km|m3|m2|L|h|d|s|t)(?![A-Za-z])/y;
const NOT_SHARE = "立为效果本员功品就长交分熟绩都因年活语";
/** Behind the number, what makes it a level of something: 三级, 四星级, Ⅱ类水. */
const LEVEL = /\s*(?:A*级(?!别)|星级?|类(?:水|标准|地区|以上|及以上))/y;

const UNKNOWN_UNIT =
  /(?![完达已均合优良为是的有在实全按及未不超同较比至到和与且并其占共约以内左上前后底末年月日时期第每])[\u4e00-\u9fff]{1,4}(?=\s*(?:$|[，,；;。、()]))/y;

/** True for ASCII digits. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLatin(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function skipBlanks(text: string, index: number): number {
  while (text.charCodeAt(index) === 32) index++;
  return index;
}

/** Where the digits, grouping commas and decimals that begin at `start` end. */
export function numberEnd(text: string, start: number): number {
  let index = start;
  while (isDigit(text.charCodeAt(index))) index++;
  if (index - start <= 3) {
    while (text.charCodeAt(index) === 44 && isGroup(text, index + 1)) index += 4;
  }
  if (text.charCodeAt(index) === 46 && isDigit(text.charCodeAt(index + 1))) {
    index++;
    while (isDigit(text.charCodeAt(index))) index++;
  }
  return index;
}

function isGroup(text: string, start: number): boolean {
  return (
    isDigit(text.charCodeAt(start)) &&
    isDigit(text.charCodeAt(start + 1)) &&
    isDigit(text.charCodeAt(start + 2)) &&
    !isDigit(text.charCodeAt(start + 3))
  );
}

/**
 * The quantity whose number stands from `start` to `numberStop`, with its scale and unit; or, for 5G, 4K, 1:2, 三级 and the
 * like, the place where a name ends.
 */
export function readQuantity(text: string, start: number, numberStop: number): Token | number {
  const next = text.charCodeAt(numberStop);
  if (next === 46 && isDigit(text.charCodeAt(numberStop + 1))) return nameEnd(text, numberStop);
  if (next === 58 && isDigit(text.charCodeAt(skipBlanks(text, numberStop + 1)))) return ratioEnd(text, numberStop);
  const token = new Token("quantity", start, numberStop);
  const digits = text.slice(start, numberStop);
  token.digits = digits.includes(",") ? digits.replaceAll(",", "") : digits;
  if (next === 47 && isDigit(text.charCodeAt(numberStop + 1))) return readFraction(text, token);
  if (next === 94 || next === 42) return nameEnd(text, numberStop);
  return readMeasure(text, token);
}

/** A Chinese numeral with its measure word at `start`; null when the characters are part of a name or a phrase. */
export function readChineseQuantity(text: string, start: number, clauseStart: boolean): Token | null {
  const numeral = readNumeral(text, start);
  if (numeral === null) return null;
  if (text.startsWith("分之", numeral.end)) return readPortion(text, start, numeral.value, numeral.end + 2);
  if (text.startsWith("百分百", start)) return share(start, start + 3, "100");
  const token = new Token("quantity", start, numeral.end);
  token.digits = String(numeral.value);
  token.chinese = true;
  const read = readMeasure(text, token);
  if (typeof read === "number" || read.unit === "") return null;
  if (numeral.headless && !read.more) return null;
  const measure = measureOf(read.unit.split("/")[0] ?? "");
  const after = text[read.end] ?? "";
  if (read.unit !== "%" && (measure === undefined || measure.ambiguous) && !(clauseStart && isEnd(after))) return null;
  if ("性体一二三四五六七八九十".includes(after) && after !== "") return null;
  if (!clauseStart && numeral.value === 1 && !isEnd(after)) return null;
  return "同每任某统唯这那另其逐第进专万单划".includes(text[start - 1] ?? " ") ? null : read;
}

function isEnd(character: string): boolean {
  return character === "" || "，,；;。、)以及左或 之".includes(character);
}

/** 半年, 半个月 */
export function readHalf(text: string, start: number): Token | null {
  const measure = MEASURE_TRIE.longest(text, start + 1);
  if (measure === null || measure.ambiguous) return null;
  const token = new Token("quantity", start, start + 1 + measure.word.length);
  token.digits = "0.5";
  token.chinese = true;
  token.unit = measure.word;
  return token;
}

/** A share as a quantity: 一半 is 50 %. */
export function share(start: number, end: number, percent: string): Token {
  const token = new Token("quantity", start, end);
  token.digits = percent;
  token.exponent = -2;
  token.unit = "%";
  token.chinese = true;
  return token;
}

function readMeasure(text: string, token: Token): Token | number {
  let index = skipBlanks(text, token.end);
  let character = text.charCodeAt(index);
  if (character !== character || character < 37) return token;
  if (isLatin(character)) return readLatin(text, token, index);
  if (MORE.includes(text[index] ?? "")) index = readMore(text, token, index);
  let measure = MEASURE_TRIE.longest(text, index);
  while (measure === null) {
    const scale = SCALES[text[index] ?? ""];
    if (scale === undefined) break;
    token.exponent += scale;
    index = skipBlanks(text, index + 1);
    token.end = index;
    if (MORE.includes(text[index] ?? " ")) index = readMore(text, token, index);
    measure = MEASURE_TRIE.longest(text, index);
  }
  if (measure !== null) return withMeasure(text, token, measure, index);
  character = text.charCodeAt(index);
  if (character === 0x6210 && !NOT_SHARE.includes(text[index + 1] ?? " ")) {
    token.exponent -= 1;
    token.unit = "%";
    token.end = index + 1;
  } else if (character === 40) {
    readUnitInBrackets(text, token, index);
  } else {
    LEVEL.lastIndex = index;
    if (LEVEL.test(text)) return LEVEL.lastIndex;
    token.end = trimEnd(text, token.end);
    readUnknownUnit(text, token, index);
  }
  return token;
}

/** 3标段: a short word up to the end of its clause is a unit of no list. */
function readUnknownUnit(text: string, token: Token, index: number): void {
  UNKNOWN_UNIT.lastIndex = index;
  const word = UNKNOWN_UNIT.exec(text)?.[0];
  if (word === undefined) return;
  const known = WORD_TRIE.longest(text, index);
  if (known !== null && known.kind !== "from") return;
  token.unit = word;
  token.end = index + word.length;
}

function trimEnd(text: string, end: number): number {
  while (text.charCodeAt(end - 1) === 32) end--;
  return end;
}

function withMeasure(text: string, token: Token, measure: Measure, index: number): Token {
  token.exponent += measure.exponent;
  token.unit = measure.word;
  token.end = index + measure.word.length;
  const next = text.charCodeAt(skipBlanks(text, token.end));
  if (next === 47 || next === 0xb7 || next === 0x6bcf || next === 46) readPer(text, token);
  const after = text[token.end] ?? "";
  if (after === "+" || (after !== "" && "余多".includes(after))) readMore(text, token, token.end);
  return token;
}

/** 元/人·年, 次/年 */
function readPer(text: string, token: Token): void {
  for (;;) {
    PER_NOUN.lastIndex = token.end;
    const found = PER_NOUN.exec(text);
    if (found === null) return;
    token.unit += `/${found[0].replace(/^[ \t]*(?:[/·.]|每)[ \t]*/, "")}`;
    token.end = PER_NOUN.lastIndex;
  }
}

function readMore(text: string, token: Token, index: number): number {
  if (text[index] === "+" && isDigit(text.charCodeAt(index + 1))) return index;
  if (text[index] === "几" && MEASURE_TRIE.longest(text, index + 1) === null) return index;
  token.more = true;
  token.end = index + 1;
  return skipBlanks(text, token.end);
}

/** 3000（人次）, 500（万元） */
function readUnitInBrackets(text: string, token: Token, open: number): void {
  const scale = SCALES[text[open + 1] ?? ""];
  const start = open + 1 + (scale === undefined ? 0 : 1);
  const measure = MEASURE_TRIE.longest(text, start);
  if (measure === null) return;
  const inner = new Token("quantity", start, start);
  withMeasure(text, inner, measure, start);
  if (text[inner.end] !== ")") return;
  token.unit = inner.unit;
  token.exponent += inner.exponent + (scale ?? 0);
  token.end = inner.end + 1;
}

/** GWh, km; a number with any other letters is a name: 5G, 4K, 100M光纤. */
function readLatin(text: string, token: Token, index: number): Token | number {
  const measure = MEASURE_TRIE.longest(text, index);
  if (measure !== null) {
    const after = text.charCodeAt(index + measure.word.length);
    if (!isLatin(after) && !isDigit(after)) return withMeasure(text, token, measure, index);
  }
  return index === token.end ? nameEnd(text, index) : token;
}

/** Past letters, digits and dots that belong to a name. */
export function nameEnd(text: string, start: number): number {
  let index = start;
  for (; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const joins = (code === 46 || code === 45 || code === 94 || code === 42) && isDigit(text.charCodeAt(index + 1));
    if (!isLatin(code) && !isDigit(code) && !joins) break;
  }
  return index;
}

function ratioEnd(text: string, colon: number): number {
  let index = colon;
  while (text.charCodeAt(index) === 58) index = numberEnd(text, skipBlanks(text, index + 1));
  return index;
}

/** 1/3 */
function readFraction(text: string, token: Token): Token | number {
  const stop = numberEnd(text, token.end + 1);
  const divisor = text.slice(token.end + 1, stop);
  if (text.charCodeAt(stop) === 47 || Number(divisor) <= Number(token.digits) || Number(divisor) > 100) return nameEnd(text, stop);
  token.divisor = divisor;
  token.end = stop;
  return token;
}

/** 百分之九十五, 千分之三, 三分之一 */
function readPortion(text: string, start: number, parts: number, index: number): Token | null {
  const digits = readPortionDigits(text, index);
  if (digits === null) return null;
  const token = new Token("quantity", start, digits.end);
  token.chinese = true;
  token.digits = digits.digits;
  const exponent = { 100: -2, 1000: -3, 10000: -4 }[parts];
  if (exponent === undefined) {
    if (parts <= Number(digits.digits) || parts > 100) return null;
    token.divisor = String(parts);
  } else {
    token.exponent = exponent;
    token.unit = { [-2]: "%", [-3]: "‰", [-4]: "‱" }[exponent] ?? "%";
  }
  return token;
}

function readPortionDigits(text: string, index: number): { digits: string; end: number } | null {
  if (isDigit(text.charCodeAt(index))) {
    const end = numberEnd(text, index);
    return { digits: text.slice(index, end), end };
  }
  const whole = readNumeral(text, index);
  if (whole === null) return null;
  if (text[whole.end] !== "点") return { digits: String(whole.value), end: whole.end };
  const decimals = readDecimals(text, whole.end + 1);
  return { digits: `${whole.value}.${decimals}`, end: whole.end + 1 + decimals.length };
}

function readDecimals(text: string, start: number): string {
  let decimals = "";
  for (let index = start; index < text.length; index++) {
    const digit = "零一二三四五六七八九".indexOf(text[index] ?? "");
    if (digit < 0) break;
    decimals += String(digit);
  }
  return decimals === "" ? "0" : decimals;
}
