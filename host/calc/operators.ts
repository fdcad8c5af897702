import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  NullValueObject,
  StringValueObject,
} from "./packages";
import { numberText } from "./excelText";

/**
 * Excel's operators. Univer's own treat "" as blank, divide by multiplying with a reciprocal (49*(1/49) ≠ 1 where Excel
 * divides 49 by 49), turn numbers into text with 17 digits and hand a single cell on as a one-cell array; these do as Excel does.
 */
type Scalar = (left: BaseValueObject, right: BaseValueObject) => BaseValueObject;

/** A single cell arrives as a one-cell array: its value. */
export function single(value: BaseValueObject): BaseValueObject {
  if (!value.isArray()) return value;
  const array = value as ArrayValueObject;
  if (array.getRowCount() !== 1 || array.getColumnCount() !== 1) return value;
  return array.get(0, 0) ?? NullValueObject.create();
}

function size(value: BaseValueObject): { rows: number; columns: number } {
  if (!value.isArray()) return { rows: 1, columns: 1 };
  const array = value as ArrayValueObject;
  return { rows: array.getRowCount(), columns: array.getColumnCount() };
}

/** One row or column is repeated; beyond the end of a longer side there is #N/A. */
function element(value: BaseValueObject, row: number, column: number): BaseValueObject {
  if (!value.isArray()) return value;
  const { rows, columns } = size(value);
  const r = rows === 1 ? 0 : row;
  const c = columns === 1 ? 0 : column;
  if (r >= rows || c >= columns) return ErrorValueObject.create(ErrorType.NA);
  return (value as ArrayValueObject).get(r, c) ?? NullValueObject.create();
}

/** Applies a scalar operation to values or, element by element, to arrays. */
export function broadcast(first: BaseValueObject, second: BaseValueObject, apply: Scalar): BaseValueObject {
  const left = single(first);
  const right = single(second);
  if (!left.isArray() && !right.isArray()) return apply(left, right);
  const rows = Math.max(size(left).rows, size(right).rows);
  const columns = Math.max(size(left).columns, size(right).columns);
  const values = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => apply(element(left, row, column), element(right, row, column))),
  );
  return arrayValue(values);
}

/** A value of the engine from rows of values. */
export function arrayValue(values: BaseValueObject[][]): ArrayValueObject {
  return ArrayValueObject.create({
    calculateValueList: values,
    rowCount: values.length,
    columnCount: values[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function toNumber(value: BaseValueObject): number | BaseValueObject {
  if (value.isError()) return value;
  if (value.isNull()) return 0;
  if (value.isNumber()) return Number(value.getValue());
  if (value.isBoolean()) return value.getValue() ? 1 : 0;
  const text = String(value.getValue());
  if (text.trim() === "") return ErrorValueObject.create(ErrorType.VALUE);
  const converted = value.convertToNumberObjectValue();
  return converted.isNumber() ? Number(converted.getValue()) : ErrorValueObject.create(ErrorType.VALUE);
}

function number(value: number): BaseValueObject {
  return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
}

function arithmetic(compute: (left: number, right: number) => BaseValueObject): Scalar {
  return (left, right) => {
    const a = toNumber(left);
    if (typeof a !== "number") return a;
    const b = toNumber(right);
    return typeof b === "number" ? compute(a, b) : b;
  };
}

/** Excel shows 0 where the difference of two doubles is only their rounding. */
function sum(left: number, right: number): BaseValueObject {
  const result = left + right;
  const noise = Math.abs(result) < 1e-15 * Math.max(Math.abs(left), Math.abs(right));
  return number(noise ? 0 : result);
}

const plus = arithmetic(sum);
const minus = arithmetic((left, right) => sum(left, -right));
const times = arithmetic((left, right) => number(left * right));
const divided = arithmetic((left, right) =>
  right === 0 ? ErrorValueObject.create(ErrorType.DIV_BY_ZERO) : number(left / right),
);
const power = arithmetic((left, right) => {
  if (left === 0 && right === 0) return ErrorValueObject.create(ErrorType.NUM);
  if (left === 0 && right < 0) return ErrorValueObject.create(ErrorType.DIV_BY_ZERO);
  return number(left ** right);
});

/** Text as `&` sees it. */
function textOf(value: BaseValueObject): string {
  if (value.isNull()) return "";
  if (value.isBoolean()) return value.getValue() ? "TRUE" : "FALSE";
  return value.isNumber() ? numberText(Number(value.getValue())) : String(value.getValue());
}

const joined: Scalar = (left, right) => {
  if (left.isError()) return left;
  if (right.isError()) return right;
  return StringValueObject.create(textOf(left) + textOf(right));
};

const COLLATOR = new Intl.Collator("zh-CN", { sensitivity: "accent", numeric: false });

/** Numbers before texts before logical values; a blank is what the other side is. */
function rank(value: BaseValueObject): number {
  return value.isNumber() ? 0 : value.isString() ? 1 : 2;
}

function blankLike(other: BaseValueObject): BaseValueObject {
  if (other.isString()) return StringValueObject.create("");
  return other.isBoolean() ? BooleanValueObject.create(false) : NumberValueObject.create(0);
}

function order(first: BaseValueObject, second: BaseValueObject): number {
  const left = first.isNull() ? blankLike(second) : first;
  const right = second.isNull() ? blankLike(first) : second;
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (left.isNumber()) {
    const a = Number(left.getValue());
    const b = Number(right.getValue());
    // Excel compares 15 significant digits.
    return a === b || a.toPrecision(15) === b.toPrecision(15) ? 0 : a - b;
  }
  if (left.isBoolean()) return Number(left.getValue()) - Number(right.getValue());
  const a = String(left.getValue()).toLowerCase();
  const b = String(right.getValue()).toLowerCase();
  return a === b ? 0 : COLLATOR.compare(a, b) || (a < b ? -1 : 1);
}

const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

class Operator extends BaseFunction {
  override minParams = 2;
  override maxParams = 2;

  constructor(
    name: string,
    private readonly apply: Scalar,
  ) {
    super(name);
  }

  override calculate(left: BaseValueObject, right: BaseValueObject): BaseValueObject {
    return broadcast(left, right, this.apply);
  }
}

class Comparison extends BaseFunction {
  override minParams = 2;
  override maxParams = 2;
  private operator = "=";

  /** The engine's operator node says which comparison is meant just before it calculates. */
  setCompareType(operator: string): void {
    this.operator = operator;
  }

  override calculate(left: BaseValueObject, right: BaseValueObject): BaseValueObject {
    const holds = COMPARISONS[this.operator] ?? (() => false);
    return broadcast(left, right, (a, b) => {
      if (a.isError()) return a;
      if (b.isError()) return b;
      return BooleanValueObject.create(holds(order(a, b)));
    });
  }
}

/** CONCATENATE and `&`. */
class Concatenation extends BaseFunction {
  override minParams = 1;
  override maxParams = 255;

  override calculate(...values: BaseValueObject[]): BaseValueObject {
    const empty: BaseValueObject = StringValueObject.create("");
    return values.reduce((before, value) => broadcast(before, value, joined), empty);
  }
}

/** Executors to take the place of Univer's of the same names. */
export function excelOperators(): readonly BaseFunction[] {
  return [
    new Operator("PLUS", plus),
    new Operator("MINUS", minus),
    new Operator("MULTIPLY", times),
    new Operator("DIVIDED", divided),
    new Operator("POWER", power),
    new Comparison("COMPARE"),
    new Concatenation("CONCATENATE"),
  ];
}
