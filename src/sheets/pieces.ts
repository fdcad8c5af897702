import type { Candidate } from "./candidate";
import type { Grid } from "./grid";
import { readLine } from "./lines";
import type { Line } from "./lines";

/** A table with an empty column in its middle falls into two pieces: the right one has no names of its own. */
export function joinPieces(grid: Grid, candidates: readonly Candidate[]): Candidate[] {
  const joined: Candidate[] = [];
  for (const candidate of candidates) {
    const left = joined.find(
      (other) =>
        other.band.top === candidate.band.top &&
        other.band.bottom === candidate.band.bottom &&
        other.interval.right < candidate.interval.left &&
        candidate.interval.left - other.interval.right <= 3,
    );
    if (left === undefined || hasNames(grid, candidate)) {
      joined.push(candidate);
      continue;
    }
    const gap = candidate.interval.left - left.interval.right - 1;
    const empty: readonly string[][] = Array.from({ length: gap }, () => []);
    joined[joined.indexOf(left)] = {
      ...left,
      interval: { left: left.interval.left, right: candidate.interval.right },
      under: { left: left.under.left, right: candidate.under.right },
      band: { ...left.band, paths: [...left.band.paths, ...empty, ...candidate.band.paths] },
      bottom: Math.max(left.bottom, candidate.bottom),
    };
  }
  return joined;
}

function hasNames(grid: Grid, candidate: Candidate): boolean {
  const line: Line = readLine(grid, candidate.band.bottom, candidate.interval);
  const heads = [...line.cells.map((cell) => cell.head)];
  return heads.some((head) =>
    head.matches.some((match) => match.role === "number" || match.role === "name" || match.family === "level"),
  );
}
