import { codeAt } from "../codeAt";
import { readNumeral } from "../numerals";
import {
  classAt,
  DIGIT,
  isBlankBetween,
  isDigit,
  isHan,
  LATIN,
  MARK,
  NUMERAL,
  SEPARATOR,
  skipBlanks,
  WORD,
} from "./characters";
import { readChineseQuantity, readHalf, share } from "./chinese";
import { mayBeTime, readTime } from "./dates";
import { MEASURE_TRIE } from "./measures";
import { nameEnd, numberEnd } from "./numbers";
import { ordinalEnd, readPerWord, readPlace } from "./places";
import { readQuantity } from "./quantities";
import { Token, type AnyToken } from "./token";
import { WORD_TRIE, type Word } from "./words";

/** A number right behind one of these is a label: 附件2, 目标1. */
const LABEL = /(?:附件|附表|目标|指标|任务|表|图|编号|阶段|版本|条款|问题)\s*$/;

/** Takes tokens as they are found; false when the rest of the text no longer matters. */
export interface TokenSink {
  take(token: AnyToken): boolean;
}

/** Splits a folded text into tokens; what belongs to no token is plain text. One pass, never fails. */
export function tokenise(text: string, sink: TokenSink): void {
  LEXER.run(text, sink);
}

/** True for a number at `start` that a word in front makes a label: 附件2. */
export function isLabelled(text: string, start: number): boolean {
  const before = codeAt(text, start - 1);
  return (isHan(before) || before === 32) && LABEL.test(text.slice(Math.max(0, start - 4), start));
}

/** One for all texts, since it keeps nothing between them: making objects is most of the time of a reading. */
class Lexer {
  private text = "";
  private sink: TokenSink | null = null;
  private last: AnyToken | null = null;
  private hasQuantity = false;
  private index = 0;

  run(text: string, sink: TokenSink): void {
    this.text = text;
    this.sink = sink;
    this.last = null;
    this.hasQuantity = false;
    this.index = 0;
    const { length } = text;
    while (this.index < length) {
      const kinds = classAt(text, this.index);
      if (kinds === 0 || !this.step(kinds)) this.index++;
    }
  }

  /** Takes one token or name at the current place; false when there is none. */
  private step(kinds: number): boolean {
    if ((kinds & DIGIT) !== 0) return this.number();
    if ((kinds & SEPARATOR) !== 0) return this.push(new Token("separator", this.index, this.index + 1));
    if ((kinds & WORD) !== 0 && this.word()) return true;
    if ((kinds & MARK) !== 0 && this.mark()) return true;
    if ((kinds & NUMERAL) !== 0 && this.numeral()) return true;
    if ((kinds & LATIN) === 0) return false;
    this.index = nameEnd(this.text, this.index);
    return true;
  }

  private push(token: AnyToken): true {
    this.last = token;
    this.index = token.end;
    if (token.kind === "quantity") this.hasQuantity = true;
    if (this.sink?.take(token) === false) this.index = this.text.length;
    return true;
  }

  private pushIf(token: AnyToken | null): boolean {
    return token !== null && this.push(token);
  }

  private skipTo(end: number): true {
    this.index = end;
    return true;
  }

  /** True when a quantity or a time ends right here. */
  private behindValue(): boolean {
    const { last } = this;
    if (last === null || (last.kind !== "quantity" && last.kind !== "time")) return false;
    return isBlankBetween(this.text, last.end, this.index);
  }

  /** True at the start, behind a separator, and behind words that a number must follow. */
  private atClauseStart(): boolean {
    const { last } = this;
    if (last === null) return isBlankBetween(this.text, 0, this.index);
    if (last.kind === "quantity" || last.kind === "time" || last.kind === "bound") return false;
    return isBlankBetween(this.text, last.end, this.index);
  }

  private number(): boolean {
    const { text, index: start } = this;
    const stop = numberEnd(text, start);
    if (mayBeTime(text, start, stop) && this.time()) return true;
    if (this.isEnumerator(stop)) return this.push(new Token("separator", start, stop + 1));
    const read = readQuantity(text, start, stop);
    if (typeof read === "number") return this.skipTo(Math.max(read, stop));
    return read.unit === "" && isLabelled(text, read.start) ? this.skipTo(read.end) : this.push(read);
  }

  private time(): boolean {
    const time = readTime(this.text, this.index);
    return time !== null && this.push(new Token("time", this.index, time.stop, null, time));
  }

  /** "1、" and "2." before text number a list. */
  private isEnumerator(stop: number): boolean {
    const { text, last } = this;
    const next = codeAt(text, stop);
    if (next !== 0x3001 && next !== 46) return false;
    if (last === null ? !isBlankBetween(text, 0, this.index) : last.kind !== "separator") return false;
    return stop + 1 < text.length && !isDigit(codeAt(text, stop + 1));
  }

  private word(): boolean {
    const word = WORD_TRIE.longest(this.text, this.index);
    if (word === null) return false;
    const start = this.index;
    const end = start + word.word.length;
    if (!this.counts(word, end)) {
      return word.behind && this.followsValue(word, end) && this.push(new Token("bound", start, end, word));
    }
    if (word.kind !== "share") return this.push(new Token(word.kind, start, end, word));
    if (word.op !== null) this.sink?.take(new Token("comparator", start, start + 1, word));
    return this.push(share(start, end, "50"));
  }

  private counts(word: Word, end: number): boolean {
    switch (word.kind) {
      case "bound":
      case "around":
        return this.followsValue(word, end);
      case "parts":
        return this.hasQuantity;
      case "from":
        if (this.behindValue()) return false;
        break;
      default:
        break;
    }
    return !word.close || this.numberFollows(end);
  }

