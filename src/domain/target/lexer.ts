import { NUMERAL_CHARACTERS, readNumeral } from "../numerals";
import { readTime } from "./dates";
import { MEASURE_TRIE } from "./measures";
import { isDigit, nameEnd, numberEnd, readChineseQuantity, readHalf, readQuantity, share } from "./quantities";
import { Token } from "./token";
import { WORD_STARTS, WORD_TRIE, type Word } from "./words";

const DIGIT = 1;
const WORD = 2;
const NUMERAL = 4;
const LATIN = 8;
const MARK = 16;

/** What each character can begin. Plain text is 0, and most text is plain. */
const CLASSES = new Uint8Array(0x10000);
function classify(codes: Iterable<number>, bit: number): void {
  for (const code of codes) CLASSES[code] = (CLASSES[code] ?? 0) | bit;
}
const codesOf = (characters: string): number[] => [...characters].map((character) => character.charCodeAt(0));
classify(codesOf("0123456789"), DIGIT);
classify(WORD_STARTS, WORD);
classify(codesOf(`${NUMERAL_CHARACTERS}半`), NUMERAL);
classify(codesOf("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"), LATIN);
classify(codesOf("(，,；;。、-+.±正负第前每上下年当本今排位列"), MARK);

/** A number right behind one of these is a label: 附件2, 目标1. */
const LABEL = /(?:附件|附表|目标|指标|任务|表|图|编号|阶段|版本|条款|款第|问题)\s*$/;
const PLACE = /(?:第\s*(\d+)(?=\s*(?:$|[，。；)]))|第\s*(\d+|[一二三四五六七八九十百]+)\s*(?:名|位|方阵)|前\s*(\d+|[一二三四五六七八九十百]+)\s*(名|位|强|%)?|(?:排名|位列|位居|排列|排位)(?:全国|全省|全市|全区|全县|第|前|列|在|为|:|\s)*(\d+|[一二三四五六七八九十百]+)\s*(?:名|位)?)/y;
const PLACE_CONTEXT = /(?:国|省|市|区|县|系统|排名|位列|位居|排列|排位|进入|列|居|名列|同行|部门|单位)\s*$/;
const PLACE_STOP = /(?=$|[\s，,；;。、)以及之内]|水平|行列|位次)/y;
const ORDINAL = /第\s*(?:\d+|[一二三四五六七八九十百零]+)\s*(?:[年季届批期次轮类阶段部分层名位方产章条款项个]|[^\d\s]?)/y;
const PER = /每\s*(?:个?)(工作日|季度|学期|学年|人次|公里|平方米|年度|年|月|周|日|天|季|人|户|亩|次|场|期|班|生|村|家|名|项|台|件|套|个|吨|辆|米)/y;
const TIME_AHEAD = /\s*(?:[年月季]|[-/.~至到])/y;

/** Splits a folded text into tokens; what belongs to no token is plain text. One pass, never fails. */
export function tokenise(text: string): Token[] {
  return new Lexer(text).run();
}

class Lexer {
  private readonly tokens: Token[] = [];
  private index = 0;

  constructor(private readonly text: string) {}

  run(): Token[] {
    const { text } = this;
    while (this.index < text.length) {
      const kinds = CLASSES[text.charCodeAt(this.index)] ?? 0;
      if (kinds === 0 || !this.step(kinds)) this.index++;
    }
    return this.tokens;
  }

  /** Takes one token or name at the current place; false when there is none. */
  private step(kinds: number): boolean {
    if ((kinds & DIGIT) !== 0) return this.number();
    if ((kinds & WORD) !== 0 && this.word()) return true;
    if ((kinds & MARK) !== 0 && this.mark()) return true;
    if ((kinds & NUMERAL) !== 0 && this.numeral()) return true;
    if ((kinds & LATIN) === 0) return false;
    this.index = nameEnd(this.text, this.index);
    return true;
  }

  private push(token: Token): true {
    this.tokens.push(token);
    this.index = token.end;
    return true;
  }

  private get last(): Token | undefined {
    return this.tokens[this.tokens.length - 1];
  }

  /** True when a quantity or a time ends right here. */
  private get behindValue(): boolean {
    const { last } = this;
    return last !== undefined && (last.kind === "quantity" || last.kind === "time") && this.blankBetween(last.end);
  }

  private blankBetween(start: number): boolean {
    for (let index = start; index < this.index; index++) if (this.text.charCodeAt(index) !== 32) return false;
    return true;
  }

