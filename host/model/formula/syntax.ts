import { tokenize, type Token } from "./tokens";

/** Longest formula that Excel takes, with its `=`. */
export const LONGEST_FORMULA = 8192;

/**
 * True when Excel would take the formula (with its leading `=`): brackets close, operators have their operands, arguments
 * their commas. Unknown names are well formed: they calculate to #NAME?.
 */
export function isWellFormed(formula: string): boolean {
  if (!formula.startsWith("=")) return false;
  const tokens = tokenize(formula.slice(1)).filter((token) => token.kind !== "space");
  const reader = new Reader(tokens);
  return tokens.length > 0 && reader.expression() && reader.done();
}

const INFIX = new Set(["+", "-", "*", "/", "^", "&", "=", "<", ">", "<=", ">=", "<>", ":"]);

class Reader {
  private at = 0;
  constructor(private readonly tokens: readonly Token[]) {}

  done(): boolean {
    return this.at >= this.tokens.length;
  }

  expression(): boolean {
    if (!this.operand()) return false;
    for (;;) {
      const token = this.tokens[this.at];
      if (!token) return true;
      if (token.kind === "operator" && INFIX.has(token.text)) {
        this.at += 1;
        if (!this.operand()) return false;
      } else if (startsOperand(token) && this.followsReference()) {
        // A space between two references intersects them.
        if (!this.operand()) return false;
      } else {
        return true;
      }
    }
  }

  private followsReference(): boolean {
    const before = this.tokens[this.at - 1];
    return before?.kind === "reference" || before?.kind === "name" || before?.kind === "close";
  }

  private operand(): boolean {
    let token = this.tokens[this.at];
    while (token?.kind === "operator" && (token.text === "-" || token.text === "+" || token.text === "@")) {
      this.at += 1;
      token = this.tokens[this.at];
    }
    if (!token) return false;
    this.at += 1;
    if (token.kind === "open") {
      if (!this.list("close", false)) return false;
    } else if (token.kind === "function") {
      this.at += 1;
      if (!this.list("close", true)) return false;
      // A function that gives a function, called at once: LAMBDA(x,x+1)(2).
      while (this.tokens[this.at]?.kind === "open") {
        this.at += 1;
        if (!this.list("close", true)) return false;
      }
    } else if (token.kind === "brace") {
      if (token.text !== "{" || !this.array()) return false;
    } else if (!["reference", "name", "number", "string", "error"].includes(token.kind)) {
      return false;
    }
    for (;;) {
      const after = this.tokens[this.at];
      if (after?.kind !== "operator" || after.text !== "%") return true;
      this.at += 1;
    }
  }

  /** Arguments up to the closing bracket; an argument may be missing in a call, not in plain brackets. */
  private list(end: "close", mayBeEmpty: boolean): boolean {
    for (;;) {
      const token = this.tokens[this.at];
      if (!token) return false;
      if (token.kind === end) {
        this.at += 1;
        const before = this.tokens[this.at - 2];
        return mayBeEmpty || before?.kind !== "open";
      }
      if (token.kind === "comma") {
        this.at += 1;
        continue;
      }
      if (!this.expression()) return false;
      const next = this.tokens[this.at];
      if (next?.kind !== end && next?.kind !== "comma") return false;
    }
  }

  private array(): boolean {
    for (;;) {
      const token = this.tokens[this.at];
      if (!token) return false;
      this.at += 1;
      if (token.kind === "brace") return token.text === "}";
      const constant = ["number", "string", "error", "name", "comma", "semicolon"].includes(token.kind);
      if (!constant && !(token.kind === "operator" && (token.text === "-" || token.text === "+"))) return false;
    }
  }
}

function startsOperand(token: Token): boolean {
  return token.kind === "reference" || token.kind === "name" || token.kind === "open" || token.kind === "function";
}
