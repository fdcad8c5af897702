import type { Flag } from "../../../domain/reading";
import type { Severity } from "../../evaluation";
import type { Bilingual } from "../../text";
import type { FindingRule, FindingText } from "../rule";
import { indicatorCell, indicatorName, placedIndicators } from "../read/indicatorPlaces";

export interface FlaggedValues {
  readonly name: string;
  readonly target: string;
  readonly actual: string;
}

interface FlaggedRule {
  readonly id: string;
  readonly severity: Severity;
  readonly reference: string;
  /** Any of these on an indicator's completion. */
  readonly flags: readonly Flag[];
  /** Flags that say it better, by another rule. */
  readonly unless?: readonly Flag[];
  readonly text: Bilingual<(values: FlaggedValues) => FindingText>;
}

/** A rule that reports what the reading of target and actual value has flagged. */
export function flaggedRule({ id, severity, reference, flags, unless = [], text }: FlaggedRule): FindingRule<FlaggedValues> {
  return {
    id,
    severity,
    reference,
    *check(context) {
      for (const { table, indicator } of placedIndicators(context)) {
        const own = indicator.completion.flags;
        if (!flags.some((flag) => own.includes(flag)) || unless.some((flag) => own.includes(flag))) continue;
        const name = indicatorName(table, indicator);
        const { target, actual } = indicator.completion;
        yield {
          at: indicatorCell(table, indicator, "actual"),
          subject: name,
          printed: actual.text,
          format: "text",
          values: { name, target: target.text, actual: actual.text },
        };
      }
    },
    text,
  };
}
