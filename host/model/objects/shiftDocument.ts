import type { Worksheet } from "@cj-tech-master/excelts";
import { shiftFormula } from "../../formula/rewrite";
import { shiftArea, type Shift } from "../../formula/shift";
import { formatAddress, parseAddress } from "../../formula/address";
import type { Book } from "../grid/book";
import type { Sheet } from "../grid/sheet";
import { changeDocumentFormulas } from "./documentFormulas";

/** Moves what stands on cells beside their values: rules, validations, charts, print areas, filters, tables, names. */
export function shiftDocument(book: Book, sheet: Sheet, shift: Shift): void {
  const { document } = sheet;
  changeDocumentFormulas(book, (formula, home) => shiftFormula(formula, home.name, sheet.name, shift));
  document.conditionalFormattings = document.conditionalFormattings.flatMap(({ ref, rules }) => {
    const moved = shiftRefs(ref, shift);
    return moved === "" ? [] : [{ ref: moved, rules }];
  });
  shiftValidations(document, shift);
  shiftCharts(document, shift);
  if (typeof document.autoFilter === "string") document.autoFilter = shiftRefs(document.autoFilter, shift) || null;
  const { pageSetup } = document;
  if (pageSetup.printArea) {
    const areas = pageSetup.printArea
      .split("&&")
      .map((area) => shiftRefs(area, shift))
      .filter((area) => area !== "");
    if (areas.length > 0) pageSetup.printArea = areas.join("&&");
    else delete pageSetup.printArea;
  }
  if (pageSetup.printTitlesRow && shift.axis === "rows")
    pageSetup.printTitlesRow = shiftRefs(pageSetup.printTitlesRow, shift);
  if (pageSetup.printTitlesColumn && shift.axis === "columns") {
    pageSetup.printTitlesColumn = shiftRefs(pageSetup.printTitlesColumn, shift);
  }
  for (const table of Object.values(document.tables)) shiftTable(table.table, shift);
}

/** Addresses apart by blanks; those whose cells were deleted are left out. */
function shiftRefs(refs: string, shift: Shift): string {
  return refs
    .trim()
    .split(/\s+/)
    .flatMap((ref) => {
      const area = parseAddress(ref);
      const moved = area && shiftArea(area, shift);
      return moved ? [formatAddress(moved)] : [];
    })
    .join(" ");
}

function shiftValidations({ dataValidations }: Worksheet, shift: Shift): void {
  const moved: typeof dataValidations.model = {};
  for (const [key, validation] of Object.entries(dataValidations.model)) {
    const address = shiftRefs(key.replace(/^range:/, ""), shift);
    if (address !== "") moved[address.includes(":") ? `range:${address}` : address] = validation;
  }
  dataValidations.model = moved;
}

function shiftCharts(document: Worksheet, { axis, at, count }: Shift): void {
  const key = axis === "rows" ? "nativeRow" : "nativeCol";
  const move = (anchor: { nativeRow: number; nativeCol: number } | undefined): void => {
    if (!anchor || anchor[key] < at) return;
    anchor[key] = Math.max(at, anchor[key] + count);
  };
  for (const { range } of document.getCharts()) {
    if (range.pos) continue;
    move(range.tl);
    move(range.br);
  }
}

function shiftTable(table: { ref: string; tableRef?: string; autoFilterRef?: string }, shift: Shift): void {
  table.ref = shiftRefs(table.ref, shift) || table.ref;
  if (table.tableRef) table.tableRef = shiftRefs(table.tableRef, shift) || table.tableRef;
  if (table.autoFilterRef) table.autoFilterRef = shiftRefs(table.autoFilterRef, shift) || table.autoFilterRef;
}
