import {
  BaseFunction,
  BooleanValueObject,
  type ArrayValueObject,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from "./packages";
import type { CustomFunction } from "./calculator";
import { arrayValue, single } from "./operators";

type Parameter = CustomFunction["parameters"][number];

/** What an error may look like among the results of a function: its Excel text. */
const ERRORS: ReadonlySet<string> = new Set(Object.values(ErrorType));

/** An add-in's function as a function of the engine; nothing that it does can throw into the engine. */
export class AddinFunction extends BaseFunction {
  override minParams = -1;
  override maxParams = -1;

  constructor(private readonly definition: CustomFunction) {
    super(definition.name.toUpperCase());
  }

  override calculate(...values: BaseValueObject[]): BaseValueObject {
    const { parameters } = this.definition;
    const repeating = parameters.at(-1)?.repeating === true;
    const required = parameters.filter((parameter) => !parameter.optional && !parameter.repeating).length;
    if (values.length < required || (!repeating && values.length > parameters.length)) {
      return ErrorValueObject.create(ErrorType.VALUE);
    }
    if (!this.definition.acceptsErrors) {
      const error = values.map(firstError).find((found) => found !== null);
      if (error) return error;
    }
    return this.lifted(values);
  }

  /** Where a single value is wanted and an array is given, Excel calls the function once for each element. */
  private lifted(values: readonly BaseValueObject[]): BaseValueObject {
    const { parameters } = this.definition;
    const spread = values.map((value, index) => {
      const parameter = parameterAt(parameters, index);
      return parameter?.dimensionality === "scalar" ? single(value) : value;
    });
    const arrays = spread.filter(
      (value, index) => value.isArray() && parameterAt(parameters, index)?.dimensionality === "scalar",
    ) as ArrayValueObject[];
    if (arrays.length === 0) return this.called(spread);
    const rows = Math.max(...arrays.map((array) => array.getRowCount()));
    const columns = Math.max(...arrays.map((array) => array.getColumnCount()));
    return arrayValue(
      Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (_, column) =>
          single(
            this.called(
              spread.map((value) =>
                arrays.includes(value as ArrayValueObject) ? at(value as ArrayValueObject, row, column) : value,
              ),
            ),
          ),
        ),
      ),
    );
  }

  private called(values: readonly BaseValueObject[]): BaseValueObject {
    const { parameters } = this.definition;
    const repeating = parameters.at(-1)?.repeating === true;
    const fixed = repeating ? parameters.length - 1 : parameters.length;
    // A parameter that is left out arrives as null; repeated ones arrive together in one array.
    const args: unknown[] = Array.from({ length: fixed }, (_, index) => argument(values[index], parameters[index]));
    if (repeating) args.push(values.slice(fixed).map((value) => argument(value, parameters.at(-1))));
    try {
      return resultOf(this.definition.call(args));
    } catch {
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  }
}

function parameterAt(parameters: readonly Parameter[], index: number): Parameter | undefined {
  return parameters[index] ?? (parameters.at(-1)?.repeating ? parameters.at(-1) : undefined);
}

function at(array: ArrayValueObject, row: number, column: number): BaseValueObject {
  const value = array.get(array.getRowCount() === 1 ? 0 : row, array.getColumnCount() === 1 ? 0 : column);
  return value ?? NumberValueObject.create(0);
}

function firstError(value: BaseValueObject): BaseValueObject | null {
  if (value.isError()) return value;
  if (!value.isArray()) return null;
  let error: BaseValueObject | null = null;
  (value as ArrayValueObject).iterator((item) => {
    if (!item?.isError()) return undefined;
    error = item;
    return false;
  });
  return error;
}

function argument(value: BaseValueObject | undefined, parameter: Parameter | undefined): unknown {
  if (!value) return null;
  const matrix = parameter?.dimensionality === "matrix";
  if (!value.isArray()) {
    if (value.isNull()) return null;
    return matrix ? [[plain(value)]] : plain(value);
  }
  const rows: unknown[][] = (value as ArrayValueObject)
    .getArrayValue()
    .map((row) => Array.from(row, (item) => plain(item ?? null)));
  return matrix ? rows : rows[0]?.[0];
}

/** Desktop Excel hands a blank cell on as 0. */
function plain(value: BaseValueObject | null): unknown {
  if (value === null || value.isNull()) return 0;
  if (value.isError()) return { error: String(value.getValue()) };
  return value.getValue();
}

function resultOf(result: unknown): BaseValueObject {
  if (!Array.isArray(result)) return scalar(result);
  if (result.length === 0) return ErrorValueObject.create(ErrorType.VALUE);
  if (!result.every((row) => Array.isArray(row))) return ErrorValueObject.create(ErrorType.VALUE);
  const rows = result as unknown[][];
  const width = rows[0]?.length ?? 0;
  if (width === 0 || rows.some((row) => row.length !== width)) return ErrorValueObject.create(ErrorType.VALUE);
  return arrayValue(rows.map((row) => row.map(scalar)));
}

function scalar(value: unknown): BaseValueObject {
  switch (typeof value) {
    case "number":
      return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
    case "string":
      return StringValueObject.create(value);
    case "boolean":
      return BooleanValueObject.create(value);
    case "object":
      return value === null ? NumberValueObject.create(0) : errorOf(value);
    default:
      return value === undefined ? NumberValueObject.create(0) : ErrorValueObject.create(ErrorType.VALUE);
  }
}

function errorOf(value: object): BaseValueObject {
  const text = "error" in value ? String(value.error) : "#VALUE!";
  return ErrorValueObject.create((ERRORS.has(text) ? text : "#VALUE!") as ErrorType);
}
