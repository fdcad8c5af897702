import { FEW_FAULTS } from "./support/errors";
import { described, runAll } from "./support/runAll";

/** `npm run faults` does the same with every error of Excel and writes docs/faults.md. */
test("whichever request fails, the workbook is as it was or complete, or the person is told where it is not", async () => {
  const all = await runAll(FEW_FAULTS);
  const results = all.flatMap(({ name, results: own }) => own.map((result) => ({ name, result })));
  const broken = results.filter(({ result }) => result.outcome === "broken");
  expect(broken.map(({ name, result }) => described(name, result))).toEqual([]);
  // A single failure leaves nothing behind, whatever had been done of the request.
  const once = results.filter(({ result }) => !result.fault.persistent && result.outcome === "named");
  expect(once.map(({ name, result }) => described(name, result))).toEqual([]);
  expect(all.length).toBeGreaterThanOrEqual(8);
  expect(new Set(results.map(({ result }) => result.outcome))).toEqual(new Set(["asBefore", "complete", "named"]));
}, 120_000);
