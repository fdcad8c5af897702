import type { Frozen, Thawed } from "../app/freeze";
import type { WorkbookProblem } from "../app/problem";
import type { Repaired } from "../app/repair";
import type { Report } from "../app/report";
import type { Session } from "../app/session";

/** What programs that drive the page may call: the command line, end-to-end tests. Rejections carry a `problem`. */
export interface Bridge {
  scan(): Promise<Report>;
  summarise(): Promise<Report>;
  /** Null when the workbook is as it was; else what was left and where. */
  undo(): Promise<WorkbookProblem | null>;
  /** The report of the last run or scan. */
  report(): Promise<Report>;
  /** A preset's id; null for the one that the workbook suggests. */
  setScheme(id: string | null): Promise<void>;
  /** 固化: how many cells have native formulas and values now, and what stays as it is. */
  freeze(): Promise<Frozen>;
  /** Brings frozen formulas back; what somebody changed since is left and named. */
  thaw(): Promise<Thawed>;
  /** 修复公式: writes formulas of ours that show #NAME? or were damaged again. */
  repair(): Promise<Repaired>;
  /** Applies the first fix that the findings of the last scan or run offer; false when there is none. */
  fix(): Promise<boolean>;
  /** Asks the job that is under way to stop. */
  cancel(): void;
  /** What went wrong last, also behind a ribbon button. */
  problem(): WorkbookProblem | null;
  /** What did not work in the last run and does not matter to its figures. */
  warnings(): readonly WorkbookProblem[];
  /** Names of the sheets that the last run wrote. */
  sheets(): readonly string[];
}

declare global {
  interface Window {
    perfscore?: Bridge;
  }
}

export function openBridge(session: Session): void {
  window.perfscore = {
    scan: async () => {
      await session.scan();
      return session.report();
    },
    summarise: async () => {
      await session.summarise();
      return session.report();
    },
    undo: () => session.undo(),
    report: () => session.report(),
    setScheme: (id) => session.setScheme(id),
    freeze: () => session.freeze(),
    thaw: () => session.thaw(),
    repair: () => session.repair(),
    fix: async () => {
      const fixes = (session.getState().scan?.evaluation.findings ?? []).flatMap(({ fix }) => (fix ? [fix] : []));
      const [first] = fixes;
      if (first) await session.fix(first);
      return first !== undefined;
    },
    cancel: () => session.cancel(),
    warnings: () => session.getState().summary?.warnings ?? [],
    problem: () => session.getState().problem,
    sheets: () => [...(session.getState().summary?.sheets.values() ?? [])],
  };
}
