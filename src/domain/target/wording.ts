import { fold } from "../fold";

const SIGNS = "“”\"'‘’「」《》<>。；;，,、.!！:…";
const NOISE = new RegExp(`[\\s${SIGNS}]+`, "g");
const REMARK = /\([^()]*\)/g;
const OPEN = 40;
const IS_NOISE = new Uint8Array(0x10000);
for (let code = 0; code < IS_NOISE.length; code++) {
  if (NOISE.test(String.fromCharCode(code))) IS_NOISE[code] = 1;
  NOISE.lastIndex = 0;
}
IS_NOISE[OPEN] = 1;

/** A wording without blanks, punctuation and bracketed remarks, so that two of them can be compared. */
export function wordingOf(text: string): string {
  return wordingOfFolded(fold(text).text);
}

/** The same of a text that is folded already. */
export function wordingOfFolded(folded: string): string {
  if (!hasNoise(folded)) return folded;
  const bare = folded.replace(REMARK, "").replace(NOISE, "");
  return bare === "" ? folded.replace(NOISE, "") : bare;
}

/** Most wordings have none, and looking is quicker than replacing. */
function hasNoise(folded: string): boolean {
  for (let index = 0; index < folded.length; index++) if (IS_NOISE[folded.charCodeAt(index)] === 1) return true;
  return false;
}
