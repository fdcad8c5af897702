import { MOST_BUDGET_ROWS } from "./budget";
import { isBudgetKey, isBudgetLine } from "./budgetLines";
import type { Grid } from "./grid";
import { isSideText } from "./headerLine";
import type { HeaderBand } from "./headerBand";
import { headerPaths } from "./headerPaths";
import { isCaption, isKeyLine, isSectionLine, readLine } from "./lines";
import type { Candidate } from "./candidate";
import type { ColumnRole } from "./table";
import { readHead } from "./words";

/** Rows of a form that may lie between two lines that say themselves that they belong to its head. */
const PATIENCE = 10;

/** Joins the blocks of forms: the band of the indicators takes the key lines, budget and goals above it. */
export function assembleForms(grid: Grid, candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    if (!headsIndicators(candidate.band)) {
      kept.push(candidate);
      continue;
    }
    climb(grid, candidate, kept);
    kept.push(candidate);
  }
  return kept;
}

function headsIndicators(band: HeaderBand): boolean {
  const leaves = band.paths.map((path) => readHead(path[path.length - 1] ?? ""));
  const says = (test: (role: ColumnRole | null, family: string) => boolean): boolean =>
    leaves.some((leaf) => leaf.matches.some((match) => match.strength >= 0.7 && test(match.role, match.family)));
  const names = says((role, family) => family === "level" || (role === "name" && family === "indicator"));
  return (
    names && says((role) => role === "target" || role === "actual" || role === "weight" || role === "projectTarget")
  );
}

/** True for a band that heads the budget or the goals of a form. */
function isBlock(grid: Grid, other: Candidate): boolean {
  const first = other.band.paths.find((path) => path.length > 0)?.[0] ?? "";
  const line = readLine(grid, other.band.top, other.interval);
  if (isSectionLine(line)) return true;
  const leaves = other.band.paths.flatMap((path) => path.map((text) => readHead(text)));
  const money = leaves.filter((leaf) =>
    leaf.matches.some((match) => match.family === "money" && match.strength >= 0.6),
  ).length;
  const side = line.cells[0];
  const label = isBudgetKey(side?.text ?? first);
  const points = leaves.some((leaf) => leaf.matches.some((match) => match.role === "weight" || match.role === "score"));
  return money >= 2 && (label || points || isKeyLine(readLine(grid, other.band.top - 1, other.interval)));
}

function climb(grid: Grid, form: Candidate, kept: Candidate[]): void {
  let top = form.band.top;
  let pending = 0;
  let blanks = 0;
  for (let row = form.band.top - 1; row >= grid.used.row; row--) {
    const block = kept.find(
      (other) => other.band.bottom === row && overlaps(other, form) && other.bottom < form.band.top,
    );
    if (block !== undefined) {
      if (!isBlock(grid, block)) return finish(form, top);
      kept.splice(kept.indexOf(block), 1);
      const { top: first, bottom } = block.band;
      form.blocks.unshift({ top: first, bottom, paths: headerPaths(grid, first, bottom, form.interval) });
      row = first;
      top = row;
      pending = 0;
      continue;
    }
    const line = readLine(grid, row, form.interval);
    const holder = kept.find((other) => overlaps(other, form) && other.band.top <= row && row <= other.bottom);
    const foreign = holder !== undefined && !couldHold(grid, holder, form);
    if (foreign && (blanks > 0 || pending > 0)) break;
    const lone = line.cells.length === 1 && !isSectionLine(line);
    if (!lone && (isKeyLine(line) || isSectionLine(line) || (isBudgetLine(line) && !foreign))) {
      top = row;
      pending = 0;
      blanks = 0;
      continue;
    }
    if (foreign) break;
    if (line.cells.length === 0 && line.continued.length === 0) {
      if (++blanks > 1) break;
    } else if (
      holder === undefined &&
      isCaption(line) &&
      line.continued.length === 0 &&
      !isSideText(line.cells[0]?.text ?? "")
    )
      break;
    if (++pending > PATIENCE) break;
  }
  finish(form, top);
}

function finish(form: Candidate, top: number): void {
  form.top = top;
}

function overlaps(a: Candidate, b: Candidate): boolean {
  return a.interval.left <= b.interval.right && a.interval.right >= b.interval.left;
}

/** A band above whose body reaches down to the form, as a budget block's does. */
function couldHold(grid: Grid, other: Candidate, form: Candidate): boolean {
  return (
    other.bottom < form.band.top &&
    form.band.top - other.band.bottom <= MOST_BUDGET_ROWS + PATIENCE &&
    isBlock(grid, other)
  );
}
