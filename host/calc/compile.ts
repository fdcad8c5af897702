import { isEntireColumn, isEntireRow, type Area } from "../formula/area";
import { areaOf, rangeOf, readReference, writeReference } from "../formula/references";
import { tokenize, type Token } from "../formula/tokens";

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
  readonly reads: readonly { readonly sheetId: string; readonly area: Area }[];
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
  readonly reads: { readonly sheetId: string; readonly area: Area }[] = [];
  volatile = false;
  unsettled = false;

  constructor(
    private readonly ownSheetId: string,
    private readonly scope: FormulaScope,
  ) {}

  compile(formula: string, depth: number): string {
    const tokens = tokenize(formula.slice(1));
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
    const reference = readReference(token.rest);
    if (!reference) return token.rest;
    const sheet = token.sheet === null ? { id: this.ownSheetId, name: null } : this.scope.sheet(token.sheet);
    if (!sheet) {
      this.unsettled = true;
      return "#REF!";
    }
    // What `A1#` covers is known only when it is calculated.
    if (reference.spill) this.volatile = true;
    const area = areaOf(reference);
    this.reads.push({ sheetId: sheet.id, area });
    const prefix = sheet.name === null ? "" : `'${sheet.name.replaceAll("'", "''")}'!`;
    return prefix + (this.inUse(area) ?? writeReference(reference));
  }

  /** Whole columns and rows as far as there is data; null for other cells. */
  private inUse(area: Area): string | null {
    if (!isEntireColumn(area) && !isEntireRow(area)) return null;
    this.unsettled = true;
    const { usedRows, usedColumns } = this.scope;
    return writeReference(
      rangeOf(
        isEntireColumn(area)
          ? { ...area, rowCount: Math.max(usedRows, 1) }
          : { ...area, columnCount: Math.max(usedColumns, 1) },
      ),
    );
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
    return tokenize(formula.slice(1)).length === 1 ? inner : `(${inner})`;
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
  return !earlier || ["open", "comma"].includes(earlier.kind) || (earlier.kind === "operator" && earlier.text !== "%");
}
