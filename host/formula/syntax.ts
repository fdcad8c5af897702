import { tokenize, type Token } from "./tokens";

/** Longest formula that Excel takes, with its `=`. */
const LONGEST_FORMULA = 8192;
/** Deepest nesting that Excel takes. */
const DEEPEST = 64;

/**
 * True when Excel would take the formula (with its leading `=`): brackets close, operators have their operands, arguments
 * their commas, no character is without a meaning. Unknown names are taken: they calculate to #NAME?.
 */
export function isWellFormed(formula: string): boolean {
  if (!formula.startsWith("=") || formula.length > LONGEST_FORMULA) return false;
  const reader = new Reader(tokenize(formula.slice(1)).filter((token) => token.kind !== "space"));
  return reader.expression() && reader.done();
}

const PREFIX = new Set(["+", "-", "@"]);
const INFIX = new Set(["+", "-", "*", "/", "^", "&", "=", "<", ">", "<=", ">=", "<>", ":"]);
const POSTFIX = new Set(["%", "#"]);
const OPERANDS: ReadonlySet<Token["kind"]> = new Set(["reference", "structured", "name", "number", "text", "error"]);
/** A space between two references intersects them; names and calls may stand for references. */
const MAY_END_REFERENCE: ReadonlySet<Token["kind"]> = new Set(["reference", "structured", "name", "close"]);
const MAY_BEGIN_REFERENCE: ReadonlySet<Token["kind"]> = new Set([
  "reference",
  "structured",
  "name",
  "open",
  "function",
]);

class Reader {
  private at = 0;
  private depth = 0;
  constructor(private readonly tokens: readonly Token[]) {}

  done(): boolean {
    return this.at >= this.tokens.length;
  }

  expression(): boolean {
    if (!this.operand()) return false;
    while (this.skipOperator(INFIX) || this.intersects()) if (!this.operand()) return false;
    return true;
  }

  private skipOperator(operators: ReadonlySet<string>): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== "operator" || !operators.has(token.text)) return false;
    this.at += 1;
    return true;
  }

  private intersects(): boolean {
    const before = this.tokens[this.at - 1];
    const token = this.tokens[this.at];
    return !!before && !!token && MAY_END_REFERENCE.has(before.kind) && MAY_BEGIN_REFERENCE.has(token.kind);
  }

  private operand(): boolean {
    while (this.skipOperator(PREFIX));
    const token = this.tokens[this.at];
    if (!token) return false;
    this.at += 1;
    if (!this.completes(token)) return false;
    while (this.skipOperator(POSTFIX));
    return true;
  }

  /** True when an operand begins with the token and what belongs to it follows. */
  private completes(token: Token): boolean {
    switch (token.kind) {
      case "open":
        return this.list(false);
      case "function":
        // A function that gives a function is called at once: LAMBDA(x,x+1)(2).
        while (this.tokens[this.at]?.kind === "open") {
          this.at += 1;
          if (!this.list(true)) return false;
        }
        return true;
      case "array":
        return isArray(token.text);
      case "structured":
        return token.text.endsWith("]");
      default:
        return OPERANDS.has(token.kind);
    }
  }

  /** Expressions up to the closing bracket; in a call one may be left out. */
  private list(mayBeLeftOut: boolean): boolean {
    this.depth += 1;
    if (this.depth > DEEPEST) return false;
    for (;;) {
      const token = this.tokens[this.at];
      const leftOut = token?.kind === "comma" || token?.kind === "close";
      if (leftOut ? !mayBeLeftOut : !this.expression()) return false;
      const end = this.tokens[this.at];
      this.at += 1;
      if (end?.kind === "comma") continue;
      this.depth -= 1;
      return end?.kind === "close";
    }
  }
}

/** An array holds constants: no references, no calculations but a sign. */
function isArray(text: string): boolean {
  if (!text.endsWith("}")) return false;
  return tokenize(text.slice(1, -1)).every(
    ({ kind, text: part }) =>
      ["space", "number", "text", "error", "name", "comma"].includes(kind) ||
      (kind === "operator" && ["-", "+", ";"].includes(part)),
  );
}
