import type { Table } from "../../sheets/table";
import { pointsCell } from "../cells";
import type { ScoreRow } from "../evaluation";
import { readAcross } from "./readAcross";
import { readDown } from "./readDown";
import type { ReadScoring } from "./scoring";

/** Every scored object of a scoring table; none for a table of another kind. */
export function readScorings(table: Table): readonly ReadScoring[] {
  if (table.kind !== "scores") return [];
  return table.transposed ? readAcross(table) : [readDown(table)];
}

/** Weight and score of each row of a scoring table, as they stand. */
export function scoreRows(table: Table): readonly ScoreRow[] {
  if (table.kind !== "scores") return [];
  return table.rows.map((row) => ({ row, weight: pointsCell(row, "weight"), score: pointsCell(row, "score") }));
}
