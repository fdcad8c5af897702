import { Memo } from "../target/memo";
import { CHANGES, FILLERS, LASTING, ON_THE_WAY, STRENGTHS, SYNONYMS } from "./words";

const ADVERBS = new RegExp(
  Object.keys(STRENGTHS)
    .sort((left, right) => right.length - left.length)
    .join("|"),
  "g",
);

/** A wording without words that say nothing, synonyms made one. */
export function plainWording(wording: string): string {
  return PLAIN.get(wording, makePlain);
}

/** The same wording is compared as a whole, by its clauses and with the next row's. */
const PLAIN = new Memo<string>(512);

function makePlain(wording: string): string {
  let plain = wording;
  for (const [pattern, word] of SYNONYMS) plain = plain.replace(pattern, word);
  return plain.replace(FILLERS, "");
}

/**
 * 有效提高 against 明显提高: true when the same thing was said at least as strongly, false when more weakly, null when
 * the two are not about the same thing. Takes plain wordings.
 */
export function compareStrength(goal: string, done: string): boolean | null {
  const core = goal.replace(ADVERBS, "");
  if (core.length < 2 || core !== done.replace(ADVERBS, "")) return null;
  const [asked, said] = [adverbsOf(goal), adverbsOf(done)];
  if (said.some((adverb) => isWeak(adverb, core)) && !asked.some((adverb) => isWeak(adverb, core))) return false;
  if (asked.every((adverb) => said.includes(adverb))) return true;
  if (asked.some((adverb) => LASTING.test(adverb)) && !said.some((adverb) => LASTING.test(adverb))) return false;
  return strongest(said) >= strongest(asked);
}

/** 较规范, 相对健全, 逐步完善 are less than the plain word. */
function isWeak(adverb: string, core: string): boolean {
  return STRENGTHS[adverb] === 0 && !(ON_THE_WAY.test(adverb) && CHANGES.test(core));
}

/** True when `wording`, up to `goal` at its end, closes with a word that weakens it: 管理较规范 of 规范. */
export function isWeakened(wording: string, goal: string): boolean {
  const before = wording.slice(0, wording.length - goal.length);
  const last = adverbsOf(before).at(-1);
  return last !== undefined && before.endsWith(last) && isWeak(last, goal);
}

function adverbsOf(wording: string): readonly string[] {
  return wording.match(ADVERBS) ?? [];
}

function strongest(adverbs: readonly string[]): number {
  return Math.max(1, ...adverbs.map((adverb) => STRENGTHS[adverb] ?? 0));
}
