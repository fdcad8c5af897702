import type { ScoringScheme } from "../../domain/scheme";
import type { EvaluationSettings } from "../../domain/settings";
import type { Snapshot } from "../../sheets/snapshot";
import type { ScoreEvaluation, SectionScore, TableEvaluation } from "../evaluation";
import { moneyCells } from "../mainMoney";
import { chooseScoring } from "./chooseScoring";
import { indicatorsByCriterion } from "./computed";
import type { Grounds } from "./computed";
import { enteredSections } from "./enteredScore";
import { weighedForm } from "./form";
import type { WeighedForm } from "./form";
import { executionScore, formEvidence, formSections, printedFormTotal } from "./formScore";
import { proposeScheme } from "./proposeScheme";
import type { ReadScoring } from "./scoring";
import { schemeSections } from "./schemeScore";
import { scoreOf } from "./score";
import type { PrintedScore } from "./score";
import { weightNotes } from "./weightNotes";

export interface ScoringGrounds {
  readonly snapshot: Snapshot;
  readonly tables: readonly TableEvaluation[];
  readonly scorings: readonly ReadScoring[];
  readonly main: TableEvaluation | null;
  readonly titles: readonly string[];
  /** Other texts that may name the province or city: the heads of forms. */
  readonly places: readonly string[];
}

/**
 * The workbook's score: what its scoring table has entered, else what its self-evaluation form gives, else the proposed
 * scheme with everything that can be computed. Null for a workbook without money, indicators and scores.
 */
export function evaluateScore(workbook: ScoringGrounds, settings: EvaluationSettings): ScoreEvaluation | null {
  const { snapshot, tables, main, titles } = workbook;
  if (!tables.some(isOfTheField)) return null;
  const scoring = chooseScoring(workbook.scorings, titles);
  const form = scoring === null ? chooseForm(workbook) : null;
  const { scheme, reason } = proposeScheme(
    {
      snapshot,
      scoring,
      scorings: workbook.scorings,
      form: form === null ? [] : formEvidence(form),
      selfEvaluation: tables.some(({ table }) => table.kind === "selfEvaluation"),
      titles,
      places: workbook.places,
    },
    settings,
  );
  const grounds: Grounds = {
    totals: main?.totals ?? null,
    moneyCells: moneyCells(main),
    executionScore: main === null ? null : executionScore(main),
    indicators: indicatorsByCriterion(scheme, tables),
  };
  const scored = scoredSections(workbook, scoring, form, scheme, grounds, settings);
  const notes = weightNotes(scored.sections, scoring === null && form === null, settings.locale);
  const rate = grounds.totals?.expenditureRate ?? null;
  return scoreOf(
    scheme,
    [reason, ...notes].join(JOIN[settings.locale]),
    scored.sections,
    scored.printed,
    rate,
    settings,
  );
}

const JOIN = { "zh-CN": "；", "en-US": "; " } as const;

/** The form that is the fund's own, else the first that states its weights. */
function chooseForm({ tables, main, snapshot }: ScoringGrounds): WeighedForm | null {
  const forms = tables.map((table) => weighedForm(table, snapshot)).filter((form) => form !== null);
  return forms.find(({ evaluation }) => evaluation === main) ?? forms[0] ?? null;
}

function scoredSections(
  { snapshot, main }: ScoringGrounds,
  scoring: ReadScoring | null,
  form: WeighedForm | null,
  scheme: ScoringScheme,
  grounds: Grounds,
  settings: EvaluationSettings,
): { readonly sections: readonly SectionScore[]; readonly printed: PrintedScore } {
  if (scoring !== null) {
    const printed = { total: scoring.total, grade: scoring.grade };
    return { sections: enteredSections(scoring, scheme, grounds, settings), printed };
  }
  if (form !== null) {
    const printed = { total: printedFormTotal(form.evaluation), grade: null };
    return { sections: formSections(form, snapshot, settings), printed };
  }
  const total = main !== null && main.table.kind === "selfEvaluation" ? printedFormTotal(main) : null;
  return { sections: schemeSections(scheme, grounds, snapshot, settings), printed: { total, grade: null } };
}

function isOfTheField({ totals, indicators, scores }: TableEvaluation): boolean {
  return totals !== null || indicators.length > 0 || scores.length > 0;
}
