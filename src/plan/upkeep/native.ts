import { DEFAULT_SCHEME, schemeById } from "../../domain/schemes";
import { cellAddress } from "../../sheets/area";
import { referenceOf } from "./references";
import { callAt, textOf, tokensOf, trimmed, type Token } from "./tokens";

/** An argument as text for a native formula; `text` is the content of a literal, null for anything else. */
interface Argument {
  readonly formula: string;
  readonly text: string | null;
  readonly tokens: readonly Token[];
}

type Native = (...parameters: readonly (Argument | undefined)[]) => string | null;

const MODES: Readonly<Record<string, "spent" | "net" | "returnedAsSpent">> = {
  spent: "spent",
  支出: "spent",
  net: "net",
  扣除退回: "net",
  returnedasspent: "returnedAsSpent",
  退回计入支出: "returnedAsSpent",
};

const ADJUSTED = new Set(["adjusted", "调整", "调整预算"]);
const INITIAL = new Set(["initial", "年初", "年初预算"]);

/** The native equivalents: the same numbers on plain numbers. Null where an argument has none. */
const NATIVES: Readonly<Record<string, Native>> = {
  EXPRATE: (spent, allocated, returned, mode) => {
    const parts = moneyParts(spent, allocated, returned, mode);
    if (parts === null) return null;
    const [part, whole] = parts;
    const rate = `ROUND(${part}/${whole},4)`;
    return `IF(N(${whole})=0,"",IF(ROUND(${whole}-${part},6)>0,MIN(${rate},0.9999),${rate}))`;
  },
  SPENDSCORE: (weight, spent, allocated, returned) => {
    const parts = moneyParts(spent, allocated, returned, returned && { ...returned, formula: '"net"', text: "net" });
    if (!weight || parts === null) return null;
    return `IF(N(${parts[1]})=0,"",ROUND(MAX(0,MIN(1,${parts[0]}/${parts[1]}))*${weight.formula},2))`;
  },
  SCORERATE: (score, weight) =>
    score && weight ? quotient(score.formula, weight.formula, `${score.formula}=""`) : null,
  ADJRATE: (initial, adjusted, base) => {
    if (!initial || !adjusted) return null;
    const word = base === undefined ? "initial" : base.text?.toLowerCase();
    if (word === undefined || (!ADJUSTED.has(word) && !INITIAL.has(word))) return null;
    return quotient(
      `(${adjusted.formula}-${initial.formula})`,
      ADJUSTED.has(word) ? adjusted.formula : initial.formula,
    );
  },
  CARRYRATE: (carryover, income, carriedIn) => {
    if (!carryover || !income) return null;
    return quotient(carryover.formula, carriedIn ? `(${income.formula}+${carriedIn.formula})` : income.formula);
  },
  CHANGERATE: (current, previous) =>
    current && previous ? quotient(`(${current.formula}-${previous.formula})`, previous.formula) : null,
  GRADE: (score, ladder) => {
    const scheme = ladder === undefined ? DEFAULT_SCHEME : ladder.text === null ? null : schemeById(ladder.text);
    if (!score || !scheme) return null;
    const steps = [...scheme.ladder].sort((one, other) => one.from - other.from);
    const list = (entries: readonly string[]): string => `{${entries.join(",")}}`;
    const grades = steps.map(({ grade }) => `"${grade.replaceAll('"', '""')}"`);
    return `IF(${score.formula}="","",LOOKUP(${score.formula},${list(steps.map(({ from }) => String(from)))},${list(grades)}))`;
  },
};

function moneyParts(
  spent: Argument | undefined,
  allocated: Argument | undefined,
  returned: Argument | undefined,
  mode: Argument | undefined,
): readonly [part: string, whole: string] | null {
  if (!spent || !allocated) return null;
  const by = mode === undefined ? "spent" : MODES[(mode.text ?? "?").toLowerCase()];
  if (by === undefined) return null;
  if (!returned || by === "spent") return [spent.formula, allocated.formula];
  return by === "net"
    ? [spent.formula, `(${allocated.formula}-${returned.formula})`]
    : [`(${spent.formula}+${returned.formula})`, allocated.formula];
}

function quotient(part: string, whole: string, blank?: string): string {
  const none = blank === undefined ? `N(${whole})=0` : `OR(${blank},N(${whole})=0)`;
  return `IF(${none},"",ROUND(${part}/${whole},4))`;
}

/** True for cells that the native formula reads as the function does: numbers and blanks. */
export type IsPlain = (reference: Token) => boolean;

