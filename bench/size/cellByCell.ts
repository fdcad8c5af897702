import type { CellContent } from "../../src/plan/writePlan";
import { cellAddress } from "../../src/sheets/area";
import { workloadOf } from "../workloads";
import { openPage } from "./page";
import { RemoteHost } from "./remoteHost";
import { Session } from "../../src/app/session";

export interface WritingMeasure {
  readonly cells: number;
  readonly syncs: number;
  readonly actions: number;
  readonly bytes: number;
}

export interface CellByCell {
  /** Each cell a range of its own and a request of its own, as beginners write it. */
  readonly single: WritingMeasure;
  /** Each cell a range of its own, all in one request. */
  readonly gathered: WritingMeasure;
  /** As the add-in writes them: a column is one block. */
  readonly block: WritingMeasure;
}

interface Column {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly content: readonly (readonly (CellContent | null)[])[];
}

/** The result columns that the add-in plans for a workload, written in each of these ways. */
export async function cellByCell<Way extends keyof CellByCell>(
  id: string,
  ways: readonly Way[],
): Promise<Pick<CellByCell, Way>> {
  const host = await RemoteHost.open(workloadOf(id).bytes);
  const close = await openPage(host);
  const { plan } = await new Session().scan();
  const columns = plan?.edits ?? [];
  const measured: Partial<CellByCell> = {};
  for (const way of ways) measured[way] = await written(host, columns, WRITERS[way]);
  close();
  await host.close();
  return measured as Pick<CellByCell, Way>;
}

async function written(
  host: RemoteHost,
  columns: readonly Column[],
  write: (context: Excel.RequestContext, columns: readonly Column[]) => Promise<void>,
): Promise<WritingMeasure> {
  host.requests.length = 0;
  await Excel.run((context) => write(context, columns));
  const { requests } = host;
  return {
    cells: columns.reduce((sum, { content }) => sum + content.flat().length, 0),
    syncs: requests.length,
    actions: requests.reduce((sum, { actions }) => sum + actions, 0),
    bytes: requests.reduce((sum, { requestBytes, responseBytes }) => sum + requestBytes + responseBytes, 0),
  };
}

function* cellsOf(columns: readonly Column[]): Generator<readonly [string, string, string | number | boolean]> {
  for (const { sheet, row, column, content } of columns) {
    for (const [down, line] of content.entries()) {
      for (const [right, cell] of line.entries()) {
        if (cell !== null) yield [sheet, cellAddress(row + down, column + right), textOf(cell)];
      }
    }
  }
}

const textOf = (cell: CellContent): string | number | boolean => ("formula" in cell ? cell.formula : cell.value);

async function writeSingly(context: Excel.RequestContext, columns: readonly Column[]): Promise<void> {
  for (const [sheet, address, text] of cellsOf(columns)) {
    context.workbook.worksheets.getItem(sheet).getRange(address).formulas = [[text]];
    await context.sync();
  }
}

async function writeGathered(context: Excel.RequestContext, columns: readonly Column[]): Promise<void> {
  for (const [sheet, address, text] of cellsOf(columns)) {
    context.workbook.worksheets.getItem(sheet).getRange(address).formulas = [[text]];
  }
  await context.sync();
}

async function writeBlocks(context: Excel.RequestContext, columns: readonly Column[]): Promise<void> {
  for (const { sheet, row, column, content } of columns) {
    const [first] = content;
    const range = context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(row, column, content.length, first?.length ?? 1);
    range.formulas = content.map((line) => line.map((cell) => (cell === null ? null : textOf(cell))));
  }
  await context.sync();
}

const WRITERS = { single: writeSingly, gathered: writeGathered, block: writeBlocks } as const;

if (require.main === module) {
  const [id = "P3-1000", ...ways] = process.argv.slice(2);
  const all = Object.keys(WRITERS) as (keyof CellByCell)[];
  void cellByCell(
    id,
    all.filter((way) => ways.length === 0 || ways.includes(way)),
  ).then((measured) => process.stdout.write(`${JSON.stringify(measured)}\n`));
}
