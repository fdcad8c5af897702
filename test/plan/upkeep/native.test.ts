import { columnFormula } from "../../../src/plan/upkeep/arrayFormula";
import { healed } from "../../../src/plan/upkeep/heal";
import { callsOurs, nativeFormula } from "../../../src/plan/upkeep/native";
import { anchors, rebased } from "../../../src/plan/upkeep/references";
import { textOf, tokensOf } from "../../../src/plan/upkeep/tokens";

const plain = (): boolean => true;

describe("tokens", () => {
  test.each([
    `=IF('O''Brien & "汇总" 2023'!$B$3="","PERF.EXPRATE(A1)",PERF.EXPRATE(资金表!C3:C5,B3))`,
    "=SUM(A:A)+Table1[列 1]-1.5E+3%&A1#",
    '=LOOKUP(B5,{0,60,80,90},{"差","中","良","优"})',
    "=未闭合(A1",
  ])("%s joins to the same text", (formula) => expect(textOf(tokensOf(formula))).toBe(formula));

  test("a name inside a text is none of ours", () => {
    expect(callsOurs('="PERF.EXPRATE(A1,B1)"')).toBe(false);
    expect(callsOurs("=IF(A1,PERF.EXPRATE(A1,B1),1)")).toBe(true);
  });
});

describe("native equivalents", () => {
  test.each([
    ["=PERF.SCORERATE(C5,D5)", '=IF(OR(C5="",N(D5)=0),"",ROUND(C5/D5,4))'],
    ["=PERF.EXPRATE(F5,E5)", '=IF(N(E5)=0,"",IF(ROUND(E5-F5,6)>0,MIN(ROUND(F5/E5,4),0.9999),ROUND(F5/E5,4)))'],
    [
      '=IF(F5="","",PERF.EXPRATE(F5, E5,G5,"net"))',
      '=IF(F5="","",IF(N((E5-G5))=0,"",IF(ROUND((E5-G5)-F5,6)>0,MIN(ROUND(F5/(E5-G5),4),0.9999),ROUND(F5/(E5-G5),4))))',
    ],
    ["=PERF.CHANGERATE(C5,D5)", '=IF(N(D5)=0,"",ROUND((C5-D5)/D5,4))'],
    ["=PERF.CARRYRATE(C5,D5,E5)", '=IF(N((D5+E5))=0,"",ROUND(C5/(D5+E5),4))'],
    ['=PERF.ADJRATE(C5,D5,"adjusted")', '=IF(N(D5)=0,"",ROUND((D5-C5)/D5,4))'],
    ["=PERF.GRADE(B5)", '=IF(B5="","",LOOKUP(B5,{0,60,80,90},{"差","中","良","优"}))'],
    ["=PERF.SCORERATE(SUM(C5:C9),D5)*1", '=IF(OR(SUM(C5:C9)="",N(D5)=0),"",ROUND(SUM(C5:C9)/D5,4))*1'],
    ["=PERF.QUARTERRATE(C5:F5)", '=IF(COUNT(C5:F5)<4,"",ROUND(AVERAGE(C5/25%,D5/50%,E5/75%,F5/100%),4))'],
    ["=PERF.COMPRATE(D5,E5)", null],
    ['=PERF.EXPRATE(PERF.AMOUNT(F5,"万元"),E5)', null],
    ["=PERF.EXPRATE(F5:F9,E5:E9)", null],
    ['=PERF.EXPRATE(F5,E5,G5,"别的")', null],
    ["=PERF.GRADE(B5,H1:I4)", null],
  ])("%s", (formula, native) => expect(nativeFormula(formula, plain)).toBe(native));

  test("none for cells that only the function can read", () => {
    expect(nativeFormula("=PERF.EXPRATE(F5,E5)", ({ text }) => text !== "F5")).toBeNull();
    expect(nativeFormula("=PERF.EXPRATE(SUM(F5:F9),E5)", ({ text }) => text === "E5")).not.toBeNull();
  });
});

