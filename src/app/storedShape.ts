import type { SheetKey, SheetLayout } from "../plan/writePlan";
import type { FrozenRun, StoredRun } from "./stored";

/**
 * Records come back from the file, which other programs and people may have changed: what has not the shape that was kept
 * counts as not kept.
 */
export function storedList<T>(stored: unknown, isEntry: (entry: unknown) => entry is T): readonly T[] {
  return Array.isArray(stored) && stored.every(isEntry) ? stored : [];
}

type Shape = Readonly<Record<string, (value: unknown) => boolean>>;

const isText = (value: unknown): boolean => typeof value === "string";
const isNumber = (value: unknown): boolean => typeof value === "number" && Number.isFinite(value);
const isList =
  (isEntry: (entry: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every(isEntry);
const orAbsent =
  (is: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === undefined || value === null || is(value);
const has =
  (shape: Shape) =>
  (value: unknown): boolean =>
    typeof value === "object" &&
    value !== null &&
    Object.entries(shape).every(([name, is]) => is((value as Readonly<Record<string, unknown>>)[name]));

const isArea = has({ row: isNumber, column: isNumber, rowCount: isNumber, columnCount: isNumber });
const isGrid = (value: unknown): boolean =>
  has({ rows: isList(Array.isArray) })(value) || has({ rowCount: isNumber, columnCount: isNumber })(value);
const isEditInverse = has({
  mark: isText,
  sheetId: isText,
  sheet: isText,
  area: isArea,
  written: isGrid,
  before: isGrid,
  numberFormats: orAbsent(isGrid),
  columnWidths: orAbsent(Array.isArray),
  anchors: orAbsent(isList(has({ mark: isText, sheet: isText, area: isArea }))),
});

const isCell = has({ row: isNumber, column: isNumber, style: isText, content: has({}) });
const KEYS: readonly unknown[] = ["summary", "checklist", "scheme", "form", "sample"] satisfies SheetKey[];
const isLayoutShape = has({
  key: (value) => KEYS.includes(value),
  name: isText,
  columnWidths: Array.isArray,
  cells: isList(isCell),
  merges: isList(isArea),
  rowHeights: isList(has({ row: isNumber, points: isNumber })),
  conditionalFormats: isList(has({ area: isArea })),
  validations: isList(has({ area: isArea })),
  charts: isList(has({ area: isArea, series: Array.isArray })),
  freezeRows: isNumber,
  page: has({}),
  inputs: isList(has({ key: isText, row: isNumber, column: isNumber })),
});
const isSheetInverse = has({ key: isText, name: isText, previous: orAbsent(isLayoutShape) });
const isInverse = has({
  edits: isList(isEditInverse),
  sheets: isList(isSheetInverse),
  printAreas: orAbsent(isList(has({ sheetId: isText, before: isArea, after: isArea }))),
});
const isFrozen = has({ run: isNumber, blocks: isList(has({ edit: isEditInverse, frozen: isGrid })) });
const isStoredRun = has({ run: isNumber, inverse: isInverse, frozen: orAbsent(isList(isFrozen)) });

export const isLayout = (value: unknown): value is SheetLayout => isLayoutShape(value);
export const isFrozenRun = (value: unknown): value is FrozenRun => isFrozen(value);
export const isRun = (value: unknown): value is StoredRun => isStoredRun(value);
