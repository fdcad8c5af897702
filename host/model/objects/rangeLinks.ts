import { endColumn, endRow } from "../../formula/area";
import { OfficeError } from "../errors";
import type { Book, SheetRange } from "../grid/book";
import type { CellLink } from "../grid/cell";
import { record, text } from "./arguments";
import { alive, unlocked } from "./guard";
import { enter } from "./rangeValues";

/** The link of the range's first cell, as `Range.hyperlink` gives it. */
export function readLink(target: SheetRange): unknown {
  const { sheet, area } = alive(target);
  const cell = sheet.find(area.row, area.column);
  const link = cell?.extra?.link;
  return link ? { ...link, textToDisplay: String(cell?.value ?? "") } : null;
}

/** Gives every cell of the range the link, its text and the look of one. */
export function writeLink(book: Book, target: SheetRange, value: unknown): void {
  const { sheet, area } = alive(target);
  unlocked(sheet, area);
  const given = record(value);
  const link: CellLink = {
    ...(typeof given.address === "string" ? { address: given.address } : {}),
    ...(typeof given.documentReference === "string" ? { documentReference: given.documentReference } : {}),
    ...(typeof given.screenTip === "string" ? { screenTip: given.screenTip } : {}),
  };
  if (link.address === undefined && link.documentReference === undefined) throw new OfficeError("InvalidArgument");
  for (let row = area.row; row <= endRow(area); row += 1) {
    for (let column = area.column; column <= endColumn(area); column += 1) {
      const cell = sheet.at(row, column);
      if (given.textToDisplay !== undefined && given.textToDisplay !== null)
        enter(book, sheet, row, column, text(given.textToDisplay));
      else if (cell.blank) enter(book, sheet, row, column, link.address ?? link.documentReference ?? "");
      sheet.extend(cell, { link });
      cell.style = book.styles.change(cell.style, "hyperlink", (style) => ({
        ...style,
        font: { ...book.document.defaultFont, ...style.font, color: { argb: "FF0563C1" } as never, underline: true },
      }));
      cell.dirty = true;
    }
  }
}
