import type { CellValue } from "../domain/cell";
import type { Row, Table } from "../sheets/table";
import {
  judgementKey,
  sameCell,
  type Judged,
  type Judgement,
  type Judgements,
  type UnfitJudgement,
} from "./judgements";

interface Place {
  readonly row: Row;
  /** In a table with indicators across: the column of the indicator's value. */
  readonly column?: number | undefined;
}

/** What people know an indicator by: its levels and name, and its column's head where indicators stand across. */
export function judgedPath(table: Table, { row, column }: Place): readonly string[] {
  const own = [String(row.cells.level1 ?? ""), String(row.cells.level2 ?? ""), row.name];
  if (column === undefined) return own;
  return [...own, table.columns.find((one) => one.column === column)?.header ?? ""];
}

/** Finds what was said about each indicator of a workbook, asked in the order of tables and rows. */
export class Judges {
  private readonly left: Map<string, Judgement>;
  private readonly sheets: ReadonlySet<string>;
  private readonly counts = new Map<string, number>();
  private readonly changed: UnfitJudgement[] = [];

  constructor({ indicators }: Judgements) {
    this.left = new Map(indicators.map((judgement) => [judgementKey(judgement), judgement]));
    this.sheets = new Set(indicators.map(({ sheetId }) => sheetId));
  }

  /** What was said about the indicator and still holds; undefined for nothing. */
  of(table: Table, place: Place, target: CellValue, actual: CellValue): Judged | undefined {
    if (!this.sheets.has(table.sheetId)) return undefined;
    const path = judgedPath(table, place);
    const { sheetId } = table;
    const name = judgementKey({ sheetId, path, ordinal: 0 });
    const ordinal = this.counts.get(name) ?? 0;
    this.counts.set(name, ordinal + 1);
    const key = judgementKey({ sheetId, path, ordinal });
    const judgement = this.left.get(key);
    if (judgement === undefined) return undefined;
    this.left.delete(key);
    return this.holding(judgement, target, actual);
  }

  private holding(judgement: Judgement, target: CellValue, actual: CellValue): Judged | undefined {
    const holds = { target: judgement.target, actual: judgement.actual };
    if (holds.target && !sameCell(holds.target.seen, target)) {
      this.changed.push({ judgement, reason: "targetChanged" });
      holds.target = undefined;
    }
    if (holds.actual && !sameCell(holds.actual.seen, actual)) {
      this.changed.push({ judgement, reason: "actualChanged" });
      holds.actual = undefined;
    }
    if (!holds.target && !holds.actual) return undefined;
    return {
      ...(holds.target ? { target: holds.target.text } : {}),
      ...(holds.actual ? { actual: holds.actual.text } : {}),
    };
  }

  /** After all indicators were asked for: what is not applied any more. */
  get unfit(): readonly UnfitJudgement[] {
    const gone = [...this.left.values()].map((judgement): UnfitJudgement => ({ judgement, reason: "gone" }));
    return [...this.changed, ...gone];
  }
}
