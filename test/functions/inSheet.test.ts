/** The functions in the cells of a sheet: spilling, IFERROR, errors and blanks, beside the native formulas that replace them. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import type { Calculator, CalcCell, CalcValue } from "../../host/calc/calculator";
import { createCalculator } from "../../host/calc/univer";
import { readTexts, type Metadata } from "../../scripts/functionsMetadata";
import { BY_ID, excelError } from "./excel";

const calls: string[] = [];
let calculator: Calculator;

beforeAll(async () => {
  const made = await generateCustomFunctionsMetadata(require.resolve("../../src/functions/functions.ts"));
  calculator = createCalculator();
  await calculator.load([]);
  calculator.registerFunctions(
    (JSON.parse(made.metadataJson) as Metadata).functions.map(({ id, parameters }) => ({
      id,
      name: `PERF.${id}`,
      acceptsErrors: true,
      parameters: parameters.map(({ name, optional }) => ({
        name,
        optional: optional === true,
        dimensionality: "matrix" as const,
        repeating: false,
      })),
      call: (values) => called(id, values),
    })),
  );
});
afterAll(() => calculator.dispose());

describe("in a sheet", () => {
  test("one call computes a column of sixteen", async () => {
    const targets = Array.from({ length: 16 }, (_, row) => `≥${row + 1}个`);
    const rows = targets.map((target, row) => [target, row + 1]);
    const cells = await values(rows, [[0, 4, "=PERF.COMPRATE(A1:A16,B1:B16)"]]);
    expect(targets.map((_, row) => cells.get(`${row},4`))).toEqual(targets.map(() => 1));
    expect(calls).toEqual(["COMPRATE"]);
  });

  test("IFERROR sees the errors that the functions give, and nothing else", async () => {
    const rows = [
      [5, 10],
      ["暂无", 10],
      ["=1/0", 10],
      [0, 0],
    ];
    const cells = await values(rows, [
      [0, 2, '=IFERROR(PERF.EXPRATE(A1,B1),"")'],
      [1, 2, '=IFERROR(PERF.EXPRATE(A2,B2),"错")'],
      [2, 2, '=IFERROR(PERF.EXPRATE(A3,B3),"错")'],
      [3, 2, '=IFERROR(PERF.EXPRATE(A4,B4),"错")'],
      [0, 3, "=PERF.EXPRATE(A1:A4,B1:B4)"],
      [0, 4, "=SUM(D1,D4)"],
    ]);
    const at = (column: number): unknown[] => rows.map((_, row) => cells.get(`${row},${column}`));
    expect(at(2)).toEqual([0.5, "错", "错", ""]);
    expect(at(3)).toEqual([0.5, "#VALUE!", "#DIV/0!", ""]);
    expect(cells.get("0,4")).toBe(0.5);
  });

  test("a blank is told from 0 when the formula passes it on as blank", async () => {
    const rows = [
      ["≥2个", 1],
      [null, null],
      ["≥3个", null],
    ];
    const cells = await values(rows, [
      [0, 2, "=PERF.VERDICT(A1:A3,B1:B3)"],
      [0, 3, '=PERF.VERDICT(A1:A3,IF(B1:B3="","",B1:B3))'],
    ]);
    const at = (column: number): unknown[] => rows.map((_, row) => cells.get(`${row},${column}`));
    expect(at(2)).toEqual(["未完成", "不适用", "未完成"]);
    expect(at(3)).toEqual(["未完成", "不适用", "未填"]);
  });

  test("shares of a pool add up in the sheet", async () => {
    const rows = [[7], [4], [2]];
    const cells = await values(rows, [
      [0, 1, "=PERF.APPORTION(9000,A1:A3,1)"],
      [0, 2, "=SUM(B1:B3)"],
    ]);
    expect([cells.get("0,1"), cells.get("1,1"), cells.get("2,1"), cells.get("0,2")]).toEqual([
      4846.15, 2769.23, 1384.62, 9000,
    ]);
  });
});

describe("the native formula of the help gives what the function gives", () => {
  const { help } = readTexts();
  const amount = fc.oneof(
    fc.constant(0),
    fc.integer({ min: 0, max: 10_000_000 }).map((value) => value / 100),
  );
  /** The function's call on the cells that its native formula reads. */
  const OWN: Readonly<Record<string, string>> = {
    EXPRATE: "=PERF.EXPRATE(F5,E5)",
    SPENDSCORE: "=PERF.SPENDSCORE(D5,F5,E5)",
    SCORERATE: "=PERF.SCORERATE(C5,D5)",
    GRADE: "=PERF.GRADE(B5)",
    ADJRATE: "=PERF.ADJRATE(C5,D5)",
    CARRYRATE: "=PERF.CARRYRATE(C5,D5,E5)",
    QUARTERRATE: "=PERF.QUARTERRATE(C5:F5)",
    CHANGERATE: "=PERF.CHANGERATE(C5,D5)",
  };

  test("for every function that tells one", () => {
    const told = Object.keys(help).filter((id) => help[id]?.native !== undefined);
    expect(told.sort()).toEqual(Object.keys(OWN).sort());
  });

  test.each(Object.entries(OWN))("%s", async (id, own) => {
    const scale = id === "QUARTERRATE" ? 100_000 : 1;
    const sample = fc.sample(fc.array(amount, { minLength: 5, maxLength: 5 }), 60);
    const rows = sample.map((row) => [null, ...row.map((value) => value / scale)]);
    const almost = rows.map((row, index) => (index % 4 === 0 ? [...row.slice(0, 5), Number(row[4]) * 0.99999] : row));
    const formulas = almost.flatMap((_, row): [number, number, string][] => [
      [row, 8, moved(help[id]?.native ?? "", row)],
      [row, 9, moved(own, row)],
    ]);
    const cells = await values(almost, formulas);
    for (const row of almost.keys()) expect(cells.get(`${row},9`)).toEqual(cells.get(`${row},8`));
  });
});

