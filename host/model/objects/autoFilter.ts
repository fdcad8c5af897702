import type { Sheet } from "../grid/sheet";
import { define, type ObjectType } from "./define";
export const autoFilter: ObjectType<{ readonly sheet: Sheet }> = define<{ readonly sheet: Sheet }>("AutoFilter", {});
