import { convertMoney } from "../../../domain/amount";
import { Big, ZERO } from "../../../domain/decimal";
import { isCounted } from "../../../sheets/table";
import { cellOf } from "../../cells";
import type { CellRef, TableEvaluation } from "../../evaluation";
import { baseOf } from "../../money";
import { plainName } from "../../names";
import { amountText } from "../../text";
import { twinRows, yuan } from "../read/twinTables";
import type { TwinRow } from "../read/twinTables";
import type { FindingRule, RawFinding } from "../rule";

interface Values {
  readonly name: string;
  readonly here: string;
  readonly there: string;
  readonly place: string;
  readonly what: "allocated" | "spent";
  /** 10000 where the two amounts have the same digits and another unit; null elsewhere. */
  readonly factor: string | null;
}

interface Seen {
  readonly yuan: Big;
  readonly amount: Big;
  readonly unit: string;
  readonly at: CellRef;
  readonly tableId: string;
}

/** Names of units take money from many funds; names of projects stand for one sum. */
const UNIT_NAME =
  /(?:省|市|县|区|州|盟|旗|镇|街道|局|厅|委|办|处|科|部门|单位|公司|集团|协会|学会|商会|中心|院|所|校|馆|站|银行|医院|大学|学院)$/;
/** Keys of a form, not names. */
const FORM_KEY = /^(?:资金|金额|预算|年度|其中|合计|小计|总计|项目资金|其他|上年|当年)/;
const MIN_LENGTH = 6;

/** The same project with two amounts on two sheets. */
export const nameTwoAmounts: FindingRule<Values> = {
  id: "name-two-amounts",
  severity: "warning",
  reference: "同一项目在不同表中的金额须一致",
  *check({ tables }) {
    const named = [...projectsTwice(tables)];
    yield* named;
    const known = new Set(named.map(({ at }) => placeOf(at)));
    for (const finding of twinsApart(tables)) if (!known.has(placeOf(finding.at))) yield finding;
  },
  text: {
    "zh-CN": ({ name, here, there, place, what, factor }) => ({
      message: `“${name}”${what === "spent" ? "支出" : "金额"}此处为 ${here}，“${place}”为 ${there}${factor === null ? "" : `，相差 ${factor} 倍，多半是单位写错`}`,
      why: "同一项目在两张表上金额不同",
      action: "确认哪一个是最终数，统一两张表",
    }),
    "en-US": ({ name, here, there, place, what, factor }) => ({
      message: `“${name}”: ${what === "spent" ? "spent" : "amount"} ${here} here, ${there} in ${place}${factor === null ? "" : `: ${factor} times, most likely a slip of the unit`}`,
      why: "The same project has two amounts on two sheets.",
      action: "Settle which one is final and make both agree.",
    }),
  },
};

/** Names that stand for one sum wherever they stand. */
function* projectsTwice(tables: readonly TableEvaluation[]): Generator<RawFinding<Values>> {
  if (tables.filter(({ money }) => money.length > 0).length < 2) return;
  const seen = new Map<string, Seen>();
  for (const { table, money } of tables) {
    const base = baseOf(table);
    const own = new Map<string, Seen & { readonly name: string; readonly what: Values["what"] }>();
    const twice = new Set<string>();
    for (const { row, allocated, spent } of money) {
      const name = plainName(row.name);
      if (!isCounted(row) && row.kind !== "part") continue;
      if (name.length < MIN_LENGTH || UNIT_NAME.test(name) || FORM_KEY.test(name)) continue;
      for (const [what, amount] of [["allocated", allocated] as const, ["spent", spent] as const]) {
        if (amount === null) continue;
        const key = `${what}|${name}`;
        if (own.has(key)) twice.add(key);
        const unit = table.unit ?? "万元";
        const at = cellOf(table, row, what === "spent" ? "spent" : (base ?? "allocated"));
        own.set(key, {
          name: row.name,
          what,
          amount,
          unit,
          yuan: convertMoney(amount, unit, "元"),
          at,
          tableId: table.id,
        });
      }
    }
    for (const [key, one] of own) {
      if (twice.has(key)) continue;
      const other = seen.get(key);
      if (other === undefined) {
        seen.set(key, one);
      } else if (!other.yuan.eq(one.yuan)) {
        yield {
          at: one.at,
          subject: `${one.name} ${one.at.sheet}`,
          printed: one.amount,
          expected: other.unit === one.unit ? other.amount : null,
          format: "amount",
          values: {
            name: one.name,
            here: `${amountText(one.amount)}${one.unit}`,
            there: `${amountText(other.amount)}${other.unit}`,
            place: other.at.sheet,
            what: one.what,
            factor: null,
          },
        };
      }
    }
  }
}

/** Two tables list the same money by unit, and a unit's amounts differ. */
function* twinsApart(tables: readonly TableEvaluation[]): Generator<RawFinding<Values>> {
  for (const [index, evaluation] of tables.entries()) {
    for (const other of tables.slice(0, index)) {
      const twins = twinRows(evaluation, other);
      const rows = twins.length > 0 ? twins : twinRows(other, evaluation).map(swapped);
      for (const twin of rows) {
        const [here, there] = [yuan(evaluation, twin.here), yuan(other, twin.there)];
        if (here === null || there === null || here.eq(there)) continue;
        yield twinFinding(evaluation, other, twin);
      }
    }
  }
}

function swapped({ name, here, there }: TwinRow): TwinRow {
  return { name, here: there, there: here };
}

function twinFinding(
  { table }: TableEvaluation,
  { table: other }: TableEvaluation,
  { name, here, there }: TwinRow,
): RawFinding<Values> {
  const [unit, otherUnit] = [table.unit ?? "万元", other.unit ?? "万元"];
  const [amount, twin] = [here.allocated ?? ZERO, there.allocated ?? ZERO];
  return {
    at: cellOf(table, here.row, baseOf(table) ?? "allocated"),
    subject: `${name} ${table.sheet}`,
    printed: amount,
    expected: unit === otherUnit ? twin : null,
    format: "amount",
    values: {
      name,
      here: `${amountText(amount)}${unit}`,
      there: `${amountText(twin)}${otherUnit}`,
      place: other.sheet,
      what: "allocated",
      factor: slipOf(amount, twin),
    },
  };
}

const SLIPS = [1e4, 1e8];

function slipOf(one: Big, other: Big): string | null {
  const [less, more] = one.lt(other) ? [one, other] : [other, one];
  return SLIPS.find((factor) => less.times(new Big(factor)).eq(more))?.toString() ?? null;
}

function placeOf({ sheetId, row, column }: CellRef): string {
  return `${sheetId}!${row}!${column}`;
}
