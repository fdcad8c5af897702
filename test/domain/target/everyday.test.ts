import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { ActualReading, ReadContext, TargetReading } from "../../../src/domain/reading";
import { readActualParsed } from "../../../src/domain/target/actual";
import { readEveryday } from "../../../src/domain/target/everyday";
import { readForm } from "../../../src/domain/target/forms";
import { readActual, readTarget } from "../../../src/domain/target";
import { outerComparator, outerUnit } from "../../../src/domain/target/outside";
import { parse } from "../../../src/domain/target/phrases";

interface Reading {
  readonly target: TargetReading;
  readonly actual: ActualReading;
}

/** As the grammar reads the text. */
function byGrammar(text: string, context: ReadContext | undefined): Reading {
  const parsed = parse(text);
  const target = readForm({
    parsed,
    context,
    outer: context === undefined ? null : outerUnit(context),
    outerComparator: context === undefined ? null : outerComparator(context),
  });
  return { target, actual: readActualParsed(parsed) };
}

/** Whether the direct way read the text at all. */
function expectSame(text: string, context?: ReadContext): boolean {
  const parsed = readEveryday(text);
  if (parsed === null) return false;
  expect(parsed.plain).toBe(parse(text).plain);
  const direct: Reading = { target: readTarget(text, context), actual: readActual(text) };
  // What was read must not change with the next text.
  readEveryday("超过987万元左右");
  expect(direct).toEqual(byGrammar(text, context));
  return true;
}

const CONTEXTS: readonly (ReadContext | undefined)[] = [
  undefined,
  { name: "受益人数（万人）" },
  { name: "办理时限", kind: "时效指标", unit: "天" },
  { operator: "≤", kind: "成本指标", name: "会议费" },
];

describe("an everyday text is read as the grammar reads it", () => {
  const cells = ["target-cases.json", "more-target-cases.json"].flatMap((file) => {
    const cases = JSON.parse(readFileSync(join(__dirname, "../../data", file), "utf8")) as {
      target: unknown;
      actual: unknown;
    }[];
    return cases.flatMap((each) => [String(each.target), String(each.actual)]);
  });

  test("every text of the cases", () => {
    const read = [...new Set(cells)].filter((text) =>
      CONTEXTS.map((context) => expectSame(text, context)).includes(true),
    );
    expect(read.length).toBeGreaterThan(250);
  });

  const number = fc.oneof(
    fc.integer({ min: 0, max: 99_999_999 }).map(String),
    fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 999 })).map((parts) => parts.join(".")),
    fc.constantFrom(
      "1,200",
      "1，200",
      "120，135",
      "12,345.60",
      "2023",
      "20231231",
      "2023.12",
      "45000",
      "1/3",
      "３００",
    ),
  );
  const before = fc.constantFrom(
    ..."≥ ≤ > < = ≧ >= ＞ 不少于 不低于 不超过 至少 达到 控制在 超 约 近 增长 下降 较上年增长 上限 从 共 实现 完成 全年 第 附件 每人 下降至".split(
      " ",
    ),
    "",
    "不低于出资额的",
  );
  const behind = fc.constantFrom(
    ..."% ‰ 个 家次 万 万元 亿元 万亿元 人 人次 个百分点 倍 天 个工作日 元/人 次/年 年 月 季度 GWh km G 成 号 余人 多家 几个 级 标段 （人次） +".split(
      " ",
    ),
    "",
  );
  const end = fc.constantFrom(
    ..."以上 以下 以内 内 左右 起 及以上 封顶 项目 水平 自然村 以上项目 。 ，其中 ± -5 至 （含） 且 建成 未完成".split(
      " ",
    ),
    "",
    "",
    "",
  );
  const blank = fc.constantFrom("", "", " ", "\u3000", "\u200b");

  test("whatever is put around a number", () => {
    fc.assert(
      fc.property(before, blank, number, blank, behind, blank, end, fc.constantFrom(...CONTEXTS), (...pieces) => {
        const context = pieces.pop() as ReadContext | undefined;
        expectSame(pieces.join(""), context);
      }),
      { numRuns: 15_000 },
    );
  });

  test("random characters of the grammar", () => {
    const alphabet = [
      ..."0123456789.,%≥≤>～-/（），。 　１％＞约近超达约余多成号第每人次家个项元倍万亿年月天内以上下降增长至到从高于完好",
    ];
    const text = fc.array(fc.constantFrom(...alphabet), { maxLength: 9 }).map((characters) => characters.join(""));
    fc.assert(
      fc.property(text, (written) => {
        expectSame(written);
      }),
      { numRuns: 20_000 },
    );
  });
});
