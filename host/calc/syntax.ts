import { type Token, tokenise } from "./tokens";

const BINARY = new Set(["+", "-", "*", "/", "^", "&", "=", "<", ">", "<=", ">=", "<>", ":"]);
const PREFIX = new Set(["+", "-", "@"]);
const POSTFIX = new Set(["%", "#"]);

/** Excel's longest formula. */
const MAX_LENGTH = 8192;

/**
 * Whether Excel would take the text as a formula: operands and operators in turn, parentheses that close, no character
 * that has no meaning. Unknown names and functions are taken; they show #NAME?.
 */
export function isFormula(formula: string): boolean {
  if (!formula.startsWith("=") || formula.length > MAX_LENGTH) return false;
  const tokens = tokenise(formula).filter((token) => token.kind !== "space");
  const open: ("function" | "group")[] = [];
  let wanted: "operand" | "operator" = "operand";
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "unknown" || isUnclosed(token)) return false;
    if (token.text === "(") {
      const called = tokens[index - 1]?.kind === "function";
      if (wanted === "operator") return false;
      open.push(called ? "function" : "group");
    } else if (token.text === ")") {
      if (wanted === "operand" && !(open.at(-1) === "function" && mayBeLeftOut(tokens[index - 1]))) return false;
      if (!open.pop()) return false;
      wanted = "operator";
    } else if (token.text === ",") {
      if (open.length === 0) return false;
      if (wanted === "operand" && !(open.at(-1) === "function" && mayBeLeftOut(tokens[index - 1]))) return false;
      wanted = "operand";
    } else if (token.kind === "operator") {
      const kind = wanted === "operand" ? PREFIX : BINARY;
      if (wanted === "operator" && POSTFIX.has(token.text)) continue;
      if (!kind.has(token.text)) return false;
      wanted = "operand";
    } else if (token.kind === "function") {
      if (wanted === "operator") return false;
    } else {
      const intersects = token.kind === "reference" && tokens[index - 1]?.kind === "reference";
      if (wanted === "operator" && !intersects) return false;
      wanted = "operator";
    }
  }
  return wanted === "operator" && open.length === 0;
}

/** Between `(` or `,` and `,` or `)` an argument may be missing. */
function mayBeLeftOut(before: Token | undefined): boolean {
  return before?.text === "(" || before?.text === ",";
}

function isUnclosed({ kind, text }: Token): boolean {
  return kind === "array" && !text.endsWith("}");
}
