import type { ExcelHost } from "../../../host/excelHost";
import type { WorkbookProblem } from "../../../src/app/problem";
import type { Bridge } from "../../../src/commands/bridge";
import { areaOfAddress } from "../../../src/excel/addresses";
import { cellAddress } from "../../../src/sheets/area";
import type { PageOverBooks } from "../../app/support/pageOverBooks";
import { differingCells, differingParts, isSameBook, stateOf, type BookState } from "./bookState";
import type { FaultKind } from "./errors";
import type { UseCase } from "./useCases";

/** `asBefore`, `complete`: the workbook is whole. `named`: it is not, and the problem says where. `broken`: the law is broken. */
export type Outcome = "asBefore" | "complete" | "named" | "broken";

export interface FaultResult {
  readonly request: number;
  readonly fault: FaultKind;
  readonly outcome: Outcome;
  /** Code of the problem that the person is told; "" for none. */
  readonly problem: string;
  /** What breaks the law. */
  readonly why: string;
}

/** A use case as it goes when nothing happens. */
export interface Undisturbed {
  readonly useCase: UseCase;
  readonly before: BookState;
  readonly after: BookState;
  readonly requests: number;
}

export async function undisturbed(page: PageOverBooks, useCase: UseCase): Promise<Undisturbed> {
  const { host, bridge } = await page.open(useCase.start);
  await useCase.before?.(bridge);
  await settle();
  const before = stateOf(host);
  const count = (): number => host.requests.filter(({ housekeeping }) => !housekeeping).length;
  const first = count();
  await useCase.run(bridge);
  await settle();
  return { useCase, before, after: stateOf(host), requests: count() - first };
}

/** Runs the use case with one fault, judges the workbook, and checks that it can be brought back once Excel works again. */
export async function faultRun(
  page: PageOverBooks,
  reference: Undisturbed,
  request: number,
  fault: FaultKind,
): Promise<FaultResult> {
  const { host, bridge } = await page.open(reference.useCase.start);
  await reference.useCase.before?.(bridge);
  await settle();
  host.failRequest(request, fault.error, fault);
  const end = endEditing(host, fault);
  const thrown = await reference.useCase.run(bridge).then(
    () => null,
    (error: unknown) => problemOf(error),
  );
  clearTimeout(end);
  host.stopFailing();
  await settle();
  const told = thrown ?? bridge.problem() ?? (isSummary(reference.useCase) ? (bridge.warnings()[0] ?? null) : null);
  const judged = judge(reference, stateOf(host), told, thrown !== null);
  const why = judged.why || (judged.outcome === "named" ? await bringBack(host, bridge, reference) : "");
  return { request, fault, problem: told?.code ?? "", outcome: why === "" ? judged.outcome : "broken", why };
}

/** A job that only reads waits until editing ends: the person ends it. */
function endEditing(host: ExcelHost, { error, persistent }: FaultKind): NodeJS.Timeout | undefined {
  const editing = "code" in error && error.code === "InvalidOperationInCellEditMode" && persistent;
  return editing ? setTimeout(() => host.stopFailing(), 500) : undefined;
}

const isSummary = ({ name }: UseCase): boolean => name.startsWith("汇总") || name.startsWith("再次汇总");

function judge(
  { before, after }: Undisturbed,
  state: BookState,
  told: WorkbookProblem | null,
  failed: boolean,
): { readonly outcome: Outcome; readonly why: string } {
  const kept = (reference: BookState): string => (state.settings === reference.settings ? "" : "what is kept differs");
  if (isSameBook(state, before) && (failed || !isSameBook(before, after))) {
    if (!failed) return { outcome: "broken", why: "nothing was done, and nothing was said" };
    if (told?.code !== "write-partial" && told?.code !== "undo-failed")
      return { outcome: "asBefore", why: kept(before) };
  }
  if (isSameBook(state, after) && !failed) return { outcome: "complete", why: kept(after) };
  if (!failed && told?.code === "view-failed" && differingCells(state, after).length === 0)
    return { outcome: "complete", why: kept(after) };
  return { outcome: "named", why: told === null ? "nothing was said" : unnamed(before, after, state, told) };
}

/** Places that are neither as before nor as they should be and that the problem does not name. */
function unnamed(before: BookState, after: BookState, state: BookState, told: WorkbookProblem): string {
  const named = told.cell.split("、");
  const sheets = new Set(named.filter((place) => !place.includes("!")));
  const cells = new Set(named.flatMap(cellsIn));
  const whole = told.code === "undo-failed" ? after : before;
  const left = differingCells(state, whole).filter(
    (place) => !cells.has(place) && !sheets.has(place.slice(0, place.lastIndexOf("!"))),
  );
  const parts = differingParts(state, whole).filter(
    (part) =>
      !["sheets", "names"].includes(part) && !sheets.has(part) && !named.some((place) => place.startsWith(`${part}!`)),
  );
  return [...left, ...parts].length === 0 ? "" : `not named: ${[...left, ...parts].slice(0, 8).join(" ")}`;
}

function cellsIn(place: string): readonly string[] {
  const at = place.lastIndexOf("!");
  if (at < 0) return [];
  const { row, column, rowCount, columnCount } = areaOfAddress(place.slice(at + 1));
  return Array.from({ length: rowCount * columnCount }, (_, index) => {
    const cell = cellAddress(row + Math.floor(index / columnCount), column + (index % columnCount));
    return `${place.slice(0, at)}!${cell}`;
  });
}

/** Excel works again: one more click on 撤销 brings the workbook to where the person wanted it. */
async function bringBack(host: ExcelHost, bridge: Bridge, { useCase, before, after }: Undisturbed): Promise<string> {
  const failure = await bridge.undo().then(
    (problem) => problem?.zh ?? "",
    (error: unknown) => problemOf(error).zh,
  );
  await settle();
  const wanted = useCase.name.startsWith("撤销") ? after : before;
  const state = stateOf(host);
  if (failure !== "") return `undo afterwards: ${failure}`;
  const different = [...differingCells(state, wanted), ...differingParts(state, wanted)];
  if (different.length > 0) return `still different after an undo: ${different.slice(0, 8).join(" ")}`;
  return state.settings === wanted.settings ? "" : "what is kept differs after an undo";
}

function problemOf(error: unknown): WorkbookProblem {
  const problem = (error as { readonly problem?: WorkbookProblem }).problem;
  if (problem === undefined) throw error;
  return problem;
}

/** office.js tidies up after a job in requests of its own. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}
