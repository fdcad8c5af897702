import type { SheetKey, SheetLayout } from "../plan/writePlan";
import { type Inverse, type SheetInverse } from "./inverse";
import { editMark, OWN_SHEET_KEYS, ownSheetsOf, parsePlace, runOfEditMark, sheetMark } from "./names";
import { finishEdit, requestEdit, type Edit, type PreparedEdit, type RequestedEdit } from "./prepareEdit";
import { readPrintAreas } from "./printAreas";
import { ReadBatch } from "./readBatch";
import {
  refuseOtherContents,
  refuseOtherSheets,
  requestContents,
  type AsRead,
  type RequestedContents,
} from "./unchanged";
import { WorkbookError } from "./workbookError";

/** What is to be written: a whole plan, or formulas that are written anew. */
export interface Writing {
  readonly edits: readonly Edit[];
  readonly sheets: readonly SheetLayout[];
}

/** One of our sheets: what to write, and the sheet when it is there already. */
export interface PreparedSheet {
  readonly layout: SheetLayout;
  readonly existing: Excel.Worksheet | null;
}

export interface Prepared {
  readonly edits: readonly PreparedEdit[];
  readonly sheets: readonly PreparedSheet[];
  /** Marks of sheets that are gone and of runs that were forgotten: they must go before their name can be given again. */
  readonly deadMarks: readonly Excel.NamedItem[];
  readonly inverse: Inverse;
}

export interface PrepareOptions {
  /** Number of this run among those that can still be undone: keeps their marks apart. */
  readonly run: number;
  /** Earlier runs that can still be undone; marks of others are removed. */
  readonly liveRuns: readonly number[];
  /** Ids of our sheets as they were read. */
  readonly own: ReadonlyMap<SheetKey, string>;
  /** What the plan was made from; left out where nothing but the blocks themselves matters. */
  readonly asRead?: AsRead | undefined;
  /** Most bytes of a request or of an answer. */
  readonly maxBytes?: number | undefined;
  /** The layouts that stand in our sheets now, so that they can be written again on undo. */
  readonly previous: ReadonlyMap<SheetKey, SheetLayout>;
}

/**
 * Reads again what will be overwritten and works out the inverse, in one round trip, and one more for print areas where
 * columns are added. Refuses before anything is written:
 * a protected sheet or structure, a sheet that is gone or has another name, cells that changed since they were read.
 */
export async function prepare(
  context: Excel.RequestContext,
  plan: Writing,
  options: PrepareOptions,
): Promise<Prepared> {
  const { workbook } = context;
  const { worksheets } = workbook;
  worksheets.load("items/id,items/name");
  workbook.protection.load("protected");
  const names = workbook.names.load("items/name,items/formula,items/visible");
  const batch = new ReadBatch(context, options.maxBytes);
  const requested: RequestedEdit[] = [];
  const requestedSheets: RequestedSheet[] = [];
  try {
    for (const layout of plan.sheets) requestedSheets.push(await requestSheet(batch, worksheets, layout, options));
    for (const [index, edit] of plan.edits.entries())
      requested.push(await requestEdit(batch, worksheets.getItem(edit.sheetId), edit, editMark(options.run, index)));
    await batch.send();
  } catch (error) {
    throw isGone(error) ? await goneSheets(context, plan.edits, options) : error;
  }

  if (options.asRead) refuseOtherSheets(options.asRead, worksheets.items);
  for (const { contents } of requestedSheets) if (contents) await refuseOtherContents(context, contents);
  const own = ownSheetsOf(names.items, worksheets.items);
  for (const { existing } of requestedSheets) {
    if (existing?.protection.protected) throw new WorkbookError("sheet-protected", { sheet: existing.name });
  }
  if (workbook.protection.protected && requestedSheets.some(({ existing }) => existing === null))
    throw new WorkbookError("workbook-protected");
  const edits = requested.map(finishEdit);
  const taken = new Set(
    worksheets.items.filter((sheet) => ![...own.values()].includes(sheet.id)).map((sheet) => sheet.name.toLowerCase()),
  );
  const sheets = named(requestedSheets, taken);
  const printAreas = await readPrintAreas(context, edits);
  return {
    edits,
    sheets,
    deadMarks: names.items.filter((entry) => isDead(entry, options.liveRuns)),
    inverse: {
      edits: edits.map((edit) => edit.inverse),
      sheets: sheets.map((sheet) => inverseOf(sheet, options.previous)),
      ...(printAreas.length > 0 ? { printAreas } : {}),
    },
  };
}

