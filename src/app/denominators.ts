import { displayRate, expenditureParts, expenditureRate } from "../domain/rates";
import { DENOMINATORS, type Denominator } from "../domain/settings";
import type { Evaluation } from "../evaluate/evaluation";
import { numberText } from "./numberText";

/** One reading of returned money, and what it gives for this workbook. */
export interface DenominatorChoice {
  readonly id: Denominator;
  /** Null where the workbook has no spending, or nothing was allocated. */
  readonly rate: string | null;
  /** `147,287.48 ÷ 147,665.08`; null as the rate is. */
  readonly division: string | null;
}

/** The three readings in their usual order. Pure. */
export function denominatorChoices({ totals }: Evaluation): readonly DenominatorChoice[] {
  return DENOMINATORS.map((id) => {
    if (totals === null || totals.spent === null) return { id, rate: null, division: null };
    const money = { spent: totals.spent, allocated: totals.allocated, returned: totals.returned };
    const rate = expenditureRate(money, id);
    const parts = expenditureParts(money, id);
    if (rate === null) return { id, rate: null, division: null };
    return { id, rate: displayRate(rate, parts), division: `${numberText(parts.part)} ÷ ${numberText(parts.whole)}` };
  });
}
