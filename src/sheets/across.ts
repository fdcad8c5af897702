import type { Column, ColumnRole } from "./table";

type Headed = Pick<Column, "column" | "header" | "role">;

/** The columns of one indicator in a table with indicators across: 目标值, 完成值 and 完成率 under its name. */
export interface AcrossColumns<T extends Headed> {
  readonly target: T;
  readonly actual: T | null;
  readonly rate: T | null;
}

/** What stands above a column's lowest head; "" for nothing. */
function nameAbove({ header }: Headed): string {
  return header.split(" / ").slice(0, -1).join(" / ");
}

/** The indicators of a transposed table, left to right. Columns go together by the name above them. */
export function acrossColumns<T extends Headed>(columns: readonly T[]): readonly AcrossColumns<T>[] {
  const others = columns.filter(({ role }) => role === "actual" || role === "completionRate");
  const find = (target: T, role: ColumnRole): T | null => {
    const name = nameAbove(target);
    return (name === "" ? undefined : others.find((one) => one.role === role && nameAbove(one) === name)) ?? null;
  };
  return columns
    .filter(({ role }) => role === "target")
    .map((target) => ({ target, actual: find(target, "actual"), rate: find(target, "completionRate") }));
}
