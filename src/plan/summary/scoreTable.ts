import { plainNumber } from "../../domain/display";
import type { CriterionScore, ScoreEvaluation, SectionScore } from "../../evaluate/evaluation";
import type { Places } from "../draft";
import { Draft } from "../draft";
import { rateParts } from "../rateFormula";
import { DATA_BAR_COLOUR } from "../styles";
import { cellAddress } from "../../sheets/area";
import { readableAddress } from "../source";
import { HEAD, NOT_SCORED, ORDINALS, SCORE } from "../words";
import { fillRow, GAP_HEIGHT, HEAD_HEIGHT, headRow, LAST, partHeading } from "./grid";
import type { CriterionKeys, SummaryModel } from "./model";
import { mainSpending } from "./model";
import { basisCells, computedFormula, enteredFormula, gradeFormula, joinCells } from "./scoreFormulas";

const NUMBER = 0;
const NAME = 1;
const WEIGHT = 2;
const POINTS = 3;
const RATE = 4;
const COMPUTED = 5;
const DIFFERENCE = 6;
const ENTERED = 7;
const ORIGIN = 8;
const BASIS = 9;
const DEDUCTION = 10;

/** 一、得分: sections and criteria, with totals that follow what is entered here, stands in the workbook, or is computed. */
export function scoreBlock(model: SummaryModel, score: ScoreEvaluation, ordinal: string): Draft {
  const draft = new Draft();
  partHeading(draft, ordinal, SCORE.title);
  const head = headRow(draft, SCORE.heads);
  const first = draft.rowCount;
  score.sections.forEach((section, index) => sectionRows(draft, model, section, index));
  totalRow(draft, model, score);
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

function sectionRows(draft: Draft, model: SummaryModel, section: SectionScore, index: number): void {
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
  fillRow(draft, row, "band", COMPUTED, LAST);
  draft.name(`${key}.score`, row, POINTS);
  draft.name(`${key}.rate`, row, RATE);
  section.criteria.forEach((criterion, place) => criterionRow(draft, model, criterion, index, place));
}

function sectionName({ name, bonus }: SectionScore): string {
  return bonus && !name.includes(SCORE.bonus) ? `${name}（${SCORE.bonus}）` : name;
}

function rateOf(places: Places, row: number): string {
  const [points, weight] = [places.at(row, POINTS), places.at(row, WEIGHT)];
  return `IF(AND(ISNUMBER(${points}),${weight}>0),ROUND(${points}/${weight},4),"")`;
}

function criterionRow(
  draft: Draft,
  model: SummaryModel,
  criterion: CriterionScore,
  section: number,
  index: number,
): void {
  const row = draft.take();
  const keys = model.criterionKeys[section]?.[index];
  const printed = enteredFormula(model, criterion);
  draft.put(row, NUMBER, "number", { value: index + 1 });
  draft.put(row, NAME, "nested", { value: criterion.name });
  draft.put(row, WEIGHT, "points", { value: plainNumber(criterion.weight) });
  draft.put(row, POINTS, "points", (places) => {
    const [entered, computed] = [places.at(row, ENTERED), places.at(row, COMPUTED)];
    const otherwise = `IF(ISNUMBER(${computed}),${computed},"${NOT_SCORED}")`;
    return `IF(ISNUMBER(${entered}),${entered},${printed === null ? otherwise : firstNumber(printed, otherwise)})`;
  });
  draft.put(row, RATE, "rate", (places) => rateOf(places, row));
  draft.put(
    row,
    COMPUTED,
    "points",
    (places) => computedFormula(model, criterion, places.at(row, WEIGHT), places) ?? '""',
  );
  draft.put(row, DIFFERENCE, "difference", (places) => {
    const [points, computed] = [places.at(row, POINTS), places.at(row, COMPUTED)];
    return `IF(AND(ISNUMBER(${points}),ISNUMBER(${computed})),IF(ROUND(${points}-${computed},2)=0,"",ROUND(${points}-${computed},2)),"")`;
  });
  draft.put(row, ORIGIN, "centred", (places) => {
    const [entered, computed] = [places.at(row, ENTERED), places.at(row, COMPUTED)];
    const how = criterion.assumed === true ? SCORE.assumed : SCORE.computed;
    const otherwise = `IF(ISNUMBER(${computed}),"${how}","${NOT_SCORED}")`;
    const stands = printed === null ? otherwise : `IF(ISNUMBER(${printed}),"${SCORE.printed}",${otherwise})`;
    return `IF(ISNUMBER(${entered}),"${SCORE.entered}",${stands})`;
  });
  basisCell(draft, model, criterion, row);
  if (keys) criterionInputs(draft, model, criterion, keys, row);
  draft.name(`score.${section}.${index}.score`, row, POINTS);
  draft.name(`score.${section}.${index}.rate`, row, RATE);
  draft.name(`score.${section}.${index}.entered`, row, ENTERED);
}

function firstNumber(formula: string, otherwise: string): string {
  return `IF(ISNUMBER(${formula}),${formula},${otherwise})`;
}

/** Where the score comes from, as a link: the cells of the workbook, or the part of this sheet that it is computed from. */
function basisCell(draft: Draft, model: SummaryModel, criterion: CriterionScore, row: number): void {
  const [cell] = basisCells(model, criterion);
  const main = mainSpending(model);
  if (!cell) {
    draft.put(row, BASIS, "centred", { value: criterion.rule === "expenditure" && main ? HEAD.rate : "" });
    return;
  }
  const more = criterion.basis.length > 1 ? SCORE.basisMore(criterion.basis.length) : "";
  draft.put(
    row,
    BASIS,
    "link",
    { value: `${readableAddress(cell.sheet, cell.row, cell.column)}${more}` },
    {
      link: { sheet: cell.sheet, address: cellAddress(cell.row, cell.column) },
    },
  );
}

function criterionInputs(
  draft: Draft,
  model: SummaryModel,
  criterion: CriterionScore,
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
  draft.put(row, DEDUCTION, "input", { value: reason ?? proposed });
  draft.inputs.push({
    key: keys.deduction,
    row,
    column: DEDUCTION,
    label,
    ...(reason === undefined && proposed !== "" ? { proposed } : {}),
  });
}

function totalRow(draft: Draft, model: SummaryModel, score: ScoreEvaluation): void {
  const row = draft.take(1, HEAD_HEIGHT);
  const sections = score.sections.map((_, index) => `score.${index}.score`);
  draft.put(row, NUMBER, "bandNumber", { value: "" });
  draft.put(row, NAME, "total", { value: SCORE.total });
  draft.put(row, WEIGHT, "totalPoints", { value: plainNumber(score.full) });
  draft.put(row, POINTS, "totalPoints", (places) => {
    const sum = sections.length === 0 ? "0" : sections.map((key) => places.of(key)).join("+");
    return capped(model, score, `ROUND(${sum},2)`, places);
  });
  draft.put(row, RATE, "totalRate", (places) => rateOf(places, row));
  draft.put(row, COMPUTED, "bandNumber", (places) => gradeText(score, places, row), { shows: "优（暂）" });
  const keys = score.sections.flatMap((section, s) => section.criteria.map((_, c) => `score.${s}.${c}.score`));
  const count =
    keys.length === 0 ? () => "0" : (places: Places): string => `COUNT(${keys.map((key) => places.of(key)).join(",")})`;
  draft.put(row, ORIGIN, "bandNumber", count, { numberFormat: `0"/${score.criteria}"` });
  fillRow(draft, row, "band", NUMBER, LAST);
  draft.name("score.total", row, POINTS);
  draft.name("score.full", row, WEIGHT);
  draft.name("score.grade", row, COMPUTED);
  draft.name("score.entered", row, ORIGIN);
}

/** Taken of the scheme's full marks: 81 of 90 is 90 of 100. None while a criterion is open; provisional on assumed weights. */
function gradeText(score: ScoreEvaluation, places: Places, row: number): string {
  const [points, weight] = [places.at(row, POINTS), places.at(row, WEIGHT)];
  const same = score.full.eq(score.scheme.full);
  const graded = same ? points : `(${points}*${score.scheme.full}/${weight})`;
  const entered = places.of("score.entered");
  const grade = gradeFormula(graded, score.scheme.ladder);
  const assumed = assumedCriteria(score).map((key) => places.of(`${key}.entered`));
  const provisional = `&IF(COUNT(${joinCells(assumed)})<${assumed.length},"${HEAD.provisional}","")`;
  return `IF(${entered}<${Math.max(1, score.criteria)},"${NOT_SCORED}",${grade}${assumed.length === 0 ? "" : provisional})`;
}

/** Criteria whose points rest on weights that nobody wrote, until somebody enters their score. */
function assumedCriteria({ sections }: ScoreEvaluation): string[] {
  return sections.flatMap(({ criteria }, section) =>
    criteria.flatMap(({ assumed }, index) => (assumed === true ? [`score.${section}.${index}`] : [])),
  );
}

/** Best totals that a low execution rate allows, where the settings ask for it. */
const CAPS = [
  [0.5, 59],
  [0.6, 69],
  [0.7, 79],
  [0.8, 89],
] as const;

function capped(model: SummaryModel, score: ScoreEvaluation, total: string, places: Places): string {
  const main = mainSpending(model);
  if (!model.evaluation.settings.executionCaps || !main?.hasSpent) return total;
  const cell = (role: string): string => places.of(`${main.id}.total.${role}`);
  const money = {
    allocated: cell("allocated"),
    spent: cell("spent"),
    returned: main.hasReturned ? cell("returned") : null,
  };
  const { part, whole } = rateParts(money, model.evaluation.settings.denominator);
  const full = plainNumber(score.full);
  const cap = CAPS.reduceRight(
    (rest, [below, points]) => `IF(${part}<${below}*${whole},${(points * full) / 100},${rest})`,
    total,
  );
  return `IF(${whole}>0,MIN(${total},${cap}),${total})`;
}
