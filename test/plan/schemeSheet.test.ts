import type { CellValue } from "../../src/domain/cell";
import { readSchemeSheet } from "../../src/domain/schemeSheet";
import { SCHEMES } from "../../src/domain/schemes";
import { schemeSheet } from "../../src/plan/schemeSheet";
import { STYLES } from "../../src/plan/styles";

describe.each(SCHEMES)("$id", (scheme) => {
  const layout = schemeSheet(scheme);
  const rows = Math.max(...layout.cells.map(({ row }) => row)) + 1;
  const grid = Array.from({ length: rows }, () => Array<CellValue>(layout.columnWidths.length).fill(""));
  for (const { row, column, content } of layout.cells) {
    const line = grid[row];
    if (line && "value" in content) line[column] = content.value;
  }

  test("is read back from its sheet as it was", () => {
    expect(readSchemeSheet(grid)).toEqual({ scheme, problems: [] });
  });

  test("whatever may be changed is pale yellow, and drop-downs stand beside every criterion", () => {
    const input = STYLES.input.fill;
    const words = layout.cells.filter(({ style }) => STYLES[style as keyof typeof STYLES].fill === input);
    const criteria = scheme.sections.flatMap((section) => section.criteria);
    for (const { name } of criteria) {
      expect(words.some(({ content }) => "value" in content && content.value === name)).toBe(true);
    }
    const methods = layout.validations.find(({ title }) => title === "评分方法");
    expect(methods?.area.rowCount).toBe(criteria.length);
    const heads = grid[(methods?.area.row ?? 0) - 1];
    expect(heads?.[methods?.area.column ?? 0]).toBe("评分方法");
  });
});
