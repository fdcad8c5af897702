import fc from "fast-check";
import { isAll, packGrid, unpackGrid } from "../../src/excel/inverse";

const grids = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })).chain(([rows, columns]) =>
  fc.array(fc.array(fc.constantFrom("", "General", 3), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  }),
);

test("a packed grid unpacks to itself, also through JSON", () => {
  fc.assert(
    fc.property(grids, (rows) => {
      expect(
        unpackGrid(JSON.parse(JSON.stringify(packGrid(rows))) as ReturnType<typeof packGrid<string | number>>),
      ).toEqual(rows);
    }),
  );
});

test("equal cells take no room, whatever their number", () => {
  const rows = Array.from({ length: 8090 }, () => ["General", "General"]);
  expect(JSON.stringify(packGrid(rows)).length).toBeLessThan(80);
});

test("isAll looks at every cell", () => {
  expect(
    isAll(
      packGrid([
        ["", ""],
        ["", ""],
      ]),
      "",
    ),
  ).toBe(true);
  expect(
    isAll(
      packGrid([
        ["", ""],
        ["", "x"],
      ]),
      "",
    ),
  ).toBe(false);
});
