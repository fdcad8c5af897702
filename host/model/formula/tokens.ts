/** The parts of an A1 formula (English names, commas), in order; their texts together are the formula. */
export type Token =
  | {
      readonly kind: "reference";
      readonly text: string;
      readonly sheet: string | null;
      readonly prefix: string;
      readonly body: string;
    }
  | { readonly kind: "function"; readonly text: string }
  | { readonly kind: "name"; readonly text: string }
  | { readonly kind: "number" | "string" | "error" | "space" | "operator" | "other"; readonly text: string }
  | { readonly kind: "open" | "close" | "comma" | "semicolon" | "brace"; readonly text: string };

const CELL_PART = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const BODY = String.raw`(?:${CELL_PART}(?:\s*:\s*${CELL_PART})?#?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}|#REF!)`;
const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}\p{N}_.\[\]\\/:-]*[\p{L}\p{N}_.\]](?:(?::)[\p{L}\p{N}_.]+)?)!`;

const PATTERNS: readonly (readonly [Token["kind"], RegExp])[] = [
  ["space", /[\s\u3000]+/uy],
  ["string", /"(?:[^"]|"")*"/uy],
  ["reference", new RegExp(`(${SHEET})(${BODY})(?![\\p{L}\\p{N}_.(])`, "uy")],
  ["reference", new RegExp(`()(${BODY})(?![\\p{L}\\p{N}_.(!\\[])`, "uy")],
  ["error", /#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA)/uy],
  ["function", /[\p{L}_][\p{L}\p{N}_.]*(?=\()/uy],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/uy],
  // A name of another sheet, a structured reference or a defined name.
  [
    "name",
    new RegExp(`(?:${SHEET})?[\\p{L}_\\\\?][\\p{L}\\p{N}_.?\\\\]*(?:\\[(?:[^\\[\\]]|\\[(?:'.|[^\\]])*\\])*\\])?`, "uy"),
  ],
  ["name", /\[(?:[^[\]]|\[(?:'.|[^\]])*\])*\]/uy],
  ["operator", /<=|>=|<>|[-+*/^&=<>%@:]/uy],
  ["open", /\(/uy],
  ["close", /\)/uy],
  ["comma", /,/uy],
  ["semicolon", /;/uy],
  ["brace", /[{}]/uy],
  ["other", /[\s\S]/uy],
];

function sheetOf(prefix: string): string | null {
  if (prefix === "") return null;
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}

/** Cuts a formula (without or with its leading `=`) into tokens; never fails, what it cannot read is `other`. */
export function tokenize(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    for (const [kind, pattern] of PATTERNS) {
      pattern.lastIndex = at;
      const match = pattern.exec(formula);
      if (!match || match[0] === "") continue;
      const text = match[0];
      if (kind === "reference") {
        const prefix = match[1] ?? "";
        tokens.push({ kind, text, sheet: sheetOf(prefix), prefix, body: match[2] ?? "" });
      } else {
        tokens.push({ kind, text } as Token);
      }
      at += text.length;
      break;
    }
  }
  return tokens;
}

export const joinTokens = (tokens: readonly Token[]): string => tokens.map((token) => token.text).join("");
