import {
  areaOf,
  type CellArea,
  MAX_COLUMNS,
  MAX_ROWS,
  parseReference,
  type Reference,
  writeReference,
} from "./reference";
import { type Token, tokenise } from "./tokens";

/** What a formula's text refers to. */
export interface FormulaScope {
  /** The sheet of this name, without regard to case; undefined when there is none. */
  sheet(name: string): { readonly id: string; readonly name: string } | undefined;
  /** The formula of a workbook name, with its leading `=`. */
  name(name: string): string | undefined;
  /** The function under the name by which the engine knows it. */
  functionName(written: string): string;
  /** Rows in use on any sheet: whole columns are read so far and no farther. */
  readonly usedRows: number;
  readonly usedColumns: number;
}

/** A formula made ready for the engine. */
export interface CompiledFormula {
  readonly text: string;
  /** The cells that it reads. */
  readonly reads: readonly { readonly sheetId: string; readonly area: CellArea }[];
  /** Must be calculated every time. */
  readonly volatile: boolean;
  /** Depends on names, on the extent of the data or on a sheet that does not exist: to be compiled again before it is evaluated. */
  readonly unsettled: boolean;
}

const VOLATILE = new Set(["TODAY", "NOW", "RAND", "RANDBETWEEN", "RANDARRAY", "OFFSET", "INDIRECT", "CELL", "INFO"]);

/**
 * Turns a formula as Excel has it into one that Univer calculates in the same way: references to unknown sheets become
 * #REF! (Univer: #VALUE!), names are replaced by what they stand for, file prefixes (`_xlfn.`, `_xldudf_`) go, whole
 * columns end where the data ends, and `--"1"` gets the parentheses without which Univer does not read it.
 */
export function compileFormula(formula: string, ownSheetId: string, scope: FormulaScope): CompiledFormula {
  const compiler = new Compiler(ownSheetId, scope);
  const text = `=${compiler.compile(formula, 0)}`;
  return { text, reads: compiler.reads, volatile: compiler.volatile, unsettled: compiler.unsettled };
}

class Compiler {
  readonly reads: { readonly sheetId: string; readonly area: CellArea }[] = [];
  volatile = false;
  unsettled = false;

  constructor(
    private readonly ownSheetId: string,
    private readonly scope: FormulaScope,
  ) {}

  compile(formula: string, depth: number): string {
    const tokens = tokenise(formula);
    let text = "";
    tokens.forEach((token, index) => {
      const piece = this.piece(token, tokens, index, depth);
      text += isMinusBefore(tokens, index) && (token.kind === "text" || token.kind === "name") ? `(${piece})` : piece;
    });
    return text;
  }

  private piece(token: Token, tokens: readonly Token[], index: number, depth: number): string {
    switch (token.kind) {
      case "space":
        // Between two references a space is the intersection operator.
        return tokens[index - 1]?.kind === "reference" && tokens[index + 1]?.kind === "reference" ? " " : "";
      case "reference":
        return this.reference(token);
      case "function":
        return this.function(token);
      case "name":
        return this.name(token, depth);
      case "number":
        return numberLiteral(token.text);
      case "error":
        return token.rest.toUpperCase();
      case "operator":
        // `A1#` and `A1:INDEX(…)` are known only when they are calculated.
        if (token.text === "#" || token.text === ":") this.volatile = true;
        return token.text;
      default:
        return token.text;
    }
  }

  private reference(token: Token): string {
    const reference = parseReference(token.rest);
    if (!reference) return token.rest;
    const sheet = token.sheet === null ? { id: this.ownSheetId, name: null } : this.scope.sheet(token.sheet);
    if (!sheet) {
      this.unsettled = true;
      return "#REF!";
    }
    const area = areaOf(reference);
    this.reads.push({ sheetId: sheet.id, area });
    const prefix = sheet.name === null ? "" : `'${sheet.name.replaceAll("'", "''")}'!`;
    return prefix + this.inUse(reference, area, token.rest);
  }

  private inUse(reference: Reference, area: CellArea, written: string): string {
    if (
      reference.kind === "columns" ||
      (reference.kind === "range" && area.top === 0 && area.bottom === MAX_ROWS - 1)
    ) {
      this.unsettled = true;
      return writeReference({ ...reference, kind: "range" }, { ...area, bottom: Math.max(this.scope.usedRows - 1, 0) });
    }
    if (
      reference.kind === "rows" ||
      (reference.kind === "range" && area.left === 0 && area.right === MAX_COLUMNS - 1)
    ) {
      this.unsettled = true;
      return writeReference(
        { ...reference, kind: "range" },
        { ...area, right: Math.max(this.scope.usedColumns - 1, 0) },
      );
    }
    return written;
  }

  private function(token: Token): string {
    const name = this.scope.functionName(token.rest);
    if (VOLATILE.has(name.toUpperCase())) this.volatile = true;
    return name;
  }

  private name(token: Token, depth: number): string {
    const formula = this.scope.name(token.rest);
    if (formula === undefined || depth > 20) return token.rest;
    this.unsettled = true;
    const inner = this.compile(formula, depth + 1);
    return tokenise(formula).length === 1 ? inner : `(${inner})`;
  }
}

/** Univer takes 0.90 and 1E+3 for texts: a number is one only as JavaScript would write it. Excel reads 15 digits. */
function numberLiteral(text: string): string {
  return String(Number(Number(text).toPrecision(15)));
}

function isMinusBefore(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (before?.text !== "-") return false;
  const earlier = tokens[index - 2];
  return !earlier || (earlier.kind === "operator" && earlier.text !== ")" && earlier.text !== "%");
}
