import { convertMoney } from "../../../domain/amount";
import { Big, toBig } from "../../../domain/decimal";
import type { MoneyUnit } from "../../../domain/units";
import type { Row, Table } from "../../../sheets/table";

/** What a remark says became of money. */
export type NoteKind = "held" | "diverted" | "overhead" | "transferred";

export interface NoteAmount {
  readonly kind: NoteKind;
  /** In the table's unit. */
  readonly amount: Big;
}

const CLAUSE = /[，。；;\n]/;
const AMOUNT = /(\d[\d,]*(?:\.\d+)?)\s*(亿元|万元|千元|元)?/;
const KINDS: readonly (readonly [NoteKind, RegExp])[] = [
  ["held", /受托|托管|滞留|沉淀|(?:尚未|暂未|还未|未能|未)(?:拨付|划拨|支付|到达|到位|拨到|转付)/],
  ["diverted", /转用|挪用|改用|改变用途|调整用途/],
  ["overhead", /工作经费|管理费用?/],
  ["transferred", /调剂|调出|划转/],
];

/**
 * Amounts in a money row's remark with what became of them: 其中1273.27万元在受托管理机构, 东莞转用439万元, 工作经费9.51万元,
 * 调剂5920.43万元用于…. One amount a clause; an amount without a unit is in the table's.
 */
export function noteAmounts(table: Table, row: Row): readonly NoteAmount[] {
  const texts = [row.cells.note, row.cells.reason].filter((value): value is string => typeof value === "string");
  return texts.flatMap((text) => text.split(CLAUSE).flatMap((clause) => clauseAmount(clause, table.unit)));
}

function clauseAmount(clause: string, tableUnit: MoneyUnit | null): readonly NoteAmount[] {
  const kind = KINDS.find(([, words]) => words.test(clause))?.[0];
  const found = kind === undefined ? null : AMOUNT.exec(clause.replace(/20\d{2}年(?:度)?/g, ""));
  const value = found === null ? null : toBig((found[1] ?? "").replaceAll(",", ""));
  if (kind === undefined || found === null || value === null) return [];
  const unit = (found[2] as MoneyUnit | undefined) ?? tableUnit;
  const amount = unit === null || tableUnit === null ? value : convertMoney(value, unit, tableUnit);
  return [{ kind, amount }];
}

export function noteSum(notes: readonly NoteAmount[], ...kinds: readonly NoteKind[]): Big | null {
  const amounts = notes.filter((note) => kinds.includes(note.kind));
  return amounts.length === 0 ? null : amounts.reduce((sum, note) => sum.plus(note.amount), new Big(0));
}
