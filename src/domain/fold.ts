/** A text with one way of writing each sign. Same length as the original unless `positions` says otherwise. */
export interface Folded {
  readonly text: string;
  /** For each character of `text` (and its end) the place in the original; null when they are the same places. */
  readonly positions: readonly number[] | null;
  /** True when full-width digits, letters or signs of arithmetic were written. */
  readonly fullWidth: boolean;
}

const SLOW = 0xffff;
const FOLDS = new Uint16Array(0x10000);

function same(characters: string, folded: string): void {
  for (const character of characters) FOLDS[character.charCodeAt(0)] = folded.charCodeAt(0);
}

for (let code = 0xff01; code <= 0xff5e; code++) FOLDS[code] = code - 0xfee0;
// Full-width comma and semicolon stay as they are: they separate clauses, only the ASCII comma groups digits.
FOLDS[0xff0c] = 0;
FOLDS[0xff1b] = 0;
same(";\n\r\u2028\u2029", "；");
same("\t\v\f\u00a0\u3000\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f", " ");
same("≧⩾≮⪰", "≥");
same("≦⩽≯⪯", "≤");
same("═⁼", "=");
same("～〜∼˜", "~");
same("—–－−‐‑‒―─", "-");
same("％﹪", "%");
same("￥", "¥");
same("【〔［﹙⦅", "(");
same("】〕］﹚⦆", ")");
same("∶︰", ":");
same("․．", ".");
same("✓✔☑", "√");
same("✗✘☒✕", "×");
// Circled and bracketed numbers count items of a list; they are no amounts.
for (let code = 0x2460; code <= 0x249b; code++) FOLDS[code] = "；".charCodeAt(0);
for (const [first, last] of [
  [0x00b2, 0x00b3],
  [0x00b9, 0x00b9],
  [0x00bc, 0x00be],
  [0x200b, 0x200d],
  [0x2060, 0x2060],
  [0xfeff, 0xfeff],
  [0x2070, 0x2093],
  [0x2100, 0x215f],
  [0x2160, 0x2188],
  [0x2f00, 0x2fdf],
  [0x3300, 0x33ff],
  [0xf900, 0xfaff],
  [0xd835, 0xd835],
] as const) {
  for (let code = first; code <= last; code++) FOLDS[code] = SLOW;
}
same("№", "第");

/** Folds full-width and look-alike signs of `text`. Never fails; a lone surrogate stays as it is. */
export function fold(text: string): Folded {
  const length = text.length;
  for (let index = 0; index < length; index++) {
    if (FOLDS[text.charCodeAt(index)] !== 0) return foldFrom(text, index);
  }
  return { text, positions: null, fullWidth: false };
}

function foldFrom(text: string, first: number): Folded {
  const codes: number[] = [];
  let fullWidth = false;
  for (let index = first; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const replacement = FOLDS[code] ?? 0;
    if (replacement === SLOW) return foldSlowly(text);
    if (replacement === 0) {
      codes.push(code);
    } else {
      codes.push(replacement);
      if (!fullWidth && isFullWidth(code)) fullWidth = true;
    }
  }
  return { text: text.slice(0, first) + fromCodes(codes), positions: null, fullWidth };
}

const CHUNK = 4096;

/** In chunks: a call takes only so many arguments. */
function fromCodes(codes: readonly number[]): string {
  if (codes.length <= CHUNK) return String.fromCharCode(...codes);
  let text = "";
  for (let start = 0; start < codes.length; start += CHUNK) {
    text += String.fromCharCode(...codes.slice(start, start + CHUNK));
  }
  return text;
}

/** Characters that become several, or none: ㎡ ½ Ⅲ, zero-width blanks. */
function foldSlowly(text: string): Folded {
  let folded = "";
  let fullWidth = false;
  const positions: number[] = [];
  let index = 0;
  for (const character of text) {
    const code = character.charCodeAt(0);
    const replacement = FOLDS[code] ?? 0;
    let written = character;
    if (replacement === SLOW) written = INVISIBLE.test(character) ? "" : character.normalize("NFKC");
    else if (replacement !== 0) written = String.fromCharCode(replacement);
    fullWidth ||= isFullWidth(code);
    for (let count = 0; count < written.length; count++) positions.push(index);
    folded += written;
    index += character.length;
  }
  positions.push(index);
  return { text: folded, positions, fullWidth };
}

const INVISIBLE = /^[\u200b-\u200d\u2060\ufeff]$/;

/** Full-width brackets and commas are ordinary Chinese punctuation and do not count. */
function isFullWidth(code: number): boolean {
  return (
    (code >= 0xff10 && code <= 0xff19) ||
    (code >= 0xff21 && code <= 0xff5a && code !== 0xff3b && code !== 0xff3d) ||
    code === 0xff05 ||
    (code >= 0xff1c && code <= 0xff1e)
  );
}
