import { measureOf } from "./measures";

/** The unit before the first slash: 元 of 元/人·年. */
export function baseUnit(unit: string): string {
  const slash = unit.indexOf("/");
  return slash < 0 ? unit : unit.slice(0, slash);
}

/** The dimension of a unit: "ratio", "money", "count:家" …; "none" for no unit, "unknown" for one of no list. */
export function dimensionOf(unit: string): string {
  if (unit === "") return "none";
  return (measureOf(unit) ?? measureOf(baseUnit(unit)))?.dimension ?? "unknown";
}
