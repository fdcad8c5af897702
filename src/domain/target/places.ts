import { codeAt } from "../codeAt";
import { readNumeral } from "../numerals";
import { isDigit } from "./characters";
import { NumberToken, Token } from "./token";

const COUNT = "(\\d+|[一二三四五六七八九十百]+)";
const WITH_WORD = new RegExp(`第\\s*${COUNT}\\s*(?:名|位|方阵)`, "y");
const ALONE = /第\s*(\d+)(?=\s*(?:$|[，。；)]))/y;
const LEADING = new RegExp(`前\\s*${COUNT}\\s*(名|位|强|%)?`, "y");
const RANKED = new RegExp(
  `(?:排名|位列|位居|排列|排位|列)(?:全国|全省|全市|全区|全县|第|前|列|在|为|:|\\s)*${COUNT}\\s*(?:名|位)?`,
  "y",
);
/** 全省前5 is a place, 前5年 and 前5项 are not. */
const CONTEXT = /(?:国|省|市|区|县|系统|排名|位列|位居|排列|排位|进入|列|居|名列|同行|部门|单位)\s*$/;
const STOP = /(?=$|[\s，,；;。、)以及之内]|水平|行列|位次)/y;
const ORDINAL = /第\s*(?:\d+|[一二三四五六七八九十百零]+)\s*\S?/y;
const PER =
  /每\s*(?:一)?(?:个|所|家|名|位|座)?(工作日|季度|半年|学期|学年|人次|公里|平方米|平方公里|年度|乡镇|街道|社区|项目|学校|学生|企业|单位|部门|机构|园区|县区|区县|县市|年|月|周|日|天|季|人|户|亩|公顷|次|场|期|班|生|县|乡|镇|村|区|市|州|校|园|站|点|处|座|所|家|名|位|项|台|件|套|个|吨|辆|米|床|批|轮)/y;

function match(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(text);
}

/** 第1位, 前三名, 全省前5, 排名第9, 前10% at `start`. */
export function readPlace(text: string, start: number): NumberToken | null {
  const leading = match(LEADING, text, start);
  if (leading !== null) {
    const [all, number, word] = leading;
    if (word === undefined && !isLeading(text, start, start + all.length)) return null;
    const token = place(number ?? "", start, start + all.length, true);
    if (word === "%") {
      token.unit = "%";
      token.exponent = -2;
    }
    return token;
  }
  const found = match(WITH_WORD, text, start) ?? match(ALONE, text, start) ?? match(RANKED, text, start);
  return found === null ? null : place(found[1] ?? "", start, start + found[0].length, found[0].includes("前"));
}

function place(number: string, start: number, end: number, leading: boolean): NumberToken {
  const token = new NumberToken("place", start, end);
  const numeral = readNumeral(number, 0);
  token.digits = isDigit(codeAt(number, 0)) ? number : String(numeral?.high ?? numeral?.value ?? 0);
  token.unit = "名";
  token.more = leading;
  return token;
}

function isLeading(text: string, start: number, end: number): boolean {
  STOP.lastIndex = end;
  return STOP.test(text) && (start === 0 || CONTEXT.test(text.slice(Math.max(0, start - 4), start)));
}

/** Where an ordinal that is no place ends (第十批, 第三方), or -1. */
export function ordinalEnd(text: string, start: number): number {
  const found = match(ORDINAL, text, start);
  return found === null ? -1 : start + found[0].length;
}

/** 每年, 每人 */
export function readPerWord(text: string, start: number): Token | null {
  const found = match(PER, text, start);
  return found === null ? null : new Token("per", start, start + found[0].length, null, null, found[1] ?? "");
}
