import type { Calculator, CustomFunction } from "../../../host/calc/calculator";
import { createCalculator } from "../../../host/calc/univer";
import { byAddress, type Cells, cellsOf, load } from "./sheetOf";

let calculator: Calculator;
beforeEach(() => {
  calculator = createCalculator();
});
afterEach(() => calculator.dispose());

async function start(sheets: Readonly<Record<string, Cells>>) {
  await load(calculator, sheets);
  return byAddress(await calculator.calculate());
}

async function set(sheet: string, cells: Cells) {
  calculator.setCells(sheet, cellsOf(cells));
  return byAddress(await calculator.calculate());
}

/** Counts its calls and gives back the sum of its first argument. */
function counting(name: string): CustomFunction & { readonly calls: unknown[] } {
  const calls: unknown[] = [];
  return {
    id: name,
    name: `PERF.${name}`,
    parameters: [{ name: "values", optional: false, dimensionality: "matrix", repeating: false }],
    calls,
    call: (args) => {
      calls.push(args);
      return (args[0] as unknown[][]).flat().reduce<number>((sum, value) => sum + Number(value), 0);
    },
  };
}

describe("incremental calculation", () => {
  test("only what depends on a change is calculated and reported", async () => {
    const spy = counting("SPY");
    calculator.registerFunctions([spy]);
    await start({ 表: { A1: 1, B1: 2, A2: "=A1*2", A3: "=A2+1", B2: "=PERF.SPY(B1)", C1: "=SUM(A1:A3)" } });
    expect(spy.calls).toHaveLength(1);
    expect(await set("表", { A1: 5 })).toEqual({ "表!A2": 10, "表!A3": 11, "表!C1": 26 });
    expect(spy.calls).toHaveLength(1);
  });

  test("nothing changed, nothing reported", async () => {
    await start({ 表: { A1: 1, A2: "=A1" } });
    expect(await calculator.calculate()).toEqual([]);
    expect(await set("表", { A1: 1 })).toEqual({});
  });

  test("goes through other sheets", async () => {
    await start({ 资金: { A1: 10 }, 汇总: { A1: "=资金!A1/2", A2: '=A1&"万元"' } });
    expect(await set("资金", { A1: 30 })).toEqual({ "汇总!A1": 15, "汇总!A2": "15万元" });
  });

  test("a formula replaced by a constant no longer follows", async () => {
    await start({ 表: { A1: 1, A2: "=A1", A3: "=A2" } });
    expect(await set("表", { A2: 7 })).toEqual({ "表!A3": 7 });
    expect(await set("表", { A1: 2 })).toEqual({});
  });

  test("clearing a cell that formulas read", async () => {
    await start({ 表: { A1: 4, A2: '=IF(A1="","空",A1)' } });
    expect(await set("表", { A1: null })).toEqual({ "表!A2": "空" });
  });

  test("a whole column grows with the data", async () => {
    await start({ 表: { A1: 1, C1: "=SUM(A:A)", C2: "=COUNTA(A:A)" } });
    expect(await set("表", { A5000: 4 })).toEqual({ "表!C1": 5, "表!C2": 2 });
  });

  test("a new formula is reported even when it gives what stood there", async () => {
    await start({ 表: { A1: 1 } });
    expect(await set("表", { B1: "=A1" })).toEqual({ "表!B1": 1 });
  });
});

describe("loading a file", () => {
  const cells = (value: number | null) => [
    { row: 0, column: 0, formula: null, value: 1 },
    { row: 1, column: 0, formula: "=A1*2", value },
  ];

  test("a cached value stands until something changes, as when Excel opens a file", async () => {
    await calculator.load([{ id: "s", name: "s", cells: cells(99) }]);
    expect(await calculator.calculate()).toEqual([]);
    calculator.setCells("s", [{ row: 0, column: 0, formula: null, value: 3 }]);
    expect(byAddress(await calculator.calculate())).toEqual({ "s!A2": 6 });
  });

  test("a formula without a value is calculated", async () => {
    await calculator.load([{ id: "s", name: "s", cells: cells(null) }]);
    expect(byAddress(await calculator.calculate())).toEqual({ "s!A2": 2 });
  });

  test("everything is calculated on demand", async () => {
    await calculator.load([{ id: "s", name: "s", cells: cells(99) }]);
    calculator.markAllDirty();
    expect(byAddress(await calculator.calculate())).toEqual({ "s!A2": 2 });
  });

  test("an array of the file is taken over with the cells that it fills", async () => {
    await calculator.load([
      {
        id: "s",
        name: "s",
        cells: [
          { row: 0, column: 0, formula: null, value: 1 },
          { row: 1, column: 0, formula: null, value: 2 },
          { row: 0, column: 1, formula: "=A1:A2*10", value: 10, spill: { rowCount: 2, columnCount: 1 } },
          { row: 1, column: 1, formula: null, value: 20 },
        ],
      },
    ]);
    calculator.setCells("s", [{ row: 1, column: 0, formula: null, value: 3 }]);
    expect(byAddress(await calculator.calculate())).toEqual({ "s!B2": 30 });
  });
});

