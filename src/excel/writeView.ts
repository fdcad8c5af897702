import type { SheetLayout } from "../plan/writePlan";
import { areaAddress } from "../sheets/area";
import { toWorkbookError, workbookProblem, type WorkbookProblem } from "./workbookError";
import { extentOf } from "./writeSheet";

export interface WrittenSheet {
  readonly sheet: Excel.Worksheet;
  readonly layout: SheetLayout;
}

/**
 * Page layout, frozen rows, and with `show` the first of them brought to the front. Any of these can be refused (no printer, another workbook
 * in front) without harm to what was written: together first, then one by one, and what fails is reported, not thrown.
 */
export async function writeViews(
  context: Excel.RequestContext,
  sheets: readonly WrittenSheet[],
  { show }: { readonly show: boolean } = { show: true },
): Promise<readonly WorkbookProblem[]> {
  const steps = sheets.flatMap(({ sheet, layout }) => [
    () => layOutPages(sheet, layout),
    () => breakPages(sheet, layout),
    () => freeze(sheet, layout),
  ]);
  const first = sheets[0]?.sheet;
  if (first && show) {
    steps.push(() => {
      first.activate();
      first.getRange("A1").select();
    });
  }
  try {
    for (const step of steps) step();
    await context.sync();
    return [];
  } catch {
    return oneByOne(context, steps);
  }
}

/** Each step in a request of its own: only so can it be told which of them the host refuses. */
async function oneByOne(
  context: Excel.RequestContext,
  steps: readonly (() => void)[],
): Promise<readonly WorkbookProblem[]> {
  const reasons = new Set<string>();
  const attempt = async (step: () => void): Promise<void> => {
    try {
      step();
      await context.sync();
    } catch (error) {
      reasons.add(toWorkbookError(error).problem.value);
    }
  };
  await steps.reduce((before, step) => before.then(() => attempt(step)), Promise.resolve());
  return reasons.size === 0 ? [] : [workbookProblem("view-failed", { value: [...reasons].join("; ") })];
}

function freeze(sheet: Excel.Worksheet, layout: SheetLayout): void {
  sheet.freezePanes.unfreeze();
  if (layout.freezeRows > 0) sheet.freezePanes.freezeRows(layout.freezeRows);
}

function layOutPages(sheet: Excel.Worksheet, { page, ...layout }: SheetLayout): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = page.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.paperSize = "A4";
  pageLayout.centerHorizontally = true;
  if (page.fitToWidth) pageLayout.zoom = { horizontalFitToPages: 1 };
  if (page.margins) pageLayout.setPrintMargins("Centimeters", page.margins);
  const extent = extentOf({ page, ...layout });
  pageLayout.setPrintArea(areaAddress({ ...extent, rowCount: page.printedRows ?? extent.rowCount }));
  if (page.titleRows !== null) pageLayout.setPrintTitleRows(`$${page.titleRows[0] + 1}:$${page.titleRows[1] + 1}`);
  pageLayout.headersFooters.defaultForAllPages.centerFooter = page.footer;
}

function breakPages(sheet: Excel.Worksheet, { page }: SheetLayout): void {
  // An earlier run may have left some.
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of page.breaksBefore ?? []) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}
