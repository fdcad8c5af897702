import { convertMoney } from "../../../domain/amount";
import type { Big } from "../../../domain/decimal";
import { toBig } from "../../../domain/decimal";
import type { MoneyUnit } from "../../../domain/units";
import type { Snapshot } from "../../../sheets/snapshot";
import type { CellRef } from "../../evaluation";

/** An amount of money inside a longer text. */
export interface TextAmount {
  readonly at: CellRef;
  readonly written: string;
  readonly value: Big;
  readonly unit: MoneyUnit;
  readonly decimals: number;
  /** In 元. */
  readonly yuan: Big;
}

const AMOUNT = /(?<![\d.])(\d[\d,]*(?:\.\d+)?)\s*(亿元|百万元|万元|千元|元)/g;
/** Shorter texts are cells with an amount, not sentences about one. */
const SENTENCE = 10;

/** Text cells of a workbook that are long enough to be sentences and hold a word. */
export function* sentences(
  snapshot: Snapshot,
  word: string,
): Generator<{ readonly at: CellRef; readonly text: string }> {
  for (const sheet of snapshot.sheets) {
    const { used } = sheet;
    if (used === null) continue;
    for (const [index, row] of sheet.values.entries()) {
      for (const [offset, value] of row.entries()) {
        if (typeof value !== "string" || value.length < SENTENCE || !value.includes(word)) continue;
        yield {
          at: { sheetId: sheet.id, sheet: sheet.name, row: used.row + index, column: used.column + offset },
          text: value,
        };
      }
    }
  }
}

/** Several rules ask for the same amounts. */
const known = new WeakMap<Snapshot, readonly TextAmount[]>();

/** Every amount of money that is named inside a sentence. */
export function textAmounts(snapshot: Snapshot): readonly TextAmount[] {
  let amounts = known.get(snapshot);
  if (amounts === undefined) known.set(snapshot, (amounts = [...readAmounts(snapshot)]));
  return amounts;
}

function* readAmounts(snapshot: Snapshot): Generator<TextAmount> {
  for (const { at, text } of sentences(snapshot, "元")) {
    for (const match of text.matchAll(AMOUNT)) {
      const digits = (match[1] ?? "").replaceAll(",", "");
      const value = toBig(digits);
      const unit = match[2] as MoneyUnit;
      if (value === null) continue;
      const decimals = digits.split(".")[1]?.length ?? 0;
      yield { at, written: match[0].replace(/\s+/g, ""), value, unit, decimals, yuan: convertMoney(value, unit, "元") };
    }
  }
}
