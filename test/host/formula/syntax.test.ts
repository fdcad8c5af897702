import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { isWellFormed } from "../../../host/formula/syntax";
import { formula } from "./arbitraries";

describe("what Excel takes as a formula", () => {
  test.each([
    "=1",
    "=A1",
    "=-A1%",
    "= 1 + 2 ",
    '=IF(A1="","",B1/C1)',
    "=IF(A1,,2)",
    "=SUM(A1:B2,'表 1'!C:C,3:4)",
    "=SUM()",
    "=SUM(,1)",
    "=SUM(1,(A1,B1))",
    "=PERF.EXPRATE(F5,E5)",
    "={1,2;3,-4}",
    "=A1:A3 A2:B2",
    "=A1 : B2",
    "=@A1:A3",
    "=Table1[[#This Row],[金额]]*2",
    "=表[金额]",
    "=[@金额]/2",
    "='a b'!A1",
    "=LET(x,1,x+1)",
    "=LAMBDA(x,x+1)(2)",
    "=A1#",
    "=名称#",
    "=--(A1=1)",
    "=a.b_c",
    "=不认识(1)",
    '="a""b"&"c"',
    "=#REF!+1",
    "=合计*2",
    "=NOW()",
    `=${"IF(1,".repeat(64)}1${")".repeat(64)}`,
  ])("%s is taken", (written) => expect(isWellFormed(written)).toBe(true));

  test("whatever is put together from operands, operators and calls is taken", () => {
    fc.assert(fc.property(formula, (written) => isWellFormed(written)));
  });

  test.each([
    "=",
    "=SUM(A1",
    "=(A1",
    "=A1)",
    "=A1+",
    "=*2",
    "=A1+*B1",
    '="a',
    "=A1 B1 2",
    "=A1 B1 +",
    "=1 2",
    "=1,2",
    "=(1,)",
    "=SUM(1;2)",
    "=SUM（1）",
    "=()",
    "={1,2",
    "={1,A1}",
    "={1,A1:A2",
    "=表[金额",
    "=A1!!",
    "text",
    "A1",
    `=${"1+".repeat(5000)}1`,
    `=${"(".repeat(3000)}1${")".repeat(3000)}`,
  ])("%s is refused", (written) => expect(isWellFormed(written)).toBe(false));
});
