import { fold } from "../fold";

const NOISE = /[\s“”"'‘’「」《》<>。；;，,、.!！:…]+/g;
const REMARK = /\([^()]*\)/g;

/** A wording without blanks, punctuation and bracketed remarks, so that two of them can be compared. */
export function wordingOf(text: string): string {
  const { text: folded } = fold(text);
  const bare = folded.replace(REMARK, "").replace(NOISE, "");
  return bare === "" ? folded.replace(NOISE, "") : bare;
}