describe("arrays", () => {
  test("spill, and say how far", async () => {
    await load(calculator, { 表: { A1: 1, A2: 2, C1: "=A1:A2*10" } });
    const results = await calculator.calculate();
    expect(byAddress(results)).toEqual({ "表!C1": 10, "表!C2": 20 });
    expect(results.find(({ row }) => row === 0)?.spill).toEqual({ rowCount: 2, columnCount: 1 });
  });

  test("what reads a spilled cell is calculated after it", async () => {
    expect(await start({ 表: { A1: "=C2+1", B1: 1, B2: 2, C1: "=B1:B2*10" } })).toMatchObject({ "表!A1": 21 });
    expect(await set("表", { B2: 3 })).toEqual({ "表!C2": 30, "表!A1": 31 });
  });

  test("a cell in the way gives #SPILL!, and frees the rest", async () => {
    await start({ 表: { A1: 1, A2: 2, A3: 3, C1: "=A1:A3" } });
    expect(await set("表", { C2: "x" })).toEqual({ "表!C1": "#SPILL!", "表!C3": null });
    expect(await set("表", { C2: null })).toEqual({ "表!C1": 1, "表!C2": 2, "表!C3": 3 });
  });

  test("two arrays do not overlap", async () => {
    expect(await start({ 表: { A1: 1, A2: 2, C1: "=A1:A2", B2: "=TRANSPOSE(A1:A2)" } })).toMatchObject({
      "表!C1": expect.anything(),
    });
    const results = await set("表", { A1: 5 });
    const blocked = Object.values({ ...results }).filter((value) => value === "#SPILL!");
    expect(blocked.length).toBeLessThanOrEqual(1);
  });

  test("a shorter array takes back what it filled", async () => {
    await start({ 表: { A1: 1, A2: 1, A3: 0, C1: "=FILTER(A1:A3,A1:A3=1)" } });
    expect(await set("表", { A2: 0 })).toEqual({ "表!C1": 1, "表!C2": null });
  });

  test("deleting the formula takes back its array", async () => {
    await start({ 表: { A1: 1, A2: 2, C1: "=A1:A2", D1: "=C2" } });
    expect(await set("表", { C1: null })).toEqual({ "表!D1": 0 });
  });
});

describe("circular references", () => {
  test("show 0, and what follows is calculated from that", async () => {
    expect(await start({ 表: { A1: "=B1+1", B1: "=A1+1", C1: "=B1+5", D1: 3, E1: "=D1" } })).toEqual({
      "表!A1": 0,
      "表!B1": 0,
      "表!C1": 5,
      "表!E1": 3,
    });
  });

  test("a formula that reads its own cell", async () => {
    expect(await start({ 表: { A1: "=SUM(A1:A3)", A2: 1 } })).toEqual({ "表!A1": 0 });
  });

  test("an opened circle calculates again", async () => {
    await start({ 表: { A1: "=B1+1", B1: "=A1+1" } });
    expect(await set("表", { B1: 10 })).toEqual({ "表!A1": 11 });
  });
});

