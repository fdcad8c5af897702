import type { ScoringScheme } from "../../domain/scheme";
import { Draft } from "../draft";
import { keptPlace } from "../kept";
import { DENOMINATORS, NOTES } from "../words";
import { COLUMNS, fillRow, GAP_HEIGHT, headRow, partHeading } from "./grid";
import type { SummaryModel } from "./model";

/** 四、说明: what the figures rest on, what is still missing, and where the scheme comes from. */
export function notesBlock(model: SummaryModel, ordinal: string, charts: boolean): Draft {
  const draft = new Draft();
  partHeading(draft, ordinal, NOTES.title);
  [...noteLines(model), ...(charts ? [NOTES.charts] : [])].forEach((line, index) => {
    const row = draft.take();
    draft.span({ row, column: 0, rowCount: 1, columnCount: COLUMNS }, "note", { value: `${index + 1}. ${line}` });
  });
  draft.take(1, GAP_HEIGHT);
  return draft;
}

const percent = (ratio: number): string => `${Number((ratio * 100).toPrecision(12))}%`;

function noteLines({ evaluation }: SummaryModel): string[] {
  const { settings } = evaluation;
  return [
    NOTES.spending(DENOMINATORS[settings.denominator]),
    NOTES.thresholds(percent(settings.lowExpenditure), percent(settings.overTarget), percent(settings.tolerance)),
    ...scoreNotes(evaluation),
    NOTES.live,
  ];
}

function scoreNotes({ score, settings }: SummaryModel["evaluation"]): string[] {
  if (!score) return [];
  const criteria = score.sections.flatMap((section) => section.criteria);
  const missing = criteria.filter((criterion) => criterion.source === "missing").map((criterion) => criterion.name);
  const details = [score.scheme.source, score.schemeReason].map(sentence).join("");
  return [
    NOTES.scheme(score.scheme.name, details, ladderText(score.scheme)) + (settings.executionCaps ? NOTES.caps : ""),
    NOTES.order,
    missing.length === 0 ? NOTES.allScored : NOTES.notScored(missing.join(NOTES.separator)),
  ];
}

function ladderText({ ladder }: ScoringScheme): string {
  const steps = ladder.map((step, index) => (index === ladder.length - 1 ? step.grade : `${step.grade} ≥${step.from}`));
  return steps.join(NOTES.separator);
}

function sentence(text: string): string {
  return text === "" || /[。！？]$/.test(text) ? text : `${text}${NOTES.full}`;
}

/** Texts whose indicator is gone: kept, never dropped. Null when there are none. */
export function restBlock(model: SummaryModel, ordinal: () => string): Draft | null {
  if (model.rest.length === 0) return null;
  const draft = new Draft();
  partHeading(draft, ordinal(), NOTES.rest);
  const note = draft.take();
  draft.span({ row: note, column: 0, rowCount: 1, columnCount: COLUMNS }, "note", { value: NOTES.restNote });
  headRow(draft, NOTES.restHeads.slice(0, 1));
  const head = draft.rowCount - 1;
  draft.span({ row: head, column: 1, rowCount: 1, columnCount: 3 }, "head", { value: NOTES.restHeads[1] });
  draft.span({ row: head, column: 4, rowCount: 1, columnCount: COLUMNS - 4 }, "head", { value: NOTES.restHeads[2] });
  model.rest.forEach((text, index) => {
    const row = draft.take();
    draft.put(row, 0, "number", { value: index + 1 });
    draft.span({ row, column: 1, rowCount: 1, columnCount: 3 }, "text", { value: keptPlace(text.key) });
    draft.span({ row, column: 4, rowCount: 1, columnCount: COLUMNS - 4 }, "input", { value: text.value });
    draft.inputs.push({ key: text.key, row, column: 4, label: { column: 1, text: keptPlace(text.key) } });
  });
  fillRow(draft, head, "head", 0, COLUMNS - 1);
  draft.tables.push({ head, first: head + 1, last: draft.rowCount - 1 });
  draft.take(1, GAP_HEIGHT);
  return draft;
}
