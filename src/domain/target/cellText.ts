import { isPercentFormat, shift } from "../amount";
import type { CellValue } from "../cell";
import { toBig } from "../decimal";
import { isDateFormat, serialDay } from "./period";

const LAST_SERIAL = 2_958_465;

/** What a person sees in the cell: 0.98 in a percent format is "98%", a date's serial number is its day. */
export function cellText(value: CellValue, format: string | undefined): string {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "是" : "否";
  const exact = toBig(value);
  if (exact === null) return String(value);
  if (format !== undefined) {
    if (isPercentFormat(format)) return `${shift(exact, 2).toString()}%`;
    if (isDateFormat(format) && value >= 61 && value <= LAST_SERIAL) return dayText(value);
  }
  return exact.toString();
}

function dayText(serial: number): string {
  const { year, month, day } = serialDay(serial);
  return `${year}年${month}月${day}日`;
}
