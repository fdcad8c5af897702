/** What this Excel can do beyond the floor (ExcelApi 1.9) that the add-in needs to write a summary. */
export interface Capabilities {
  /** Everything that scanning and writing need. */
  readonly usable: boolean;
  /** Formulas with the add-in's functions calculate here. */
  readonly customFunctions: boolean;
  readonly mergedAreas: boolean;
}

export const NEEDED_API = "1.9";

export function readCapabilities(): Capabilities {
  const { requirements } = Office.context;
  return {
    usable: requirements.isSetSupported("ExcelApi", NEEDED_API),
    customFunctions: requirements.isSetSupported("CustomFunctionsRuntime", "1.1"),
    mergedAreas: requirements.isSetSupported("ExcelApi", "1.13"),
  };
}
