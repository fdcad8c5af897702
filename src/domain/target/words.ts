import type { Comparator } from "../reading";
import { Trie } from "./trie";

/**
 * `comparator` before a number, text may stand between; `bound` directly behind one; `about` and `near` directly before;
 * `around` directly behind; `change` before; `joint` separates parts that all must hold; `share` is a number itself.
 */
export type WordKind =
  "comparator" | "bound" | "about" | "near" | "around" | "change" | "joint" | "share" | "from" | "parts";

export interface Word {
  readonly word: string;
  readonly kind: WordKind;
  readonly op: Comparator | null;
  readonly sign: -1 | 0 | 1;
  /** Counts only when a number follows at once: 超 in 超3000人, not in 超高清. */
  readonly close: boolean;
  /** Also stands behind its number: 上限30万元, 30万元上限. */
  readonly behind: boolean;
  /** Says how far it came rather than what is asked: 达到 is ≥ in a target, = in an actual. */
  readonly soft: boolean;
}

const COMPARATORS: Readonly<Record<Comparator, { anywhere: string; close: string; soft?: string }>> = {
  "≥": {
    anywhere:
      "≥ >= => ≥= 不低于 不少于 不小于 不短于 不差于 不弱于 不下于 不得低于 不得少于 不能低于 不能少于 不应低于 不应少于 不得小于 至少 最少 " +
      "大于等于 大于或等于 大于或者等于 高于等于 高于或等于 多于等于 多于或等于 超过或等于 等于大于 等于或大于 大于/等于",
    close: "最低 起码 满 下限为 下限是 最低限",
    soft: "达到 可达 达 达成率达",
  },
  ">": { anywhere: "> 大于 多于 高于 超过 超出", close: "超 逾 突破 超额" },
  "≤": {
    anywhere:
      "≤ <= =< ≤= 不高于 不超过 不多于 不大于 不长于 不超出 不突破 不晚于 不迟于 不得超过 不得高于 不得多于 不能超过 不能高于 不应超过 不应高于 至多 最多 " +
      "小于等于 小于或等于 小于或者等于 低于等于 低于或等于 少于等于 少于或等于 等于小于 等于或小于 未超过 未突破 没有超过 未高于",
    close: "不超 未超 最高 最长 顶多 上限为 上限是 最高限",
    soft: "控制在 限制在 压缩在 压缩到 压缩至 控制到 控制为",
  },
  "<": { anywhere: "< 小于 少于 低于 未达到 没有达到 没达到", close: "不足 不到 不满 未满 未达 未到" },
  "=": { anywhere: "= == 等于", close: "" },
};

/** Before a number a size of change; with 至 or 到 behind them (下降至30件) the number is the level reached. */
const FALLS = "下降 降低 减少 压减 缩减 缩短 削减 降幅 压降 下调 减低 核减 精简 回落";

function entry(word: string, kind: WordKind, parts: Partial<Word> = {}): Word {
  return { word, kind, op: null, sign: 0, close: false, behind: false, soft: false, ...parts };
}

function* all(): Generator<Word> {
  for (const [op, { anywhere, close, soft }] of Object.entries(COMPARATORS)) {
    const comparator = op as Comparator;
    for (const word of list(anywhere)) yield entry(word, "comparator", { op: comparator });
    for (const word of list(close)) yield entry(word, "comparator", { op: comparator, close: true });
    for (const word of list(soft ?? "")) yield entry(word, "comparator", { op: comparator, close: true, soft: true });
  }
  for (const word of list("以上 及以上 或以上 含以上 之上 及其以上 以上水平 起"))
    yield entry(word, "bound", { op: "≥" });
  for (const word of list("以下 及以下 或以下 含以下 之下 以内 及以内 之内 内 以里"))
    yield entry(word, "bound", { op: "≤" });
  for (const word of list("上限 封顶 为上限 为限")) {
    yield entry(word, "comparator", { op: "≤", close: true, behind: true });
  }
  for (const word of list("下限 保底 为下限 为底线"))
    yield entry(word, "comparator", { op: "≥", close: true, behind: true });
  for (const word of list("左右 上下 前后 许")) yield entry(word, "around");
  for (const word of list("约 大约 大概 约为 约占 约达 约有 约合 约需 大致 ≈ 平均约"))
    yield entry(word, "about", { close: true });
  for (const word of list("近 将近 接近 临近 几近")) yield entry(word, "near", { close: true });
  for (const word of list(FALLS)) yield entry(word, "change", { sign: -1 });
  for (const word of list(`${FALLS} 压缩 降 减 压 缩`)) {
    for (const to of "至到为") yield entry(word + to, "comparator", { op: "≤", close: true, soft: true });
  }
  for (const word of list("增长 增加 提高 提升 上升 增幅 上涨 上浮 上调 增速"))
    yield entry(word, "change", { sign: 1 });
  for (const word of list("且 并且 同时")) yield entry(word, "joint");
  for (const word of list("从 由 自")) yield entry(word, "from", { close: true });
  for (const word of list("过半 过半数 超半数 超过半数 超过一半 超一半")) yield entry(word, "share", { op: ">" });
  for (const word of list("一半 半数")) yield entry(word, "share");
  for (const word of list("其中 包括 包含 分别为")) yield entry(word, "parts");
}

function list(words: string): string[] {
  return words === "" ? [] : words.split(" ");
}

const WORDS = [...all()];

/** Longest word of the grammar at a place of a text. */
export const WORD_TRIE = new Trie(WORDS);

/** Every character with which a word of the grammar begins. */
export const WORD_STARTS = new Set(WORDS.map(({ word }) => word.charCodeAt(0)));
