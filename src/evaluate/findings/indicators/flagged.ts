import type { Completion, Flag } from "../../../domain/reading";
import type { IndicatorRow, Severity } from "../../evaluation";
import { percentText } from "../../text";
import type { Bilingual } from "../../text";
import type { FindingRule, FindingText } from "../rule";
import { indicatorCell, indicatorName, placedIndicators } from "../read/indicatorPlaces";

export interface FlaggedValues {
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  /** Figures of the actual value in the target's unit, each with what it would give: 9.1% → 91.00%. */
  readonly figures: readonly string[];
  readonly completion: Completion;
}

interface FlaggedRule {
  readonly id: string;
  readonly severity: Severity;
  readonly reference: string;
  /** Any of these on an indicator's completion. */
  readonly flags: readonly Flag[];
  /** Where one finding weighs less or more than the rule's own severity. */
  readonly severityOf?: (completion: Completion) => Severity;
  /** Where the flag alone is not worth a reader's time. */
  readonly worth?: (completion: Completion) => boolean;
  /** Flags that say it better, by another rule. */
  readonly unless?: readonly Flag[];
  readonly text: Bilingual<(values: FlaggedValues) => FindingText>;
}

/** A rule that reports what the reading of target and actual value has flagged. */
export function flaggedRule({
  id,
  severity,
  reference,
  flags,
  unless = [],
  worth = () => true,
  severityOf,
  text,
}: FlaggedRule): FindingRule<FlaggedValues> {
  const isFlagged = ({ completion }: IndicatorRow): boolean => {
    const own = completion.flags;
    if (own.length === 0 || completion.verdict === "missing") return false;
    return flags.some((flag) => own.includes(flag)) && !unless.some((flag) => own.includes(flag)) && worth(completion);
  };
  return {
    id,
    severity,
    reference,
    *check(context) {
      for (const { table, indicator } of placedIndicators(context, isFlagged)) {
        const name = indicatorName(table, indicator);
        const { target, actual } = indicator.completion;
        yield {
          at: indicatorCell(table, indicator, "actual"),
          subject: name,
          printed: actual.text,
          format: "text",
          severity: severityOf?.(indicator.completion) ?? severity,
          values: {
            name,
            target: target.text,
            actual: actual.text,
            figures: figuresOf(indicator.completion),
            completion: indicator.completion,
          },
        };
      }
    },
    text,
  };
}

/** What each figure in the target's own unit would give; empty when only one could be meant. */
function figuresOf({ target, actual }: Completion): readonly string[] {
  const [wanted] = target.quantities;
  if (wanted === undefined || target.quantities.length !== 1 || wanted.value.lte(0)) return [];
  const same = actual.quantities.filter(({ unit }) => unit === wanted.unit && unit !== "");
  if (same.length < 2) return [];
  return same.map(
    ({ value, span }) => `${actual.text.slice(span.start, span.end)}→${percentText(value.div(wanted.value))}`,
  );
}
