import { squeeze } from "./text";
import { SUBTOTAL_WORDS, TOTAL_WORDS } from "./vocabulary";

const totals = new Set(TOTAL_WORDS.map((word) => squeeze(word)));
const subtotals = new Set(SUBTOTAL_WORDS.map((word) => squeeze(word)));
const LONGEST = 18;
/** Every word for a sum has one of these; most names have none and are done with. */
const MAYBE = /[计总得额均累Tt全]/;

function bare(text: string): string {
  return squeeze(text)
    .replace(/[（(][^（()）]*[）)]/g, "")
    .replace(/[：:。、]+$/, "")
    .replace(/^[一二三四五六七八九十\d]+[、.．]/, "");
}

/** 合计, 总计, 总分, 专题合计, 全省合计: adds up the whole table, or, standing in its middle, a part of it. */
export function isTotalText(text: string): boolean {
  if (text.length > LONGEST || !MAYBE.test(text)) return false;
  const word = bare(text);
  return totals.has(word) || (word.length <= 12 && /(合计|总计)$/.test(word));
}

/** 小计 and the like. */
export function isSubtotalText(text: string): boolean {
  if (text.length > LONGEST || !MAYBE.test(text)) return false;
  const word = bare(text);
  return subtotals.has(word) || (word.length <= 12 && word.endsWith("小计"));
}

/** A total by its very word, not only by its ending: 合计, not 基本支出合计. */
export function isPlainTotal(text: string): boolean {
  return text.length <= LONGEST && totals.has(bare(text));
}
