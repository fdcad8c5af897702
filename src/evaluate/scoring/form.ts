import type { Big } from "../../domain/decimal";
import { ZERO } from "../../domain/decimal";
import type { Snapshot } from "../../sheets/snapshot";
import { columnOf } from "../../sheets/table";
import { cellOf, weightOf } from "../cells";
import type { IndicatorRow, TableEvaluation } from "../evaluation";
import { isContinued } from "../merges";
import { groupName, levelWeight, plainName } from "../names";

/** One indicator with a weight of its own, or several that share one. */
export interface FormCriterion {
  readonly name: string;
  readonly weight: Big;
  readonly indicators: readonly IndicatorRow[];
}

export interface FormSection {
  readonly name: string;
  readonly weight: Big;
  readonly criteria: readonly FormCriterion[];
}

/** A form whose weights are written, in cells or in the names of its groups: it is its own scoring table. */
export interface WeighedForm {
  readonly evaluation: TableEvaluation;
  readonly sections: readonly FormSection[];
}

const OTHER = "绩效指标";
/** What the weights of one form add up to; thousands are the forms of many projects in one table. */
const LEAST_FULL = 50;
const MOST_FULL = 150;

/**
 * The sections of a form with its weights: from its weight cells where most indicators have one, else from names such as
 * 产出指标（40分） and 数量指标（15分）. Null where neither states what the form is out of. Indicators that do not apply are
 * left out.
 */
export function weighedForm(evaluation: TableEvaluation, snapshot: Snapshot): WeighedForm | null {
  if (evaluation.indicators.length === 0 || evaluation.table.transposed) return null;
  const sections = fromCells(evaluation, snapshot) ?? fromNames(evaluation);
  return sections === null ? null : { evaluation, sections };
}

/** What stands in the weight cells. A weight that is merged over several indicators is shared by them. */
function fromCells(evaluation: TableEvaluation, snapshot: Snapshot): readonly FormSection[] | null {
  const runs: { weight: Big; indicators: IndicatorRow[] }[] = [];
  for (const indicator of evaluation.indicators) {
    const weight = indicator.weight ?? weightOf(evaluation.table, indicator.row);
    const open = runs.at(-1);
    if (weight !== null) runs.push({ weight, indicators: [indicator] });
    else if (open !== undefined && sharesWeight(evaluation, snapshot, indicator)) open.indicators.push(indicator);
  }
  const weighed = runs.reduce((count, run) => count + run.indicators.length, 0);
  if (weighed === 0 || weighed * 2 < evaluation.indicators.length) return null;
  if (!isWhole(runs.reduce((sum, { weight }) => sum.plus(weight), ZERO))) return null;
  const found = new Map<string, FormCriterion[]>();
  for (const { weight, indicators } of runs) {
    const applicable = indicators.filter(applies);
    const [first] = applicable;
    if (first === undefined) continue;
    const name = sectionName(first);
    const criteria = found.get(name) ?? [];
    criteria.push({ name: applicable.map(({ row }) => row.name).join("、"), weight, indicators: applicable });
    found.set(name, criteria);
  }
  return [...found].map(([name, criteria]) => ({ name, weight: weightsOf(criteria), criteria }));
}

function sharesWeight({ table }: TableEvaluation, snapshot: Snapshot, { row }: IndicatorRow): boolean {
  return columnOf(table, "weight") !== undefined && isContinued(snapshot, cellOf(table, row, "weight"));
}

/** What the names of sections and groups state. */
function fromNames({ indicators, budget }: TableEvaluation): readonly FormSection[] | null {
  const sections: FormSection[] = [];
  let sum = budget?.weight ?? ZERO;
  for (const [level, members] of groupsBy(indicators, (indicator) => levelText(indicator, "level1"))) {
    const section = namedSection(level, members);
    if (section === null) return null;
    sum = sum.plus(section.weight);
    if (section.criteria.length > 0) sections.push(section);
  }
  return isWhole(sum) ? sections : null;
}

/** A section with its groups as criteria; the section itself where the groups do not say how it is divided. */
function namedSection(level: string, indicators: readonly IndicatorRow[]): FormSection | null {
  const groups = groupsBy(indicators, (indicator) => levelText(indicator, "level2")).map(([name, members]) => ({
    name: plainName(name === "" ? level : name),
    written: levelWeight(name),
    indicators: members,
  }));
  const written = levelWeight(level);
  const weights = shares(
    groups.map((group) => group.written),
    written,
  );
  const weight = written ?? weights?.reduce((sum, one) => sum.plus(one), ZERO) ?? null;
  if (weight === null) return null;
  const parts =
    weights === null
      ? [{ name: plainName(level), weight, indicators }]
      : groups.map((group, at) => ({ ...group, weight: weights[at] ?? ZERO }));
  const criteria = parts
    .map((part): FormCriterion => ({
      name: part.name,
      weight: part.weight,
      indicators: part.indicators.filter(applies),
    }))
    .filter((part) => part.indicators.length > 0);
  return { name: level === "" ? OTHER : groupName(level), weight, criteria };
}

/** The weights of a section's groups; one that is not written is what the others leave. Null where they do not give the section's. */
function shares(written: readonly (Big | null)[], whole: Big | null): readonly Big[] | null {
  const open = written.filter((weight) => weight === null).length;
  const sum = written.reduce<Big>((total, weight) => total.plus(weight ?? ZERO), ZERO);
  if (open === 0) return whole === null || sum.eq(whole) ? written.map((weight) => weight ?? ZERO) : null;
  if (open > 1 || whole === null) return null;
  const rest = whole.minus(sum);
  return rest.gt(ZERO) ? written.map((weight) => weight ?? rest) : null;
}

function isWhole(sum: Big): boolean {
  return sum.gte(LEAST_FULL) && sum.lte(MOST_FULL);
}

function applies({ completion }: IndicatorRow): boolean {
  return completion.verdict !== "none";
}

function weightsOf(criteria: readonly FormCriterion[]): Big {
  return criteria.reduce((sum, { weight }) => sum.plus(weight), ZERO);
}

function sectionName(indicator: IndicatorRow): string {
  const level = levelText(indicator, "level1");
  return level === "" ? OTHER : groupName(level);
}

function levelText({ row }: IndicatorRow, role: "level1" | "level2"): string {
  const level = row.cells[role];
  return typeof level === "string" ? level.trim() : "";
}

function groupsBy(
  indicators: readonly IndicatorRow[],
  keyOf: (indicator: IndicatorRow) => string,
): readonly (readonly [string, readonly IndicatorRow[]])[] {
  const found = new Map<string, IndicatorRow[]>();
  for (const indicator of indicators) {
    const key = keyOf(indicator);
    const list = found.get(key) ?? [];
    list.push(indicator);
    found.set(key, list);
  }
  return [...found];
}
