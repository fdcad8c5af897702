import type { Sliced } from "../../domain/sliced";
import type { Finding, Severity } from "../evaluation";
import type { Locale } from "../text";
import { actualIsBound } from "./indicators/actualIsBound";
import { actualMissing } from "./indicators/actualMissing";
import { actualSentence, compoundTarget } from "./indicators/actualSentence";
import { completionCapped } from "./indicators/completionCapped";
import { completionMismatch } from "./indicators/completionMismatch";
import { completionWord } from "./indicators/completionWord";
import { goalAndIndicator } from "./indicators/goalAndIndicator";
import { overTarget } from "./indicators/overTarget";
import { tasksAndTarget } from "./indicators/tasksAndTarget";
import { unitChanged } from "./indicators/unitChanged";
import { verdictMismatch } from "./indicators/verdictMismatch";
import { cityMissing, cityTwice } from "./money/cities";
import { differenceBase } from "./money/differenceBase";
import { differenceRate } from "./money/differenceRate";
import { divertedMoney } from "./money/divertedMoney";
import { heldMoney } from "./money/heldMoney";
import { meanOfRates } from "./money/meanOfRates";
import { nameTwoAmounts } from "./money/nameTwoAmounts";
import { negativeAmount } from "./money/negativeAmount";
import { quarterMean } from "./money/quarterRate";
import { rateBase } from "./money/rateBase";
import { rateDenominator } from "./money/rateDenominator";
import { rateMismatch } from "./money/rateMismatch";
import { rateNotFull } from "./money/rateNotFull";
import { returnedAboveUnspent } from "./money/returnedAboveUnspent";
import { rowOfParts } from "./money/rowOfParts";
import { scaleSlip } from "./money/scaleSlip";
import { sheetTotal } from "./money/sheetTotal";
import { spentAboveAllocated } from "./money/spentAboveAllocated";
import { subtotalTwice } from "./money/subtotalTwice";
import { textAmount } from "./money/textAmount";
import { textRate } from "./money/textRate";
import { textUnit } from "./money/textUnit";
import { totalOfParts } from "./money/totalOfParts";
import { transferredMoney } from "./money/transferredMoney";
import { listed } from "./rule";
import type { FindingContext, ListedRule } from "./rule";
import { scoreAfterDeduction } from "./scores/deduction";
import { enteredAgainstComputed } from "./scores/enteredAgainstComputed";
import { gradeLadder } from "./scores/gradeLadder";
import { scoreAboveWeight, scoreBelowZero } from "./scores/scoreInRange";
import { scoreRateMismatch } from "./scores/scoreRate";
import { sectionOfParts } from "./scores/sectionOfParts";
import { totalOfSections } from "./scores/totalOfSections";
import { weightsAddUp } from "./scores/weights";
import { errorCell } from "./sheets/errorCell";
import { numberAsText } from "./sheets/numberAsText";
import { hiddenRows, skeletonRows } from "./sheets/rowsLeft";

/** Everything that is looked for. To add a rule: one file, one line here. */
export const FINDING_RULES: readonly ListedRule[] = [
  listed(totalOfParts),
  listed(subtotalTwice),
  listed(rowOfParts),
  listed(rateMismatch),
  listed(rateDenominator),
  listed(rateBase),
  listed(rateNotFull),
  listed(meanOfRates),
  listed(spentAboveAllocated),
  listed(returnedAboveUnspent),
  listed(negativeAmount),
  listed(heldMoney),
  listed(divertedMoney),
  listed(transferredMoney),
  listed(scaleSlip),
  listed(textAmount),
  listed(textUnit),
  listed(textRate),
  listed(nameTwoAmounts),
  listed(sheetTotal),
  listed(differenceRate),
  listed(differenceBase),
  listed(quarterMean),
  listed(cityMissing),
  listed(cityTwice),
  listed(completionMismatch),
  listed(completionWord),
  listed(completionCapped),
  listed(verdictMismatch),
  listed(overTarget),
  listed(actualIsBound),
  listed(actualMissing),
  listed(actualSentence),
  listed(compoundTarget),
  listed(unitChanged),
  listed(goalAndIndicator),
  listed(tasksAndTarget),
  listed(sectionOfParts),
  listed(totalOfSections),
  listed(weightsAddUp),
  listed(scoreAboveWeight),
  listed(scoreBelowZero),
  listed(gradeLadder),
  listed(scoreRateMismatch),
  listed(scoreAfterDeduction),
  listed(enteredAgainstComputed),
  listed(numberAsText),
  listed(errorCell),
  listed(hiddenRows),
  listed(skeletonRows),
];

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** What all rules find: errors first, within one severity by sheet and place. */
export function* findAll(context: FindingContext, locale: Locale): Sliced<readonly Finding[]> {
  const sheets = new Map(context.snapshot.sheets.map((sheet, index) => [sheet.id, index]));
  const place = (finding: Finding): number => sheets.get(finding.at.sheetId) ?? 0;
  const found: (readonly Finding[])[] = [];
  for (const rule of FINDING_RULES) {
    found.push(rule.find(context, locale));
    yield;
  }
  return found
    .flat()
    .sort(
      (left, right) =>
        ORDER[left.severity] - ORDER[right.severity] ||
        place(left) - place(right) ||
        left.at.row - right.at.row ||
        left.at.column - right.at.column,
    );
}