function moved(formula: string, row: number): string {
  return formula.replace(/([A-F])5/g, (_, column: string) => `${column}${row + 1}`);
}

/** Values of a new sheet's cells by "row,column", and the calls that gave them in `calls`. */
async function values(
  rows: readonly (readonly CalcValue[])[],
  formulas: readonly [row: number, column: number, formula: string][],
): Promise<Map<string, CalcValue>> {
  calls.length = 0;
  const cells: CalcCell[] = rows.flatMap((row, rowIndex) =>
    row.map((value, column) => {
      const isFormula = typeof value === "string" && value.startsWith("=");
      return { row: rowIndex, column, formula: isFormula ? value : null, value: isFormula ? null : value };
    }),
  );
  cells.push(...formulas.map(([row, column, formula]) => ({ row, column, formula, value: null })));
  await calculator.load([{ id: "sheet", name: "表", cells }]);
  const calculated = await calculator.calculate();
  // Excel knows no negative zero; the engine's ROUND gives one.
  return new Map(calculated.map(({ row, column, value }) => [`${row},${column}`, value === 0 ? 0 : value]));
}

/** As the page's host calls: error cells become error objects, errors among the results their text. */
function called(id: string, parameters: readonly unknown[]): unknown {
  calls.push(id);
  const grids = parameters.map((grid) =>
    Array.isArray(grid) ? grid.map((row: unknown[]) => row.map(received)) : grid,
  );
  try {
    return BY_ID[id]?.(...grids).map((row) => row.map(given));
  } catch (error) {
    return given(error);
  }
}

function received(value: unknown): unknown {
  return typeof value === "object" && value !== null && "error" in value ? excelError(String(value.error)) : value;
}

function given(value: unknown): unknown {
  if (value instanceof CustomFunctions.Error) return { error: value.code, message: value.message };
  if (value instanceof Error) throw value;
  return value;
}
