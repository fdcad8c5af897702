import type { EvaluationSettings } from "../domain/settings";
import { DEFAULT_SCHEME, schemeById } from "../domain/schemes";
import type { FindingFix } from "../evaluate/evaluation";
import { ownScheme } from "../evaluate/scoring/ownScheme";
import type { Judgements } from "../evaluate/judgements";
import type { Corrections } from "../sheets/corrections";
import { addForm, type FormKind } from "./forms";
import { freeze, thaw, type Frozen, type Thawed } from "./freeze";
import { canFollow } from "./follow";
import { goTo, type Place } from "../excel/navigate";
import { toProblem, WorkbookError, type WorkbookProblem } from "./problem";
import type { Progress, Watch } from "./progress";
import { report, type Report } from "./report";
import { repair, type Repaired } from "./repair";
import { rescan, scan, withChanges, type Scan } from "./scan";
import { applyFix } from "./fixes";
import { writeScheme } from "./schemeSheet";
import { writeTexts, type TextChange } from "./texts";
import {
  changeSettings,
  keepCorrections,
  keepJudgements,
  readCorrections,
  readJudgements,
  readSettings,
} from "./stored";
import { summarise, type Summary } from "./summarise";
import { canUndo, undo } from "./undo";

export type { FormKind, Place };

export type Job = "scan" | "summarise" | "undo" | "freeze" | "thaw" | "repair" | "fix" | "scheme" | "form";

/** Everything that the pane shows. */
export interface SessionState {
  readonly job: Job | null;
  readonly progress: Progress | null;
  /** What is known about the workbook, from the last scan or run; null before the first. */
  readonly scan: Scan | null;
  /** The last run; null before it and after it was undone. */
  readonly summary: Summary | null;
  readonly problem: WorkbookProblem | null;
  readonly canUndo: boolean;
  /** True when cells were changed since the last scan, and nothing was read again by itself. */
  readonly stale: boolean;
  readonly settings: EvaluationSettings;
}

/**
 * One open workbook as ribbon, pane and programs share it. Jobs run one after another; a scan gives way to what a person
 * asks for.
 */
export class Session {
  private state: SessionState;
  private readonly listeners = new Set<() => void>();
  private running: Promise<unknown> = Promise.resolve();
  private scanning: Promise<Scan> | null = null;
  private abort: AbortController | null = null;
  private following = false;

  constructor() {
    this.state = {
      job: null,
      progress: null,
      scan: null,
      summary: null,
      problem: null,
      canUndo: canUndo(),
      stale: false,
      settings: readSettings(),
    };
  }

  readonly getState = (): SessionState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  scan(): Promise<Scan> {
    return this.look(scan);
  }

  private look(how: (watch: Watch) => Promise<Scan>, job: Job | "follow" = "scan"): Promise<Scan> {
    this.scanning = this.run(job, async (watch) => {
      const found = await how(watch);
      this.change({ scan: found, settings: found.evaluation.settings, stale: false });
      return found;
    });
    return this.scanning;
  }

  /** Cells were changed: reads again, unseen and without a word; where that takes long it only says that figures are old. */
  follow(): void {
    const known = this.state.scan;
    if (known !== null && !canFollow(known)) this.change({ stale: true });
    else void this.look(scan, "follow").catch(() => undefined);
  }

  /** A scan that is under way is as fresh as one that would begin now: its outcome is used. */
  summarise(): Promise<Summary> {
    const scanning = this.state.job === "scan" ? this.scanning?.catch(() => null) : undefined;
    return this.run("summarise", async (watch) => {
      const summary = await summarise(watch, scanning);
      this.change({ scan: summary.scan, summary, settings: summary.scan.evaluation.settings, stale: false });
      return summary;
    });
  }

  /** The problem that it returns names what was left as it is. */
  async undo(): Promise<WorkbookProblem | null> {
    const left = await this.run("undo", async () => {
      const places = await undo();
      this.change({ summary: null });
      return places;
    });
    await this.look(scan).catch(() => undefined);
    if (left) this.change({ problem: left });
    return left;
  }

  /** 固化: native formulas and values instead of ours. */
  async freeze(): Promise<Frozen> {
    const done = await this.rewrite("freeze", freeze);
    const [warning] = done.warnings ?? [];
    if (warning) this.change({ problem: warning });
    return done;
  }

  /** Brings frozen formulas back. */
  thaw(): Promise<Thawed> {
    return this.rewrite("thaw", thaw);
  }

  /** 修复公式. */
  repair(): Promise<Repaired> {
    return this.rewrite("repair", repair);
  }

  /** 用计算值替换: one cell, as one run that can be taken back. */
  fix(fix: FindingFix): Promise<void> {
    return this.rewrite("fix", (watch) => applyFix(fix, watch));
  }