describe("arrays", () => {
  test("a row of an array stands alone", () => {
    const filled = columnFormula('=PERF.EXPRATE(F5:F9,E5:E9,G5:G9,"net")');
    expect(filled?.rowCount).toBe(5);
    expect(filled?.rowFormula?.(2)).toBe('=PERF.EXPRATE(F7,E7,G7,"net")');
  });

  test.each([
    ["=PERF.EXPRATE(F5,E5)", 1],
    ["=PERF.EXPRATE(SUM(F5:F9),SUM(E5:E9))", 1],
    ["=PERF.GRADE(B5,H1:I4)", 1],
    ["=PERF.QUARTERRATE(C5:F7)", 3],
    ["=PERF.APPORTION(A1,B5:C9,E1:F1)", 5],
    ['=PERF.COMPRATE(IF(E5:E20="","",E5:E20),F5:F20)', null],
    ["=PERF.EXPRATE(F5:H5,E5)", null],
    ["=SUM(PERF.EXPRATE(F5:F9,E5:E9))", 1],
    ["=PERF.EXPRATE(F5:F9,E5:E9)*2", null],
  ])("%s fills %s rows", (formula, rows) => expect(columnFormula(formula)?.rowCount ?? null).toBe(rows));
});

describe("damaged names", () => {
  test.each([
    ["=_xldudf_PERF_EXPRATE(F5,E5)", "=PERF.EXPRATE(F5,E5)"],
    ["=_XLDUDF_perf_comprate(F5,E5)", "=PERF.COMPRATE(F5,E5)"],
    ["=_xludf.PERF.EXPRATE(F5,E5)", "=PERF.EXPRATE(F5,E5)"],
    ["=@PERF.EXPRATE(F5,E5)", "=PERF.EXPRATE(F5,E5)"],
    ["=@_xldudf_PERF_EXPRATE(F5,E5)+1", "=PERF.EXPRATE(F5,E5)+1"],
    ["=_xlfn._xldudf_PERF_GRADE(B1)", "=PERF.GRADE(B1)"],
    ["=PERF.EXPRATE(F5,E5)", "=PERF.EXPRATE(F5,E5)"],
    ["=_xldudf_OTHER_EXPRATE(F5,E5)", "=_xldudf_OTHER_EXPRATE(F5,E5)"],
    ["=PERF.NOSUCH(F5)", "=PERF.NOSUCH(F5)"],
    ['="@PERF.EXPRATE(F5,E5)"', '="@PERF.EXPRATE(F5,E5)"'],
  ])("%s", (formula, right) => expect(healed(formula)).toBe(right));
});

describe("references follow what was moved", () => {
  const column = (sheet: string, row: number, count: number, at = 1) => ({
    sheet,
    area: { row, column: at, rowCount: count, columnCount: 1 },
  });

  test.each([
    ["=PERF.EXPRATE(B5,C5)", "=PERF.EXPRATE(B7,C5)"],
    ["=SUM($B$5:B$9)", "=SUM($B$7:B$11)"],
    ["='一'!B6&B60", "='一'!B8&B60"],
    ["='二'!B6", "='二'!B6"],
    ['="B5"', '="B5"'],
  ])("two rows above: %s", (formula, moved) =>
    expect(rebased(formula, "一", [{ ...column("一", 4, 5), to: column("一", 6, 5) }])).toBe(moved),
  );

  test("a renamed sheet, rows inside, deleted cells", () => {
    expect(rebased("='一'!B6", "二", [{ ...column("一", 4, 5), to: column("新 名", 4, 5) }])).toBe("='新 名'!B6");
    const grown = [{ ...column("一", 4, 5), to: column("一", 4, 8) }];
    expect(rebased("=SUM(B5:B9)", "一", grown)).toBe("=SUM(B5:B12)");
    expect(rebased("=B7", "一", grown)).toBeNull();
    expect(rebased("=B7", "一", [{ ...column("一", 4, 5), to: null }])).toBeNull();
  });

  test("what has to be followed, a column at a time", () => {
    expect(anchors(["=A5+B5", "=A6+B6", "=SUM('二'!C1:D2)"], "一")).toEqual([
      column("一", 4, 2, 0),
      column("一", 4, 2, 1),
      column("二", 0, 2, 2),
      column("二", 0, 2, 3),
    ]);
  });
});
