import type { Big } from "../decimal";
import type { ActualReading, Day, Quantity, TargetReading } from "../reading";
import { jointOf } from "./joint";

const SCALE_WORDS: Readonly<Record<string, string>> = {
  "100": "百",
  "1000": "千",
  "10000": "万",
  "100000": "十万",
  "1000000": "百万",
  "10000000": "千万",
  "100000000": "亿",
  "1000000000000": "万亿",
};

/** A quantity as it was written, in half-width digits: "8.5 万家次", "95%", "1.5 倍". */
export function describeQuantity({ value, unit, scale }: Quantity): string {
  const written = trimmed(value.div(scale));
  if (unit === "%" || unit === "‰" || unit === "‱") return `${written}${unit}`;
  const scaleWord = SCALE_WORDS[scale.toString()] ?? "";
  const behind = `${scaleWord}${unit}`;
  return behind === "" ? written : `${written} ${behind}`;
}

function trimmed(value: Big): string {
  return value.round(10).toString();
}

/** The sentence without blanks around it and without the stop at its end. */
function asWritten(text: string): string {
  return text.trim().replace(/[\s。；;]+$/, "");
}

function day({ year, month, day: date }: Day): string {
  const rest = `${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  return year === null ? rest : `${year}-${rest}`;
}

function changeWord(change: -1 | 0 | 1): string {
  return change < 0 ? "下降 " : change > 0 ? "增长 " : "";
}

/** How a target was understood. */
export function targetText(reading: TargetReading): string {
  const [first, second] = reading.quantities;
  const number = first === undefined ? "" : describeQuantity(first);
  const change = changeWord(reading.change);
  switch (reading.form) {
    case "none":
      return "无目标";
    case "error":
      return reading.text;
    case "qualitative":
      return asWritten(reading.text);
    case "yesNo":
      return reading.wording;
    case "compound":
      return reading.parts.map(targetText).join(jointOf(reading) === "and" ? "，且 " : "，或 ");
    case "range":
      return second === undefined ? number : `${change}${number} – ${describeQuantity(second)}`;
    case "band":
      return second === undefined ? number : `${number} ± ${describeQuantity(second)}`;
    case "about":
      return `约 ${change}${number}`;
    case "rank":
      return `前 ${number}`;
    case "deadline":
      return reading.period === null ? `≤ ${number}` : `不晚于 ${day(reading.period.end)}`;
    default:
      return `${change}${reading.comparator ?? ""} ${number}`.trim();
  }
}

/** How an actual value was understood. */
export function actualText(reading: ActualReading): string {
  const numbers = reading.quantities.map(describeQuantity);
  const change = changeWord(reading.change);
  const forecast = reading.forecast ? "预计 " : "";
  switch (reading.form) {
    case "quantity":
    case "bound":
      return `${forecast}${change}${reading.bound === null ? nearnessWord(reading) : `${reading.bound} `}${numbers[0] ?? ""}`;
    case "several":
      return `${forecast}${numbers.join("；")}`;
    case "rank":
      return `${forecast}第 ${(numbers[0] ?? "").replace(/\s*名$/, "")} 名`;
    case "date":
      return `${forecast}${reading.period === null ? reading.text : day(reading.period.end)}`;
    case "blank":
      return "";
    case "error":
      return reading.text;
    case "qualitative":
      return `${forecast}${asWritten(reading.text)}`;
    default:
      return `${forecast}${reading.wording}`;
  }
}

function nearnessWord({ nearness }: ActualReading): string {
  if (nearness === "above") return "> ";
  return nearness === "exact" ? "" : nearness === "about" ? "约 " : "近 ";
}
