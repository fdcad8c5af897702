import type { Grid } from "./grid";
import { isTotalText } from "./totals";
import { isDash, isDitto, isEmpty, isPercentText, roughNumber, tidy } from "./text";

/** What a column holds, from a sample of its body. Shares are of the filled cells. */
export interface Content {
  /** Cells looked at, and how many of them hold something. */
  readonly sampled: number;
  readonly filled: number;
  readonly numbers: number;
  /** Numbers shown as percents, by text or by number format. */
  readonly percents: number;
  /** 1, 2, 3 … down the column. */
  readonly sequence: boolean;
  /** ≥3, 不低于90%, 10家, 2021年底: a text with a number in it. */
  readonly measures: number;
  /** 完成, 未完成, 是, 否, √. */
  readonly verdicts: number;
  /** ≥ ＞ = 定性 and nothing else. */
  readonly operators: number;
  /** Short words without digits: 个, 万元, %. */
  readonly units: number;
  readonly long: number;
  /** Different texts over all rows: merged and repeated texts make it small. */
  readonly distinct: number;
  readonly largest: number;
  readonly formulas: number;
}

const SAMPLE = 60;
const VERDICT =
  /^(已?完成|未完成|基本完成|部分完成|是|否|√|×|✓|✔|达标|未达标|已达成|达成|未达成|不适用|超额完成|已完成)$/;
const OPERATOR = /^[≥≤≧≦＞＜><=＝═≯≮]=?$|^(定性|正向|反向|大于等于|小于等于|等于|大于|小于|不低于|不高于|约等于)$/;
const UNIT =
  /^([个家项场次户人份篇套台件条公里亩吨平方米天年月%％‰元万亿千瓦时标准煤只株辆座所处批期册幅本名位组对例床分级]|家次|人次|百分比|小时)+(\/.{1,3})?$/;

/** Samples a column between two rows. Cells covered by a vertical merge are left out. */
export function contentOf(grid: Grid, column: number, rows: readonly number[]): Content {
  let filled = 0;
  let numbers = 0;
  let percents = 0;
  let measures = 0;
  let verdicts = 0;
  let operators = 0;
  let units = 0;
  let long = 0;
  let largest = 0;
  let formulas = 0;
  let sampled = 0;
  const texts = new Set<string>();
  const sequence: number[] = [];
  for (const row of rows) {
    const value = grid.value(row, column);
    if (isEmpty(value) && grid.covered(row, column)) continue;
    sampled++;
    if (isEmpty(value) || isDash(value) || isDitto(value)) continue;
    filled++;
    const formula = grid.sheet.formulas[row - grid.used.row]?.[column - grid.used.column];
    if (typeof formula === "string" && formula.startsWith("=")) formulas++;
    const number = roughNumber(value);
    if (number !== null) {
      numbers++;
      sequence.push(number);
      largest = Math.max(largest, Math.abs(number));
      if (isPercentText(value) || (typeof value === "number" && grid.format(row, column).includes("%"))) percents++;
      texts.add(String(value));
      continue;
    }
    const text = tidy(value);
    if (!isTotalText(text)) texts.add(text);
    if (text.length > 30) long++;
    if (VERDICT.test(text)) verdicts++;
    if (OPERATOR.test(text)) operators++;
    if (UNIT.test(text)) units++;
    if (/[\d０-９]/.test(text) && text.length <= 40) measures++;
  }
  const share = (count: number): number => (filled === 0 ? 0 : count / filled);
  const steps = sequence.every((value, at) => Number.isInteger(value) && (at === 0 || value > (sequence[at - 1] ?? 0)));
  return {
    sampled,
    filled,
    numbers: share(numbers),
    percents: share(percents),
    sequence: numbers >= 2 && steps && largest <= 100000 && (sequence[0] ?? 9) <= 1,
    measures: share(measures),
    verdicts: share(verdicts),
    operators: share(operators),
    units: share(units),
    long: share(long),
    distinct: rows.length === 0 ? 0 : texts.size / rows.length,
    largest,
    formulas: share(formulas),
  };
}

/** Rows spread over a body, the first ones all. */
export function sampleRows(first: number, last: number, skip: ReadonlySet<number>): readonly number[] {
  const rows: number[] = [];
  const count = last - first + 1;
  const step = Math.max(1, Math.floor((count - SAMPLE / 2) / (SAMPLE / 2)));
  for (let row = first; row <= last; row += row - first < SAMPLE / 2 ? 1 : step) if (!skip.has(row)) rows.push(row);
  return rows;
}
