import { plainNumber } from "../../domain/display";
import type { ScoreEvaluation, SectionScore } from "../../evaluate/evaluation";
import type { Places } from "../draft";
import { Draft } from "../draft";
import { DATA_BAR_COLOUR } from "../styles";
import { ORDINALS, SCORE } from "../words";
import { criterionRow, rateOf } from "./criterionRow";
import { GAP_HEIGHT, HEAD_HEIGHT, partHeading } from "./grid";
import type { SummaryModel } from "./model";
import { GRADE, NAME, NUMBER, ORIGIN, POINTS, RATE, scoreColumns, scoreHeads, WEIGHT } from "./scoreColumns";
import type { ScoreColumns } from "./scoreColumns";
import { joinCells } from "./scoreFormulas";
import { cappedTotal, gradeText } from "./scoreTotal";

/** 一、得分: sections and criteria, with totals that follow what is entered here, stands in the workbook, or is computed. */
export function scoreBlock(model: SummaryModel, score: ScoreEvaluation, ordinal: string): Draft {
  const draft = new Draft();
  partHeading(draft, ordinal, SCORE.title);
  const columns = scoreColumns(model, score);
  const head = draft.take(1, HEAD_HEIGHT);
  for (const { text, ...span } of scoreHeads(columns)) {
    draft.span({ row: head, rowCount: 1, ...span }, "head", { value: text });
  }
  const first = draft.rowCount;
  score.sections.forEach((section, index) => sectionRows(draft, model, columns, section, index));
  totalRow(draft, model, columns, score);
  draft.tables.push({ head, first, last: draft.rowCount - 1 });
  draft.conditionalFormats.push({
    kind: "dataBar",
    area: { row: first, column: RATE, rowCount: draft.rowCount - first, columnCount: 1 },
    color: DATA_BAR_COLOUR,
    min: 0,
    max: 1,
  });
  draft.take(1, GAP_HEIGHT);
  return draft;
}

function sectionRows(
  draft: Draft,
  model: SummaryModel,
  columns: ScoreColumns,
  section: SectionScore,
  index: number,
): void {
  const row = draft.take();
  draft.keptWithNext.add(row);
  const key = `score.${index}`;
  const rows = section.criteria.length;
  const criteria = { row: row + 1, column: POINTS, rowCount: Math.max(1, rows), columnCount: 1 };
  draft.put(row, NUMBER, "bandNumber", { value: ORDINALS[index] ?? String(index + 1) });
  draft.put(row, NAME, "band", { value: sectionName(section) });
  draft.put(row, WEIGHT, "totalPoints", { value: plainNumber(section.weight) });
  draft.put(row, POINTS, "totalPoints", (places) => (rows === 0 ? "0" : `SUM(${places.over(criteria)})`));
  draft.put(row, RATE, "totalRate", (places) => rateOf(places, row));
  bandCells(draft, columns, row);
  draft.name(`${key}.score`, row, POINTS);
  draft.name(`${key}.rate`, row, RATE);
  section.criteria.forEach((criterion, place) =>
    criterionRow(draft, { model, columns, criterion, section: index, index: place }),
  );
}

function sectionName({ name, bonus }: SectionScore): string {
  return bonus && !name.includes(SCORE.bonus) ? `${name}（${SCORE.bonus}）` : name;
}

/** The columns behind the rates, empty, as wide as in the other rows. */
function bandCells(draft: Draft, columns: ScoreColumns, row: number): void {
  const taken = new Set(draft.cells.filter((cell) => cell.row === row).map(({ column }) => column));
  for (const { text: _text, ...span } of scoreHeads(columns)) {
    if (!taken.has(span.column)) draft.span({ row, rowCount: 1, ...span }, "band", { value: "" });
  }
}

function totalRow(draft: Draft, model: SummaryModel, columns: ScoreColumns, score: ScoreEvaluation): void {
  const row = draft.take(1, HEAD_HEIGHT);
  const sections = score.sections.map((_, index) => `score.${index}.score`);
  draft.put(row, NUMBER, "bandNumber", { value: "" });
  draft.put(row, NAME, "total", { value: SCORE.total });
  draft.put(row, WEIGHT, "totalPoints", { value: plainNumber(score.full) });
  draft.put(row, POINTS, "totalPoints", (places) => {
    const sum = sections.length === 0 ? "0" : sections.map((key) => places.of(key)).join("+");
    return cappedTotal(model, score, `ROUND(${sum},2)`, places);
  });
  draft.put(row, RATE, "totalRate", (places) => rateOf(places, row));
  const grade = { row, column: GRADE, rowCount: 1, columnCount: columns.computed ? 1 : columns.basis.columnCount };
  draft.span(grade, "bandNumber", (places) => gradeText(score, places), { shows: "优（暂）" });
  const keys = score.sections.flatMap((section, s) => section.criteria.map((_, c) => `score.${s}.${c}.score`));
  const count =
    keys.length === 0
      ? () => "0"
      : (places: Places): string => `COUNT(${joinCells(keys.map((key) => places.of(key)))})`;
  draft.put(row, ORIGIN, "bandNumber", count, { numberFormat: `0"/${score.criteria}"` });
  bandCells(draft, columns, row);
  draft.name("score.total", row, POINTS);
  draft.name("score.full", row, WEIGHT);
  draft.name("score.grade", row, GRADE);
  draft.name("score.entered", row, ORIGIN);
}
