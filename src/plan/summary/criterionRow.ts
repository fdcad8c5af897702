import { plainNumber } from "../../domain/display";
import type { CriterionScore } from "../../evaluate/evaluation";
import { cellAddress } from "../../sheets/area";
import type { Draft, Places } from "../draft";
import { readableAddress } from "../source";
import { HEAD, NOT_SCORED, SCORE } from "../words";
import type { CriterionKeys, SummaryModel } from "./model";
import { mainSpending } from "./model";
import { ENTERED, NAME, NUMBER, ORIGIN, POINTS, RATE, WEIGHT } from "./scoreColumns";
import type { ScoreColumns } from "./scoreColumns";
import { basisCells, computedFormula, enteredFormula } from "./scoreFormulas";

/** A criterion with its place in the score: section and number within it, from 0. */
export interface ListedCriterion {
  readonly model: SummaryModel;
  readonly columns: ScoreColumns;
  readonly criterion: CriterionScore;
  readonly section: number;
  readonly index: number;
}

/** Its points: what is entered here, else what stands in the workbook, else what is computed; and where they come from. */
export function criterionRow(draft: Draft, listed: ListedCriterion): void {
  const { model, criterion, section, index } = listed;
  const row = draft.take();
  const key = `score.${section}.${index}`;
  const keys = model.criterionKeys[section]?.[index];
  draft.put(row, NUMBER, "number", { value: index + 1 });
  draft.put(row, NAME, "nested", { value: criterion.name });
  draft.put(row, WEIGHT, "points", { value: plainNumber(criterion.weight) });
  draft.put(row, RATE, "rate", (places) => rateOf(places, row));
  pointsCells(draft, listed, row);
  basisCell(draft, listed, row);
  if (keys) criterionInputs(draft, listed, keys, row);
  draft.name(`${key}.score`, row, POINTS);
  draft.name(`${key}.rate`, row, RATE);
  draft.name(`${key}.entered`, row, ENTERED);
}

/** Points over weight of a row of the score table. */
export function rateOf(places: Places, row: number): string {
  const [points, weight] = [places.at(row, POINTS), places.at(row, WEIGHT)];
  return `IF(AND(ISNUMBER(${points}),${weight}>0),ROUND(${points}/${weight},4),"")`;
}

function pointsCells(draft: Draft, { model, columns, criterion }: ListedCriterion, row: number): void {
  const printed = enteredFormula(model, criterion);
  const { computed } = columns;
  const first = (places: Places, words: { computed: string; printed: string; entered: string } | null): string => {
    const entered = places.at(row, ENTERED);
    const open = `"${NOT_SCORED}"`;
    const calculated = computed ? choice(places.at(row, computed.points), words?.computed, open) : open;
    const stands = printed === null ? calculated : choice(printed, words?.printed, calculated);
    return choice(entered, words?.entered, stands);
  };
  const how = { ...SCORE.origins, ...(criterion.assumed === true ? { computed: SCORE.origins.assumed } : {}) };
  draft.put(row, POINTS, "points", (places) => first(places, null));
  draft.put(row, ORIGIN, "centred", (places) => first(places, how));
  if (!computed) return;
  draft.put(
    row,
    computed.points,
    "points",
    (places) => computedFormula(model, criterion, places.at(row, WEIGHT), places) ?? '""',
  );
  draft.put(row, computed.difference, "difference", (places) => {
    const [points, calculated] = [places.at(row, POINTS), places.at(row, computed.points)];
    const gap = `ROUND(${points}-${calculated},2)`;
    return `IF(AND(ISNUMBER(${points}),ISNUMBER(${calculated})),IF(${gap}=0,"",${gap}),"")`;
  });
}

/** The number where there is one, or the word for it; otherwise the rest of the formula. */
function choice(number: string, word: string | undefined, otherwise: string): string {
  return `IF(ISNUMBER(${number}),${word === undefined ? number : `"${word}"`},${otherwise})`;
}

/** Where the score comes from, as a link: the cells of the workbook, or the part of this sheet that it is computed from. */
function basisCell(draft: Draft, { model, columns, criterion }: ListedCriterion, row: number): void {
  const [cell] = basisCells(model, criterion);
  const area = { row, rowCount: 1, ...columns.basis };
  if (!cell) {
    const rests = criterion.rule === "expenditure" && mainSpending(model);
    draft.span(area, "centred", { value: rests ? HEAD.rate : "" });
    return;
  }
  const more = criterion.basis.length > 1 ? SCORE.basisMore(criterion.basis.length) : "";
  const place = readableAddress(cell.sheet, cell.row, cell.column);
  const link = { sheet: cell.sheet, address: cellAddress(cell.row, cell.column) };
  draft.span(area, "link", { value: `${place}${more}` }, { link });
}

function criterionInputs(
  draft: Draft,
  { model, columns, criterion }: ListedCriterion,
  keys: CriterionKeys,
  row: number,
): void {
  const label = { column: NAME, text: criterion.name };
  const kept = model.kept.byKey;
  const weight = plainNumber(criterion.weight);
  draft.put(row, ENTERED, "inputPoints", { value: kept.get(keys.score) ?? "" });
  draft.inputs.push({ key: keys.score, row, column: ENTERED, label, insteadOf: POINTS });
  draft.validations.push({
    kind: "decimal",
    area: { row, column: ENTERED, rowCount: 1, columnCount: 1 },
    min: 0,
    max: weight,
    title: SCORE.inputTitle,
    message: SCORE.inputMessage(String(weight)),
  });
  const proposed = criterion.reason;
  const reason = kept.get(keys.deduction);
  draft.span({ row, rowCount: 1, ...columns.deduction }, "input", { value: reason ?? proposed });
  draft.inputs.push({
    key: keys.deduction,
    row,
    column: columns.deduction.column,
    label,
    ...(reason === undefined && proposed !== "" ? { proposed } : {}),
  });
}
