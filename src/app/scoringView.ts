import { plainNumber } from "../domain/display";
import { SCHEMES } from "../domain/schemes";
import { readSchemeSheet } from "../domain/schemeSheet";
import type { ScoringScheme } from "../domain/scheme";
import type { EvaluationSettings } from "../domain/settings";
import type { CriterionScore, ScoreEvaluation, SectionScore } from "../evaluate/evaluation";
import { ownScheme, schemeSheetOf } from "../evaluate/scoring/ownScheme";
import type { Place } from "../excel/navigate";
import { keysOfCriteria } from "../plan/summary/model";
import type { SheetSnapshot } from "../sheets/snapshot";
import { denominatorChoices, type DenominatorChoice } from "./denominators";
import { entriesOf, type Entries } from "./entries";
import { numberText } from "./numberText";
import type { Scan } from "./scan";

/** What the page 评分 shows: numbers are texts, places are ready to be gone to. */
export interface ScoringView {
  readonly scheme: SchemeView | null;
  /** The workbook's own sheet 评分方案; null where it has none. */
  readonly sheet: SchemeSheetView | null;
  readonly denominators: readonly DenominatorChoice[];
  readonly score: ScoreView | null;
}

export interface SchemeView {
  /** "" while it is chosen by what the workbook shows. */
  readonly chosen: string;
  readonly name: string;
  readonly reason: string;
  readonly source: string;
  readonly ladder: string;
  readonly options: readonly { readonly id: string; readonly name: string; readonly own: boolean }[];
}

export interface SchemeSheetView {
  readonly name: string;
  readonly place: Place;
  /** Why it cannot be used, each with its cell; empty for a sound one. */
  readonly problems: readonly { readonly text: string; readonly place: Place }[];
}

export interface ScoreView {
  readonly total: string;
  readonly full: string;
  readonly grade: string | null;
  readonly complete: boolean;
  /** Criteria that nobody has scored yet. */
  readonly missing: number;
  readonly criteria: number;
  readonly sections: readonly SectionView[];
}

export interface SectionView {
  readonly name: string;
  readonly score: string;
  readonly weight: string;
  /** 0…1, for a bar. */
  readonly share: number;
  readonly bonus: boolean;
  readonly criteria: readonly CriterionView[];
}

/** Where points come from: entered by a person, printed in the workbook, computed, or nowhere yet. */
export type PointsOrigin = "entry" | "printed" | "computed" | "missing";

export interface CriterionView {
  /** Of its input in the summary sheet. */
  readonly key: string;
  readonly name: string;
  readonly weight: string;
  readonly most: number;
  /** Null while nobody has scored it. */
  readonly score: string | null;
  readonly origin: PointsOrigin;
  /** What was entered, "" for nothing. */
  readonly entry: string;
  /** True where a person has to judge: its input is open from the start. */
  readonly judged: boolean;
  /** The first cell that the points rest on. */
  readonly place: Place | null;
}

type Locale = EvaluationSettings["locale"];

/** Pure. */
export function scoringView(scan: Scan): ScoringView {
  const { evaluation, reading, texts } = scan;
  const { score, settings } = evaluation;
  const sheet = schemeSheetOf(reading.snapshot);
  return {
    scheme: score && schemeView(score, ownScheme(reading.snapshot), settings),
    sheet: sheet ? schemeSheetView(sheet, settings.locale) : null,
    denominators: denominatorChoices(evaluation),
    score: score && scoreView(score, entriesOf(texts, evaluation), scan),
  };
}

function schemeView(score: ScoreEvaluation, own: ScoringScheme | null, settings: EvaluationSettings): SchemeView {
  const nameOf = ({ name, nameEn }: ScoringScheme): string => (settings.locale === "en-US" ? nameEn : name);
  const presets = SCHEMES.filter(({ id }) => id !== own?.id);
  const known = [...(own ? [own] : []), ...presets].some(({ id }) => id === settings.scheme);
  return {
    chosen: known ? (settings.scheme ?? "") : "",
    name: nameOf(score.scheme),
    reason: score.schemeReason,
    source: score.scheme.source,
    ladder: score.scheme.ladder.map(({ grade, from }) => `${grade} ≥ ${from}`).join(" · "),
    options: [
      ...(own ? [{ id: own.id, name: nameOf(own), own: true }] : []),
      ...presets.map((scheme) => ({ id: scheme.id, name: nameOf(scheme), own: false })),
    ],
  };
}

function schemeSheetView(sheet: SheetSnapshot, locale: Locale): SchemeSheetView {
  const { used, id, name } = sheet;
  const at = (row: number): Place => ({
    sheetId: id,
    sheet: name,
    area: { row, column: used?.column ?? 0, rowCount: 1, columnCount: used?.columnCount ?? 1 },
  });
  const { problems } = readSchemeSheet(sheet.values, used?.row ?? 0);
  return {
    name,
    place: at(used?.row ?? 0),
    problems: problems.map((found) => ({
      text: locale === "en-US" ? found.en : found.zh,
      place: at(found.row ?? used?.row ?? 0),
    })),
  };
}

function scoreView(score: ScoreEvaluation, entries: Entries, { evaluation }: Scan): ScoreView {
  const keys = keysOfCriteria(evaluation);
  return {
    total: score.total.toFixed(2),
    full: numberText(score.full, 0),
    grade: score.grade,
    complete: score.complete,
    missing: score.criteria - score.entered,
    criteria: score.criteria,
    sections: score.sections.map((section, index) => sectionView(section, keys[index] ?? [], entries)),
  };
}

function sectionView(
  section: SectionScore,
  keys: readonly { readonly score: string }[],
  entries: Entries,
): SectionView {
  const { name, score, weight, bonus, criteria } = section;
  return {
    name,
    score: score.toFixed(2),
    weight: numberText(weight, 0),
    share: weight.gt(0) ? Math.max(0, Math.min(1, plainNumber(score.div(weight)))) : 0,
    bonus,
    criteria: criteria.map((criterion, index) => criterionView(criterion, keys[index]?.score ?? "", entries)),
  };
}

function criterionView(criterion: CriterionScore, key: string, entries: Entries): CriterionView {
  const { name, weight, score, source, rule, basis } = criterion;
  const entry = entries.get(key);
  const [at] = basis;
  return {
    key,
    name,
    weight: numberText(weight, 0),
    most: plainNumber(weight),
    score: score && score.toFixed(2),
    origin: entry !== undefined ? "entry" : source === "entered" ? "printed" : source,
    entry: entry === undefined ? "" : String(entry),
    judged: entry !== undefined || source === "missing" || (rule !== "expenditure" && rule !== "completion" && source !== "entered"),
    place: at
      ? { sheetId: at.sheetId, sheet: at.sheet, area: { row: at.row, column: at.column, rowCount: 1, columnCount: 1 } }
      : null,
  };
}
