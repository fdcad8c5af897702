import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { CellValue } from "../../src/domain/cell";
import { complete } from "../../src/domain/completion";
import { roundHalfUp } from "../../src/domain/decimal";
import type { Completion, Flag, ReadContext } from "../../src/domain/reading";

interface Case {
  readonly id: number;
  readonly target: CellValue;
  readonly actual: CellValue;
  readonly completionRate: number | null;
  readonly verdict: string;
  readonly direction?: string;
  readonly flags: readonly Flag[];
  readonly context?: ReadContext;
}

/** What the notes of the published cases say about the sheet around them. */
const AROUND: Readonly<Record<number, ReadContext>> = { 45: { name: "新增培育工业电子商务平台（个）" } };

function casesOf(file: string): readonly Case[] {
  return JSON.parse(readFileSync(join(__dirname, "../data", file), "utf8")) as Case[];
}

function printed({ rate }: Completion): number | null {
  return rate === null ? null : roundHalfUp(rate, 4).toNumber();
}

describe.each(["target-cases.json", "more-target-cases.json"])("%s", (file) => {
  test.each(casesOf(file).map((each) => [each.id, String(each.target), String(each.actual), each] as const))(
    "%d: %s against %s",
    (_id, _target, _actual, each) => {
      const completion = complete(each.target, each.actual, each.context ?? AROUND[each.id]);
      expect({ verdict: completion.verdict, rate: printed(completion) }).toEqual({
        verdict: each.verdict,
        rate: each.completionRate,
      });
      if (each.direction !== undefined) expect(completion.target.direction).toBe(each.direction);
      expect(completion.flags).toEqual(expect.arrayContaining([...each.flags]));
    },
  );
});

test("all published cases are there", () => {
  expect(casesOf("target-cases.json")).toHaveLength(153);
  expect(casesOf("more-target-cases.json").length).toBeGreaterThanOrEqual(300);
});
