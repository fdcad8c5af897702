import { readAmount } from "../../domain/amount";
import { toBig, ZERO } from "../../domain/decimal";
import { roundPoints } from "../../domain/display";
import type { GradeStep } from "../../domain/scheme";
import type { CriterionScore, IndicatorRow } from "../../evaluate/evaluation";
import { isOurFormula } from "../../evaluate/ourFormulas";
import type { Places } from "../draft";
import { FORMULA_LIMIT, guarded, numberLiteral, textLiteral, unchanged } from "../formula";
import { indicatorCells } from "../indicatorCells";
import { shareFormula } from "../indicatorFormulas";
import { rateParts } from "../rateFormula";
import type { SourceCell } from "../source";
import { RERUN, VERDICTS } from "../words";
import { mainSpending, placeOfIndicator } from "./model";
import type { IndicatorTable, SummaryModel } from "./model";

/** The cells of the workbook that a criterion's score rests on. */
export function basisCells(model: SummaryModel, criterion: CriterionScore): SourceCell[] {
  return criterion.basis.map((at) => model.source.cell(at.sheetId, at.row, at.column)).filter((cell) => cell !== null);
}

/** The score that stands in the workbook, live where its cells hold numbers that add up to it; `""` where none stands. */
export function enteredFormula(model: SummaryModel, criterion: CriterionScore): string | null {
  if (criterion.source !== "entered" || criterion.score === null) return null;
  const cells = basisCells(model, criterion);
  if (cells.length === 0) return numberLiteral(criterion.score);
  if (cells.every((cell) => isOurFormula(cell.formula))) return null;
  const references = cells.map((cell) => cell.reference);
  const sum = cells.reduce(
    (total, cell) => total.plus((typeof cell.value === "number" ? toBig(cell.value) : null) ?? ZERO),
    ZERO,
  );
  const numeric = cells.every((cell) => typeof cell.value !== "string" || readAmount(cell.value).value === null);
  if (numeric && sum.eq(criterion.score)) {
    const [only] = references;
    return references.length === 1 && only
      ? `IF(ISNUMBER(${only}),${only},"")`
      : `IF(COUNT(${references.join(",")})=0,"",SUM(${references.join(",")}))`;
  }
  return guarded(
    cells.map((cell) => unchanged(cell.reference, cell.value)),
    numberLiteral(criterion.score),
    `"${RERUN}"`,
  );
}

/** What the rules give for a criterion out of the weight at `weight`, as a formula over our own sheet; null where they give nothing. */
export function computedFormula(
  model: SummaryModel,
  criterion: CriterionScore,
  weight: string,
  places: Places,
): string | null {
  if (criterion.rule === "expenditure") return spendingPoints(model, weight, places);
  if (criterion.rule === "completion") return completionPoints(model, criterion, weight, places);
  return criterion.computed ? numberLiteral(roundPoints(criterion.computed)) : null;
}

function spendingPoints(model: SummaryModel, weight: string, places: Places): string | null {
  const main = mainSpending(model);
  if (!main?.hasSpent) return null;
  const cell = (role: string): string => places.of(`${main.id}.total.${role}`);
  const money = {
    allocated: cell("allocated"),
    spent: cell("spent"),
    returned: main.hasReturned ? cell("returned") : null,
  };
  const { part, whole } = rateParts(money, model.evaluation.settings.denominator);
  return `IF(${whole}>0,ROUND(${weight}*MAX(0,MIN(1,${part}/${whole})),2),"")`;
}

