import type { Day, Period } from "../reading";
import type { Parsed, TimePhrase } from "./phrases";
import { spanOf } from "./quantity";

/** A time of a text as a period with its place in the original. */
export function periodOf(parsed: Parsed, { time, start, end }: TimePhrase): Period {
  const { start: first, end: last, lastUnitStart } = time;
  return { start: first, end: last, lastUnitStart, span: spanOf(parsed, start, end) };
}

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** The day of an Excel serial number (1900 system, from March 1900 on). */
export function serialDay(serial: number): Day {
  const date = new Date(EPOCH + Math.floor(serial) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** True for a bare whole number that falls on a day from 2015 to 2030. */
export function looksLikeSerial(digits: string): boolean {
  return digits.length === 5 && digits >= "42005" && digits <= "47848" && !/\D/.test(digits);
}

/** True for number formats that show a date. */
export function isDateFormat(format: string | undefined): boolean {
  if (format === undefined || format === "General") return false;
  const codes = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  return /[yd]/i.test(codes) || /m+(?:月|\/|-)/i.test(codes);
}
