import { Big } from "../../domain/decimal";
import { columnOf, isCounted } from "../../sheets/table";
import type { Table } from "../../sheets/table";
import { cellAt, cellOf, headOf, pointsCell, readPoints } from "../cells";
import { gradeIn } from "./printedGrade";
import type { ReadScoring, ReadSection } from "./scoring";

const HUNDRED = new Big(100);

/** A scoring table with sections across: each counted row is scored by itself. */
export function readAcross(table: Table): readonly ReadScoring[] {
  const columns = table.columns.filter((column) => column.role === "sectionScore");
  const scoreColumn = columnOf(table, "score");
  return table.rows.filter(isCounted).map((row): ReadScoring => {
    const sections = columns.flatMap((column, index): ReadSection[] => {
      const score = readPoints(row.across[index] ?? null);
      if (score === null) return [];
      const name = headOf(column);
      const at = cellAt(table, row.row, column.column);
      return [
        {
          name,
          criteria: [{ name, weight: null, score, at, row, reason: "" }],
          weight: null,
          score: { value: score, at },
        },
      ];
    });
    const total = pointsCell(row, "score");
    if (sections.length === 0 && total !== null) {
      const at = cellOf(table, row, "score");
      const criterion = { name: row.name, weight: HUNDRED, score: total, at, row, reason: "" };
      sections.push({ name: row.name, criteria: [criterion], weight: null, score: null });
    }
    return {
      table,
      subject: row.name,
      sections,
      full: null,
      total:
        total === null || scoreColumn === undefined
          ? null
          : { value: total, at: cellAt(table, row.row, scoreColumn.column) },
      grade: gradeIn(table, row),
    };
  });
}
