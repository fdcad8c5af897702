import type { EvaluationSettings } from "../../domain/settings";
import type { Snapshot } from "../../sheets/snapshot";
import type { ScoreEvaluation, TableEvaluation } from "../evaluation";
import { moneyCells } from "../mainMoney";
import { chooseScoring } from "./chooseScoring";
import { indicatorsByCriterion } from "./computed";
import type { Grounds } from "./computed";
import { enteredSections } from "./enteredScore";
import { formEvidence, formSections, isScoredForm, printedFormTotal } from "./formScore";
import { proposeScheme } from "./proposeScheme";
import type { ReadScoring } from "./scoring";
import { schemeSections } from "./schemeScore";
import { scoreOf } from "./score";
import type { PrintedScore } from "./score";

export interface ScoringGrounds {
  readonly snapshot: Snapshot;
  readonly tables: readonly TableEvaluation[];
  readonly scorings: readonly ReadScoring[];
  readonly main: TableEvaluation | null;
  readonly titles: readonly string[];
}

/**
 * The workbook's score: what its scoring table has entered, else what its self-evaluation form gives, else the proposed
 * scheme with everything that can be computed. Null for a workbook without money, indicators and scores.
 */
export function evaluateScore(workbook: ScoringGrounds, settings: EvaluationSettings): ScoreEvaluation | null {
  const { snapshot, tables, main, titles } = workbook;
  if (!tables.some(isOfTheField)) return null;
  const scoring = chooseScoring(workbook.scorings, titles);
  const forms = tables.filter(isScoredForm);
  const form = (main !== null && forms.includes(main) ? main : forms[0]) ?? null;
  const evidence = {
    snapshot,
    scoring,
    scorings: workbook.scorings,
    form: form === null ? [] : formEvidence(form),
    titles,
  };
  const { scheme, reason } = proposeScheme(evidence, settings);
  const grounds: Grounds = {
    totals: main?.totals ?? null,
    moneyCells: moneyCells(main),
    indicators: indicatorsByCriterion(scheme, tables),
  };
  const rate = grounds.totals?.expenditureRate ?? null;
  if (scoring !== null) {
    const sections = enteredSections(scoring, scheme, grounds, settings);
    return scoreOf(scheme, reason, sections, { total: scoring.total, grade: scoring.grade }, rate, settings);
  }
  if (form !== null) {
    const printed: PrintedScore = { total: printedFormTotal(form), grade: null };
    return scoreOf(scheme, reason, formSections(form), printed, rate, settings);
  }
  return scoreOf(
    scheme,
    reason,
    schemeSections(scheme, grounds, settings),
    { total: null, grade: null },
    rate,
    settings,
  );
}

function isOfTheField({ totals, indicators, scores }: TableEvaluation): boolean {
  return totals !== null || indicators.length > 0 || scores.length > 0;
}
