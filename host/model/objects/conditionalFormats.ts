import type { SheetRange } from "../grid/book";
import type { Sheet } from "../grid/sheet";
import { define, type ObjectType } from "./define";
export interface FormatScope { readonly sheet: Sheet; readonly ranges: readonly SheetRange[] }
export const conditionalFormats: ObjectType<FormatScope> = define<FormatScope>("ConditionalFormatCollection", {});