/** Points of the group's indicators over the weights of those that apply, scaled; empty while one of them needs a person. */
function completionPoints(
  model: SummaryModel,
  criterion: CriterionScore,
  weight: string,
  places: Places,
): string | null {
  const members = (criterion.indicators ?? []).map((indicator) => ({
    indicator,
    place: placeOfIndicator(model, indicator),
  }));
  const written = criterion.computed ? numberLiteral(roundPoints(criterion.computed)) : null;
  if (members.length === 0 || members.some(({ place }) => place === null)) return written;
  const cells = members.map(({ indicator, place }): Member => {
    const key = `${place?.table.id}.${place?.index}`;
    return {
      indicator,
      table: place?.table,
      verdict: places.of(`${key}.verdict`),
      weight: places.of(`${key}.weight`),
      score: places.of(`${key}.score`),
    };
  });
  const unweighted = members.every(({ indicator }) => indicator.weight === null);
  const text = unweighted ? equalShares(model, cells, weight) : weightedShares(cells, weight);
  return text.length <= FORMULA_LIMIT - FORMULA_ROOM ? text : written;
}

/** What other parts of a cell's formula may need. */
const FORMULA_ROOM = 500;

interface Member {
  readonly indicator: IndicatorRow;
  readonly table: IndicatorTable | undefined;
  readonly verdict: string;
  readonly weight: string;
  readonly score: string;
}

function weightedShares(members: readonly Member[], weight: string): string {
  const open = members.map(({ verdict, score }) => `AND(${verdict}<>"${VERDICTS.none}",NOT(ISNUMBER(${score})))`);
  const scored = members.map(
    ({ verdict, score }) => `AND(ISNUMBER(${score}),OR(${verdict}<>"${VERDICTS.missing}",${score}<>0))`,
  );
  const applicable = members
    .map((member) => `IF(${member.verdict}="${VERDICTS.none}",0,N(${member.weight}))`)
    .join("+");
  const scores = joinCells(members.map(({ score }) => score));
  return scaled(open, scored, `(${applicable})`, `SUM(${scores})`, weight);
}

/** No weights are written: all indicators count alike. */
function equalShares(model: SummaryModel, members: readonly Member[], weight: string): string {
  const open = members.map(
    ({ verdict }) =>
      `AND(${[VERDICTS.met, VERDICTS.unmet, VERDICTS.missing, VERDICTS.none].map((word) => `${verdict}<>"${word}"`).join(",")})`,
  );
  const scored = members.map(({ verdict }) => `OR(${verdict}="${VERDICTS.met}",${verdict}="${VERDICTS.unmet}")`);
  const applicable = members.map(({ verdict }) => `(${verdict}<>"${VERDICTS.none}")`).join("+");
  const shares = members.map(({ indicator, table }) => {
    const cells = table ? indicatorCells(model.source, table.evaluation.table, indicator) : null;
    return cells ? shareFormula({ indicator, cells, settings: model.evaluation.settings }, "0").text : "0";
  });
  return scaled(open, scored, `(${applicable})`, `(${shares.join("+")})`, weight);
}

function scaled(
  open: readonly string[],
  scored: readonly string[],
  applicable: string,
  points: string,
  weight: string,
): string {
  return `IF(OR(${open.join(",")},NOT(OR(${scored.join(",")}))),"",ROUND(${weight}*MAX(0,MIN(1,${points}/${applicable})),2))`;
}

/** Cells of one column as few ranges: I10:I14,I17. */
export function joinCells(addresses: readonly string[]): string {
  const runs: { letters: string; first: number; last: number }[] = [];
  for (const address of addresses) {
    const match = /^([A-Z]+)(\d+)$/.exec(address);
    if (!match) continue;
    const [letters, row] = [match[1] ?? "", Number(match[2])];
    const run = runs.at(-1);
    if (run?.letters === letters && run.last === row - 1) run.last = row;
    else runs.push({ letters, first: row, last: row });
  }
  return runs
    .map(({ letters, first, last }) => (first === last ? `${letters}${first}` : `${letters}${first}:${letters}${last}`))
    .join(",");
}

/** The grade of the score at `total`, best step first; the last step is for everything below. */
export function gradeFormula(total: string, ladder: readonly GradeStep[]): string {
  const steps = ladder.slice(0, -1);
  const last = textLiteral(ladder.at(-1)?.grade ?? "");
  return steps.reduceRight(
    (rest, step) => `IF(${total}>=${numberLiteral(step.from)},${textLiteral(step.grade)},${rest})`,
    last,
  );
}
