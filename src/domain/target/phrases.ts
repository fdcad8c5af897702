import { codeAt } from "../codeAt";
import { fold } from "../fold";
import { compareDays, type NamedTime } from "./dates";
import { dimensionOf } from "./dimension";
import { tokenise, type TokenSink } from "./lexer";
import { isBlankBetween, isHan } from "./characters";
import type { Parsed, Phrase, TimePhrase } from "./phrase";
import type { AnyToken, NumberToken, Token } from "./token";

export type { Parsed, Phrase, TimePhrase } from "./phrase";

/** What a size behind 以上 describes. */
const DESCRIBED =
  /^的?[\u4e00-\u9fff]{0,4}(?:村|企业|项目|园区|基地|单位|社区|学校|医院|老人|老年人|人群|建筑|地块|机组|公司|合作社|家庭|大户)/;
/** Behind a number these go on with the next: 19项共35款. */
const LINKS = "共计含和及与并等且以为达至到";
const NONE: readonly never[] = [];
const ENUMERATION_COMMA = 0x3001;
const CONNECTOR = /^\s*(?:-+|~+|至|到|—)\s*$/;

/** Takes a text apart. Never fails. */
export function parse(text: string, { text: folded, positions, fullWidth } = fold(text)): Parsed {
  BUILDER.start(folded);
  tokenise(folded, BUILDER);
  return BUILDER.finish(text, positions, fullWidth);
}

/** One for all texts, as the lexer is: `start` sets everything back. */
class Builder implements TokenSink {
  private folded = "";
  private phrases: Phrase[] | null = null;
  private lastPhrase: Phrase | null = null;
  private times: TimePhrase[] | null = null;
  private places: NumberToken[] | null = null;
  private remarks: Token[] | null = null;
  private comparator: Token | null = null;
  private about = false;
  private near = false;
  private from = false;
  private change: -1 | 0 | 1 = 0;
  private per = "";
  private clauseStart = 0;
  private clauseTokens = 0;
  private clauseHasValue = false;
  private clauseCount = 0;
  private wordClauses = 0;
  private plain = 0;
  private chinese = false;

  start(folded: string): void {
    this.folded = folded;
    this.phrases = this.times = this.places = this.remarks = null;
    this.lastPhrase = this.comparator = null;
    this.about = this.near = this.from = this.clauseHasValue = this.chinese = false;
    this.change = 0;
    this.per = "";
    this.clauseStart = this.clauseTokens = this.clauseCount = this.wordClauses = this.plain = 0;
  }

  /** False when the rest of the text only breaks down what came before. */
  take(token: AnyToken): boolean {
    switch (token.kind) {
      case "quantity":
        this.quantity(token);
        break;
      case "comparator":
        this.compare(token);
        break;
      case "bound":
        this.bound(token);
        break;
      case "around": {
        const last = this.adjacent(token.start);
        if (last !== null) last.about = true;
        if (last !== null) last.end = token.end;
        break;
      }
      case "about":
        this.about = true;
        break;
      case "near":
        this.near = true;
        break;
      case "from":
        this.from = true;
        break;
      case "change":
        this.change = token.word?.sign ?? 0;
        break;
      case "per":
        this.per += `/${token.unit}`;
        break;
      case "time":
        this.time(token);
        break;
      case "place":
        (this.places ??= []).push(token);
        this.clauseHasValue = true;
        break;
      case "remark":
        this.remark(token);
        break;
      case "joint":
        this.closeClause(token);
        return true;
      case "separator":
        this.closeClause(token);
        return true;
      case "parts":
        this.closeClause(token);
        return this.lastPhrase === null;
      default:
        break;
    }
    this.clauseTokens += token.end - token.start;
    return true;
  }

  finish(text: string, positions: readonly number[] | null, fullWidth: boolean): Parsed {
    this.endClause(this.folded.length);
    return {
      text,
      folded: this.folded,
      positions,
      fullWidth,
      phrases: this.values(),
      times: this.times ?? NONE,
      places: this.places ?? NONE,
      remarks: this.remarks ?? NONE,
      wordsBeside: this.wordClauses > 0 && this.wordClauses < this.clauseCount,
      plain: this.plain,
      chinese: this.chinese,
    };
  }

  /** Without the numbers that only describe a noun or say where a change began. */
  private values(): readonly Phrase[] {
    const { phrases, lastPhrase } = this;
    if (phrases === null || lastPhrase === null) return NONE;
    if (phrases.length === 1) return lastPhrase.attributive && this.isName(lastPhrase) ? NONE : phrases;
    const values = phrases.filter(
      (phrase, index) => !phrase.attributive && !phrase.from && !this.describes(phrase, index),
    );
    return values.length === 0 ? phrases : values;
  }

  /** 20户以上自然村, 亿元以上项目: not how many there are, but which. 1000家以上企业 is a count. */
  private isName({ number, end }: Phrase): boolean {
    const dimension = dimensionOf(number.unit);
    const counted = dimension.startsWith("count:") && number.unit !== "户";
    return !counted && dimension !== "ratio" && DESCRIBED.test(this.folded.slice(end));
  }

  /** 24小时办结率≥95%, 12345热线接通率90%, 0-6岁儿童管理率≥90%: the first number belongs to the name of the second. */
  private describes(phrase: Phrase, index: number): boolean {
    const next = this.phrases?.[index + 1];
    if (next === undefined || next.clause !== phrase.clause || phrase.comparator !== null) return false;
    if (next.comparator === null && next.number.unit !== "%") return false;
    if (!isHan(codeAt(this.folded, phrase.end)) || LINKS.includes(this.folded.charAt(phrase.end))) return false;
    const { unit, chinese } = phrase.high ?? phrase.number;
    return chinese || !/^(?:count|people|money|ratio)/.test(dimensionOf(unit));
  }

