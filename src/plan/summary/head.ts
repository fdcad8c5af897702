import { Draft } from "../draft";
import { CHART_COLOURS } from "../styles";
import type { Style } from "../styles";
import { DENOMINATORS, HEAD, SECTION_CHART, SHEET_NAMES, SPACE, VERDICTS } from "../words";
import { COLUMNS, GAP_HEIGHT } from "./grid";
import { mainSpending } from "./model";
import type { SummaryModel } from "./model";
import { scoreParts } from "./scoreParts";

const LINE = 20;
const CARD = { column: 0, columnCount: 2 } as const;
const FACT_LABEL = 2;
const FACT_VALUE = 3;
const PART_NAME = 4;
const PART_SCORE = 5;
const PART_RATE = 6;
const CHART_COLUMN = 7;
const LEAST_ROWS = 9;

/** Title, what the figures rest on, total and grade large, the main facts, and the score rate by section with its chart. */
export function headBlock(model: SummaryModel): Draft {
  const draft = new Draft();
  titleRows(draft, model);
  draft.take(1, GAP_HEIGHT);
  const facts = factsOf(model);
  const parts = scoreParts(model);
  const rows = Math.max(LEAST_ROWS, facts.length + 1, parts.length + 1);
  const top = draft.take(rows, LINE);
  card(draft, model, top, rows);
  factList(draft, facts, top, rows);
  if (parts.length > 0) partList(draft, model, top, rows);
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
  const title = draft.take(1, 34);
  const proposed = proposedTitle(model);
  const kept = model.kept.byKey.get(model.titleKey);
  draft.span({ row: title, column: 0, rowCount: 1, columnCount: COLUMNS }, "title", { value: kept ?? proposed });
  draft.inputs.push({ key: model.titleKey, row: title, column: 0, ...(kept === undefined ? { proposed } : {}) });
  const line = draft.take(1, 20);
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
  draft.span(area(0, 1), "cardLabel", { value: score ? HEAD.total : HEAD.rate });
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
    (severity) => evaluation.findings.filter((finding) => finding.severity === severity).length,
  );
  facts.push({ label: HEAD.findings, style: "factCount", from: { value: counts.join(" / ") } });
  return facts;
}

function factList(draft: Draft, facts: readonly Fact[], top: number, rows: number): void {
  draft.span({ row: top, column: FACT_LABEL, rowCount: 1, columnCount: 2 }, "head", { value: HEAD.facts });
  for (let index = 0; index < rows - 1; index += 1) {
    const row = top + 1 + index;
    const fact = facts[index];
    draft.put(row, FACT_LABEL, "factLabel", { value: fact?.label ?? "" });
    if (!fact) draft.put(row, FACT_VALUE, "factCount", { value: "" });
    else if ("value" in fact.from) draft.put(row, FACT_VALUE, fact.style, { value: fact.from.value });
    else if ("key" in fact.from) {
      const { key } = fact.from;
      draft.put(row, FACT_VALUE, fact.style, (places) => places.of(key));
    } else {
      const word = fact.from.count;
      draft.put(row, FACT_VALUE, fact.style, (places) => countFormula(places.of, places.has, word));
    }
  }
}

/** Indicators with that verdict over all tables. */
function countFormula(of: (key: string) => string, has: (key: string) => boolean, word: string): string {
  const counts: string[] = [];
  for (let index = 0; has(`indicators.${index}.verdicts`); index += 1)
    counts.push(`COUNTIF(${of(`indicators.${index}.verdicts`)},"${word}")`);
  return counts.join("+") || "0";
}

/** Score and rate of each section: the source of the chart beside it. */
function partList(draft: Draft, model: SummaryModel, top: number, rows: number): void {
  const parts = scoreParts(model);
  const [name, score, rate] = [
    parts[0]?.level === "section" ? HEAD.section : HEAD.criterion,
    HEAD.score,
    HEAD.scoreRate,
  ];
  [name, score, rate].forEach((head, index) => draft.put(top, PART_NAME + index, "head", { value: head }));
  for (let index = 0; index < rows - 1; index += 1) {
    const row = top + 1 + index;
    const part = parts[index];
    draft.put(row, PART_NAME, "nested", { value: part?.name ?? "" });
    draft.put(row, PART_SCORE, "factPoints", part ? (places) => places.of(`${part.key}.score`) : { value: "" });
    draft.put(row, PART_RATE, "factRate", part ? (places) => places.of(`${part.key}.rate`) : { value: "" });
  }
  draft.name("head.parts", top + 1, PART_NAME, parts.length);
  draft.name("head.partRates", top + 1, PART_RATE, parts.length);
  if (parts.length < 2) return;
  const title = parts[0]?.level === "section" ? SECTION_CHART.bySection : SECTION_CHART.byCriterion;
  draft.charts.push({
    name: "perf-score-rate",
    kind: "bar",
    title,
    categories: "head.parts",
    series: [{ name: SECTION_CHART.value, values: "head.partRates", color: CHART_COLOURS.bar }],
    categoryAxisTitle: name,
    valueAxisTitle: SECTION_CHART.value,
    valueFormat: "0.00%",
    valueMin: 0,
    reverseCategories: true,
    area: { row: top, column: CHART_COLUMN, rowCount: rows, columnCount: COLUMNS - CHART_COLUMN },
  });
}
