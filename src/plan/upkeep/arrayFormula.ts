import { cellAddress, type Area } from "../../sheets/area";
import { referenceOf } from "./references";
import { callAt, textOf, tokensOf, trimmed, type Token } from "./tokens";

/** A formula of ours that fills a column below itself. */
export interface ColumnFormula {
  readonly rowCount: number;
  /** The formula of one row alone, from 0; null where a row cannot be parted from the others. */
  readonly rowFormula: ((index: number) => string) | null;
}

/** Functions that take what they are given cell by cell, each row for itself. */
const BY_ROW = new Set([
  "EXPRATE",
  "COMPRATE",
  "VERDICT",
  "INDSCORE",
  "SPENDSCORE",
  "SCORERATE",
  "ADJRATE",
  "CARRYRATE",
  "CHANGERATE",
  "AMOUNT",
]);

/** Functions that fold a range into one value. */
const FOLDING =
  /^(?:SUM|SUMPRODUCT|COUNT|COUNTA|COUNTIF|SUMIF|AVERAGE|MIN|MAX|AND|OR|INDEX|MATCH|LOOKUP|VLOOKUP|XLOOKUP|SUMIFS|COUNTIFS|ROWS)$/i;

/**
 * How many rows a formula of ours fills. Null where that cannot be told from its text: an array built inside of it, results
 * that go sideways.
 */
export function columnFormula(formula: string): ColumnFormula | null {
  const tokens = tokensOf(formula);
  const call = tokens[1]?.kind === "call" ? callAt(tokens, 1) : null;
  const alone = call !== null && call.end === tokens.length ? call : null;
  const id = alone?.name.replace(/^@?PERF\./i, "").toUpperCase() ?? "";
  if (alone && BY_ROW.has(id)) return byRow(tokens, alone.parameters);
  if (alone && id === "QUARTERRATE") return yearsDown(tokens, alone.parameters);
  if (alone && id === "APPORTION") return apportioned(alone.parameters);
  const ranges = alone && id === "GRADE" ? alone.parameters.slice(0, 1).flat() : tokens;
  return hasLooseRange(ranges) ? null : { rowCount: 1, rowFormula: null };
}

function byRow(tokens: readonly Token[], parameters: readonly (readonly Token[])[]): ColumnFormula | null {
  const areas = parameters.map(rangeOf);
  if (parameters.some((parameter, index) => areas[index] === null && hasLooseRange(parameter))) return null;
  if (areas.some((area) => area !== null && area.columnCount > 1)) return null;
  const rowCount = Math.max(1, ...areas.map((area) => area?.rowCount ?? 1));
  return { rowCount, rowFormula: rowCount === 1 ? null : (index) => rowOf(tokens, rowCount, index) };
}

function yearsDown(tokens: readonly Token[], parameters: readonly (readonly Token[])[]): ColumnFormula | null {
  const area = rangeOf(parameters[0] ?? []);
  if (area === null) return null;
  if (area.columnCount !== 4)
    return area.rowCount === 4 && area.columnCount === 1 ? { rowCount: 1, rowFormula: null } : null;
  const { rowCount } = area;
  return { rowCount, rowFormula: rowCount === 1 ? null : (index) => rowOf(tokens, rowCount, index) };
}

function apportioned(parameters: readonly (readonly Token[])[]): ColumnFormula | null {
  const [factors, weights] = [rangeOf(parameters[1] ?? []), rangeOf(parameters[2] ?? [])];
  const down = factors !== null && weights !== null && factors.columnCount === weights.rowCount * weights.columnCount;
  return down ? { rowCount: factors.rowCount, rowFormula: null } : null;
}

/** The area of an argument that is nothing but a reference. */
function rangeOf(parameter: readonly Token[]): Area | null {
  const [token, ...others] = trimmed(parameter);
  return token?.kind === "reference" && others.length === 0 ? (referenceOf(token)?.area ?? null) : null;
}

/** True where a range of several cells stands outside of a function that folds it into one value. */
function hasLooseRange(tokens: readonly Token[]): boolean {
  const open: boolean[] = [];
  return tokens.some(({ kind, text }, index) => {
    if (kind === "sign" && text === "(") open.push(FOLDING.test(tokens[index - 1]?.text ?? ""));
    if (kind === "sign" && text === ")") open.pop();
    const several =
      (kind === "reference" && text.includes(":")) || (kind === "word" && !/^(?:TRUE|FALSE)$/i.test(text));
    return several && !open.includes(true);
  });
}

function rowOf(tokens: readonly Token[], rowCount: number, index: number): string {
  return textOf(
    tokens.map((token) => {
      const area = token.kind === "reference" ? referenceOf(token)?.area : undefined;
      if (area?.rowCount !== rowCount) return token;
      const prefix = token.text.slice(0, token.text.lastIndexOf("!") + 1);
      const first = cellAddress(area.row + index, area.column);
      const last = cellAddress(area.row + index, area.column + area.columnCount - 1);
      return { ...token, text: prefix + (first === last ? first : `${first}:${last}`) };
    }),
  );
}
