import type { PreviewPage } from "./preview";

/** A number of the source sheets that the summary depends on. */
export interface Source {
  readonly sheet: string;
  readonly address: string;
  readonly value: number;
}

interface ReportTable {
  readonly sheet: string;
  readonly kind: string;
  readonly columns: Readonly<Record<string, string | readonly string[]>>;
  readonly rows: readonly { readonly row: number; readonly kind: string }[];
  readonly budget?: unknown;
}

/** What a person would correct first: a spent amount, else a score, else an actual. */
const ROLES = ["spent", "allocated", "score", "actual"];

/** The tables as the pane's report gives them. */
export async function reportedTables(preview: PreviewPage): Promise<readonly ReportTable[]> {
  const frame = preview.page.frames().find((other) => other.url().includes("/addin/"));
  const report = (await frame?.evaluate(() =>
    (window as unknown as { perfscore: { report(): Promise<unknown> } }).perfscore.report(),
  )) as { readonly tables: readonly ReportTable[] };
  return report.tables;
}

/** Numbers that stand typed in cells of those columns, likeliest first. */
export async function typedNumbers(preview: PreviewPage): Promise<readonly Source[]> {
  const tables = await reportedTables(preview);
  const places = ROLES.flatMap((role) =>
    tables.flatMap(({ sheet, columns, rows }) => {
      const column = columns[role];
      return typeof column === "string"
        ? rows.filter(({ kind }) => kind === "data").map(({ row }) => ({ sheet, address: `${column}${row}` }))
        : [];
    }),
  );
  return preview.page.evaluate((asked) => {
    const { host } = (window as unknown as { preview: { host: Host } }).preview;
    return asked.flatMap(({ sheet, address }) => {
      const { value, formula } = host.cell(sheet, address);
      return typeof value === "number" && value > 1 && formula === null ? [{ sheet, address, value }] : [];
    });
  }, places);
}

interface Host {
  cell(sheet: string, address: string): { readonly value: unknown; readonly formula: string | null };
}
