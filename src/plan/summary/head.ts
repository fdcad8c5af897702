import { Draft } from "../draft";
import type { ScoreEvaluation } from "../../evaluate/evaluation";
import type { DraftContent, Places } from "../draft";
import type { Style } from "../styles";
import { DENOMINATORS, HEAD, SEVERITIES, SHEET_NAMES, SPACE, VERDICTS } from "../words";
import type { PlannedChart } from "./charts";
import { COLUMNS, GAP_HEIGHT } from "./grid";
import { mainSpending } from "./model";
import type { SummaryModel } from "./model";

const LINE = 16.5;
const CARD = { column: 0, columnCount: 2 } as const;
const FACT_LABEL = 2;
const FACT_VALUE = 3;
const FACT_VALUE_COLUMNS = 2;
const CHART_COLUMN = 5;
const LEAST_ROWS = 9;

/** Title, what the figures rest on, total and grade large, the main facts, and one chart beside them. */
export function headBlock(model: SummaryModel, beside: PlannedChart | null): Draft {
  const draft = new Draft();
  titleRows(draft, model);
  draft.take(1, GAP_HEIGHT);
  const facts = factsOf(model);
  const rows = Math.max(LEAST_ROWS, facts.length + 1, Math.ceil((beside?.height ?? 0) / LINE));
  const top = draft.take(rows, LINE);
  card(draft, model, top, rows);
  factList(draft, facts, top, rows);
  if (beside) {
    const area = { row: top, column: CHART_COLUMN, rowCount: rows, columnCount: COLUMNS - CHART_COLUMN };
    draft.charts.push({ ...beside.chart, area });
  }
  draft.take(1, GAP_HEIGHT);
  return draft;
}

/** The proposed title: year, fund, and what the sheet is. */
function proposedTitle({ evaluation }: SummaryModel): string {
  const { subject, year } = evaluation;
  const starts =
    year !== null && !subject.text.includes(year.text.slice(0, 4))
      ? `${year.text}${/年/.test(year.text) ? "" : "年度"}`
      : "";
  const name = subject.text.includes("绩效") ? subject.text.replace(/绩效.*$/, "") : subject.text;
  return `${starts}${name} ${SHEET_NAMES.summary}`.trim();
}

function titleRows(draft: Draft, model: SummaryModel): void {
  const title = draft.take(1, 27.75);
  const proposed = proposedTitle(model);
  const kept = model.kept.byKey.get(model.titleKey);
  draft.span({ row: title, column: 0, rowCount: 1, columnCount: COLUMNS }, "title", { value: kept ?? proposed });
  draft.inputs.push({ key: model.titleKey, row: title, column: 0, ...(kept === undefined ? { proposed } : {}) });
  const line = draft.take(1, 18.75);
  draft.span({ row: line, column: 0, rowCount: 1, columnCount: COLUMNS }, "subtitle", { value: subtitle(model) });
}

function subtitle(model: SummaryModel): string {
  const { score, settings } = model.evaluation;
  const unit = mainSpending(model)?.unit ?? model.spending[0]?.unit ?? HEAD.noUnit;
  return [
    ...(score ? [`${HEAD.scheme}：${score.scheme.name}`] : []),
    `${HEAD.denominator}：${DENOMINATORS[settings.denominator]}`,
    `${HEAD.unit}：${unit}`,
    `${HEAD.date}：${model.date}`,
  ].join(SPACE.repeat(2));
}

