import type { MoneyUnit } from "../domain/units";
import type { ColumnRole } from "./table";
import { squeeze } from "./text";
import { AMOUNT_NOUNS, BLOCKING_ENDINGS, FORECASTS, NEGATIONS, NOT_YET, TELLING, VOCABULARY } from "./vocabulary";
import type { WordFamily } from "./vocabulary";

/** What one word of the vocabulary says about a head. */
export interface WordMatch {
  readonly role: ColumnRole | null;
  readonly family: WordFamily;
  /** 0…1: the word's own strength, less where only the ending or the beginning of the head matched. */
  readonly strength: number;
  readonly word: string;
}

/** A head cell, read. */
export interface HeadText {
  readonly key: string;
  /** Unit written in the head, as （万元） or （家次）; null for none. */
  readonly unit: string | null;
  readonly money: MoneyUnit | null;
  readonly matches: readonly WordMatch[];
  /** The whole head is a word of the vocabulary, ends with one, or begins with one. */
  readonly fit: "exact" | "ending" | "beginning" | null;
}

const NOTHING: HeadText = { key: "", unit: null, money: null, matches: [], fit: null };
const lexicon = new Map<string, WordMatch[]>();
for (const group of VOCABULARY) {
  for (const word of group.words) {
    const key = headKey(word);
    const matches = lexicon.get(key) ?? [];
    if (!matches.some((match) => match.role === group.role && match.family === group.family)) {
      matches.push({ role: group.role, family: group.family, strength: group.strength, word });
    }
    lexicon.set(key, matches);
  }
}
const LONGEST = Math.max(...[...lexicon.keys()].map((key) => key.length));
const blocking = new Set(BLOCKING_ENDINGS);
const HEAD_LIMIT = 60;

/** The money unit that a text names: 万元, 人民币万元, 单位为亿元; null for none. */
export function moneyUnitOf(text: string): MoneyUnit | null {
  const found = /(百万元|千万元|万元|亿元|千元|元)/.exec(text)?.[1];
  if (found === undefined || found === "千万元") return null;
  return found as MoneyUnit;
}

