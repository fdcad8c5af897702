import { Big, compare, ONE, ZERO } from "../decimal";
import type { Flag, Quantity } from "../reading";
import { baseUnit, dimensionOf } from "../target/dimension";
import { measureOf } from "../target/measures";
import { readPercent } from "./percent";
import { comparePers, isNear, NEAR, persOf } from "./pers";

/** A target and an actual value in one unit, or the flag that says why they cannot be compared. */
export interface Aligned {
  readonly target: Big;
  readonly actual: Big;
  readonly flags: readonly Flag[];
  /** A person must look. */
  readonly doubt: boolean;
}

const TWO = new Big(2);
const NO_FLAGS: readonly Flag[] = [];
/** Two amounts of money whose ratio is outside are not both in 元. */
const NEAR_IN_YUAN = 1000;
/** Brings two quantities to one unit. `down`: less is better. */
export function align(target: Quantity, actual: Quantity, down: boolean): Aligned {
  if (target.unit === actual.unit)
    return target.unit === "" ? bothBare(target, actual, down) : sameUnit(target, actual);
  if (actual.unit === "") return bareActual(target, actual, down);
  if (target.unit === "") return bareTarget(target, actual);
  return twoUnits(target, actual);
}

function aligned(target: Big, actual: Big, flags: readonly Flag[] = NO_FLAGS): Aligned {
  return { target, actual, flags, doubt: false };
}

function doubt(target: Quantity, actual: Quantity, flag: Flag): Aligned {
  return { target: target.value, actual: actual.value, flags: [flag], doubt: true };
}

function written({ value, scale }: Quantity): Big {
  return value.div(scale);
}

/** More than nothing and less than one. */
function isBelowOne(value: Big): boolean {
  return value.e < 0 && value.s > 0 && value.c[0] !== 0;
}

function isScaled({ scale }: Quantity): boolean {
  return compare(scale, ONE) > 0;
}

function sameUnit(target: Quantity, actual: Quantity): Aligned {
  const converted = target.scale !== actual.scale && dimensionOf(target.unit) === "money";
  return aligned(target.value, actual.value, converted ? ["单位折算"] : NO_FLAGS);
}

/** 100 beside 0.98 is a percentage whose sign was left out; 40 beside 0.5 may be one. */
function bothBare(target: Quantity, actual: Quantity, down: boolean): Aligned {
  if (isScaled(target) !== isScaled(actual)) return oneScaled(target, actual);
  // 0.98 beside 99: one of them lost its percent sign.
  if (isBelowOne(target.value) && actual.value.gt(target.value.times(30))) return doubt(target, actual, "疑似单位省略");
  if (down || compare(actual.value, ZERO) <= 0 || compare(actual.value, ONE) > 0 || compare(target.value, TWO) < 0)
    return aligned(target.value, actual.value);
  const hundredfold = actual.value.times(100);
  if (actual.value.eq(1)) {
    return target.value.eq(100) ? doubt(target, actual, "疑似单位省略") : aligned(target.value, actual.value);
  }
  const isPercent = target.value.gte(50) && target.value.lte(100) && hundredfold.times(2).gte(target.value);
  if (isPercent) return aligned(target.value, hundredfold, ["百分比折算"]);
  if (hundredfold.gt(target.value.times(3))) return aligned(target.value, actual.value);
  return doubt(target, actual, "疑似单位省略");
}

/** 200万 beside 250 (a scale was left out), or 3000 beside 1.2万. */
function oneScaled(target: Quantity, actual: Quantity): Aligned {
  if (actual.value.c[0] === 0 || target.value.c[0] === 0 || isNear(target.value, actual.value)) {
    return aligned(target.value, actual.value);
  }
  return doubt(target, actual, "疑似单位省略");
}

function bareActual(target: Quantity, actual: Quantity, down: boolean): Aligned {
  const dimension = dimensionOf(target.unit);
  if (dimension === "ratio") return percentTarget(target, actual, down);
  const per = bareBesidePer(target, actual);
  if (per !== null) return per;
  if (target.implied === true && !isScaled(actual)) return impliedScale(target, actual, dimension);
  // 3/5 and 0.6 are shares of something; nobody counts so.
  if (isCount(dimension) && isBelowOne(actual.value) && compare(target.value, TWO) >= 0) {
    return doubt(target, actual, "疑似单位省略");
  }
  if (!isScaled(target) || isScaled(actual)) return aligned(target.value, actual.value);
  if (actual.value.c[0] === 0 || target.value.c[0] === 0) return aligned(target.value, actual.value);
  // A column of 万元 leaves the unit out as a matter of course; 万家次 and 亿元 may be meant either way.
  const inUnit = actual.value.times(target.scale);
  if (
    dimension === "money" &&
    target.scale.lt(1e8) &&
    isNear(target.value, inUnit) &&
    !isNear(target.value, actual.value)
  ) {
    return aligned(target.value, inUnit, ["疑似单位省略"]);
  }
  return oneScaled(target, actual);
}

