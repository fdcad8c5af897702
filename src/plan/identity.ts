import type { Finding, IndicatorRow } from "../evaluate/evaluation";
import type { Table } from "../sheets/table";

export type InputKind = "title" | "score" | "deduction" | "reason" | "status" | "remark" | "other";

/**
 * What an input belongs to, apart from where it stands: `kind|owner|path…|ordinal`. The owner is the table's title or the
 * sheet's name and may change between two runs; the path (group, kind and name of an indicator) is what people know it by.
 */
export function identityKey(kind: InputKind, owner: string, path: readonly string[], ordinal = 0): string {
  return [kind, owner, ...path].map(tidy).concat(String(ordinal)).join("|");
}

/** The same without owner and ordinal: finds an input again after its table was renamed. */
export function looseKey(key: string): string {
  const [kind, , ...rest] = key.split("|");
  return [kind, ...rest.slice(0, -1)].join("|");
}

export function kindOfKey(key: string): InputKind {
  return key.slice(0, key.indexOf("|")) as InputKind;
}

/** Group, kind and name, as a person would say it: 产出指标 · 数量指标 · 首台套产品数量. */
export function readablePath(key: string): string {
  const [, owner, ...rest] = key.split("|");
  const path = rest.slice(0, -1).filter((part) => part !== "");
  return (path.length > 0 ? path : [owner ?? ""]).join(" · ");
}

/** Numbers repeated identities 0, 1, 2 … in the order in which they come. */
export class Ordinals {
  private readonly counts = new Map<string, number>();

  next(identity: string): number {
    const ordinal = this.counts.get(identity) ?? 0;
    this.counts.set(identity, ordinal + 1);
    return ordinal;
  }
}

/** The path of an indicator: its levels and its own name; in a table with indicators across, its unit and its column's head. */
export function indicatorPath(table: Table, { row, column }: IndicatorRow): readonly string[] {
  return [String(row.cells.level1 ?? ""), String(row.cells.level2 ?? ""), indicatorName(table, { row, column })];
}

export function indicatorName(
  table: Table,
  { row, column }: Pick<IndicatorRow, "row"> & { readonly column?: number | undefined },
): string {
  if (column === undefined) return row.name;
  const head =
    table.columns
      .find((candidate) => candidate.column === column)
      ?.header.split(" / ")
      .at(-1) ?? "";
  return `${row.name} ${head}`.trim();
}

/** What a table is known by: its title, or its sheet where it has none. */
export function tableOwner(table: Table): string {
  return table.title === "" ? table.sheet : table.title;
}

/** The path of a finding: what it says, not where its row stands today. */
export function findingPath(finding: Finding): readonly string[] {
  return [finding.rule, finding.subject];
}

function tidy(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\u200b\ufeff]+/g, "")
    .replaceAll("|", "/");
}
