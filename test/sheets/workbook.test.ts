import { describe, expect, test } from "@jest/globals";
import type { CellValue } from "../../src/domain/cell";
import { recognise } from "../../src/sheets/recognise";
import type { SheetSnapshot } from "../../src/sheets/snapshot";
import { emptyCanvas, sheetOf, workbookOf } from "./layout";
import { parseSheets } from "./textGrid";

const sheet = (text: string, extra: Partial<SheetSnapshot>): SheetSnapshot => ({
  ...(parseSheets(text)[0] as SheetSnapshot),
  ...extra,
});
const grid = (values: CellValue[][], extra: Partial<SheetSnapshot>): SheetSnapshot => ({
  ...sheetOf(emptyCanvas(), "x"),
  used: { row: 0, column: 0, rowCount: values.length, columnCount: values[0]?.length ?? 0 },
  values,
  formulas: values,
  numberFormats: values.map((row) => row.map(() => "General")),
  ...extra,
});

const MONEY = "资金安排表（单位：万元）\n单位|下达金额|支出金额\n甲|10|9\n乙|20|20\n";
const IRRELEVANT = [
  "照片目录\n序号|照片|拍摄日期|地点\n1|图1|2023-05-01|厂区\n2|图2|2023-05-02|车间",
  "日期|星期一|星期二|星期三\n上午|张三|李四|王五",
  "行标签|求和项:金额\nA|12\nB|15\n总计|27",
  "序号|姓名|单位|联系电话\n1|张三|市局|123\n2|李四|县局|456",
  "本表由各单位填写\n请于三月底前报送",
];

describe("a workbook of many sheets", () => {
  const wide: CellValue[][] = Array.from({ length: 40 }, (_, row) =>
    Array.from({ length: 16384 }, (_, column) => (row === 0 ? `日期${column}` : column)),
  );
  const sheets = [
    ...Array.from({ length: 50 }, (_, at) =>
      sheet(IRRELEVANT[at % IRRELEVANT.length] as string, { id: `i${at}`, name: `资料${at}` }),
    ),
    sheet(MONEY, { id: "m1", name: `O'Brien & "汇总" 2023` }),
    sheet(MONEY, { id: "m2", name: "受保护", protected: true }),
    sheet(MONEY, { id: "m3", name: "隐藏", visibility: "hidden" }),
    sheet(MONEY, { id: "x1", name: "深藏", visibility: "veryHidden" }),
    grid(wide, { id: "x2", name: "宽表" }),
    sheetOf(emptyCanvas(), "空表"),
    sheet(MONEY, { id: "x3", name: "未读", unread: "tooLarge" }),
  ];

  test("gives the right tables only", () => {
    expect(recognise(workbookOf(...sheets)).map((table) => [table.sheetId, table.kind])).toEqual([
      ["m1", "allocation"],
      ["m2", "allocation"],
      ["m3", "allocation"],
    ]);
  });
});

describe("a list that the workbook keeps as a table", () => {
  const TEXT =
    "单位名称|一类|二类|三类|下达金额|四类|支出金额\n单位名称|x|y|z|下达金额|w|支出金额\n甲|a|b|c|10|d|9\n乙|a|b|c|20|d|18\n";
  const listed = (rowCount: number): SheetSnapshot =>
    sheet(`说明：本表逐月更新\n${TEXT}`, {
      name: "资金",
      listObjects: [{ name: "表1", area: { row: 1, column: 0, rowCount, columnCount: 7 } }],
    });

  test("its first row is the head, and none of its rows is another", () => {
    const [table, ...others] = recognise(workbookOf(listed(4)));
    expect(others).toEqual([]);
    expect(table?.headerRows).toEqual([1]);
    expect(table?.rows.map((row) => row.row)).toEqual([2, 3, 4]);
  });

  test("heads that Excel invented are none: the form under them has its own", () => {
    const invented = sheet(`列1|列2|列3|列4\n${MONEY.replace("（单位：万元）", "")}`, {
      listObjects: [{ name: "表1", area: { row: 0, column: 0, rowCount: 5, columnCount: 4 } }],
    });
    const [table] = recognise(workbookOf(invented));
    expect(table?.headerRows).toEqual([2]);
  });
});

describe("size", () => {
  const heads = ["序号", "单位名称", "项目A", "项目B", "下达金额", "支出金额", "支出率", "备注"];
  const valuesOf = (rows: number): CellValue[][] => [
    [...heads, ...Array.from({ length: 12 }, (_, at) => `附加${at}`)],
    ...Array.from({ length: rows }, (_, at): CellValue[] => {
      const [a, b] = [at % 97, at % 89];
      const sum = a + b + 1;
      const more = Array.from({ length: 12 }, (__, each) => (each % 2 === 0 ? at * each : `文本${at % 50}`));
      return [at + 1, `某某市第${at}分局`, a, b + 1, sum, sum * 0.9, 0.9, "", ...more];
    }),
  ];
  const bookOf = (values: CellValue[][]) => workbookOf(grid(values, { id: "big", name: "资金明细" }));

  test("100,000 rows of 20 columns are one table", () => {
    const [table] = recognise(bookOf(valuesOf(100_000)));
    expect(table?.rows).toHaveLength(100_000);
    expect(table?.columns.map((column) => column.role).slice(0, 7)).toEqual([
      "number",
      "name",
      "allocatedParts",
      "allocatedParts",
      "allocated",
      "spent",
      "expenditureRate",
    ]);
  });

  test("each cell is looked at a few times, however many rows there are", () => {
    const looks = (rows: number): number => {
      let count = 0;
      const counted = (cells: CellValue[]): CellValue[] =>
        new Proxy(cells, {
          get(target, key) {
            count++;
            return Reflect.get(target, key) as unknown;
          },
        });
      expect(recognise(bookOf(valuesOf(rows).map(counted)))).toHaveLength(1);
      return count / (rows * 20);
    };
    const [small, large] = [looks(1000), looks(8000)];
    expect(small).toBeLessThan(40);
    expect(large).toBeLessThanOrEqual(small * 1.05);
  });
});