  private followsValue(word: Word, end: number): boolean {
    const { last } = this;
    if (last === null || (last.kind !== "quantity" && last.kind !== "remark" && last.kind !== "place")) return false;
    if (!isBlankBetween(this.text, last.end, this.index)) return false;
    return word.word !== "内" || end >= this.text.length || !"容部设外涵".includes(this.text.charAt(end));
  }

  private numberFollows(end: number): boolean {
    const { text } = this;
    const index = skipBlanks(text, end);
    const code = codeAt(text, index);
    if (isDigit(code) || code === 40 || code === 0xa5) return true;
    const kinds = classAt(text, index);
    if ((kinds & WORD) !== 0) {
      const next = WORD_TRIE.longest(text, index)?.kind;
      if (next === "comparator" || next === "about" || next === "share") return true;
    }
    const numeral = (kinds & NUMERAL) === 0 ? null : readNumeral(text, index);
    if (numeral === null) return false;
    if (numeral.end < text.length && "分之余多成".includes(text.charAt(numeral.end))) return true;
    return MEASURE_TRIE.longest(text, numeral.end) !== null;
  }

  private numeral(): boolean {
    const { text, index } = this;
    if (text.charAt(index) === "半") return this.atClauseStart() && this.pushIf(readHalf(text, index));
    const numeral = readNumeral(text, index);
    if (numeral === null) return false;
    if (isSeveral(text, index)) return this.skipTo(numeral.end);
    const next = text.charAt(numeral.end);
    if ((next === "季" || next === "月" || next === "年") && this.time()) return true;
    return this.pushIf(readChineseQuantity(text, index, this.atClauseStart())) || this.skipTo(numeral.end);
  }

  private mark(): boolean {
    const { text, index } = this;
    switch (text.charAt(index)) {
      case "(":
        return this.bracket();
      case "-":
      case "+":
      case ".":
        return this.signed();
      case "±":
        return this.plusMinus(1);
      case "正":
        return text.startsWith("正负", index) && this.plusMinus(2);
      case "负":
        return this.minusWord();
      case "第":
        return this.pushIf(readPlace(text, index)) || this.time() || this.ordinal();
      case "前":
        return (text.includes("季", index) && this.time()) || this.pushIf(readPlace(text, index));
      case "排":
      case "位":
      case "列":
        return this.pushIf(readPlace(text, index));
      case "每":
        return this.pushIf(readPerWord(text, index));
      default:
        return !this.behindValue() && this.time();
    }
  }

  private bracket(): boolean {
    const close = closing(this.text, this.index);
    return close >= 0 && this.push(new Token("remark", this.index, close + 1));
  }

  private ordinal(): boolean {
    const end = ordinalEnd(this.text, this.index);
    return end >= 0 && this.skipTo(end);
  }

  private signed(): boolean {
    const { text, index: start } = this;
    const sign = text.charAt(start);
    if (sign === "+" && text.charAt(start + 1) === "-") return this.plusMinus(2);
    if (sign === "+" && text.startsWith("/-", start + 1)) return this.plusMinus(3);
    if (this.behindValue() || isJoined(text, start - 1, sign === "+")) return false;
    const digits = start + 1;
    if (!isDigit(codeAt(text, digits))) return false;
    const stop = numberEnd(text, digits);
    const read = readQuantity(text, digits, stop);
    if (typeof read === "number") return this.skipTo(Math.max(read, stop));
    if (sign !== "+") read.digits = sign + read.digits;
    read.start = start;
    return this.push(read);
  }

  /** 负5%, but not 自负5万元. */
  private minusWord(): boolean {
    const { text, index: start } = this;
    const stop = numberEnd(text, start + 1);
    if (!isDigit(codeAt(text, start + 1)) || (start > 0 && "自担欠抱".includes(text.charAt(start - 1)))) return false;
    const read = readQuantity(text, start + 1, stop);
    if (typeof read === "number") return this.skipTo(Math.max(read, stop));
    read.digits = `-${read.digits}`;
    read.start = start;
    return this.push(read);
  }

  private plusMinus(length: number): boolean {
    const { text, index: start } = this;
    const digits = skipBlanks(text, start + length);
    if (!isDigit(codeAt(text, digits))) return false;
    const read = readQuantity(text, digits, numberEnd(text, digits));
    if (typeof read === "number") return false;
    read.plusMinus = true;
    read.start = start;
    return this.push(read);
  }
}

const LEXER = new Lexer();

/** T+1, GB-2: the sign joins two halves of a name. Nobody writes a plus behind a word; a minus may stand there. */
function isJoined(text: string, before: number, plus: boolean): boolean {
  return (classAt(text, before) & (LATIN | DIGIT)) !== 0 || (plus && before >= 0 && isHan(codeAt(text, before)));
}

/** 数十, 几百 say no number; in 人数二十人 the 数 ends a noun. */
function isSeveral(text: string, numeral: number): boolean {
  const before = codeAt(text, numeral - 1);
  return before === SOME || (before === SEVERAL && !(numeral > 1 && COUNTED.includes(text.charAt(numeral - 2))));
}

const SOME = "几".charCodeAt(0);
const SEVERAL = "数".charCodeAt(0);
/** In front of 数, what makes a noun of it. */
const COUNTED = "次人总件户个场天项指参份额分计岁款家篇条台套班点期量基倍名位处例页字员团队机度级批";

/** A bracket that has not closed after so many characters is a slip. */
const LONGEST_REMARK = 400;

/** The bracket that closes the one at `open`, or -1. */
function closing(text: string, open: number): number {
  const end = Math.min(text.length, open + LONGEST_REMARK);
  let depth = 0;
  for (let index = open; index < end; index++) {
    const code = codeAt(text, index);
    if (code === 40) depth++;
    else if (code === 41 && --depth === 0) return index;
  }
  return -1;
}
