import { ERROR_VALUES } from "./errorValues";

/** A piece of a formula. `text` is the piece exactly as written; the pieces of a formula put together are the formula. */
export interface Token {
  readonly kind:
    | "space"
    | "text"
    | "number"
    | "error"
    | "reference"
    | "structured"
    | "function"
    | "name"
    | "array"
    | "open"
    | "close"
    | "comma"
    | "operator"
    | "unknown";
  readonly text: string;
  /** Of what stands behind a sheet's name and `!`: that name without quotes; null when there is none. */
  readonly sheet: string | null;
  /** The token without its sheet. */
  readonly rest: string;
}

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
/** What goes on behind a cell, column or row is a name or a call: `A1B`, `LOG10(`. */
const ENDS = String.raw`(?![\p{L}\p{N}_.\\?(])`;
const REFERENCES = [
  new RegExp(`(?:${CELL}#|${CELL}\\s*:\\s*${CELL}|${CELL})${ENDS}`, "uy"),
  new RegExp(String.raw`\$?[A-Za-z]{1,3}\s*:\s*\$?[A-Za-z]{1,3}${ENDS}`, "uy"),
  new RegExp(String.raw`\$?[1-9]\d{0,6}\s*:\s*\$?[1-9]\d{0,6}${ENDS}`, "uy"),
];
const SPACE = /[\s\u00a0\u3000]+/y;
const TEXT = /"(?:[^"]|"")*"/y;
const ERROR = new RegExp([...ERROR_VALUES].map((value) => value.replace(/[?/]/g, "\\$&")).join("|"), "iy");
const QUOTED_SHEET = /'((?:[^']|'')+)'!/y;
const SHEET_CHARACTER = String.raw`[^\s\u00a0\u3000'"!#%&()*+,\-/:;<=>@[\]^{}~]`;
/** `表!`, `一:三!` and, of another workbook, `[1]表!`. */
const PLAIN_SHEET = new RegExp(
  String.raw`(${SHEET_CHARACTER}+(?::${SHEET_CHARACTER}+)?|\[[^\]]*\]${SHEET_CHARACTER}*)!`,
  "y",
);
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const WORD = /[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*/uy;
const OPERATOR = /<=|>=|<>|[-+*/^&=<>%;:@#]/y;
const BRACKETS: Readonly<Record<string, Token["kind"]>> = { "(": "open", ")": "close", ",": "comma" };

/**
 * Cuts a formula (English names, commas) into tokens; its leading `=`, where it has one, is an operator. It never fails:
 * what it does not understand becomes an `unknown` token of one character.
 */
export function tokenize(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

export const joinTokens = (tokens: readonly Token[]): string => tokens.map((token) => token.text).join("");

/** A token without a sheet. */
export function plainToken(kind: Token["kind"], text: string): Token {
  return { kind, text, sheet: null, rest: text };
}

function match(pattern: RegExp, formula: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(formula);
}

function tokenAt(formula: string, at: number): Token {
  const space = match(SPACE, formula, at);
  if (space) return plainToken("space", space[0]);
  const text = match(TEXT, formula, at);
  if (text) return plainToken("text", text[0]);
  if (formula[at] === "{") return plainToken("array", formula.slice(at, endOfBraces(formula, at)));
  const sheet = sheetAt(formula, at);
  const piece = pieceAt(formula, at + (sheet?.length ?? 0));
  if (sheet && piece) return { ...piece, text: formula.slice(at, at + sheet.length) + piece.text, sheet: sheet.name };
  if (sheet) return unknown(formula, at);
  return piece ?? markAt(formula, at) ?? unknown(formula, at);
}

/** A reference, error, function, structured reference or name: what may stand behind a sheet's name. */
function pieceAt(formula: string, at: number): Token | null {
  const error = match(ERROR, formula, at);
  if (error) return plainToken("error", error[0]);
  for (const pattern of REFERENCES) {
    const found = match(pattern, formula, at);
    if (found) return plainToken("reference", found[0]);
  }
  const word = match(WORD, formula, at)?.[0] ?? "";
  const next = formula[at + word.length];
  if (next === "[") return plainToken("structured", formula.slice(at, endOfBrackets(formula, at + word.length)));
  if (word === "") return null;
  return plainToken(next === "(" ? "function" : "name", word);
}

function markAt(formula: string, at: number): Token | null {
  const number = match(NUMBER, formula, at);
  if (number) return plainToken("number", number[0]);
  const mark = formula.charAt(at);
  const bracket = BRACKETS[mark];
  if (bracket) return plainToken(bracket, mark);
  const operator = match(OPERATOR, formula, at);
  return operator && plainToken("operator", operator[0]);
}

function unknown(formula: string, at: number): Token {
  return plainToken("unknown", String.fromCodePoint(formula.codePointAt(at) ?? 0));
}

function sheetAt(formula: string, at: number): { readonly name: string; readonly length: number } | null {
  const quoted = match(QUOTED_SHEET, formula, at);
  if (quoted) return { name: (quoted[1] ?? "").replaceAll("''", "'"), length: quoted[0].length };
  const plain = match(PLAIN_SHEET, formula, at);
  return plain && { name: plain[1] ?? "", length: plain[0].length };
}

function endOfBraces(formula: string, at: number): number {
  let inText = false;
  for (let index = at; index < formula.length; index++) {
    if (formula[index] === '"') inText = !inText;
    else if (formula[index] === "}" && !inText) return index + 1;
  }
  return formula.length;
}

/** In a structured reference `'` takes its meaning from the character that follows. */
function endOfBrackets(formula: string, at: number): number {
  let depth = 0;
  for (let index = at; index < formula.length; index++) {
    if (formula[index] === "'") index++;
    else if (formula[index] === "[") depth++;
    else if (formula[index] === "]" && --depth === 0) return index + 1;
  }
  return formula.length;
}
