import type { Sheet } from "../grid/sheet";
import { define, type ObjectType } from "./define";
export const pageLayout: ObjectType<Sheet> = define<Sheet>("PageLayout", {});
