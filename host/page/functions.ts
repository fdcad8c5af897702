import type { CustomFunction } from "../calc/calculator";

/** One function as `functions.json` describes it. */
interface FunctionDescription {
  readonly id: string;
  readonly name: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly optional?: boolean;
    readonly dimensionality?: string;
    readonly repeating?: boolean;
  }[];
  readonly options?: { readonly allowErrorForDataTypeAny?: boolean };
}

/** What of the page's `CustomFunctions` is needed; office.js makes it. */
export interface PageFunctions {
  readonly _association: { readonly mappings: Readonly<Record<string, ((...args: unknown[]) => unknown) | undefined>> };
  readonly Error: new (code: string, message?: string) => { readonly code: string };
}

/** The functions of `functions.json` that the page associated, under their full names. */
export function customFunctions(json: string, namespace: string, page: PageFunctions): readonly CustomFunction[] {
  const { functions, allowErrorForDataTypeAny } = JSON.parse(json) as {
    functions: readonly FunctionDescription[];
    allowErrorForDataTypeAny?: boolean;
  };
  return functions.flatMap((description) => {
    // `associate` keeps ids in upper case.
    const implementation = page._association.mappings[description.id.toUpperCase()];
    return implementation
      ? [customFunction(description, allowErrorForDataTypeAny === true, namespace, implementation, page)]
      : [];
  });
}

/** Ids of `functions.json` for which the page has no function: Excel shows #NAME? or #BUSY! for them. */
export function missingFunctions(json: string, page: PageFunctions): readonly string[] {
  const { functions } = JSON.parse(json) as { functions: readonly FunctionDescription[] };
  return functions.map(({ id }) => id).filter((id) => !page._association.mappings[id.toUpperCase()]);
}

function customFunction(
  { id, name, parameters = [], options }: FunctionDescription,
  errorsEverywhere: boolean,
  namespace: string,
  implementation: (...args: unknown[]) => unknown,
  page: PageFunctions,
): CustomFunction {
  const fullName = `${namespace}.${name}`;
  return {
    id,
    name: fullName,
    acceptsErrors: errorsEverywhere || options?.allowErrorForDataTypeAny === true,
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      optional: parameter.optional === true,
      dimensionality: parameter.dimensionality === "matrix" ? "matrix" : "scalar",
      repeating: parameter.repeating === true,
    })),
    call: (args) => {
      try {
        // Excel puts the invocation behind the declared parameters, whether the function asks for it or not.
        const result = implementation(...args.map((arg) => toPage(arg, page)), { functionName: fullName });
        return fromPage(result, page);
      } catch (error) {
        return error instanceof page.Error ? fromPage(error, page) : { error: "#VALUE!", message: messageOf(error) };
      }
    },
  };
}

/** Error cells arrive in a function as `CustomFunctions.Error`. */
function toPage(value: unknown, page: PageFunctions): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => toPage(item, page));
  if (value !== null && typeof value === "object" && "error" in value) return new page.Error(String(value.error));
  return value;
}

/** Codes that a function may give back; #NAME? and #REF! are for arguments only. */
const OUTGOING = new Set(["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!"]);

function fromPage(value: unknown, page: PageFunctions): unknown {
  // Arrays of the page are of another realm: only isArray knows them.
  if (Array.isArray(value)) return Array.from(value, (item: unknown) => fromPage(item, page));
  if (value instanceof page.Error) {
    return { error: OUTGOING.has(value.code) ? value.code : "#VALUE!", message: messageOf(value) };
  }
  // A promise: the calculator does not wait, so the cell stays as Excel shows it meanwhile.
  if (value !== null && typeof value === "object" && "then" in value) return { error: "#BUSY!", message: "" };
  if (value !== null && typeof value === "object") return { error: "#VALUE!", message: "" };
  return value;
}

function messageOf(error: unknown): string {
  return error !== null && typeof error === "object" && "message" in error ? String(error.message) : String(error);
}
