import fc from "fast-check";
import { byteBands, jsonBytes, rowBands } from "../../src/excel/bytes";

const text = fc.oneof(fc.string({ unit: "binary" }), fc.string(), fc.constantFrom("首台套产品数量", "é", "𠮷"));

test("jsonBytes is never below what is sent, and exact without surrogate pairs", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(text, fc.double({ noNaN: true }), fc.constant(null))), (row) => {
      const sent = Buffer.byteLength(JSON.stringify(row), "utf8");
      expect(jsonBytes(row)).toBeGreaterThanOrEqual(sent);
      if (!/[\ud800-\udfff]/.test(JSON.stringify(row))) expect(jsonBytes(row)).toBe(sent);
    }),
  );
});

const area = fc.record({
  row: fc.nat(1000),
  column: fc.nat(50),
  rowCount: fc.integer({ min: 1, max: 5000 }),
  columnCount: fc.integer({ min: 1, max: 200 }),
});

test("rowBands cover the area once, in order, each within the limit or a single row", () => {
  fc.assert(
    fc.property(area, fc.integer({ min: 1, max: 100_000 }), (whole, cells) => {
      let next = whole.row;
      for (const band of rowBands(whole, cells)) {
        expect(band.row).toBe(next);
        expect(band.column).toBe(whole.column);
        expect(band.columnCount).toBe(whole.columnCount);
        expect(band.rowCount === 1 || band.rowCount * band.columnCount <= cells).toBe(true);
        next += band.rowCount;
      }
      expect(next).toBe(whole.row + whole.rowCount);
    }),
  );
});

test("byteBands cover all rows once, each within the limit or a single row", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(text, { maxLength: 4 }), { maxLength: 60 }),
      fc.integer({ min: 10, max: 400 }),
      (rows, limit) => {
        let next = 0;
        for (const { first, count } of byteBands(rows, limit)) {
          expect(first).toBe(next);
          expect(count).toBeGreaterThan(0);
          const bytes = rows.slice(first, first + count).reduce((sum, row) => sum + jsonBytes(row) + 1, 0);
          expect(count === 1 || bytes <= limit).toBe(true);
          next += count;
        }
        expect(next).toBe(rows.length);
      },
    ),
  );
});
