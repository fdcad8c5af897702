import type { SheetRange } from "../grid/book";
import type { Sheet } from "../grid/sheet";
import { define, object, type ModelObject, type ObjectType } from "./define";
export const tables: ObjectType<{ readonly sheet: Sheet | null }> = define<{ readonly sheet: Sheet | null }>("TableCollection", {});
export function tablesIn(target: SheetRange, _fully: boolean): ModelObject {
  return object(tables, { sheet: target.sheet });
}
