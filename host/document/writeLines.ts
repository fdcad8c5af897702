import type { Sheet } from "../model/grid/sheet";

/** Writes widths, heights and formats of columns and rows; those that the sheet has none for any more lose theirs. */
export function writeLines(sheet: Sheet): void {
  writeColumns(sheet);
  writeRows(sheet);
}

function writeColumns({ document, columns }: Sheet): void {
  const count = Math.max(document.columns?.length ?? 0, ...[...columns.keys()].map((index) => index + 1));
  for (let index = 0; index < count; index += 1) {
    const column = document.getColumn(index + 1);
    const info = columns.get(index) ?? {};
    // The library leaves out columns of this width, taking it for the standard one.
    if (info.width !== undefined) column.width = info.width === 9 ? 9.0001 : info.width;
    else delete column.width;
    column.hidden = info.hidden === true;
    column.outlineLevel = info.outlineLevel ?? 0;
    column.style = info.style ?? {};
  }
}

function writeRows({ document, rows }: Sheet): void {
  document.eachRow({ includeEmpty: true }, (row, number) => {
    if (rows.has(number - 1)) return;
    delete row.height;
    delete row.customHeight;
    row.hidden = false;
    row.outlineLevel = 0;
    row.style = {};
  });
  for (const [index, info] of rows) {
    const row = document.getRow(index + 1);
    if (info.height !== undefined) row.height = info.height;
    else delete row.height;
    if (info.customHeight !== undefined) row.customHeight = info.customHeight;
    else delete row.customHeight;
    row.hidden = info.hidden === true;
    row.outlineLevel = info.outlineLevel ?? 0;
    row.style = info.style ?? {};
  }
}
