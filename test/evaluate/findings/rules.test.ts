import { describe, expect, test } from "@jest/globals";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { FINDING_RULES } from "../../../src/evaluate/findings";
import { evaluateTables } from "../tables";

describe("the list of rules", () => {
  test("every rule has an id of its own and says where it comes from", () => {
    const ids = FINDING_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, reference } of FINDING_RULES) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
      expect(reference).not.toBe("");
    }
  });

  test("every rule has a case in these tests", () => {
    const tests = readdirSync(__dirname)
      .filter((name) => name.endsWith(".test.ts") && name !== "rules.test.ts")
      .map((name) => readFileSync(join(__dirname, name), "utf8"))
      .join("\n");
    for (const { id } of FINDING_RULES) expect(tests).toContain(`"${id}`);
  });

  test("both languages tell the same finding", () => {
    const table = {
      columns: ["name 市", "allocated 下达", "spent 支出"],
      rows: [
        ["甲", 1, 2],
        ["合计", 3, 2],
      ],
    };
    const zh = evaluateTables([table]).findings;
    const en = evaluateTables([table], { locale: "en-US" }).findings;
    expect(en.map(({ rule, at }) => [rule, at])).toEqual(zh.map(({ rule, at }) => [rule, at]));
    expect(zh.length).toBeGreaterThan(0);
    for (const finding of [...zh, ...en]) {
      for (const text of [finding.message, finding.why, finding.action])
        expect(text).not.toMatch(/undefined|NaN|\[object/);
    }
    for (const { why, action } of en) expect(`${why}${action}`).not.toMatch(/[\u4e00-\u9fff]{4}/);
  });
});