  /** True at the start, behind a separator, and behind words that a number must follow. */
  private get atClauseStart(): boolean {
    const { last } = this;
    if (last === undefined) return this.blankBetween(0);
    return last.kind !== "quantity" && last.kind !== "time" && last.kind !== "bound" && this.blankBetween(last.end);
  }

  private number(): boolean {
    const { text, index: start } = this;
    const stop = numberEnd(text, start);
    if (this.atTime(stop) && this.time()) return true;
    if (this.isEnumerator(stop)) {
      const token = new Token("separator", start, stop + 1);
      return this.push(token);
    }
    const read = readQuantity(text, start, stop);
    if (typeof read === "number" || (read.unit === "" && LABEL.test(text.slice(Math.max(0, start - 4), start)))) {
      this.index = typeof read === "number" ? Math.max(read, stop) : read.end;
      return true;
    }
    return this.push(read);
  }

  private atTime(stop: number): boolean {
    const length = stop - this.index;
    if (length === 8) return true;
    const next = this.text.charCodeAt(stop);
    // Digits with a sign or a decimal point inside can only be 2023.12 and the like.
    if (next !== next) return length >= 6 && length <= 7;
    TIME_AHEAD.lastIndex = stop;
    return TIME_AHEAD.test(this.text) || length === 6 || length === 7;
  }

  private time(): boolean {
    const time = readTime(this.text, this.index);
    if (time === null) return false;
    const token = new Token("time", this.index, time.stop);
    token.time = time;
    return this.push(token);
  }

  /** "1、" and "2." before text number a list. */
  private isEnumerator(stop: number): boolean {
    const next = this.text[stop];
    if ((next !== "、" && next !== ".") || !this.atClauseStart) return false;
    const after = this.text.charCodeAt(stop + 1);
    return after === after && !isDigit(after) && (this.last === undefined || this.last.kind === "separator");
  }

  private word(): boolean {
    const word = WORD_TRIE.longest(this.text, this.index);
    if (word === null) return false;
    const end = this.index + word.word.length;
    if (!this.counts(word, end)) return false;
    const token = new Token(word.kind, this.index, end);
    token.word = word;
    if (word.kind !== "share") return this.push(token);
    const { op } = word;
    if (op === ">") {
      const over = new Token("comparator", this.index, this.index + 1);
      over.word = word;
      this.tokens.push(over);
    }
    return this.push(share(this.index, end, "50"));
  }

  private counts(word: Word, end: number): boolean {
    if (word.kind === "bound" || word.kind === "around") return this.followsValue(word, end);
    if (word.kind === "parts") return this.tokens.some(({ kind }) => kind === "quantity");
    if (word.kind === "from" && this.behindValue) return false;
    return !word.close || this.numberFollows(end);
  }

  private followsValue(word: Word, end: number): boolean {
    const { last } = this;
    if (last === undefined) return false;
    if (last.kind !== "quantity" && last.kind !== "remark" && last.kind !== "place") return false;
    if (!this.blankBetween(last.end)) return false;
    return word.word !== "内" || !"容部设外涵".includes(this.text[end] ?? " ");
  }

  private numberFollows(end: number): boolean {
    let index = end;
    while (this.text.charCodeAt(index) === 32) index++;
    const code = this.text.charCodeAt(index);
    if (isDigit(code) || code === 40 || code === 0xa5) return true;
    if (((CLASSES[code] ?? 0) & NUMERAL) === 0) {
      const next = WORD_TRIE.longest(this.text, index);
      return next !== null && (next.kind === "comparator" || next.kind === "about" || next.kind === "share") && next.word !== "=";
    }
    const numeral = readNumeral(this.text, index);
    if (numeral === null) return false;
    return "分之余多成".includes(this.text[numeral.end] ?? " ") || MEASURE_TRIE.longest(this.text, numeral.end) !== null;
  }

  private numeral(): boolean {
    if (this.text[this.index] === "半") {
      const half = this.atClauseStart ? readHalf(this.text, this.index) : null;
      return half !== null && this.push(half);
    }
    const numeral = readNumeral(this.text, this.index);
    const next = numeral === null ? "" : (this.text[numeral.end] ?? "");
    if ((next === "季" || next === "月") && this.time()) return true;
    const token = readChineseQuantity(this.text, this.index, this.atClauseStart);
    if (token !== null) return this.push(token);
    if (numeral !== null) this.index = numeral.end;
    return numeral !== null;
  }

