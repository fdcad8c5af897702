const NUMBERING = /^[（(]?[一二三四五六七八九十\d]+[)）、.．]\s*/;
const POINTS = /[（(]\s*(?:满分|共|计)?\s*\d+(?:\.\d+)?\s*分\s*[)）]/g;

/** A name to compare with others: no blanks, numbering (1. （一）), points （20分） or closing punctuation; full width made half. */
export function plainName(name: string): string {
  let text = name.normalize("NFKC").replace(/\s+/g, "").replace(POINTS, "");
  for (let before = ""; before !== text;) {
    before = text;
    text = text.replace(NUMBERING, "");
  }
  return text.replace(/[。.:;,、]+$/u, "");
}

const KIND_SUFFIX = /(?:阶段|绩效)?(?:指标|情况|得分|部分)$/;

/** As `plainName`, also without 指标, 情况, 阶段 and a bracket at the end: 产出指标 and 产出 are one group. */
export function groupName(name: string): string {
  const plain = plainName(name).replace(/\([^()]*\)$/, "");
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
