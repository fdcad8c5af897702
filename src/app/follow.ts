import { watchCells } from "../excel/watchCells";
import type { Watch } from "./progress";
import type { Session } from "./session";

/** Nothing is read again before a person has stopped typing for so long. */
const QUIET = 700;
/** Workbooks that take longer to be understood, in milliseconds, are read again only when a person says so. */
export const LONGEST_UNDERSTANDING = 600;

type Followed = Pick<Session, "getState" | "follow">;

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

/** Times how long a scan takes after its reading: that may have waited for a person who was typing. */
export class TimedUnderstanding {
  private began = performance.now();
  readonly watch: Watch;

  constructor({ signal, onProgress }: Watch) {
    this.watch = {
      signal,
      onProgress: (progress) => {
        if (progress.step === "recognise") this.began = performance.now();
        onProgress?.(progress);
      },
    };
  }

  elapsed(): number {
    return performance.now() - this.began;
  }
}
