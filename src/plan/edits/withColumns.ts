import type { Evaluation, TableEvaluation } from "../../evaluate/evaluation";
import type { Area } from "../../sheets/area";
import type { BlockEdit } from "../writePlan";

/** The evaluation with its tables as wide as they are once the edits are written: links to a table show its new columns. */
export function withColumns(evaluation: Evaluation, edits: readonly BlockEdit[]): Evaluation {
  const widened = new Map(evaluation.tables.map((table) => [table, withColumnsOf(table, edits)]));
  const { mainMoney } = evaluation;
  return {
    ...evaluation,
    tables: evaluation.tables.map((table) => widened.get(table) ?? table),
    mainMoney: mainMoney && (widened.get(mainMoney) ?? mainMoney),
  };
}

function withColumnsOf(evaluation: TableEvaluation, edits: readonly BlockEdit[]): TableEvaluation {
  const { table } = evaluation;
  const area = edits.filter(({ sheetId }) => sheetId === table.sheetId).reduce(widenedBy, table.area);
  return area === table.area ? evaluation : { ...evaluation, table: { ...table, area } };
}

/** Columns are added side by side: each begins where the one before ends. */
function widenedBy(area: Area, { row, column, content }: BlockEdit): Area {
  const inside = row >= area.row && row + content.length <= area.row + area.rowCount;
  return inside && column === area.column + area.columnCount ? { ...area, columnCount: area.columnCount + 1 } : area;
}
