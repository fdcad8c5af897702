import type { GradeStep } from "../scheme";
import { numberIn, text, type Grid, type Header } from "./cells";
import type { Report } from "./criteria";

/** Grades from the row below the head to the first blank one, each with its row. */
export function readLadder(grid: Grid, header: Header, report: Report): { ladder: GradeStep[]; rows: number[] } {
  const ladder: GradeStep[] = [];
  const rows: number[] = [];
  for (let row = header.row + 1; row < grid.length; row++) {
    const grade = text(grid[row]?.[header.columns.grade ?? -1] ?? "");
    const written = text(grid[row]?.[header.columns.from ?? -1] ?? "");
    if (grade === "" && written === "") {
      if (ladder.length > 0) break;
      continue;
    }
    const from = numberIn(written.replace(/^\s*(?:≥|>=|≧)/, ""));
    if (from === null) report("scheme-grade-from", row, { name: grade, value: written });
    ladder.push({ grade, from: from ?? Number.NaN });
    rows.push(row);
  }
  return { ladder, rows };
}
