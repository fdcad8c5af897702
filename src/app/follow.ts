import { watchCells } from "../excel/watchCells";
import type { Scan } from "./scan";
import type { Session } from "./session";

/** Nothing is read again before a person has stopped typing for so long. */
const QUIET = 700;
/** Workbooks of more cells take over a second to be read and understood: they are read again only when a person says so. */
const MOST_CELLS = 120_000;

type Followed = Pick<Session, "getState" | "follow">;

/** False where reading again after every change would keep a person waiting. */
export function canFollow({ reading }: Pick<Scan, "reading">): boolean {
  const cells = reading.snapshot.sheets.map(({ used }) => (used ? used.rowCount * used.columnCount : 0));
  return cells.reduce((sum, count) => sum + count, 0) <= MOST_CELLS;
}

/** Keeps what is known about the workbook as fresh as the workbook: cells changed, and after a pause they are read again. */
export class Follower {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly session: Followed,
    private readonly quiet = QUIET,
  ) {}

  /** Cells were changed; `ours`: by a run of the add-in, null when nobody knows. */
  changed(ours: boolean | null): void {
    const { job } = this.session.getState();
    const writing = job !== null && job !== "scan";
    if (ours === true || (ours === null && writing)) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.due(), this.quiet);
  }

  private due(): void {
    const { job, scan } = this.session.getState();
    if (job !== null) this.changed(false);
    else if (scan !== null) this.session.follow();
  }
}

/** Begins to follow the workbook where the host tells of changes. A host that refuses is left in peace: 重新识别 remains. */
export async function followWorkbook(session: Session): Promise<void> {
  const follower = new Follower(session);
  await watchCells((ours) => follower.changed(ours)).catch(() => undefined);
}
