import fc from "fast-check";
import { equalRuns, rectangles } from "../../src/excel/rectangles";

const cells = fc.array(fc.record({ row: fc.nat(12), column: fc.nat(8) }), { maxLength: 80 });
const keyOf = (row: number, column: number): string => `${row}:${column}`;

test("rectangles cover exactly the cells, each once", () => {
  fc.assert(
    fc.property(cells, (given) => {
      const covered: string[] = [];
      for (const { row, column, rowCount, columnCount } of rectangles(given)) {
        for (let r = row; r < row + rowCount; r++)
          for (let c = column; c < column + columnCount; c++) covered.push(keyOf(r, c));
      }
      expect(new Set(covered).size).toBe(covered.length);
      expect(new Set(covered)).toEqual(new Set(given.map(({ row, column }) => keyOf(row, column))));
    }),
  );
});

test("a full block is one rectangle, however many rows it has", () => {
  const block = Array.from({ length: 500 }, (_, row) => [2, 3, 4].map((column) => ({ row: row + 7, column }))).flat();
  expect(rectangles(block)).toEqual([{ row: 7, column: 2, rowCount: 500, columnCount: 3 }]);
});

test("equalRuns join neighbours only", () => {
  expect(equalRuns([8, 8, 12, 8])).toEqual([
    { first: 0, count: 2, value: 8 },
    { first: 2, count: 1, value: 12 },
    { first: 3, count: 1, value: 8 },
  ]);
});
