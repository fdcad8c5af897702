import type { TargetReading } from "../reading";

/** What joins the parts of a compound target: 且 (or nothing), 或, or some of both. */
export function jointOf({ text, parts }: TargetReading): "and" | "or" | "mixed" {
  const joints = parts
    .slice(1)
    .map((part, index) => text.slice(parts[index]?.span.end, part.span.start).includes("或"));
  if (!joints.includes(true)) return "and";
  return joints.includes(false) ? "mixed" : "or";
}