/** The text of a head without blanks, brackets, year and numbering, ready to be looked up. */
export function headKey(text: string): string {
  let key = squeeze(text).replace(/[（(［[【〔][^（()）［\][】〕]*[）)］\]】〕]/g, "");
  key = key.replace(/[（()）：:；;。、,，*＊★_\s]+$/g, "").replace(/^[*＊★]+/, "");
  key = key.replace(/^[一二三四五六七八九十]+[、.．]|^\d{1,2}[、.．)]|^[①-⑳]/, "");
  key = key.replace(/[①-⑳]$/, "").replace(/(?<=[\u4e00-\u9fff])[=＝].*$/, "");
  key = key.replace(/^(\d{4}|20xx|20XX|×{2,4}|x{4}|X{4})年度?(?=.{2})/, "");
  key = key.replace(
    /(?<=[\u4e00-\u9fff])[/:：]?(人民币)?(万元|亿元|千元|百万元|元)$/,
    (unit, _a, _b, at: number, whole: string) => (/(多少|每)$/.test(whole.slice(0, at)) ? unit : ""),
  );
  key = key.replace(/(?<=[\u4e00-\u9fff])[%％A-Ha-h]$/, "").replace(/(?<=率)[A-Z]\/[A-Z]$/, "");
  return key.replace(/["“”'‘’]/g, "");
}

function unitOf(text: string): { unit: string | null; money: MoneyUnit | null } {
  const dense = squeeze(text);
  const bracket = /[（(［[【]\s*(?:单位[:：]?)?([^（()）［\][】]{1,8})[）)］\]】]/g;
  for (let found = bracket.exec(dense); found !== null; found = bracket.exec(dense)) {
    const inside = found[1] ?? "";
    const money = /^(人民币)?(百万元|万元|亿元|千元|元)$/.test(inside) ? moneyUnitOf(inside) : null;
    if (money !== null) return { unit: money, money };
    if (
      /^([个家项场次户人份篇套台件条公里亩吨平方米天年月%％‰分‱]|家次|人次|万[家人户次]+|平方公里|万亩|万吨|万平方米|个百分点|人\/次|辆|只|株|立方米|吨标准煤|千瓦时|课时|学时|期|批|处|座|所|幅|本|册|名|位|组|对|例|床|GWh|MW|KM|km)$/.test(
        inside,
      )
    ) {
      return { unit: inside.replace("％", "%"), money: null };
    }
  }
  const tail = /(?<=[\u4e00-\u9fff])[/:：]?(人民币)?(百万元|万元|亿元|千元)$/.exec(dense);
  if (tail !== null) {
    const money = moneyUnitOf(tail[2] ?? "");
    return { unit: money, money };
  }
  return { unit: null, money: null };
}

function isNegated(before: string): boolean {
  return NEGATIONS.some((word) => before.endsWith(word));
}

function unspent(match: WordMatch): WordMatch {
  return match.role === "spent" ? { ...match, role: "balance" } : match;
}

function forecast(match: WordMatch): WordMatch {
  return match.role === "spent" ||
    match.role === "actual" ||
    match.role === "expenditureRate" ||
    match.role === "completionRate"
    ? { ...match, role: null }
    : match;
}

const nouns = [...AMOUNT_NOUNS].sort((a, b) => b.length - a.length);

/** 结余经费, 已报销金额: a plain word for money, told by what stands before it. Null for anything else. */
function told(key: string): WordMatch | null {
  if (FORECASTS.some((word) => key.includes(word)) || NOT_YET.some((word) => key.startsWith(word))) return null;
  for (const noun of nouns) {
    if (!key.endsWith(noun)) continue;
    const before = key.slice(0, key.length - noun.length);
    let nearest: WordMatch | null = null;
    for (const { role, words } of TELLING) {
      for (const word of words) {
        if (!before.endsWith(word) || word.length <= (nearest?.word.length ?? 0)) continue;
        nearest = { role, family: "money", strength: 0.9, word };
      }
    }
    if (nearest !== null) {
      const negated = isNegated(before.slice(0, before.length - nearest.word.length));
      return negated ? unspent(nearest) : nearest;
    }
  }
  return null;
}

function find(key: string): Pick<HeadText, "matches" | "fit"> {
  const exact = lexicon.get(key);
  if (exact !== undefined) return { matches: exact, fit: "exact" };
  const said = told(key);
  const weaken = (matches: readonly WordMatch[], factor: number): WordMatch[] =>
    matches.map((match) => ({ ...match, strength: match.strength * factor }));
  for (let length = Math.min(LONGEST, key.length - 1); length >= 2; length--) {
    const ending = key.slice(key.length - length);
    if (blocking.has(ending)) return { matches: [], fit: null };
    const matches = lexicon.get(ending);
    if (matches === undefined) continue;
    if (said !== null && matches.every((match) => match.family === "sum" || match.strength < 0.7)) break;
    const weaker = weaken(matches, length >= 3 ? 0.95 : 0.85);
    return {
      matches: FORECASTS.some((word) => key.includes(word))
        ? weaker.map(forecast)
        : isNegated(key.slice(0, key.length - length))
          ? weaker.map(unspent)
          : weaker,
      fit: "ending",
    };
  }
  if (said !== null) return { matches: [said], fit: "ending" };
  for (let length = Math.min(LONGEST, key.length - 1); length >= 2; length--) {
    if (length === 2 && key.length > 4) break;
    const matches = lexicon.get(key.slice(0, length));
    if (matches !== undefined) return { matches: weaken(matches, length >= 3 ? 0.8 : 0.65), fit: "beginning" };
  }
  return { matches: [], fit: null };
}

const plain = new Set(
  VOCABULARY.filter((group) => group.family !== "section" && group.strength >= 0.8).flatMap((group) => group.words),
);

const memo = new Map<string, HeadText>();

/** Reads a text as a column head. Long sentences are no heads and match nothing. */
export function readHead(text: string): HeadText {
  if (text === "" || text.length > HEAD_LIMIT) return NOTHING;
  const before = memo.get(text);
  if (before !== undefined) return before;
  const key = headKey(text);
  const result: HeadText = key === "" ? NOTHING : { key, ...unitOf(text), ...find(key) };
  if (memo.size > 4000) memo.clear();
  memo.set(text, result);
  return result;
}

/** True when the raw text of a cell is itself a word of the vocabulary; one look-up, for scanning long tables. */
export function isPlainHead(text: string): boolean {
  return text.length <= LONGEST && plain.has(text);
}

/** How strongly a head speaks for a role. */
export function strengthFor(head: HeadText, role: ColumnRole): number {
  let best = 0;
  for (const match of head.matches) if (match.role === role && match.strength > best) best = match.strength;
  return best;
}

const asSet = (words: readonly string[]): ReadonlySet<string> => new Set(words.map((word) => headKey(word)));

/** A set of words compared as heads are: after tidying. */
export function wordSet(words: readonly string[]): (text: string) => boolean {
  const keys = asSet(words);
  return (text) => text.length <= HEAD_LIMIT && keys.has(headKey(text));
}
