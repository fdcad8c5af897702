import type { SPENDING } from "../words";

export const NUMBER = 0;
export const NAME = 1;
export const ALLOCATED = 2;
export const RATE = 5;
export const RANK = 8;

export type Place = keyof typeof SPENDING.heads;
export type ColumnsOfTable = Readonly<Partial<Record<Place, number>>>;

export const ALWAYS = { number: NUMBER, name: NAME, allocated: ALLOCATED } as const;
/** Where money was returned, the other two readings of it stand beside the rate. */
const WITH_RETURNED: ColumnsOfTable = {
  ...ALWAYS,
  spent: 3,
  returned: 4,
  rate: RATE,
  net: 6,
  returnedAsSpent: 7,
  rank: RANK,
  unspent: 9,
  remark: 10,
};
const WITHOUT_RETURNED: ColumnsOfTable = {
  ...ALWAYS,
  spent: 3,
  unspent: 4,
  rate: RATE,
  share: 6,
  spentShare: 7,
  rank: RANK,
  remark: 9,
  note: 10,
};

/** The columns of a table; without notes in it there is no column for them. */
export function spendingColumns(hasReturned: boolean, hasNotes: boolean): ColumnsOfTable {
  if (hasReturned) return WITH_RETURNED;
  const { note: _note, ...others } = WITHOUT_RETURNED;
  return hasNotes ? WITHOUT_RETURNED : others;
}