describe("custom functions", () => {
  const matrix = (optional = false) => ({ name: "m", optional, dimensionality: "matrix", repeating: false }) as const;
  const scalar = (optional = false) => ({ name: "s", optional, dimensionality: "scalar", repeating: false }) as const;

  function register(parameters: CustomFunction["parameters"], call: CustomFunction["call"], acceptsErrors = false) {
    calculator.registerFunctions([{ id: "F", name: "PERF.F", parameters, call, acceptsErrors }]);
  }

  test("get arrays, blanks as 0, and null for what is left out", async () => {
    const seen: unknown[] = [];
    register([matrix(), matrix(true), scalar(true)], (args) => seen.push(args) && 1);
    await start({ 表: { A1: 1, A3: "x", B1: "=PERF.F(A1:A3)", B2: "=PERF.F(A1,A2)", B3: "=PERF.F(2,,TRUE)" } });
    expect(seen).toHaveLength(3);
    expect(seen).toEqual(
      expect.arrayContaining([
        [[[1], [0], ["x"]], null, null],
        [[[1]], [[0]], null],
        [[[2]], null, true],
      ]),
    );
  });

  test("give arrays, which spill", async () => {
    register([matrix()], ([rows]) => (rows as number[][]).map((row) => row.map((value) => value / 2)));
    expect(await start({ 表: { A1: 2, A2: 4, B1: "=PERF.F(A1:A2)" } })).toEqual({ "表!B1": 1, "表!B2": 2 });
  });

  test("are called once for each value where a single one is wanted", async () => {
    register([scalar(), scalar()], ([a, b]) => Number(a) * Number(b));
    expect(await start({ 表: { A1: 2, A2: 4, C1: 10, B1: "=PERF.F(A1:A2,C1)" } })).toEqual({
      "表!B1": 20,
      "表!B2": 40,
    });
  });

  test.each([
    ["an error object", () => ({ error: "#N/A", message: "没有" }), "#N/A"],
    [
      "an exception",
      () => {
        throw new Error("fault");
      },
      "#VALUE!",
    ],
    ["NaN", () => NaN, "#NUM!"],
    ["Infinity", () => Infinity, "#NUM!"],
    ["an empty text", () => "", ""],
    ["nothing", () => undefined, 0],
    ["null", () => null, 0],
    ["a ragged array", () => [[1], [2, 3]], "#VALUE!"],
    ["an empty array", () => [], "#VALUE!"],
    ["a flat array", () => [1, 2], "#VALUE!"],
    ["an object", () => ({}), "#VALUE!"],
    ["a logical value", () => true, true],
    ["an unknown error", () => ({ error: "#HUH!" }), "#VALUE!"],
  ])("%s as result", async (_, call, value) => {
    register([], call);
    expect(await start({ 表: { A1: "=PERF.F()" } })).toEqual({ "表!A1": value });
  });

  test("one that throws does not stop the engine", async () => {
    register([matrix()], () => {
      throw new Error("fault");
    });
    await start({ 表: { A1: 1, B1: "=PERF.F(A1)", C1: "=A1+1" } });
    expect(await set("表", { A1: 2 })).toEqual({ "表!C1": 3 });
  });

  test("an error among the arguments is the result", async () => {
    register([matrix()], () => 1);
    expect(await start({ 表: { A1: "=1/0", A2: 1, B1: "=PERF.F(A1:A2)" } })).toMatchObject({ "表!B1": "#DIV/0!" });
  });

  test("unless the function takes errors", async () => {
    const seen: unknown[] = [];
    register([matrix()], (args) => seen.push(args) && "ok", true);
    expect(await start({ 表: { A1: "=1/0", A2: 1, B1: "=PERF.F(A1:A2)" } })).toMatchObject({ "表!B1": "ok" });
    expect(seen).toEqual([[[[{ error: "#DIV/0!" }], [1]]]]);
  });

  test("too few or too many arguments", async () => {
    register([scalar(), scalar(true)], () => 1);
    expect(await start({ 表: { A1: "=PERF.F()", A2: "=PERF.F(1,2,3)", A3: "=PERF.F(1)" } })).toEqual({
      "表!A1": "#VALUE!",
      "表!A2": "#VALUE!",
      "表!A3": 1,
    });
  });

  test("repeated parameters come together", async () => {
    const seen: unknown[] = [];
    register(
      [scalar(), { name: "r", optional: false, dimensionality: "matrix", repeating: true }],
      (args) => seen.push(args) && 1,
    );
    await start({ 表: { A1: 1, B1: "=PERF.F(9,A1,2)" } });
    expect(seen).toEqual([[9, [[[1]], [[2]]]]]);
  });

  test("#NAME? until they are registered, whatever the case, also as the file writes them", async () => {
    expect(await start({ 表: { A1: 3, B1: "=PERF.F(A1)", B2: "=perf.f(A1)", B3: "=_xldudf_PERF_F(A1)" } })).toEqual({
      "表!B1": "#NAME?",
      "表!B2": "#NAME?",
      "表!B3": "#NAME?",
    });
    register([scalar()], ([value]) => Number(value) + 1);
    expect(byAddress(await calculator.calculate())).toEqual({ "表!B1": 4, "表!B2": 4, "表!B3": 4 });
  });
});

describe("sheets", () => {
  test("a renamed sheet is known by its new name", async () => {
    await start({ 资金: { A1: 1 }, 汇总: { A1: "=资金!A1" } });
    calculator.renameSheet("资金", "2023 年");
    calculator.setCells("汇总", cellsOf({ A1: "='2023 年'!A1", A2: "=资金!A1" }));
    expect(byAddress(await calculator.calculate())).toEqual({ "汇总!A1": 1, "汇总!A2": "#REF!" });
  });

  test("a deleted sheet is known no more", async () => {
    await start({ 资金: { A1: 1 }, 汇总: { A1: "=资金!A1+1" } });
    calculator.removeSheet("资金");
    calculator.setCells("汇总", cellsOf({ A1: "=#REF!+1", A2: "=资金!A1" }));
    expect(byAddress(await calculator.calculate())).toEqual({ "汇总!A1": "#REF!", "汇总!A2": "#REF!" });
  });

  test("a sheet that comes later is found", async () => {
    await start({ 汇总: { A1: "=资金!A1" } });
    calculator.addSheet({ id: "new", name: "资金" });
    calculator.setCells("new", cellsOf({ A1: 8 }));
    expect(byAddress(await calculator.calculate())).toEqual({ "汇总!A1": 8 });
  });

  test("names stand for what they refer to", async () => {
    await start({ 资金: { A1: 4, A2: 6 }, 汇总: { A1: "=SUM(支出)", A2: "=合计/2" } });
    calculator.setNames([
      { name: "支出", formula: "=资金!$A$1:$A$2" },
      { name: "合计", formula: "=资金!$A$1+资金!$A$2" },
    ]);
    expect(byAddress(await calculator.calculate())).toEqual({ "汇总!A1": 10, "汇总!A2": 5 });
    expect(await set("资金", { A1: 10 })).toEqual({ "汇总!A1": 16, "汇总!A2": 8 });
  });
});
