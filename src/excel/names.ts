import type { SheetKey } from "../plan/writePlan";

/**
 * Our marks in the workbook are hidden defined names: they follow a sheet that is renamed or moved and cells that are
 * shifted by inserted rows, they are saved in the file, and a copied sheet does not take them along.
 */
const SHEET_MARKS: Readonly<Record<SheetKey, string>> = {
  summary: "_PERFSCORE.SUMMARY",
  checklist: "_PERFSCORE.CHECKLIST",
  scheme: "_PERFSCORE.SCHEME",
  form: "_PERFSCORE.FORM",
  sample: "_PERFSCORE.SAMPLE",
};
const EDIT_MARK = "_PERFSCORE.EDIT.";

export const OWN_SHEET_KEYS = Object.keys(SHEET_MARKS) as readonly SheetKey[];
/** Sheets that only show what was worked out: they are no part of what is read. */
export const RESULT_SHEET_KEYS: readonly SheetKey[] = ["summary", "checklist"];

export interface OwnSheet {
  readonly key: SheetKey;
  readonly id: string;
  readonly name: string;
}

interface NamedPlace {
  readonly name: string;
  readonly formula: unknown;
}

export function sheetMark(key: SheetKey): string {
  return SHEET_MARKS[key];
}

/** The mark of the n-th block that a run wrote into a sheet of the user's. */
export function editMark(run: number, index: number): string {
  return `${EDIT_MARK}${run}.${index + 1}`;
}

/** The mark of the n-th place that a block's former formulas name. */
export function anchorMark(mark: string, index: number): string {
  return `${mark}.${index + 1}`;
}

/** Where each of our marks in the workbook points now, by its name in capitals; null when its cells are gone. */
export type Marks = ReadonlyMap<string, { readonly sheet: string; readonly address: string } | null>;

export function marksOf(names: readonly NamedPlace[]): Marks {
  const ours = names.filter(({ name }) => runOfEditMark(name) !== null);
  return new Map(ours.map(({ name, formula }) => [name.toUpperCase(), parsePlace(formula)]));
}

/** The run that an edit's mark belongs to; null for any other name. */
export function runOfEditMark(name: string): number | null {
  if (!name.toUpperCase().startsWith(EDIT_MARK)) return null;
  return Number.parseInt(name.slice(EDIT_MARK.length), 10);
}

/** Where a name points: `='O''Brien'!$B$3:$B$9`. Null when its cells are gone (#REF!). */
export function parsePlace(formula: unknown): { readonly sheet: string; readonly address: string } | null {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!]+))!([$A-Z0-9:]+)$/i.exec(typeof formula === "string" ? formula : "");
  if (match === null || match[3] === undefined) return null;
  return { sheet: (match[1] ?? match[2] ?? "").replaceAll("''", "'"), address: match[3].replaceAll("$", "") };
}

/** Ids of our sheets by key; a mark whose sheet is gone gives none. */
export function ownSheetsOf(
  names: readonly NamedPlace[],
  sheets: readonly { readonly id: string; readonly name: string }[],
): ReadonlyMap<SheetKey, string> {
  const own = new Map<SheetKey, string>();
  for (const key of OWN_SHEET_KEYS) {
    const mark = names.find((entry) => entry.name.toUpperCase() === SHEET_MARKS[key]);
    const place = mark ? parsePlace(mark.formula) : null;
    const sheet = place ? sheets.find((candidate) => candidate.name === place.sheet) : undefined;
    if (sheet) own.set(key, sheet.id);
  }
  return own;
}
