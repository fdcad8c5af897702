import { Big, ZERO } from "../../domain/decimal";
import type { ScoringScheme } from "../../domain/scheme";
import { DEFAULT_SCHEME, SCHEMES, schemeById } from "../../domain/schemes";
import type { EvaluationSettings } from "../../domain/settings";
import type { Snapshot } from "../../sheets/snapshot";
import { asNumber, pointsText } from "../text";
import type { Bilingual } from "../text";
import { schemeFit } from "./matchScheme";
import type { SeenSection } from "./matchScheme";
import { ownScheme } from "./ownScheme";
import { schemeByTitles } from "./titleScheme";
import { isBonus, weightSum } from "./scoring";
import type { ReadScoring } from "./scoring";

export interface SchemeProposal {
  readonly scheme: ScoringScheme;
  readonly reason: string;
}

/** What a workbook shows of its scoring. */
export interface SchemeEvidence {
  readonly snapshot: Snapshot;
  /** The scoring table that counts, if any. */
  readonly scoring: ReadScoring | null;
  readonly scorings: readonly ReadScoring[];
  /** Sections of the self-evaluation form, if any. */
  readonly form: readonly SeenSection[];
  /** True where the workbook holds a self-evaluation form. */
  readonly selfEvaluation: boolean;
  /** Titles of tables, and the file's name. */
  readonly titles: readonly string[];
  /** Other texts that may name the province or city. */
  readonly places: readonly string[];
}

const SURE_FIT = 0.5;

/**
 * The scheme by which a workbook is scored: the one that was chosen, else the workbook's own sheet, else the preset whose
 * sections and weights the scoring table or form shows, else for a self-evaluation form the national one, else what the
 * titles say, else the national one.
 */
export function proposeScheme(evidence: SchemeEvidence, settings: EvaluationSettings): SchemeProposal {
  const say = (text: Bilingual<string>): string => text[settings.locale];
  const own = ownScheme(evidence.snapshot);
  if (settings.scheme !== null) {
    const chosen = own?.id === settings.scheme ? own : schemeById(settings.scheme);
    if (chosen) return { scheme: chosen, reason: say({ "zh-CN": "在设置中选定", "en-US": "chosen in the settings" }) };
  }
  if (own)
    return {
      scheme: own,
      reason: say({ "zh-CN": "工作簿自带“评分方案”表", "en-US": "the workbook's own sheet 评分方案" }),
    };
  const { scoring } = evidence;
  if (scoring !== null) {
    const seen = seenSections(fullest(scoring, evidence.scorings));
    const best = bestFit(seen);
    const weights = weightsText(seen);
    const sheet = scoring.table.sheet;
    if (best !== null) {
      return {
        scheme: best,
        reason: say({
          "zh-CN": `“${sheet}”的一级指标（${weights}）与该方案相符`,
          "en-US": `the sections in ${sheet} (${weights}) are this scheme's`,
        }),
      };
    }
    const built = schemeOfTable(scoring, seen);
    if (built !== null) {
      return {
        scheme: built,
        reason: say({
          "zh-CN": `按“${sheet}”自带的指标和分值；等级分界取自${DEFAULT_SCHEME.name}`,
          "en-US": `the criteria and weights in ${sheet}; grades as in ${DEFAULT_SCHEME.nameEn}`,
        }),
      };
    }
  }
  const form = bestFit(evidence.form);
  if (form !== null) {
    const weights = weightsText(evidence.form);
    return {
      scheme: form,
      reason: say({
        "zh-CN": `自评表的分值（${weights}）与该方案相符`,
        "en-US": `the form's weights (${weights}) are this scheme's`,
      }),
    };
  }
  if (evidence.form.length > 0) {
    const weights = weightsText(evidence.form);
    return {
      scheme: DEFAULT_SCHEME,
      reason: say({
        "zh-CN": `自评表自带分值（${weights}），不合任何预设方案，按表内分值计分；等级分界取自该方案`,
        "en-US": `the form's own weights (${weights}) fit no preset and are used; grades are this scheme's`,
      }),
    };
  }
  if (evidence.selfEvaluation) {
    return {
      scheme: DEFAULT_SCHEME,
      reason: say({
        "zh-CN": "绩效自评表没有写明评分方案，采用国家通用方案",
        "en-US": "the self-evaluation form states no scheme; the national scheme",
      }),
    };
  }
  return schemeByTitles(evidence.titles, evidence.places, say);
}

/** Of the lines of a table with sections across, the one that has most sections; any other table speaks for itself. */
function fullest(scoring: ReadScoring, scorings: readonly ReadScoring[]): ReadScoring {
  if (!scoring.table.transposed) return scoring;
  const lines = scorings.filter(({ table }) => table === scoring.table);
  return lines.reduce((best, line) => (line.sections.length > best.sections.length ? line : best), scoring);
}

/** Sections of a scoring table without bonus sections. */
export function seenSections(scoring: ReadScoring): readonly SeenSection[] {
  return scoring.sections
    .filter((section) => !isBonus(section.name))
    .map((section) => {
      const summed = section.criteria.every((criterion) => criterion.weight === null)
        ? null
        : weightSum(section.criteria);
      return { name: section.name, weight: section.weight?.value ?? summed, criteria: section.criteria };
    });
}

function bestFit(seen: readonly SeenSection[]): ScoringScheme | null {
  let best: ScoringScheme | null = null;
  let fit = SURE_FIT;
  for (const scheme of SCHEMES) {
    const own = schemeFit({ ...scheme, sections: scheme.sections.filter((section) => section.bonus !== true) }, seen);
    if (own > fit) [best, fit] = [scheme, own];
  }
  return best;
}

function weightsText(seen: readonly SeenSection[]): string {
  return seen
    .map((section) => `${section.name}${section.weight === null ? "" : ` ${pointsText(section.weight)}`}`)
    .join("、");
}

/** A scheme made of a scoring table that fits no preset; null when its weights are not written. */
function schemeOfTable(scoring: ReadScoring, seen: readonly SeenSection[]): ScoringScheme | null {
  const full = seen.reduce((sum, section) => sum.plus(section.weight ?? ZERO), ZERO);
  if (full.lte(ZERO) || seen.some((section) => section.weight === null)) return null;
  const names = new Set(seen.map((section) => section.name));
  const sections = scoring.sections.map((section) => ({
    name: section.name,
    weight: asNumber(section.weight?.value ?? weightSum(section.criteria)),
    bonus: !names.has(section.name),
    criteria: section.criteria.map((criterion) => ({
      name: criterion.name,
      weight: asNumber(criterion.weight ?? ZERO),
      rule: /(支出|执行|拨付)(率|进度)/.test(criterion.name) ? ("expenditure" as const) : ("entered" as const),
    })),
  }));
  const title = scoring.table.title === "" ? scoring.table.sheet : scoring.table.title;
  // The full marks that are printed: a weight that is wrong does not move the grades.
  const marks = scoring.full?.value ?? full;
  const scale = marks.div(new Big(100));
  const ladder = DEFAULT_SCHEME.ladder.map((step) => ({ grade: step.grade, from: asNumber(scale.times(step.from)) }));
  return { id: "workbook", name: title, nameEn: title, full: asNumber(marks), sections, ladder, source: title };
}
