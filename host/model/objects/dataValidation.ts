import type { SheetRange } from "../grid/book";
import { define, type ObjectType } from "./define";
export const dataValidation: ObjectType<SheetRange> = define<SheetRange>("DataValidation", {});
