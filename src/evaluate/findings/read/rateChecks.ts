import type { Big } from "../../../domain/decimal";
import { ONE } from "../../../domain/decimal";
import { expenditureRate } from "../../../domain/rates";
import type { Denominator } from "../../../domain/settings";
import { columnOf } from "../../../sheets/table";
import type { Row, Table } from "../../../sheets/table";
import { agrees, cellOf, printedRate } from "../../cells";
import type { PrintedRate } from "../../cells";
import type { CellRef, MoneyRow, TableEvaluation } from "../../evaluation";
import { baseOf } from "../../money";
import type { FindingContext } from "../rule";

/** How a printed rate can be come by. `budget`: over 年初预算 or 财政预算 beside the allocation. */
export type RateReading = Denominator | "budget";

export interface RateCheck {
  readonly table: Table;
  readonly money: MoneyRow;
  readonly row: Row;
  readonly at: CellRef;
  readonly printed: PrintedRate;
  /** What the rate divides by: the row's allocation; for a total without one, its budget, else the sum of its rows. */
  readonly allocated: Big;
  readonly base: "allocated" | "budget" | "sum";
  readonly spent: Big;
  readonly returned: Big | null;
  /** With the denominator of the settings. */
  readonly exact: Big;
  /** What the rate would be under each reading. */
  readonly readings: ReadonlyMap<RateReading, Big>;
  /** The readings that give the printed rate; empty when none does. */
  readonly matches: readonly RateReading[];
}

/** Several rules ask for the same checks. Kept by table, and with it by the settings that it was evaluated with. */
const known = new WeakMap<TableEvaluation, readonly RateCheck[]>();

/** Every printed expenditure rate beside the amounts that it should follow from. */
export function rateChecks(context: FindingContext): readonly RateCheck[] {
  return context.tables.flatMap((evaluation) => tableRateChecks(evaluation, context));
}

export function tableRateChecks(
  evaluation: TableEvaluation,
  { settings }: Pick<FindingContext, "settings">,
): readonly RateCheck[] {
  let checks = known.get(evaluation);
  if (checks === undefined) known.set(evaluation, (checks = checksOf(evaluation, settings.denominator)));
  return checks;
}

function checksOf(evaluation: TableEvaluation, denominator: Denominator): readonly RateCheck[] {
  const { table, money, totals } = evaluation;
  if (columnOf(table, "expenditureRate") === undefined || columnOf(table, "spent") === undefined) return [];
  return money.flatMap((one): RateCheck[] => {
    const printed = printedRate(table, one.row, "expenditureRate");
    const summed = one.row.kind === "total" ? (totals?.allocated ?? null) : null;
    const budget = one.row.kind === "total" ? (one.initialBudget ?? null) : null;
    const whole = one.allocated ?? budget ?? summed;
    if (printed === null || whole === null || one.spent === null || one.shared === true) return [];
    const base = one.allocated !== null ? "allocated" : budget !== null ? "budget" : "sum";
    const amounts = { allocated: whole, spent: one.spent, returned: one.returned };
    const exact = base === "allocated" ? one.expenditureRate : expenditureRate(amounts, denominator);
    if (exact === null) return [];
    const readings = readingsOf(amounts, one.initialBudget ?? null, denominator === "spent" ? exact : null);
    const matches = [...readings].filter(([, rate]) => gives(rate, printed)).map(([reading]) => reading);
    return [
      {
        table,
        money: one,
        row: one.row,
        at: cellOf(table, one.row, "expenditureRate"),
        printed,
        ...amounts,
        base,
        exact,
        readings,
        matches,
      },
    ];
  });
}

/** A rate just below full is printed as 99.99%, not rounded to 100.00%, as long as money is left. */
function gives(rate: Big, printed: PrintedRate): boolean {
  const { value, decimals } = printed;
  const nearlyFull = rate.lt(ONE) && rate.round(decimals, 1).gte(ONE);
  return agrees(printed, rate) || (nearlyFull && value.eq(rate.round(decimals, 0)));
}

function readingsOf(
  amounts: { readonly allocated: Big; readonly spent: Big; readonly returned: Big | null },
  budget: Big | null,
  overAllocated: Big | null,
): ReadonlyMap<RateReading, Big> {
  const readings = new Map<RateReading, Big>();
  const add = (reading: RateReading, rate: Big | null): void => {
    if (rate !== null) readings.set(reading, rate);
  };
  add("spent", overAllocated ?? expenditureRate(amounts, "spent"));
  if (amounts.returned !== null && amounts.returned.gt(0)) {
    add("net", expenditureRate(amounts, "net"));
    add("returnedAsSpent", expenditureRate(amounts, "returnedAsSpent"));
  }
  if (budget !== null && !budget.eq(amounts.allocated)) {
    add("budget", expenditureRate({ ...amounts, allocated: budget }, "spent"));
  }
  return readings;
}

/** The amounts that the rate follows from, where no setting and no other row has a say in it; undefined elsewhere. */
export function rateSources({ table, row, base, returned }: RateCheck): readonly CellRef[] | undefined {
  const column = baseOf(table);
  if (base !== "allocated" || column === null || column === "allocatedParts") return undefined;
  if (returned !== null && !returned.eq(0)) return undefined;
  return [cellOf(table, row, column), cellOf(table, row, "spent")];
}

/** True when the sheet shows 100 % although money is left and nothing but rounding makes it so. */
export function isRoundedToFull(check: RateCheck, denominator: Denominator): boolean {
  const shown = check.printed.value.round(check.printed.decimals, 1);
  return shown.eq(ONE) && check.exact.lt(ONE) && check.matches.includes(denominator);
}