interface RequestedSheet extends PreparedSheet {
  readonly contents: RequestedContents | null;
}

async function requestSheet(
  batch: ReadBatch,
  worksheets: Excel.WorksheetCollection,
  layout: SheetLayout,
  { own, asRead }: PrepareOptions,
): Promise<RequestedSheet> {
  const id = own.get(layout.key);
  const existing = id === undefined ? null : requestOwn(worksheets.getItem(id));
  const read = asRead?.own.get(layout.key);
  return { layout, existing, contents: existing && read ? await requestContents(batch, existing, read) : null };
}

function requestOwn(sheet: Excel.Worksheet): Excel.Worksheet {
  sheet.load("id,name");
  sheet.protection.load("protected");
  sheet.charts.load("items/name");
  return sheet;
}

function inverseOf({ layout, existing }: PreparedSheet, previous: ReadonlyMap<SheetKey, SheetLayout>): SheetInverse {
  return {
    key: layout.key,
    sheetId: existing?.id ?? null,
    name: existing?.name ?? layout.name,
    previous: existing === null ? null : (previous.get(layout.key) ?? null),
  };
}

/** Our marks are hidden: a name that can be seen was given by somebody else. */
function isDead({ name, formula, visible }: Excel.NamedItem, liveRuns: readonly number[]): boolean {
  if (visible) return false;
  const run = runOfEditMark(name);
  if (run !== null) return !liveRuns.includes(run);
  return OWN_SHEET_KEYS.some((key) => sheetMark(key) === name.toUpperCase()) && parsePlace(formula) === null;
}

function isGone(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === "ItemNotFound";
}

/** Names the sheets that are gone: the request fails at the first of them and says nothing of the others. */
async function goneSheets(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  { asRead }: PrepareOptions,
): Promise<WorkbookError> {
  const sheets = context.workbook.worksheets.load("items/id");
  await context.sync();
  const left = new Set(sheets.items.map(({ id }) => id));
  const wanted = [...(asRead?.sheets ?? []), ...edits.map(({ sheetId: id, sheet: name }) => ({ id, name }))];
  const gone = wanted.filter(({ id }) => !left.has(id)).map(({ name }) => name);
  return new WorkbookError("sheet-gone", { sheet: [...new Set(gone)].join("、") });
}

const MAX_SHEET_NAME = 31;

/**
 * Gives each sheet its name: an existing one keeps what people call it, a new one takes the wanted name or, where somebody
 * else's sheet has it, the next free number behind it. Formulas that point at a sheet under its wanted name follow.
 */
function named(sheets: readonly PreparedSheet[], taken: ReadonlySet<string>): readonly PreparedSheet[] {
  const final = new Map(
    sheets.map(({ layout, existing }) => [layout.name, existing?.name ?? freeName(layout.name, taken)]),
  );
  return sheets.map(({ layout, existing }) => ({ layout: renamed(layout, final), existing }));
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = wanted.slice(0, MAX_SHEET_NAME - suffix.length) + suffix;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

function renamed(layout: SheetLayout, names: ReadonlyMap<string, string>): SheetLayout {
  const changes = [...names].filter(([wanted, name]) => wanted !== name);
  if (changes.length === 0) return layout;
  const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'!`;
  const inFormula = (formula: string): string =>
    changes.reduce((text, [wanted, name]) => text.replaceAll(quoted(wanted), quoted(name)), formula);
  return {
    ...layout,
    name: names.get(layout.name) ?? layout.name,
    cells: layout.cells.map((cell) => ({
      ...cell,
      content: "formula" in cell.content ? { formula: inFormula(cell.content.formula) } : cell.content,
      ...(cell.link === undefined
        ? {}
        : { link: { ...cell.link, sheet: names.get(cell.link.sheet) ?? cell.link.sheet } }),
    })),
  };
}
