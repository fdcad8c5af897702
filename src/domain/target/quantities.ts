import { codeAt } from "../codeAt";
import { classAt, isDigit, isHan, isLatin, LATIN, MEASURE, MORE, SCALE, skipBlanks } from "./characters";
import { MEASURE_TRIE, type Measure } from "./measures";
import { doubtfulEnd, isGrouped, nameEnd, numberedNameEnd, numberEnd } from "./numbers";
import { NumberToken } from "./token";
import { WORD_TRIE } from "./words";

/** Behind a slash or a dot of a unit, besides measures: 次/年, 元/人·月. */
const PER_NOUN =
  / *(?:[/·.]|每) *(人次|人天|人日|人月|人年|个月|平方米|立方米|平方公里|公里|公顷|工作日|小时|分钟|季度|学期|学年|年度|台套|亩次|人|户|年|月|日|天|周|季|次|期|场|班|生|亩|村|家|个|项|件|台|套|辆|吨|米|升|点|车|床|只|头|株|条|学时|课时|校|园|站|处|座|棵|kg|km|m3|m2|L|h|d|s|t)(?![A-Za-z])/y;
/** 成 before one of these is no tenth: 成立, 成果. */
const NOT_SHARE = "立为效果本员功品就长交分熟绩都因年活语";
/** Behind the number, what makes it a level of something: 三级, 四星级, Ⅱ类水. */
const LEVEL = / *(?:级(?!别)|星级?|类(?:水|标准|地区|以上|及以上))/y;
const UNKNOWN_UNIT =
  /(?![完达已均合优良为是的有在实全按及未不超同较比至到和与且并其占共约以内左上前后底末年月日时期第每])[\u4e00-\u9fff]{1,4}(?=\s*(?:$|[，,；;。、()]))/y;
const SLASH = 47;
const POINT = 46;
const DOT = 0xb7;
const OPEN = 40;
const PLUS = 43;
const EACH = "每".charCodeAt(0);
const TENTH = "成".charCodeAt(0);
/** 617号, 1号楼 */
const ORDINAL = "号".charCodeAt(0);
const SOME = "几".charCodeAt(0);

/**
 * The quantity whose number stands from `start` to `stop`, with its scale and unit; or, for 5G, 4K, 1:2, 三级 and the
 * like, the place where a name ends. A `token` given is used again.
 */
