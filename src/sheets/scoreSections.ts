import { near } from "./arithmetic";
import type { DraftRow } from "./rowCells";
import { roughNumber } from "./text";

const NUMBERED = /^([一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[、.．](?!\d)|[（(][一二三四五六七八九十]{1,3}[）)])/;

/**
 * Finds the sections of a scoring table: rows whose full marks are the sum of the criteria above or below them.
 * Sections become `subtotal`; their criteria stay `data` with the section as parent, so that each mark counts once.
 */
export function markSections(rows: readonly DraftRow[]): void {
  const body = rows.filter((row) => row.kind === "data" && roughNumber(row.cells.weight) !== null);
  if (body.length < 3) return;
  const numbered = body.filter((row) => NUMBERED.test(row.name));
  const rest = body.filter((row) => !NUMBERED.test(row.name));
  if (numbered.length > 0 && rest.length > numbered.length) {
    for (const direction of [-1, 1] as const) {
      if (apply(body, (row) => NUMBERED.test(row.name), direction, 1)) return;
    }
  }
  for (const direction of [1, -1] as const) {
    const found = bySums(body, direction);
    if (found !== null && apply(body, (row) => found.has(row), direction, 2)) return;
  }
}

const weight = (row: DraftRow): number => roughNumber(row.cells.weight) ?? 0;

/** Gives the criteria next to each section to it, if the marks agree. */
function apply(
  body: readonly DraftRow[],
  isSection: (row: DraftRow) => boolean,
  direction: 1 | -1,
  least: number,
): boolean {
  const ordered = direction === 1 ? body : [...body].reverse();
  const groups: { section: DraftRow; criteria: DraftRow[] }[] = [];
  for (const row of ordered) {
    if (isSection(row)) groups.push({ section: row, criteria: [] });
    else groups[groups.length - 1]?.criteria.push(row);
  }
  const kept = groups.map(({ section, criteria }) => {
    let sum = 0;
    const own: DraftRow[] = [];
    for (const row of criteria) {
      if (own.length > 0 && near(sum, weight(section))) break;
      sum += weight(row);
      own.push(row);
    }
    return { section, own, agrees: near(sum, weight(section)) };
  });
  if (kept.length === 0 || !kept.every(({ own, agrees }) => agrees && own.length >= least)) return false;
  for (const { section, own } of kept) {
    section.kind = "subtotal";
    for (const row of own) row.parent = section.row;
  }
  return true;
}

/** Rows that equal the sum of the next rows, so that the whole table falls into sections. */
function bySums(body: readonly DraftRow[], direction: 1 | -1): ReadonlySet<DraftRow> | null {
  const ordered = direction === 1 ? [...body] : [...body].reverse();
  const sections = new Set<DraftRow>();
  let at = 0;
  while (at < ordered.length) {
    const head = ordered[at];
    if (head === undefined) break;
    let sum = 0;
    let length = 0;
    for (let next = at + 1; next < ordered.length && sum < weight(head) - 0.005; next++) {
      sum += weight(ordered[next] as DraftRow);
      length++;
    }
    if (length >= 2 && near(sum, weight(head))) {
      sections.add(head);
      at += length + 1;
    } else if (direction === 1 ? sections.size > 0 && ordered.length - at <= 2 : at === 0 || sections.size === 0) {
      if (direction === -1 && at > 1) return null;
      at++;
    } else return null;
  }
  return sections.size >= 2 ? sections : null;
}