const OUR_CALL = /^@?PERF\.([A-Z]+)$/i;
/** Functions that an argument may be made of. */
const ARITHMETIC = new Set(["SUM", "N", "ABS", "ROUND"]);

/**
 * A formula with every call of ours replaced by its native equivalent; null when one of them has none, or reads cells that
 * only our function understands.
 */
export function nativeFormula(formula: string, isPlain: IsPlain): string | null {
  return replaced(tokensOf(formula), isPlain);
}

/** True for a formula that calls one of our functions. */
export function callsOurs(formula: string): boolean {
  return tokensOf(formula).some(({ kind, text }) => kind === "call" && OUR_CALL.test(text));
}

function replaced(tokens: readonly Token[], isPlain: IsPlain): string | null {
  let text = "";
  for (let index = 0; index < tokens.length;) {
    const token = tokens[index];
    if (token === undefined) break;
    const id = token.kind === "call" ? OUR_CALL.exec(token.text)?.[1] : undefined;
    if (id === undefined) {
      text += token.text;
      index += 1;
      continue;
    }
    const call = callAt(tokens, index);
    const native = call && nativeCall(id, call.parameters, isPlain);
    if (!call || native === null) return null;
    text += native;
    index = call.end;
  }
  return text;
}

function nativeCall(id: string, parameters: readonly (readonly Token[])[], isPlain: IsPlain): string | null {
  if (id.toUpperCase() === "QUARTERRATE") return quarterRate(parameters, isPlain);
  const found = NATIVES[id.toUpperCase()];
  if (found === undefined) return null;
  const read = parameters.map((tokens) => argumentOf(trimmed(tokens), isPlain));
  return read.includes(null) ? null : found(...read.map((argument) => argument ?? undefined));
}

/** The share of a year's budget that is due at the end of each quarter. */
const DUE = ["25%", "50%", "75%", "100%"];

function quarterRate(parameters: readonly (readonly Token[])[], isPlain: IsPlain): string | null {
  const [range, ...others] = trimmed(parameters[0] ?? []);
  const reference = range?.kind === "reference" && others.length === 0 ? referenceOf(range) : null;
  const cap = textOf(trimmed(parameters[1] ?? [])).toUpperCase();
  if (!range || !reference || !isPlain(range) || !["", "TRUE", "FALSE"].includes(cap)) return null;
  const { row, column, rowCount, columnCount } = reference.area;
  if (rowCount * columnCount !== DUE.length || (rowCount > 1 && columnCount > 1)) return null;
  const prefix = range.text.slice(0, range.text.lastIndexOf("!") + 1);
  const shares = DUE.map((due, index) => {
    const cell = rowCount === 1 ? cellAddress(row, column + index) : cellAddress(row + index, column);
    return cap === "TRUE" ? `MIN(1,${prefix}${cell}/${due})` : `${prefix}${cell}/${due}`;
  });
  return `IF(COUNT(${range.text})<${DUE.length},"",ROUND(AVERAGE(${shares.join(",")}),4))`;
}

/** Undefined for an argument that was left out, null for one that a native formula cannot take. */
function argumentOf(tokens: readonly Token[], isPlain: IsPlain): Argument | undefined | null {
  const [first] = tokens;
  if (first === undefined) return undefined;
  if (tokens.length === 1 && first.kind === "text") {
    return { formula: first.text, text: first.text.slice(1, -1).replaceAll('""', '"'), tokens };
  }
  if (!isArithmetic(tokens, isPlain)) return null;
  const text = textOf(tokens);
  const simple = tokens.length === 1 || callAt(tokens, 0)?.end === tokens.length;
  return { formula: simple ? text : `(${text})`, text: null, tokens };
}

/** Numbers, plain cells and sums, inside of which any cells may stand. */
function isArithmetic(tokens: readonly Token[], isPlain: IsPlain): boolean {
  let sums: number[] = [];
  let depth = 0;
  return tokens.every((token, index) => {
    const { kind, text } = token;
    if (kind === "sign") {
      if (text === "(") {
        if (/^SUM$/i.test(tokens[index - 1]?.text ?? "")) sums.push(depth);
        depth += 1;
      } else if (text === ")") {
        depth -= 1;
        sums = sums.filter((at) => at < depth);
      }
      return "()+-*/,^%".includes(text);
    }
    if (kind === "reference") return sums.length > 0 || (!text.includes(":") && isPlain(token));
    if (kind === "call") return ARITHMETIC.has(text.toUpperCase());
    return kind === "number" || kind === "space";
  });
}
