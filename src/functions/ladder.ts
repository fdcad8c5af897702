import { isBlank, type CellValue } from "../domain/cell";
import type { GradeStep } from "../domain/scheme";
import { DEFAULT_SCHEME, schemeById, SCHEMES } from "../domain/schemes";
import { plainNumber } from "../domain/display";
import { firstError } from "./broadcast";
import { CallError, gridOf, isFailure, refuse, type Grid } from "./cells";
import { isNotGiven, numberIn } from "./numbers";

/**
 * The ladder of a call: left out, the national one; a text, the ladder of the scheme with that id; two columns, grades and the
 * scores from which they hold, in either order, with or without a head. Throws `CallError` for anything that is no ladder.
 */
export function ladderOf(argument: unknown): readonly GradeStep[] {
  const grid = gridOf(argument);
  const single = grid?.length === 1 && grid[0]?.length === 1 ? (grid[0][0] ?? null) : undefined;
  if (grid === null || (single !== undefined && isNotGiven(single))) return DEFAULT_SCHEME.ladder;
  const error = firstError(grid.flat());
  if (error) throw new CallError(error);
  if (single !== undefined) return ladderOfScheme(String(single));
  if (grid[0]?.length !== 2) throw new CallError(refuse("等级表须为两列：等级、最低分"));
  return ladderOfRange(grid);
}

function ladderOfScheme(id: string): readonly GradeStep[] {
  const scheme = schemeById(id);
  if (scheme) return scheme.ladder;
  const known = SCHEMES.map((preset) => preset.id).join("、");
  throw new CallError(refuse(`没有评分方案“${id}”，可用：${known}`));
}

function ladderOfRange(grid: Grid): readonly GradeStep[] {
  const rows = grid.filter((row) => !row.every(isBlank));
  const scoresFirst =
    rows.every((row, index) => index === 0 || isScore(row[0])) && !rows.every((row) => isScore(row[1]));
  const steps = rows.map((row) => (scoresFirst ? { grade: row[1], from: row[0] } : { grade: row[0], from: row[1] }));
  const [head, ...rest] = steps;
  const body = head !== undefined && isScore(head.from) ? steps : rest;
  const ladder = body.map(stepOf).sort((one, other) => other.from - one.from);
  const lowest = ladder.at(-1);
  if (lowest === undefined) throw new CallError(refuse("等级表是空的"));
  if (lowest.from !== 0)
    throw new CallError(refuse(`等级表须从 0 分起，最低的“${lowest.grade}”从 ${lowest.from} 分起`));
  const twice = ladder.find((step, index) => step.from === ladder[index + 1]?.from);
  if (twice) throw new CallError(refuse(`等级表中有两个等级都从 ${twice.from} 分起`));
  return ladder;
}

function stepOf(step: { readonly grade: CellValue | undefined; readonly from: CellValue | undefined }): GradeStep {
  const from = scoreIn(step.from);
  const grade = String(step.grade ?? "").trim();
  if (from === null || grade === "") {
    throw new CallError(refuse(`等级表中“${grade}”“${String(step.from ?? "")}”不是等级和最低分`));
  }
  return { grade, from };
}

function isScore(cell: CellValue | undefined): boolean {
  return scoreIn(cell) !== null;
}

/** 90, "90", "90分", "≥90". */
function scoreIn(cell: CellValue | undefined): number | null {
  if (cell === undefined) return null;
  const value = numberIn(typeof cell === "string" ? cell.replace(/^\s*(?:≥|>=|≧)/, "") : cell, "最低分");
  return value === null || isFailure(value) ? null : plainNumber(value);
}
