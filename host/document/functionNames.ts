import { tokenize, type Token } from "../formula/tokens";

/**
 * Functions that came after Excel 2007: the file writes them with `_xlfn.` ("Issue: An _xlfn. prefix is displayed in front of
 * a formula", support.microsoft.com); FILTER and SORT with `_xlfn._xlws.`, the names that LET and LAMBDA bind with `_xlpm.`.
 */
const NEWER = new Set(
  (
    "ACOT ACOTH AGGREGATE ANCHORARRAY ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND " +
    "BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV " +
    "CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P " +
    "COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ECMA.CEILING ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST " +
    "F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT " +
    "FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE " +
    "GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISO.CEILING " +
    "ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT " +
    "NEGBINOM.DIST NETWORKDAYS.INTL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC " +
    "PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY " +
    "RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST " +
    "T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE " +
    "UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WORKDAY.INTL WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
  ).split(" "),
);
const SHEET_NEWER = new Set(["FILTER", "SORT"]);
const CUSTOM = /^_xldudf_/i;
const PREFIX = /^_xlfn\.(?:_xlws\.)?|^_xlpm\.|^_xlws\./i;

/** How this workbook's custom functions are written: the file's name (without prefix, upper case) to the formula's. */
export type CustomNames = ReadonlyMap<string, string>;

/** `PERF.EXPRATE` as the file has it behind its prefix. */
export const fileName = (name: string): string => name.replace(/\./g, "_").toUpperCase();

/** The name in formulas: a registered one where the case and the dots are known, else the first underscore was the dot. */
function customName(stored: string, names: CustomNames): string {
  return names.get(stored.toUpperCase()) ?? stored.replace("_", ".").toUpperCase();
}

/** A formula of the file (no `=`) as Excel shows it, with its `=`. */
export function fromFile(stored: string, names: CustomNames): string {
  if (!/_xl/i.test(stored)) return `=${stored}`;
  const texts = tokenize(stored).map(({ kind, text }) => {
    if (kind === "function" && CUSTOM.test(text)) return customName(text.replace(CUSTOM, ""), names);
    return kind === "function" || kind === "name" ? text.replace(PREFIX, "") : text;
  });
  return `=${texts.join("").replace(/\bANCHORARRAY\((\$?[A-Z]{1,3}\$?\d+)\)/gi, "$1#")}`;
}

/** A formula of Excel (with `=`) as the file has it, without. */
export function toFile(formula: string, isCustom: (name: string) => boolean): string {
  const tokens = tokenize(formula.slice(1));
  const bound = boundNames(tokens);
  return tokens
    .map(({ kind, text }) => {
      if (kind === "reference" && text.endsWith("#")) return `_xlfn.ANCHORARRAY(${text.slice(0, -1)})`;
      if (kind === "name" && bound.has(text.toUpperCase())) return `_xlpm.${text}`;
      return kind === "function" ? storedFunction(text, isCustom) : text;
    })
    .join("");
}

function storedFunction(name: string, isCustom: (name: string) => boolean): string {
  const upper = name.toUpperCase();
  if (isCustom(upper)) return `_xldudf_${fileName(upper)}`;
  if (SHEET_NEWER.has(upper)) return `_xlfn._xlws.${upper}`;
  if (NEWER.has(upper)) return `_xlfn.${upper}`;
  return name;
}

/** The names that LET and LAMBDA give to their arguments. */
function boundNames(tokens: readonly Token[]): ReadonlySet<string> {
  const bound = new Set<string>();
  tokens.forEach((token, at) => {
    if (token.kind !== "function" || !/^(LET|LAMBDA)$/i.test(token.text)) return;
    let depth = 0;
    for (let next = at + 1; next < tokens.length; next += 1) {
      const inner = tokens[next];
      if (inner?.kind === "open") depth += 1;
      if (inner?.kind === "close") depth -= 1;
      if (depth === 0) break;
      const before = previous(tokens, next);
      if (
        depth === 1 &&
        inner?.kind === "name" &&
        (before === "open" || before === "comma") &&
        following(tokens, next) === "comma"
      ) {
        bound.add(inner.text.toUpperCase());
      }
    }
  });
  return bound;
}

function previous(tokens: readonly Token[], at: number): string | undefined {
  let index = at - 1;
  while (tokens[index]?.kind === "space") index -= 1;
  return tokens[index]?.kind;
}

function following(tokens: readonly Token[], at: number): string | undefined {
  let index = at + 1;
  while (tokens[index]?.kind === "space") index += 1;
  return tokens[index]?.kind;
}

/** A dotted name that no function of Excel has is an add-in's. */
export function looksCustom(name: string): boolean {
  return name.includes(".") && !NEWER.has(name) && !BUILT_IN_DOTTED.has(name);
}

const BUILT_IN_DOTTED = new Set(["ERROR.TYPE", "ISO.CEILING", "CEILING.PRECISE", "FLOOR.PRECISE"]);