/** Unit and scale outside the cells hold for both, unless the numbers tell that one was written in another scale. */
function impliedScale(target: Quantity, actual: Quantity, dimension: string): Aligned {
  const inUnit = actual.value.times(target.scale);
  if (actual.value.c[0] === 0 || target.value.c[0] === 0) return aligned(target.value, inUnit);
  const ratio = isScaled(target) ? NEAR : NEAR_IN_YUAN;
  if ((isScaled(target) || dimension === "money") && !isNear(target.value, inUnit, ratio)) {
    return doubt(target, actual, "疑似单位省略");
  }
  return aligned(target.value, inUnit);
}

/** 12 beside 每月1次 or 每县1个: the total of the year or of all, unless it is about the same number. Null for other pairs. */
function bareBesidePer(target: Quantity, actual: Quantity): Aligned | null {
  if (target.implied === true) return null;
  const pers = persOf(target.unit);
  if (pers.length === 0 || dimensionOf(baseUnit(target.unit)) === "money") return null;
  const compared = comparePers(target, { ...actual, unit: baseUnit(target.unit) });
  if (compared === null) return doubt(target, actual, "单位不一致");
  return aligned(target.value.times(compared.times), actual.value, compared.flags);
}

function percentTarget(target: Quantity, actual: Quantity, down: boolean): Aligned {
  const goal = written(target);
  // Both from cells that show percent: 0.95 beside 96.
  if (target.implied === true && goal.lte(1) && actual.value.gte(goal.times(30)) && !down) {
    return aligned(target.value.times(100), actual.value.times(target.scale), ["百分比折算"]);
  }
  if (target.implied === true && goal.lte(1) && actual.value.lte(1.5)) {
    return aligned(target.value, actual.value.times(target.scale));
  }
  switch (readPercent(goal, actual.value, down)) {
    case "number":
      return aligned(
        target.value,
        actual.value.times(target.scale),
        target.implied === true ? NO_FLAGS : ["百分比折算"],
      );
    case "fraction":
      return aligned(target.value, actual.value, ["百分比折算"]);
    default:
      return doubt(target, actual, "疑似单位省略");
  }
}

function bareTarget(target: Quantity, actual: Quantity): Aligned {
  if (dimensionOf(actual.unit) === "ratio") {
    const share = target.value.gt(1.5) ? written(actual) : actual.value;
    if (share.c[0] !== 0 && share.gt(target.value.times(4))) return doubt(target, actual, "单位不一致");
    return aligned(target.value, share, ["百分比折算"]);
  }
  if (!isScaled(actual) || actual.value.c[0] === 0 || target.value.c[0] === 0)
    return aligned(target.value, actual.value);
  if (
    dimensionOf(actual.unit) === "money" &&
    !isNear(target.value, actual.value) &&
    isNear(target.value, written(actual))
  ) {
    return aligned(target.value, written(actual), ["疑似单位省略"]);
  }
  return oneScaled(target, actual);
}

function twoUnits(target: Quantity, actual: Quantity): Aligned {
  const pers = comparePers(target, actual);
  if (pers === null) return doubt(target, actual, "单位不一致");
  const [left, right] = [measureOf(baseUnit(target.unit)), measureOf(baseUnit(actual.unit))];
  const goal = target.value.times(pers.times);
  if (left !== undefined && right !== undefined && left.same === right.same)
    return aligned(goal, actual.value, pers.flags);
  const [from, to] = [dimensionOf(target.unit), dimensionOf(actual.unit)];
  if (from === to && left !== undefined && right !== undefined) {
    const flags: Flag[] = [...pers.flags, "单位折算"];
    return aligned(goal.times(left.factor), actual.value.times(right.factor), flags);
  }
  if (isMultiple(from, to)) return aligned(target.value, actual.value, ["单位折算"]);
  if (!isCount(from) || !isCount(to) || !isNear(target.value, actual.value)) return doubt(target, actual, "单位不一致");
  return aligned(goal, actual.value, [...pers.flags, "单位不一致"]);
}

/** 1.5倍 and 180 %: a multiple is a hundred percent. */
function isMultiple(from: string, to: string): boolean {
  return (from === "multiple" && to === "ratio") || (from === "ratio" && to === "multiple");
}

function isCount(dimension: string): boolean {
  return dimension.startsWith("count:") || dimension.startsWith("people:") || dimension === "unknown";
}