export function readQuantity(
  text: string,
  start: number,
  stop: number,
  token = new NumberToken("quantity", start, stop),
): NumberToken | number {
  const named = numberedNameEnd(text, stop);
  if (named >= 0) return named;
  const doubtful = doubtfulEnd(text, start, stop);
  if (doubtful >= 0) return doubtful;
  token.restart(start, stop);
  const digits = text.slice(start, stop);
  token.digits = isGrouped(digits) ? digits.replace(/[,， '\u2019]/g, "") : digits;
  if (codeAt(text, stop) === SLASH && isDigit(codeAt(text, stop + 1)) && MEASURE_TRIE.longest(text, stop) === null)
    return readFraction(text, token);
  return readMeasure(text, token);
}

/** Takes scale and unit behind the number of `token`, or gives the end of the name that it belongs to. */
export function readMeasure(text: string, token: NumberToken): NumberToken | number {
  let index = skipBlanks(text, token.end);
  let kinds = classAt(text, index);
  if ((kinds & LATIN) !== 0) return readLatin(text, token, index);
  if ((kinds & MORE) !== 0) {
    index = readMore(text, token, index);
    kinds = classAt(text, index);
  }
  let measure = (kinds & MEASURE) === 0 ? null : MEASURE_TRIE.longest(text, index);
  while (measure === null && (kinds & SCALE) !== 0) {
    token.exponent += scaleOf(codeAt(text, index));
    token.end = index + 1;
    index = skipBlanks(text, token.end);
    kinds = classAt(text, index);
    if ((kinds & MORE) !== 0) {
      index = readMore(text, token, index);
      kinds = classAt(text, index);
    }
    measure = (kinds & (MEASURE | LATIN)) === 0 ? null : MEASURE_TRIE.longest(text, index);
  }
  return measure === null ? withoutMeasure(text, token, index) : withMeasure(text, token, measure, index);
}

function scaleOf(code: number): number {
  switch (code) {
    case 0x5341:
      return 1;
    case 0x767e:
      return 2;
    case 0x5343:
      return 3;
    case 0x4e07:
      return 4;
    default:
      return 8;
  }
}

function withoutMeasure(text: string, token: NumberToken, index: number): NumberToken | number {
  const code = codeAt(text, index);
  if (code === OPEN) {
    readUnitInBrackets(text, token, index);
  } else if (code === TENTH && !NOT_SHARE.includes(text.charAt(index + 1) || " ")) {
    token.exponent -= 1;
    token.unit = "%";
    token.end = index + 1;
  } else if (code === ORDINAL) {
    return index + 1;
  } else if (isHan(code)) {
    LEVEL.lastIndex = index;
    if (LEVEL.test(text)) return LEVEL.lastIndex;
    readUnknownUnit(text, token, index);
  }
  return token;
}

/** 3标段: a short word up to the end of its clause is a unit of no list. */
function readUnknownUnit(text: string, token: NumberToken, index: number): void {
  UNKNOWN_UNIT.lastIndex = index;
  const word = UNKNOWN_UNIT.exec(text)?.[0];
  if (word === undefined) return;
  const known = WORD_TRIE.longest(text, index);
  if (known !== null && known.kind !== "from") return;
  token.unit = word;
  token.end = index + word.length;
}

function withMeasure(text: string, token: NumberToken, measure: Measure, index: number): NumberToken {
  token.exponent += measure.exponent;
  token.unit = measure.word;
  token.end = index + measure.word.length;
  const next = codeAt(text, skipBlanks(text, token.end));
  if (next === SLASH || next === DOT || next === EACH || next === POINT) readPer(text, token);
  if ((classAt(text, token.end) & MORE) !== 0) readMore(text, token, token.end);
  return token;
}

/** 元/人·年, 次/年 */
function readPer(text: string, token: NumberToken): void {
  for (;;) {
    PER_NOUN.lastIndex = token.end;
    const found = PER_NOUN.exec(text);
    if (found === null) return;
    token.unit += `/${found[1] ?? ""}`;
    token.end = PER_NOUN.lastIndex;
  }
}

/** 余, 多, + at `index`; the place behind, or `index` where the character says something else. */
function readMore(text: string, token: NumberToken, index: number): number {
  const code = codeAt(text, index);
  if (code === PLUS && isDigit(codeAt(text, index + 1))) return index;
  if (code === SOME && MEASURE_TRIE.longest(text, index + 1) === null) return index;
  token.more = true;
  token.end = index + 1;
  return skipBlanks(text, token.end);
}

/** 3000（人次）, 500（万元） */
function readUnitInBrackets(text: string, token: NumberToken, open: number): void {
  const scaled = (classAt(text, open + 1) & SCALE) !== 0 && MEASURE_TRIE.longest(text, open + 1) === null;
  const start = scaled ? open + 2 : open + 1;
  const measure = MEASURE_TRIE.longest(text, start);
  if (measure === null) return;
  const inner = withMeasure(text, new NumberToken("quantity", start, start), measure, start);
  if (codeAt(text, inner.end) !== 41) return;
  token.unit = inner.unit;
  token.exponent += inner.exponent + (scaled ? scaleOf(codeAt(text, open + 1)) : 0);
  token.end = inner.end + 1;
}

/** GWh, km; a number with any other letters is a name: 5G, 4K, 100M光纤. */
function readLatin(text: string, token: NumberToken, index: number): NumberToken | number {
  const measure = MEASURE_TRIE.longest(text, index);
  if (measure !== null) {
    const after = codeAt(text, index + measure.word.length);
    if (!isLatin(after) && !isDigit(after)) return withMeasure(text, token, measure, index);
  }
  return index === token.end ? nameEnd(text, index) : token;
}

/** 1/3. What is no small proper fraction is a name, 1/31，234 with its grouped digits as well. */
function readFraction(text: string, token: NumberToken): NumberToken | number {
  const stop = numberEnd(text, token.end + 1);
  const divisor = text.slice(token.end + 1, stop);
  const isProper = Number(divisor) > Number(token.digits) && Number(divisor) <= 100;
  if (codeAt(text, stop) === SLASH || !isProper) return nameEnd(text, stop);
  token.divisor = divisor;
  token.end = stop;
  return token;
}
