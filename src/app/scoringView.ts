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
import { withChanges, type Scan } from "./scan";
import type { TextChange } from "./texts";

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
  /** What is entered and kept, "" for nothing. */
  readonly stored: string;
  /** True where a person has to judge: its input is open from the start. */
  readonly judged: boolean;
  /** The first cell that the points rest on. */
  readonly place: Place | null;
}

type Locale = EvaluationSettings["locale"];

/** `drafts`: scores that are being typed; they count as if they were kept. Pure. */
export function scoringView(scan: Scan, drafts: readonly TextChange[] = []): ScoringView {
  const { evaluation, reading, texts } = drafts.length === 0 ? scan : withChanges(scan, drafts);
  const { score, settings } = evaluation;
  const sheet = schemeSheetOf(reading.snapshot);
  return {
    scheme: score && schemeView(score, ownScheme(reading.snapshot), settings),
    sheet: sheet ? schemeSheetView(sheet, settings.locale) : null,
    denominators: denominatorChoices(evaluation),
    score:
      score &&
      scoreView(score, keysOfCriteria(evaluation), {
        entries: entriesOf(texts, evaluation),
        stored: entriesOf(scan.texts, evaluation),
      }),
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

/** What is entered, with and without what is being typed. */
interface Entered {
  readonly entries: Entries;
  readonly stored: Entries;
}

type Keys = readonly (readonly { readonly score: string }[])[];

function scoreView(score: ScoreEvaluation, keys: Keys, entered: Entered): ScoreView {
  return {
    total: score.total.toFixed(2),
    full: numberText(score.full, 0),
    grade: score.grade,
    complete: score.complete,
    missing: score.criteria - score.entered,
    criteria: score.criteria,
    sections: score.sections.map((section, index) => sectionView(section, keys[index] ?? [], entered)),
  };
}

function sectionView(section: SectionScore, keys: Keys[number], entered: Entered): SectionView {
  const { name, score, weight, bonus, criteria } = section;
  return {
    name,
    score: score.toFixed(2),
    weight: numberText(weight, 0),
    share: weight.gt(0) ? Math.max(0, Math.min(1, plainNumber(score.div(weight)))) : 0,
    bonus,
    criteria: criteria.map((criterion, index) => criterionView(criterion, keys[index]?.score ?? "", entered)),
  };
}

function criterionView(criterion: CriterionScore, key: string, { entries, stored }: Entered): CriterionView {
  const { name, weight, score, source, basis } = criterion;
  const entered = entries.has(key);
  const [at] = basis;
  return {
    key,
    name,
    weight: numberText(weight, 0),
    most: plainNumber(weight),
    score: score && score.toFixed(2),
    origin: entered ? "entry" : source === "entered" ? "printed" : source,
    stored: String(stored.get(key) ?? ""),
    judged: entered || source === "missing",
    place: at
      ? { sheetId: at.sheetId, sheet: at.sheet, area: { row: at.row, column: at.column, rowCount: 1, columnCount: 1 } }
      : null,
  };
}
