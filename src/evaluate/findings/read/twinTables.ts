import { convertMoney } from "../../../domain/amount";
import type { Big } from "../../../domain/decimal";
import { isCounted } from "../../../sheets/table";
import type { Row } from "../../../sheets/table";
import type { MoneyRow, TableEvaluation } from "../../evaluation";
import { plainName } from "../../names";

const LEAST_SHARED = 3;
const LEAST_AGREEING = 0.6;

/** A row of one table beside the row of that name in another which lists the same money. */
export interface TwinRow {
  readonly name: string;
  readonly here: MoneyRow;
  readonly there: MoneyRow;
}

/**
 * Rows of two tables that list the same money by the same names: at least three names in common, and most of their amounts
 * alike. Names that say little by themselves, of cities and companies, say enough then. Empty for other tables.
 */
export function twinRows(table: TableEvaluation, other: TableEvaluation): readonly TwinRow[] {
  for (const key of [byName, byOwner]) {
    const [here, there] = [namedRows(table, key), namedRows(other, byName)];
    const shared = [...here].flatMap(([name, row]): TwinRow[] => {
      const twin = there.get(name);
      return twin ? [{ name, here: row, there: twin }] : [];
    });
    const alike = shared.filter((twin) => yuan(table, twin.here)?.eq(yuan(other, twin.there) ?? "0") === true);
    if (shared.length >= LEAST_SHARED && alike.length >= shared.length * LEAST_AGREEING) return shared;
  }
  return [];
}

/** What a row was given, in 元. */
export function yuan({ table }: TableEvaluation, { allocated }: MoneyRow): Big | null {
  return allocated === null ? null : convertMoney(allocated, table.unit ?? "万元", "元");
}

type KeyOf = (row: Row) => string;
const byName: KeyOf = (row) => plainName(row.name);
/** The unit of a project's row. */
const byOwner: KeyOf = (row) => plainName(String(row.cells.level1 ?? ""));

/** Rows that count, by a name that none of them shares. */
function namedRows({ money }: TableEvaluation, key: KeyOf): ReadonlyMap<string, MoneyRow> {
  const rows = new Map<string, MoneyRow | null>();
  for (const one of money) {
    if (!isCounted(one.row) || one.allocated === null || one.shared === true) continue;
    const name = key(one.row);
    if (name !== "") rows.set(name, rows.has(name) ? null : one);
  }
  return new Map([...rows].filter((entry): entry is [string, MoneyRow] => entry[1] !== null));
}
