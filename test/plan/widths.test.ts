import fc from "fast-check";
import { Draft } from "../../src/plan/draft";
import { charactersAt, printScale } from "../../src/plan/paper";
import { balancedWidths } from "../../src/plan/widths";

function texts(...rows: readonly (readonly string[])[]): Draft {
  const draft = new Draft();
  for (const row of rows) {
    const at = draft.take();
    row.forEach((value, column) => draft.put(at, column, "text", { value }));
  }
  return draft;
}

const LONG = "产业园区提质增效土地集约节约利用、产业主题鲜明、产出效益提升。".repeat(4);
const COLUMNS = [
  { least: 12, most: 60 },
  { least: 12, most: 60 },
  { least: 30, most: 80, fills: true },
];

test("room goes to the texts that need it, and what is left to the column that fills the page", () => {
  const [short = 0, long = 0, filling = 0] = balancedWidths(COLUMNS, [texts(["个", LONG, ""])], 1);
  expect(short).toBe(12);
  expect(long).toBeGreaterThan(40);
  expect(short + long + filling).toBeGreaterThan(charactersAt(1, 3) - 1);
});

test("two columns of long texts beside each other are both widened", () => {
  const [one = 0, other = 0] = balancedWidths(COLUMNS, [texts([LONG, LONG, ""])], 1);
  expect(Math.min(one, other)).toBeGreaterThan(30);
});

test("texts that fit leave columns as narrow as their figures allow", () => {
  expect(balancedWidths(COLUMNS.slice(0, 2), [texts(["个", "100%"])], 1)).toEqual([12, 12]);
});

test("columns stay in their bounds, and the page keeps its scale", () => {
  const text = fc.constantFrom("", "完成", "≥ 1.5 倍", "不低于发展基金出资额的1.5倍", LONG);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 8 }),
      fc.constantFrom(1, 0.95, 0.9, 0.86),
      (rows, scale) => {
        const widths = balancedWidths(COLUMNS, [texts(...rows)], scale);
        widths.forEach((width, index) => {
          expect(width).toBeGreaterThanOrEqual(COLUMNS[index]?.least ?? 0);
          expect(width).toBeLessThanOrEqual(COLUMNS[index]?.most ?? 0);
        });
        expect(printScale(widths)).toBeGreaterThanOrEqual(scale);
      },
    ),
  );
});