  private quantity(token: NumberToken): void {
    this.clauseHasValue = true;
    if (token.chinese) this.chinese = true;
    const last = this.lastPhrase;
    if (last !== null && this.joins(last, token)) return;
    const { comparator } = this;
    const word = comparator?.word ?? null;
    const phrase: Phrase = {
      number: token,
      high: token.upper,
      half: null,
      comparator: word?.op ?? null,
      soft: word?.soft ?? false,
      symbol: word !== null && isSign(word.word),
      about: this.about,
      near: this.near,
      change: this.change,
      after: null,
      attributive: false,
      from: this.from,
      per: this.per,
      clause: this.clauseCount,
      start: comparator?.start ?? token.start,
      end: token.end,
    };
    this.lastPhrase = phrase;
    // A literal of one takes a sixth of the memory of an array that is pushed to.
    if (this.phrases === null) this.phrases = [phrase];
    else this.phrases.push(phrase);
    this.comparator = null;
    this.about = this.near = this.from = false;
    this.per = "";
  }

  /** Makes `token` the upper end or the half-width of the phrase before it. */
  private joins(last: Phrase, token: NumberToken): boolean {
    if (last.half !== null || last.high !== null || this.comparator !== null) return false;
    if (token.plusMinus) {
      if (!this.blank(last.end, token.start)) return false;
      last.half = token;
    } else {
      if (token.digits.startsWith("-")) return false;
      if (last.end >= token.start || !CONNECTOR.test(this.folded.slice(last.end, token.start))) return false;
      last.high = token;
      if (this.from) return false;
    }
    last.end = token.end;
    return true;
  }

  private compare(token: Token): void {
    const word = token.word;
    if (word === null) return;
    const last = this.adjacent(token.start);
    if (last !== null && isSign(word.word) && (word.op === "≤" || word.op === "<") && last.comparator === null) {
      last.after = word.op;
      return;
    }
    if (this.comparator !== null && word.soft) return;
    this.comparator = token;
  }

  private bound(token: Token): void {
    const place = this.places?.[this.places.length - 1];
    if (place !== undefined && place.end === token.start) {
      place.more = token.word?.op === "≥";
      return;
    }
    const last = this.adjacent(token.start);
    if (last === null || token.word === null) return;
    if (last.comparator === null || last.soft) {
      last.comparator = token.word.op;
      last.soft = false;
    }
    last.end = token.end;
    last.attributive = isHan(codeAt(this.folded, token.end));
  }

  private time(token: Token): void {
    if (token.time === null) return;
    const times = (this.times ??= []);
    const last = times[times.length - 1];
    if (last !== undefined && CONNECTOR.test(this.folded.slice(last.end, token.start))) {
      times[times.length - 1] = { time: between(last.time, token.time), start: last.start, end: token.end };
    } else {
      times.push({ time: token.time, start: token.start, end: token.end });
    }
    this.clauseHasValue = true;
  }

  private remark(token: Token): void {
    const inner = this.folded.slice(token.start + 1, token.end - 1).trim();
    if (inner === "含" || inner === "含本数" || inner === "≥" || inner === "≤" || inner === "") {
      const last = this.adjacent(token.start);
      if (last !== null) last.end = token.end;
      return;
    }
    (this.remarks ??= []).push(token);
  }

  private closeClause(token: AnyToken): void {
    this.comparator = null;
    this.about = this.near = this.from = false;
    // 增长9.1%、0.9%: an enumeration keeps the word in front of it.
    if (codeAt(this.folded, token.start) === ENUMERATION_COMMA) {
      this.clauseTokens += 1;
      return;
    }
    this.change = 0;
    this.per = "";
    this.endClause(token.start);
    this.clauseStart = token.end;
  }

  private endClause(end: number): void {
    const plain = Math.max(0, end - this.clauseStart - this.clauseTokens);
    if (plain > 0 || this.clauseHasValue) this.clauseCount++;
    if (plain >= 4 && !this.clauseHasValue) this.wordClauses++;
    this.plain += plain;
    this.clauseTokens = 0;
    this.clauseHasValue = false;
  }

  /** The last phrase, when nothing but blanks and a skipped bracket stands between it and `start`. */
  private adjacent(start: number): Phrase | null {
    const last = this.lastPhrase;
    if (last === null) return null;
    if (this.blank(last.end, start)) return last;
    const remark = this.remarks?.[this.remarks.length - 1];
    return remark !== undefined && this.blank(last.end, remark.start) && this.blank(remark.end, start) ? last : null;
  }

  private blank(start: number, end: number): boolean {
    return isBlankBetween(this.folded, start, end);
  }
}

const BUILDER = new Builder();

/** True for ≥ and >=, false for words. */
export function isSign(word: string): boolean {
  return word.charCodeAt(0) < 0x3000;
}

/** 2021年7月至2023年4月; the second takes the first's year when it has none. */
function between(first: NamedTime, last: NamedTime): NamedTime {
  const year = last.end.year ?? first.start.year;
  const end = { ...last.end, year };
  const lastUnitStart = { ...last.lastUnitStart, year };
  const start = { ...first.start, year: first.start.year ?? last.start.year };
  const ordered = compareDays(start, end) <= 0;
  return { ...last, start: ordered ? start : end, end, lastUnitStart };
}
