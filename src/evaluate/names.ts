import type { Big } from "../domain/decimal";
import { toBig } from "../domain/decimal";

const NUMBERING = /^[（(]?[一二三四五六七八九十\d]+[)）、.．]\s*/;
const NUMBER = String.raw`(\d+(?:\.\d+)?)`;
/** （40分）, (满分10分), （20分*执行率）, （权重20%）; a bare percentage is a target. */
const MARKS = new RegExp(
  String.raw`[(\[【](?:(?:满分|共计|总计|合计|共|计|权重|分值|占)?[:为]?${NUMBER}分(?:[*×x][^()\[\]【】]*)?|(?:权重|分值|占比?)[:为]?${NUMBER}%)[)\]】]`,
  "g",
);
/** 产出指标40分 */
const CLOSING_MARKS = new RegExp(String.raw`(?<=[\u4e00-\u9fff:])${NUMBER}分$`);

function folded(name: string): string {
  return name.normalize("NFKC").replace(/\s+/g, "");
}

/** The full marks that a name states in brackets: 产出指标（40分） is 40; null where it states none. */
export function writtenWeight(name: string): Big | null {
  const [match] = folded(name).matchAll(MARKS);
  return match === undefined ? null : positive(match[1] ?? match[2]);
}

/** The full marks that the name of a section or group states, also without brackets: 产出指标 40分. */
export function levelWeight(name: string): Big | null {
  return writtenWeight(name) ?? positive(CLOSING_MARKS.exec(folded(name))?.[1]);
}

function positive(digits: string | undefined): Big | null {
  const value = digits === undefined ? null : toBig(digits);
  return value !== null && value.gt(0) ? value : null;
}

/** A name to compare with others: no blanks, numbering (1. （一）), points （20分） or closing punctuation; full width made half. */
export function plainName(name: string): string {
  let text = folded(name).replace(MARKS, "");
  for (let before = ""; before !== text;) {
    before = text;
    text = text.replace(NUMBERING, "");
  }
  return text.replace(/[。.:;,、]+$/u, "");
}

const KIND_SUFFIX = /(?:阶段|绩效)?(?:指标|情况|得分|部分)$/;

/** As `plainName`, also without 指标, 情况, 阶段 and a bracket at the end: 产出指标 and 产出 are one group. */
export function groupName(name: string): string {
  const plain = plainName(name)
    .replace(/\([^()]*\)$/, "")
    .replace(CLOSING_MARKS, "");
  const short = plain.replace(KIND_SUFFIX, "").replace(/阶段$/, "");
  return short === "" ? plain : short;
}

/** Dice coefficient of the pairs of neighbouring letters: 1 for equal texts, 0 for texts without a pair in common. */
export function similarity(left: string, right: string): number {
  if (left === right) return left === "" ? 0 : 1;
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < left.length; at += 1) {
    const pair = left.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let common = 0;
  for (let at = 0; at + 1 < right.length; at += 1) {
    const pair = right.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) {
      common += 1;
      pairs.set(pair, left - 1);
    }
  }
  const total = Math.max(0, left.length - 1) + Math.max(0, right.length - 1);
  return total === 0 ? 0 : (2 * common) / total;
}
