/** Nobody writes there: it shows how a cell of this sheet looks before anybody formats it. */
const UNTOUCHED = "XFD1048576";

/** Asks for the looks of a range; what is returned is a cell that nobody has formatted, to compare with. */
export function requestLooks(sheet: Excel.Worksheet, range: Excel.Range): Excel.Range {
  const untouched = sheet.getRange(UNTOUCHED);
  for (const looked of [range, untouched]) {
    looked.load(
      "format/fill/color,format/font/name,format/font/size,format/font/color,format/font/bold,format/font/italic,format/horizontalAlignment,format/verticalAlignment,format/wrapText",
    );
  }
  return untouched;
}

/** How a range looks, as one text; a mixed range never looks like a single cell. */
export function looksOf({ format }: Excel.Range): string {
  const { fill, font } = format;
  const looks = [
    fill.color,
    font.name,
    font.size,
    font.color,
    font.bold,
    font.italic,
    format.horizontalAlignment,
    format.verticalAlignment,
    format.wrapText,
  ];
  return JSON.stringify(looks);
}