function card(draft: Draft, model: SummaryModel, top: number, rows: number): void {
  const { score } = model.evaluation;
  const main = mainSpending(model);
  const area = (from: number, rowCount: number) => ({ ...CARD, row: top + from, rowCount });
  draft.span(area(0, 1), "cardLabel", score ? (places) => totalLabel(places, score) : { value: HEAD.rate });
  const value = score ? "score.total" : main?.hasSpent ? `${main.id}.total.rate` : null;
  draft.span(
    area(1, 3),
    "cardScore",
    value ? (places) => places.of(value) : { value: HEAD.none },
    score ? {} : { numberFormat: "0.00%" },
  );
  draft.span(area(4, 2), "cardGrade", score ? (places) => places.of("score.grade") : { value: "" });
  const left = area(6, rows - 6);
  if (!score) {
    draft.span(left, "cardNote", { value: DENOMINATORS[model.evaluation.settings.denominator] });
    return;
  }
  const text = `&" ${HEAD.entered}${SPACE}${HEAD.full} "&`;
  draft.span(
    left,
    "cardNote",
    (places) => `${places.of("score.entered")}&"/${score.criteria}"${text}${places.of("score.full")}`,
  );
}

/** A sum of some criteria does not call itself the total. */
function totalLabel(places: Places, { criteria }: ScoreEvaluation): string {
  return `IF(${places.of("score.entered")}<${criteria},"${HEAD.partTotal}","${HEAD.total}")`;
}

interface Fact {
  readonly label: string;
  readonly style: Style;
  /** A name of a cell, or a value. */
  readonly from: { readonly key: string } | { readonly value: string | number } | { readonly count: string };
}

function factsOf(model: SummaryModel): Fact[] {
  const { evaluation } = model;
  const main = mainSpending(model);
  const facts: Fact[] = [];
  if (main) {
    facts.push({ label: HEAD.allocated, style: "factMoney", from: { key: `${main.id}.total.allocated` } });
    if (main.hasSpent) {
      facts.push({ label: HEAD.spent, style: "factMoney", from: { key: `${main.id}.total.spent` } });
      if (main.hasReturned)
        facts.push({ label: HEAD.returned, style: "factMoney", from: { key: `${main.id}.total.returned` } });
      facts.push({ label: HEAD.rate, style: "factRate", from: { key: `${main.id}.total.rate` } });
    }
  }
  if (model.indicators.length > 0) {
    facts.push({
      label: HEAD.indicators,
      style: "factCount",
      from: { value: model.indicators.reduce((sum, table) => sum + table.rows.length + table.unlisted, 0) },
    });
    facts.push({ label: HEAD.met, style: "factCount", from: { count: VERDICTS.met } });
    facts.push({ label: HEAD.unmet, style: "factCount", from: { count: VERDICTS.unmet } });
    facts.push({ label: HEAD.open, style: "factCount", from: { count: VERDICTS.review } });
  }
  const counts = (["error", "warning", "info"] as const).map(
    (severity) =>
      `${SEVERITIES[severity]} ${evaluation.findings.filter((finding) => finding.severity === severity).length}`,
  );
  facts.push({ label: SHEET_NAMES.checklist, style: "factCount", from: { value: counts.join(SPACE) } });
  return facts;
}

function factList(draft: Draft, facts: readonly Fact[], top: number, rows: number): void {
  const over = (row: number, column: number, columnCount: number) => ({ row, column, rowCount: 1, columnCount });
  draft.span(over(top, FACT_LABEL, 1 + FACT_VALUE_COLUMNS), "head", { value: HEAD.facts });
  for (let index = 0; index < rows - 1; index += 1) {
    const row = top + 1 + index;
    const fact = facts[index];
    draft.put(row, FACT_LABEL, "factLabel", { value: fact?.label ?? "" });
    draft.span(
      over(row, FACT_VALUE, FACT_VALUE_COLUMNS),
      fact?.style ?? "factCount",
      fact ? factContent(fact) : { value: "" },
    );
  }
}

function factContent({ from }: Fact): DraftContent {
  if ("value" in from) return { value: from.value };
  if ("key" in from) return (places) => places.of(from.key);
  return (places) => countFormula(places.of, places.has, from.count);
}

/** Indicators with that verdict over all tables. */
function countFormula(of: (key: string) => string, has: (key: string) => boolean, word: string): string {
  const counts: string[] = [];
  for (let index = 0; has(`indicators.${index}.verdicts`); index += 1)
    counts.push(`COUNTIF(${of(`indicators.${index}.verdicts`)},"${word}")`);
  return counts.join("+") || "0";
}
