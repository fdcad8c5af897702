/** What the page has given Excel to call. `associate` keeps ids in capitals. */
type Associated = Readonly<Record<string, ((...args: unknown[]) => unknown) | undefined>>;

export interface FunctionCheck {
  readonly id: string;
  /** As somebody would type it: `EXPRATE(80, 100)`. */
  readonly call: string;
  readonly expected: string;
  readonly got: string;
}

const CASES: readonly { readonly id: string; readonly args: readonly unknown[]; readonly expected: unknown }[] = [
  { id: "EXPRATE", args: [25326.0938, 25327], expected: 0.9999 },
  { id: "COMPRATE", args: ["≥3个", "6个"], expected: 2 },
  { id: "VERDICT", args: ["不超过50万元", "48万元"], expected: "完成" },
  { id: "GRADE", args: [90], expected: "优" },
  { id: "AMOUNT", args: ["1.5亿元"], expected: 15000 },
];

/** Ids of the functions that the page associated; null where office.js does not tell. */
export function associatedFunctions(): readonly string[] | null {
  const mappings = associations();
  return mappings && Object.keys(mappings);
}

/** Calls some functions as Excel would, each argument as a cell. Writes nothing. */
export function selfTest(): readonly FunctionCheck[] {
  const mappings = associations();
  return CASES.map(({ id, args, expected }) => ({
    id,
    call: `${id}(${args.map((arg) => JSON.stringify(arg)).join(", ")})`,
    expected: String(expected),
    got: outcome(mappings?.[id], args),
  }));
}

function outcome(run: ((...args: unknown[]) => unknown) | undefined, args: readonly unknown[]): string {
  if (!run) return "#NAME?";
  try {
    const result = run(...args.map((arg) => [[arg]]));
    return String(Array.isArray(result) ? (result as unknown[][])[0]?.[0] : result);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** office.js keeps them in a member without documentation: whatever it is, this must not fail. */
function associations(): Associated | null {
  if (typeof CustomFunctions === "undefined") return null;
  const { _association } = CustomFunctions as unknown as { readonly _association?: { readonly mappings?: Associated } };
  return _association?.mappings ?? null;
}
