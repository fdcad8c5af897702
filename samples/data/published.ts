import file from "./tables.json";

export type PublishedCell = string | number | null;

/** One table of a published report, as transcribed. A cell 〃 is merged with the cell above it. */
export interface PublishedTable {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly PublishedCell[])[];
  readonly total_row: readonly PublishedCell[] | null;
}

const tables = file.tables as readonly PublishedTable[];

/** The transcribed table of that id; throws when there is none. */
export function published(id: string): PublishedTable {
  const found = tables.find((table) => table.id === id);
  if (!found) throw new Error(`no published table ${id}`);
  return found;
}
