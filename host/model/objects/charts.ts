import type { Sheet } from "../grid/sheet";
import { define, type ObjectType } from "./define";
export const charts: ObjectType<Sheet> = define<Sheet>("ChartCollection", {});
