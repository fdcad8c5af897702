import { describe, expect, test } from "@jest/globals";
import { readAmount } from "../../src/domain/amount";
import { Big } from "../../src/domain/decimal";
import { recognise } from "../../src/sheets/recognise";
import { isCounted } from "../../src/sheets/table";
import type { Table } from "../../src/sheets/table";
import { publishedCases } from "./cases";

/** Sum of a table's allocation over the rows that count, exact. */
function allocated(table: Table): string {
  return table.rows
    .filter(isCounted)
    .reduce(
      (sum, row) => sum.plus(readAmount(row.cells.allocated ?? null, { unit: table.unit }).value ?? 0),
      new Big(0),
    )
    .toString();
}

describe("the allocation of a published table, added up over the rows that count", () => {
  // 2082.6 with a remark behind it, and one amount over several rows of parts.
  test.each(["004-fj1 as printed", "004-fj1 moved", "004-fj1 with others"])("%s: 9017", (name) => {
    const found = publishedCases().find((one) => one.name === name);
    const table = recognise(found?.snapshot ?? { workbook: "", sheets: [] }).find((one) =>
      one.title.includes("经费安排表"),
    );
    expect(table && allocated(table)).toBe("9017");
  });
});
