import { Big, roundHalfUp, toBig } from "../domain/decimal";
import type { CellValue } from "../domain/cell";
import type { Completion, Flag } from "../domain/reading";
import { numberLiteral } from "./formula";

/** A completion as plain Excel arithmetic on the cell of the actual value. */
export interface NativeCompletion {
  /** The rate, neither rounded nor capped. */
  readonly rate: string;
  /** The condition under which the target is met. */
  readonly met: string;
}

/** Flags that do not say that the actual value was converted or doubted: the same arithmetic holds for another number. */
const ARITHMETIC_FLAGS: ReadonlySet<Flag> = new Set<Flag>([
  "超150%",
  "约数",
  "严格大于",
  "严格小于",
  "方向不明",
  "方向词",
  "超出上限",
  "四舍五入到100",
  "中文数字",
  "全角",
  "零实际",
  "零目标",
  "负值",
  "人工认定",
]);

/**
 * The arithmetic of a numeric target against an actual that is a plain number, for as long as the target stays as it was
 * read. Null for texts, conversions and everything else that Excel cannot read again, and wherever the arithmetic does not
 * give exactly what was worked out.
 */
export function nativeCompletion(
  completion: Completion,
  actual: CellValue,
  reference: string,
  tolerance: number,
): NativeCompletion | null {
  const { target } = completion;
  const [quantity] = target.quantities;
  const given = typeof actual === "number" ? toBig(actual) : null;
  if (!given || !quantity || completion.actual.form !== "quantity" || completion.actual.nearness !== "exact")
    return null;
  if (target.change !== 0 || target.parts.length > 0) return null;
  if (![...completion.flags, ...target.flags, ...completion.actual.flags].every((flag) => ARITHMETIC_FLAGS.has(flag)))
    return null;
  for (const bound of [quantity.value, quantity.value.div(quantity.scale)]) {
    const shape = shapeOf(completion, bound, given, tolerance);
    if (shape && agrees(shape, completion)) return shape.formula(reference);
  }
  return null;
}

interface Shape {
  readonly rate: Big;
  readonly met: boolean;
  readonly formula: (reference: string) => NativeCompletion;
}

function shapeOf(completion: Completion, bound: Big, given: Big, tolerance: number): Shape | null {
  const { form, direction, comparator } = completion.target;
  if (form === "zero") {
    return {
      rate: new Big(given.eq(0) ? 1 : 0),
      met: given.eq(0),
      formula: (reference) => ({ rate: `IF(${reference}=0,1,0)`, met: `${reference}=0` }),
    };
  }
  if (bound.lte(0)) return null;
  if (form === "range") return rangeShape(bound, given);
  if (!["atLeast", "moreThan", "atMost", "lessThan", "equal", "bare", "about"].includes(form)) return null;
  if (direction === "approx")
    return forward(bound, given, ">=", bound.times(new Big(1).minus(new Big(String(tolerance)))));
  if (direction === "up") return forward(bound, given, comparator === ">" ? ">" : ">=", bound);
  if (direction === "down") return backward(bound, given, comparator === "<" ? "<" : "<=");
  return null;
}

function forward(bound: Big, given: Big, sign: ">" | ">=", least: Big): Shape {
  return {
    rate: given.div(bound),
    met: sign === ">" ? given.gt(least) : given.gte(least),
    formula: (reference) => ({
      rate: `${reference}/${numberLiteral(bound)}`,
      met: `${reference}${sign}${numberLiteral(least)}`,
    }),
  };
}

function backward(bound: Big, given: Big, sign: "<" | "<="): Shape {
  return {
    rate: given.eq(0) ? new Big(1) : bound.div(given),
    met: sign === "<" ? given.lt(bound) : given.lte(bound),
    formula: (reference) => ({
      rate: `IF(${reference}=0,1,${numberLiteral(bound)}/${reference})`,
      met: `${reference}${sign}${numberLiteral(bound)}`,
    }),
  };
}

function rangeShape(low: Big, given: Big): Shape {
  return {
    rate: given.lt(low) ? given.div(low) : new Big(1),
    met: given.gte(low),
    formula: (reference) => ({
      rate: `MIN(1,${reference}/${numberLiteral(low)})`,
      met: `${reference}>=${numberLiteral(low)}`,
    }),
  };
}

/** More digits than any rate prints; the two ways of dividing may differ in the last of thirty. */
const COMPARED_DIGITS = 15;

function agrees(shape: Shape, completion: Completion): boolean {
  if (completion.rate === null || shape.met !== (completion.verdict === "met")) return false;
  if (completion.verdict !== "met" && completion.verdict !== "unmet") return false;
  return roundHalfUp(shape.rate, COMPARED_DIGITS).eq(roundHalfUp(completion.rate, COMPARED_DIGITS));
}
