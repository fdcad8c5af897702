import * as fc from "fast-check";
import type { CalcValue } from "../../../host/calc/calculator";
import { createCalculator } from "../../../host/calc/univer";
import { address, byAddress, type Cells, cellsOf, load } from "./sheetOf";

const SIZE = 5;

/** A sheet of 5 × 5 cells: constants, and formulas over any cells, circles included. */
const content = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: -9, max: 9 }) as fc.Arbitrary<CalcValue> },
  { weight: 1, arbitrary: fc.constant(null) as fc.Arbitrary<CalcValue> },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1), fc.nat(SIZE - 1), fc.nat(SIZE - 1))
      .map(
        ([r1, c1, r2, c2]): CalcValue =>
          `=SUM(${address(Math.min(r1, r2), Math.min(c1, c2))}:${address(Math.max(r1, r2), Math.max(c1, c2))})+1`,
      ),
  },
);
const sheet = fc
  .array(content, { minLength: SIZE * SIZE, maxLength: SIZE * SIZE })
  .map((all): Cells =>
    Object.fromEntries(all.map((value, index) => [address(Math.floor(index / SIZE), index % SIZE), value])),
  );
const edits = fc.array(
  fc
    .tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1), content)
    .map(([row, column, value]): Cells => ({ [address(row, column)]: value })),
  { maxLength: 5 },
);

/** Formulas' values after a calculation of everything. */
async function calculated(cells: Cells): Promise<Record<string, CalcValue>> {
  const calculator = createCalculator();
  await load(calculator, { s: cells });
  const values = byAddress(await calculator.calculate());
  calculator.dispose();
  return values;
}

test("edits one by one give what calculating everything anew gives", async () => {
  await fc.assert(
    fc.asyncProperty(sheet, edits, async (cells, changes) => {
      const calculator = createCalculator();
      await load(calculator, { s: cells });
      let values = byAddress(await calculator.calculate());
      let now = cells;
      for (const change of changes) {
        calculator.setCells("s", cellsOf(change));
        values = { ...values, ...byAddress(await calculator.calculate()) };
        now = { ...now, ...change };
      }
      calculator.dispose();
      const formulas = Object.entries(now).filter(([, value]) => typeof value === "string");
      const expected = await calculated(now);
      for (const [at] of formulas) expect([at, values[`s!${at}`]]).toEqual([at, expected[`s!${at}`]]);
    }),
    { numRuns: 60 },
  );
});

test("a long chain does not overflow", async () => {
  const length = 20_000;
  const cells = Object.fromEntries(
    Array.from({ length }, (_, index) => [`A${index + 1}`, index === 0 ? 1 : `=A${index}+1`]),
  );
  const values = await calculated(cells);
  expect(values[`s!A${length}`]).toBe(length);
});

test("many formulas over one column of formulas", async () => {
  const count = 3000;
  const cells = Object.fromEntries(
    Array.from({ length: count }, (_, index) => index + 1).flatMap((row) => [
      [`A${row}`, row],
      [`B${row}`, `=A${row}*2`],
      [`C${row}`, `=B${row}/SUM(B$1:B$${count})`],
    ]),
  );
  const values = await calculated(cells);
  expect(values["s!C3000"]).toBeCloseTo(6000 / (count * (count + 1)), 12);
});
