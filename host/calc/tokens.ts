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
    | "operator"
    | "unknown";
  readonly text: string;
  /** Of a reference, name or error with a sheet: its name without quotes; null when there is none. */
  readonly sheet: string | null;
  /** The token without its sheet. */
  readonly rest: string;
}

const SPACE = /[\s\u00a0\u3000]+/y;
const TEXT = /"(?:[^"]|"")*"/y;
const ERROR = /#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|GETTING_DATA)/iy;
const QUOTED_SHEET = /'((?:[^']|'')+)'!/y;
const PLAIN_SHEET =
  /([^\s\u00a0\u3000'"!#%&()*+,\-/:;<=>@[\]^{}~]+(?::[^\s\u00a0\u3000'"!#%&()*+,\-/:;<=>@[\]^{}~]+)?)!/y;
const EXTERNAL_SHEET = /(\[[^\]]*\][^\s'"!#%&()*+,\-/:;<=>@[\]^{}~]*)!/y;
const CELLS = /\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})?/y;
const COLUMNS = /\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}/y;
const ROWS = /\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}/y;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const WORD = /[A-Za-z_\\\u0080-\uffff][A-Za-z0-9_.\\?\u0080-\uffff]*/y;
const OPERATOR = /<=|>=|<>|[-+*/^&=<>%(),;:@#]/y;
const WORD_CHARACTER = /[A-Za-z0-9_.\\?(\u0080-\uffff]/;

/** Cuts a formula (with its leading `=`) into tokens. What it does not understand becomes an `unknown` token of one character. */
export function tokenise(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = formula.startsWith("=") ? 1 : 0;
  while (at < formula.length) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function match(pattern: RegExp, formula: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(formula);
}

function token(kind: Token["kind"], text: string): Token {
  return { kind, text, sheet: null, rest: text };
}

function tokenAt(formula: string, at: number): Token {
  const space = match(SPACE, formula, at);
  if (space) return token("space", space[0]);
  const text = match(TEXT, formula, at);
  if (text) return token("text", text[0]);
  if (formula[at] === "{") return token("array", formula.slice(at, endOfBraces(formula, at)));
  const sheet = sheetAt(formula, at);
  if (sheet) {
    const inner = pieceAt(formula, at + sheet.length);
    if (inner)
      return {
        kind: inner.kind,
        text: formula.slice(at, at + sheet.length) + inner.text,
        sheet: sheet.name,
        rest: inner.text,
      };
    return token("unknown", formula[at] ?? "");
  }
  const piece = pieceAt(formula, at);
  if (piece) return piece;
  const number = match(NUMBER, formula, at);
  if (number) return token("number", number[0]);
  const operator = match(OPERATOR, formula, at);
  if (operator) return token("operator", operator[0]);
  return token("unknown", formula[at] ?? "");
}

/** A reference, error, function, structured reference or name: what may stand behind a sheet name. */
function pieceAt(formula: string, at: number): Token | null {
  const error = match(ERROR, formula, at);
  if (error) return token("error", error[0]);
  for (const pattern of [CELLS, COLUMNS, ROWS]) {
    const found = match(pattern, formula, at);
    if (found && !WORD_CHARACTER.test(formula[at + found[0].length] ?? " ")) return token("reference", found[0]);
  }
  const word = match(WORD, formula, at);
  if (!word) return null;
  const next = formula[at + word[0].length];
  if (next === "(") return token("function", word[0]);
  if (next === "[") return token("structured", formula.slice(at, endOfBrackets(formula, at + word[0].length)));
  return token("name", word[0]);
}

function sheetAt(formula: string, at: number): { readonly name: string; readonly length: number } | null {
  const quoted = match(QUOTED_SHEET, formula, at);
  if (quoted) return { name: (quoted[1] ?? "").replaceAll("''", "'"), length: quoted[0].length };
  const plain = match(PLAIN_SHEET, formula, at) ?? match(EXTERNAL_SHEET, formula, at);
  return plain ? { name: plain[1] ?? "", length: plain[0].length } : null;
}

function endOfBraces(formula: string, at: number): number {
  let inText = false;
  for (let index = at; index < formula.length; index++) {
    if (formula[index] === '"') inText = !inText;
    else if (formula[index] === "}" && !inText) return index + 1;
  }
  return formula.length;
}

function endOfBrackets(formula: string, at: number): number {
  let depth = 0;
  for (let index = at; index < formula.length; index++) {
    if (formula[index] === "[") depth++;
    else if (formula[index] === "]" && --depth === 0) return index + 1;
  }
  return formula.length;
}