  /** Writes the scheme that is used out as a sheet to be edited, and uses that. */
  async writeScheme(): Promise<void> {
    const known = this.state.scan ?? (await this.scan());
    const scheme = known.evaluation.score?.scheme ?? DEFAULT_SCHEME;
    await this.run("scheme", (watch) => writeScheme(scheme, known, watch));
    await changeSettings({ scheme: null });
    await this.look(scan).catch(() => undefined);
  }

  /**
   * Writes beside our figures — entered scores, what was done about findings — and counts it at once; the pane can be used
   * meanwhile. False when Excel refused: then the problem is told, and nothing was kept.
   */
  async write(changesOf: (scan: Scan) => readonly TextChange[]): Promise<boolean> {
    // A scan that is under way may have read the sheet before this.
    this.scanning = null;
    const mine = this.running
      .catch(() => undefined)
      .then(async () => {
        const known = this.state.scan;
        if (known === null) return;
        const changes = changesOf(known);
        await writeTexts(changes);
        this.change({ scan: withChanges(known, changes) });
      });
    this.running = mine;
    return mine.then(
      () => true,
      (error: unknown) => {
        this.change({ problem: toProblem(error) });
        return false;
      },
    );
  }

  private async rewrite<T>(job: Job, work: (watch: Watch) => Promise<T>): Promise<T> {
    const done = await this.run(job, work);
    await this.look(scan).catch(() => undefined);
    return done;
  }

  /** Adds a form to fill in, or a sample to try, and brings it to the front. */
  async addForm(kind: FormKind): Promise<void> {
    const known = this.state.scan ?? (await this.scan());
    const sheet = await this.rewrite("form", (watch) => addForm(kind, known, watch));
    await this.goTo({ sheetId: null, sheet, area: { row: 0, column: 0, rowCount: 1, columnCount: 1 } });
  }

  cancel(): void {
    this.abort?.abort();
  }

  dismissProblem(): void {
    this.change({ problem: null });
  }

  /** Chooses a preset, or with null the one that the workbook suggests, and scans again. */
  async setScheme(id: string | null): Promise<void> {
    const own = this.state.scan && ownScheme(this.state.scan.reading.snapshot);
    const scheme = id === null ? null : own?.id === id ? own : schemeById(id);
    if (scheme === undefined) throw new WorkbookError("scheme-unknown", { value: id ?? "" });
    await this.set({ scheme: scheme?.id ?? null });
  }

  async set(change: Partial<EvaluationSettings>): Promise<void> {
    await changeSettings(change);
    this.change({ settings: readSettings() });
    await this.understandAgain();
  }

  /** Keeps what a person changed about how tables were read, and works everything out again. */
  async correct(change: (corrections: Corrections) => Corrections): Promise<void> {
    await keepCorrections(change(readCorrections()));
    await this.understandAgain();
  }

  /** Keeps what a person said about indicators, and works everything out again. */
  async judge(change: (judgements: Judgements) => Judgements): Promise<void> {
    await keepJudgements(change(readJudgements()));
    await this.understandAgain();
  }

  private async understandAgain(): Promise<void> {
    const known = this.state.scan;
    await (known ? this.look((watch) => rescan(this.state.scan ?? known, watch)) : this.scan());
  }

  async goTo(place: Place): Promise<void> {
    try {
      await goTo(place);
    } catch (error) {
      this.change({ problem: toProblem(error) });
    }
  }

  /** Brings the summary that the last run wrote to the front. */
  async openSummary(): Promise<void> {
    const sheet = this.state.summary?.sheets.get("summary");
    if (sheet !== undefined)
      await this.goTo({ sheetId: null, sheet, area: { row: 0, column: 0, rowCount: 1, columnCount: 1 } });
  }

  /** The report of the last run or scan; scans when there was none. */
  async report(): Promise<Report> {
    const { evaluation } = this.state.scan ?? (await this.scan());
    return report(evaluation);
  }

  private async run<T>(job: Job | "follow", work: (watch: Watch) => Promise<T>): Promise<T> {
    if (this.following || (this.state.job === "scan" && job !== "summarise")) this.cancel();
    const mine = this.running.catch(() => undefined).then(() => this.start(job, work));
    this.running = mine;
    return mine;
  }

  private async start<T>(job: Job | "follow", work: (watch: Watch) => Promise<T>): Promise<T> {
    const abort = new AbortController();
    const seen = job !== "follow";
    this.abort = abort;
    this.following = !seen;
    if (seen) this.change({ job, problem: null, progress: null });
    try {
      return await work({ signal: abort.signal, onProgress: (progress) => seen && this.change({ progress }) });
    } catch (error) {
      if (seen) this.change({ problem: toProblem(error) });
      throw error;
    } finally {
      this.abort = null;
      this.following = false;
      this.change({ job: null, progress: null, canUndo: canUndo() });
    }
  }

  private change(change: Partial<SessionState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
