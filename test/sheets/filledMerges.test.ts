import { describe, expect, test } from "@jest/globals";
import { withFilledMerges } from "../../src/sheets/filledMerges";
import { recognise } from "../../src/sheets/recognise";
import type { SheetSnapshot } from "../../src/sheets/snapshot";
import { goldenCases, publishedCases } from "./cases";
import { compareAll } from "./compare";
import { dissolved, hasMerges } from "./dissolve";
import { parseSheets } from "./textGrid";

const cases = [...publishedCases(), ...goldenCases()];
const sheetOf = (...lines: readonly string[]): SheetSnapshot => parseSheets(lines.join("\n"))[0] as SheetSnapshot;

describe("merges that were dissolved and their text filled into every cell", () => {
  test("nine of ten tables are understood as before", () => {
    const merged = cases.filter(({ snapshot }) => hasMerges(snapshot));
    const wrong = merged.filter(
      ({ snapshot, expected }) => compareAll(recognise(dissolved(snapshot)), expected).length > 0,
    );
    expect(merged.length).toBeGreaterThan(190);
    expect(wrong.map(({ name }) => name).length).toBeLessThanOrEqual(merged.length / 10);
  });

  test("a head of two rows is put together again", () => {
    const sheet = sheetOf(
      "资金分配表|资金分配表|资金分配表|资金分配表",
      "序号|地市|下达资金|下达资金",
      "序号|地市|中央|省级",
      "1|甲市|30|20",
    );
    expect(withFilledMerges(sheet).merges).toEqual([
      { row: 0, column: 0, rowCount: 1, columnCount: 4 },
      { row: 1, column: 0, rowCount: 2, columnCount: 1 },
      { row: 1, column: 1, rowCount: 2, columnCount: 1 },
      { row: 1, column: 2, rowCount: 1, columnCount: 2 },
    ]);
  });

  test("equal values of a data row are no merge", () => {
    const sheet = sheetOf(
      "一级指标|二级指标|三级指标|目标值|完成值",
      "产出指标|质量指标|验收结果|合格|合格",
      "产出指标|质量指标|验收程序|及时完成|及时完成",
      "产出指标|数量指标|培训人数|100|100",
    );
    expect(withFilledMerges(sheet)).toBe(sheet);
  });

  test("a sheet whose merges are whole stays as it is", () => {
    const sheets = cases.flatMap(({ snapshot }) => snapshot.sheets);
    const changed = sheets.filter((sheet) => withFilledMerges(sheet) !== sheet && sheet.merges.length > 0);
    expect(changed).toEqual([]);
  });
});