  private mark(): boolean {
    switch (this.text[this.index]) {
      case "(":
        return this.bracket();
      case "，":
      case ",":
      case "；":
      case ";":
      case "。":
      case "、":
        return this.push(new Token("separator", this.index, this.index + 1));
      case "-":
      case "+":
      case ".":
        return this.signed();
      case "±":
        return this.plusMinus(1);
      case "正":
        return this.text.startsWith("正负", this.index) && this.plusMinus(2);
      case "第":
        return this.place() || this.time() || this.ordinal();
      case "前":
        return (this.text.includes("季", this.index) && this.time()) || this.place();
      case "排":
      case "位":
      case "列":
        return this.place();
      case "每":
        return this.per();
      default:
        return !this.behindValue && this.time();
    }
  }

  private bracket(): boolean {
    const close = closing(this.text, this.index);
    if (close < 0) return false;
    return this.push(new Token("remark", this.index, close + 1));
  }

  private signed(): boolean {
    const { text, index: start } = this;
    if (text[start] === "+" && text[start + 1] === "-") return this.plusMinus(2);
    if (text[start] === "+" && text.startsWith("/-", start + 1)) return this.plusMinus(3);
    if (this.behindValue || isJoined(text.charCodeAt(start - 1), text[start] === "+")) return false;
    const digitsStart = text[start] === "." ? start : start + 1;
    if (!isDigit(text.charCodeAt(digitsStart))) return false;
    const stop = numberEnd(text, digitsStart);
    const read = readQuantity(text, digitsStart, stop);
    if (typeof read === "number") {
      this.index = Math.max(read, stop);
      return true;
    }
    if (text[start] === "-") read.digits = `-${read.digits}`;
    else if (text[start] === ".") read.digits = `.${read.digits}`;
    return this.push(read.from(start));
  }

  private plusMinus(length: number): boolean {
    let start = this.index + length;
    while (this.text.charCodeAt(start) === 32) start++;
    if (!isDigit(this.text.charCodeAt(start))) return false;
    const read = readQuantity(this.text, start, numberEnd(this.text, start));
    if (typeof read === "number") return false;
    read.plusMinus = true;
    return this.push(read.from(this.index));
  }

  private place(): boolean {
    PLACE.lastIndex = this.index;
    const found = PLACE.exec(this.text);
    if (found === null) return false;
    const number = found[1] ?? found[2] ?? found[3] ?? found[5] ?? "";
    if (found[3] !== undefined && found[4] === undefined && !this.isLeadingPlace(PLACE.lastIndex)) return false;
    const token = new Token("place", this.index, PLACE.lastIndex);
    token.digits = isDigit(number.charCodeAt(0)) ? number : String(readNumeral(number, 0)?.value ?? 0);
    token.unit = found[4] === "%" ? "%" : "名";
    token.exponent = found[4] === "%" ? -2 : 0;
    token.more = found[0].includes("前");
    return this.push(token);
  }

  /** 全省前5 is a place, 前5年 and 前5项 are not. */
  private isLeadingPlace(end: number): boolean {
    PLACE_STOP.lastIndex = end;
    if (!PLACE_STOP.test(this.text)) return false;
    return this.index === 0 || PLACE_CONTEXT.test(this.text.slice(Math.max(0, this.index - 4), this.index));
  }

  private ordinal(): boolean {
    ORDINAL.lastIndex = this.index;
    if (!ORDINAL.test(this.text)) return false;
    this.index = ORDINAL.lastIndex;
    return true;
  }

  private per(): boolean {
    PER.lastIndex = this.index;
    const found = PER.exec(this.text);
    if (found === null) return false;
    const token = new Token("per", this.index, PER.lastIndex);
    token.unit = found[1] ?? "";
    return this.push(token);
  }
}

/** T+1, GB-2: the sign joins two halves of a name. Nobody writes a plus behind a word; a minus may stand there. */
function isJoined(before: number, plus: boolean): boolean {
  return ((CLASSES[before] ?? 0) & (LATIN | DIGIT)) !== 0 || (plus && before >= 0x4e00 && before <= 0x9fff);
}

/** The bracket that closes the one at `open`, or -1. */
export function closing(text: string, open: number): number {
  let depth = 0;
  for (let index = open; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 40) depth++;
    else if (code === 41 && --depth === 0) return index;
  }
  return -1;
}
