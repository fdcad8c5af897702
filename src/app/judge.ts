import type { IndicatorRow, TableEvaluation } from "../evaluate/evaluation";
import { indicatorSource } from "../evaluate/indicators";
import { judgedPath } from "../evaluate/judges";
import {
  completeJudged,
  judgementKey,
  type Judged,
  type Judgement,
  type Judgements,
  type UnfitJudgement,
} from "../evaluate/judgements";
import { complete, type Completion } from "../domain/completion";
import type { EvaluationSettings } from "../domain/settings";
import type { Scan } from "./scan";

export type { UnfitJudgement } from "../evaluate/judgements";

/** One indicator of a workbook. */
export interface IndicatorPlace {
  readonly table: TableEvaluation;
  readonly indicator: IndicatorRow;
}

/** How the indicator would be weighed with these texts instead of its cells; a blank text leaves the cell as it is. */
export function tryJudged(
  { table, indicator }: IndicatorPlace,
  texts: Judged,
  settings: EvaluationSettings,
): Completion {
  const { target, actual, context } = indicatorSource(table.table, indicator);
  const said = filled(texts);
  if (said === null) return complete(target, actual, context, settings);
  return completeJudged(said, target, actual, context, settings).completion;
}

/** Says how an indicator is to be read from now on; with blank texts its cells speak for themselves again. */
export function judge(judgements: Judgements, scan: Scan, place: IndicatorPlace, texts: Judged): Judgements {
  const { table } = place.table;
  const identity = identityOf(scan, place);
  const key = judgementKey(identity);
  const others = judgements.indicators.filter((judgement) => judgementKey(judgement) !== key);
  const said = filled(texts);
  if (said === null) return { ...judgements, indicators: others };
  const { target, actual } = indicatorSource(table, place.indicator);
  const judgement: Judgement = {
    ...identity,
    sheet: table.sheet,
    ...(said.target === undefined ? {} : { target: { text: said.target, seen: target } }),
    ...(said.actual === undefined ? {} : { actual: { text: said.actual, seen: actual } }),
  };
  return { ...judgements, indicators: [...others, judgement] };
}

/** What is kept about an indicator; null for nothing. */
export function judgementOf(scan: Scan, place: IndicatorPlace): Judgement | null {
  if (scan.judgements.indicators.length === 0) return null;
  const key = judgementKey(identityOf(scan, place));
  return scan.judgements.indicators.find((judgement) => judgementKey(judgement) === key) ?? null;
}

/** Forgets what does not hold any more; what was said about the indicator's other cell stays. */
export function forgetJudgement(judgements: Judgements, { judgement: gone, reason }: UnfitJudgement): Judgements {
  const key = judgementKey(gone);
  const indicators = judgements.indicators.flatMap((one): Judgement[] => {
    if (judgementKey(one) !== key) return [one];
    const { target, actual, ...identity } = one;
    if (reason === "targetChanged" && actual) return [{ ...identity, actual }];
    if (reason === "actualChanged" && target) return [{ ...identity, target }];
    return [];
  });
  return { ...judgements, indicators };
}

function filled({ target = "", actual = "" }: Judged): Judged | null {
  const said = {
    ...(target.trim() === "" ? {} : { target: target.trim() }),
    ...(actual.trim() === "" ? {} : { actual: actual.trim() }),
  };
  return Object.keys(said).length === 0 ? null : said;
}

/** Which of the sheet's indicators of that path it is, counted as evaluation does. */
function identityOf({ evaluation }: Scan, { table, indicator }: IndicatorPlace): Omit<Judgement, "sheet"> {
  const { sheetId } = table.table;
  const path = judgedPath(table.table, indicator);
  const sought = judgementKey({ sheetId, path, ordinal: 0 });
  let ordinal = 0;
  for (const other of evaluation.tables) {
    if (other.table.sheetId !== sheetId) continue;
    const own = other.table.id === table.table.id;
    for (const one of other.indicators) {
      if (own && one.row.row === indicator.row.row && one.column === indicator.column)
        return { sheetId, path, ordinal };
      const { row } = one;
      const same = row.name === indicator.row.name;
      if (same && judgementKey({ sheetId, path: judgedPath(other.table, one), ordinal: 0 }) === sought) ordinal += 1;
    }
  }
  return { sheetId, path, ordinal };
}
